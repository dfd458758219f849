#include "gui/vouchers/import_preview_page.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/vouchers/import_questions_panel.hpp"
#include "gui/vouchers/import_words.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfPreview = 8;
constexpr int kStateLetters = 20;  // "Déjà saisies (10 000)"
const std::vector<int> kPreviewWidths{60, 104, 96, 320, 84, 104, 104, 96, 84, 96};

QString groupedCount(std::size_t count) { return shownCount(static_cast<std::int64_t>(count)); }

}  // namespace

ImportPreviewPage::ImportPreviewPage(wording::Language language, QWidget* parent)
    : QWidget(parent),
      m_model(new ImportPreviewModel(language, this)),
      m_filter(new ImportStateFilter(this)),
      m_questions(new ImportQuestionsPanel(language, this)),
      m_state(new QComboBox(this)),
      m_table(new QTableView(this)),
      m_taken(new QLabel(this)) {
  m_filter->setSourceModel(m_model);
  m_filter->setSortRole(ImportPreviewModel::Order);
  m_state->setObjectName(QStringLiteral("preview_state"));
  m_state->setAccessibleName(tr("Rangées à montrer"));
  m_state->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_state->setMinimumContentsLength(kStateLetters);
  m_table->setObjectName(QStringLiteral("preview"));
  m_table->setAccessibleName(tr("Ce que devient chaque rangée"));
  m_table->setModel(m_filter);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setWordWrap(true);  // why a row is refused is a sentence
  m_table->setTabKeyNavigation(false);
  m_table->horizontalHeader()->setSortIndicator(ImportPreviewModel::Line, Qt::AscendingOrder);
  m_table->setSortingEnabled(true);
  m_table->installEventFilter(this);
  (new TableHabits(m_table, QStringLiteral("import_preview")))->beginWith(kPreviewWidths);
  m_taken->setObjectName(QStringLiteral("taken"));
  m_taken->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_taken->setWordWrap(true);
  auto* all = new QPushButton(tr("Tout prendre"), this);
  auto* none = new QPushButton(tr("Ne rien prendre"), this);
  all->setObjectName(QStringLiteral("take_all"));
  none->setObjectName(QStringLiteral("take_none"));
  for (auto* button : {all, none}) {
    button->setAutoDefault(false);
    button->setToolTip(tr("Parmi les rangées montrées ; les refusées restent dehors"));
  }
  auto* label = new QLabel(tr("Montrer :"), this);
  label->setBuddy(m_state);
  auto* top = new QHBoxLayout;
  for (auto* widget : std::initializer_list<QWidget*>{label, m_state, all, none}) top->addWidget(widget);
  top->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGapOfPreview);
  column->addWidget(m_questions);
  column->addLayout(top);
  column->addWidget(m_table, 1);
  column->addWidget(m_taken);
  connect(all, &QPushButton::clicked, this, [this] { takeAll(true); });
  connect(none, &QPushButton::clicked, this, [this] { takeAll(false); });
  connect(m_state, &QComboBox::currentIndexChanged, this, [this](int place) {
    m_filter->setState(place > 0 ? std::optional(static_cast<app::ImportState>(place - 1)) : std::nullopt);
  });
  connect(m_model, &ImportPreviewModel::takenChanged, this, &ImportPreviewPage::sayTaken);
  connect(m_questions, &ImportQuestionsPanel::answersChanged, this, &ImportPreviewPage::takenChanged);
}

void ImportPreviewPage::show(std::shared_ptr<const app::ImportPreview> preview, OwnerNames owners) {
  listStates(*preview);
  m_questions->show(preview->questions);
  m_model->show(std::move(preview), std::move(owners));
}

void ImportPreviewPage::listStates(const app::ImportPreview& preview) {
  m_state->clear();
  m_state->addItem(tr("Toutes (%1)").arg(groupedCount(preview.rows.size())));
  for (std::size_t at = 0; at < app::kImportStates; ++at) {
    const auto state = static_cast<app::ImportState>(at);
    m_state->addItem(importStateIcon(state),
                     tr("%1 (%2)").arg(importStatePlural(state), groupedCount(preview.counts[at])));
  }
}

void ImportPreviewPage::takeAll(bool isTaken) {
  const QSignalBlocker quiet(m_model);
  for (int row = 0; row < m_filter->rowCount(); ++row) {
    m_model->take(m_filter->mapToSource(m_filter->index(row, 0)).row(), isTaken);
  }
  m_table->viewport()->update();
  sayTaken();
}

void ImportPreviewPage::toggleSelected() {
  const auto rows = m_table->selectionModel()->selectedRows();
  if (rows.isEmpty()) return;
  const bool isTaken = rows.first().data(Qt::CheckStateRole).toInt() == Qt::Checked;
  for (const auto& index : rows) m_model->take(m_filter->mapToSource(index).row(), !isTaken);
}

bool ImportPreviewPage::hasQuestions() const { return !m_questions->isEmpty(); }

std::map<std::string, std::string> ImportPreviewPage::answers() const { return m_questions->answers(); }

void ImportPreviewPage::sayTaken() {
  if (hasQuestions()) {
    m_taken->setText(tr("Rien ne sera saisi tant qu’une question est ouverte."));
    return Q_EMIT takenChanged();
  }
  const auto rows = m_model->taken();
  std::optional<Money> euros = Money();
  for (const auto* row : rows) {
    if (euros) euros = euros->checkedAdd(row->expense.eur);
  }
  const auto count = groupedCount(rows.size());
  const auto pieces = rows.size() > 1 ? tr("%1 pièces seront saisies en une étape").arg(count)
                                      : tr("%1 pièce sera saisie en une étape").arg(count);
  m_taken->setText(euros ? tr("%1, %2 en tout. Espace prend ou laisse les rangées choisies.")
                               .arg(pieces, shownAmount(*euros))
                         : pieces);
  Q_EMIT takenChanged();
}

void ImportPreviewPage::focusTable() {
  if (hasQuestions()) return m_questions->focusFirst();
  m_table->setFocus(Qt::OtherFocusReason);
  if (m_filter->rowCount() > 0) m_table->selectRow(0);
}

bool ImportPreviewPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
    toggleSelected();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace lianes::gui
