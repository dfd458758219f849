#include "gui/budget/budget_cell.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include <optional>

#include "gui/budget/budget_model.hpp"

namespace lianes::gui {
namespace {

constexpr int kSuggestionWidth = 420;
constexpr char kCellIndex[] = "budgetIndex";

bool isEnterKey(const QKeyEvent& key) { return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter; }

std::optional<int> directionOf(const QKeyEvent& key) {
  if (isEnterKey(key) || key.key() == Qt::Key_Tab) return 1;
  if (key.key() == Qt::Key_Backtab) return -1;
  return std::nullopt;
}

// Enter goes on from a cell while names are only suggested: the list takes it for itself when one is chosen.
void enterPastSuggestions(QLineEdit* line) {
  auto* list = line->completer()->popup();
  if (list->currentIndex().isValid()) return;
  list->hide();
  const auto enter = [line] {
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(line, &press);
  };
  QMetaObject::invokeMethod(line, enter, Qt::QueuedConnection);
}

}  // namespace

BudgetCell::BudgetCell(BudgetModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QWidget* BudgetCell::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const {
  auto* line = new QLineEdit(parent);
  line->setFrame(false);
  line->setAccessibleName(m_model->headerData(index.column(), Qt::Horizontal).toString());
  line->setAlignment(Qt::Alignment::fromInt(index.data(Qt::TextAlignmentRole).toUInt()));
  line->setProperty(kCellIndex, QVariant::fromValue(QPersistentModelIndex(index)));
  // What was wrong with the text is no longer said of another one.
  QObject::connect(line, &QLineEdit::textEdited, m_model, [model = m_model] { Q_EMIT model->refused({}); });
  const auto names = m_model->suggestions(index);
  if (!names.isEmpty()) {
    auto* completer = new QCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setMinimumWidth(kSuggestionWidth);
    line->setCompleter(completer);
    QObject::connect(line, &QLineEdit::returnPressed, completer, [line] { enterPastSuggestions(line); });
  }
  return line;
}

void BudgetCell::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* line = qobject_cast<QLineEdit*>(editor);
  if (line->isModified()) return;  // what is being typed is never taken back by a change elsewhere
  line->setText(index.data(Qt::EditRole).toString());
}

void BudgetCell::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
  auto* line = qobject_cast<QLineEdit*>(editor);
  if (line->text() == index.data(Qt::EditRole).toString()) return Q_EMIT m_model->refused({});
  model->setData(index, line->text());
}

bool BudgetCell::eventFilter(QObject* watched, QEvent* event) {
  auto* line = qobject_cast<QLineEdit*>(watched);
  if (!line || event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(watched, event);
  const auto& key = *static_cast<QKeyEvent*>(event);
  const auto direction = directionOf(key);
  if (key.key() == Qt::Key_Escape) Q_EMIT m_model->refused({});  // what was wrong is taken back
  if (!direction) return QStyledItemDelegate::eventFilter(watched, event);
  const auto index = line->property(kCellIndex).value<QPersistentModelIndex>();
  const auto wrong =
      index.isValid() && line->isModified() ? m_model->refusal(index, line->text()) : QString();
  if (!wrong.isEmpty()) {
    Q_EMIT m_model->refused(wrong);
    return true;
  }
  Q_EMIT commitData(line);
  Q_EMIT closeEditor(line, NoHint);
  if (isEnterKey(key)) return Q_EMIT entered(), true;
  Q_EMIT goneOn(*direction);
  return true;
}

void BudgetCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->textElideMode = Qt::ElideRight;
}

}  // namespace lianes::gui
