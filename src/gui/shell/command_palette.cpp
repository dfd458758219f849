#include "gui/shell/command_palette.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsDropShadowEffect>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/row_icons.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"

namespace lianes::gui {
namespace {

constexpr int kPaletteWidth = 640;
constexpr int kPaletteTop = 48;
constexpr int kPaletteMargin = 16;
constexpr int kAroundList = 96;  // the line above it and the note below
constexpr int kPaletteRowHeight = 32;
constexpr int kPaletteRows = 12;
constexpr std::size_t kMostRecords = 20;

// The title on the left, the sort of thing on the right.
class PaletteDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return {QStyledItemDelegate::sizeHint(option, index).width(), kPaletteRowHeight};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto detail = index.data(PaletteModel::DetailRole).toString();
    const int room = option.fontMetrics.horizontalAdvance(detail) + 16;
    auto background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = QIcon();
    const auto* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool isUsable = index.data(Qt::ToolTipRole).toString().isEmpty();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto group = isUsable ? QPalette::Active : QPalette::Disabled;
    const auto bounds = option.rect.adjusted(8, 0, -8, 0);
    iconOfRow(index.data(Qt::DecorationRole).value<QIcon>(), option, QSize(22, 22))
        .paint(painter, QRect(bounds.left(), bounds.center().y() - 10, 22, 22), Qt::AlignCenter,
               isUsable ? QIcon::Normal : QIcon::Disabled);
    const auto title =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, bounds.width() - room - 32);
    painter->setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(bounds.adjusted(32, 0, -room, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
    if (!isSelected) painter->setPen(colourOf(Tone::Muted, option.palette));
    painter->drawText(bounds, Qt::AlignVCenter | Qt::AlignRight, detail);
  }
};

}  // namespace

CommandPalette::CommandPalette(Session& session, QWidget* window)
    : QFrame(window),
      m_session(session),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_note(new QLabel(this)),
      m_model(new PaletteModel(this)),
      m_query(session, this) {
  setObjectName(QStringLiteral("palette"));
  setAccessibleName(tr("Rechercher partout"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_line);
  column->addWidget(m_list);
  column->addWidget(m_note);
  m_line->setObjectName(QStringLiteral("paletteText"));
  m_line->setAccessibleName(tr("Rechercher partout"));
  m_line->setPlaceholderText(tr("Fiche, personne, montant, document, page ou commande…"));
  m_line->setClearButtonEnabled(true);
  m_line->addAction(QIcon::fromTheme(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
  m_line->setMinimumHeight(36);
  m_list->setObjectName(QStringLiteral("paletteList"));
  m_list->setAccessibleName(tr("Résultats de la recherche"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setItemDelegate(new PaletteDelegate(m_list));
  m_list->setModel(m_model);
  m_note->setContentsMargins(8, 0, 8, 0);
  auto* shadow = new QGraphicsDropShadowEffect(this);
  shadow->setBlurRadius(24);
  shadow->setOffset(0, 4);
  setGraphicsEffect(shadow);
  connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
  connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
  connect(&m_query, &BackgroundQuery::runningChanged, this, &CommandPalette::showRows);
  m_line->installEventFilter(this);
  window->installEventFilter(this);
  hide();
}

void CommandPalette::ask(std::vector<PaletteItem> pagesAndActions) {
  if (!isVisible()) m_focusBefore = QApplication::focusWidget();
  m_model->setFixed(std::move(pagesAndActions));
  m_line->clear();
  search();
  place();
  show();
  raise();
  m_line->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search() {
  const auto text = m_line->text().trimmed();
  m_model->setText(text);
  m_query.drop();
  if (!text.isEmpty() && m_session.isOpen()) {
    m_query.ask([words = fromScreen(text)](
                    store::ConsortiumFile& file) { return store::search(file, words, kMostRecords); },
                [this](const std::vector<store::SearchHit>& hits) {
                  m_model->setRecords(hits, m_session.language());
                  showRows();
                });
  }
  showRows();
}

void CommandPalette::showRows() {
  const int rows = m_model->rowCount();
  if (rows > 0 && !m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model->index(0));
  const bool isNothing = rows == 0 && !m_query.isRunning();
  m_list->setVisible(rows > 0);
  m_note->setVisible(rows == 0);
  m_note->setText(isNothing ? tr("Rien ne répond à « %1 ». Essayez un seul mot, ou un montant exact.")
                                  .arg(m_line->text().trimmed())
                            : tr("Recherche…"));
  const int room = parentWidget()->height() - kPaletteTop - kPaletteMargin - kAroundList;
  const int most = std::clamp(room / kPaletteRowHeight, 1, kPaletteRows);
  m_list->setFixedHeight(std::min(rows, most) * kPaletteRowHeight + 2);
  if (isVisible()) place();
}

void CommandPalette::place() {
  const auto* window = parentWidget();
  const int width = std::min(kPaletteWidth, window->width() - 2 * kPaletteMargin);
  layout()->activate();
  // Without a text that wraps, a layout answers for a width with next to nothing.
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                   : layout()->totalSizeHint().height();
  resize(width, height);
  QFrame::move((window->width() - width) / 2, kPaletteTop);
}

void CommandPalette::move(int rows) {
  const int count = m_model->rowCount();
  if (count == 0) return;
  const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
  m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::choose() {
  const auto current = m_list->currentIndex();
  if (!current.isValid()) return;
  const auto item = m_model->itemAt(current.row());
  if (!item.reason.isEmpty()) {
    m_note->setText(item.reason);
    m_note->show();
    return place();
  }
  leave();
  Q_EMIT chosen(item);
}

void CommandPalette::leave() {
  m_query.drop();
  const bool hadFocus = m_line->hasFocus();
  hide();
  if (hadFocus && m_focusBefore) m_focusBefore->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched != m_line) return QFrame::eventFilter(watched, event);
  if (event->type() == QEvent::FocusOut) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason) leave();
    return false;
  }
  if (event->type() != QEvent::KeyPress) return false;
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
      return move(1), true;
    case Qt::Key_Up:
      return move(-1), true;
    case Qt::Key_PageDown:
      return move(kPaletteRows), true;
    case Qt::Key_PageUp:
      return move(-kPaletteRows), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return choose(), true;
    case Qt::Key_Escape:
      return leave(), true;
    default:
      return false;
  }
}

}  // namespace lianes::gui
