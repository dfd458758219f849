#include "gui/reports/report_gaps_tab.hpp"

#include <QtCore/QLocale>
#include <QtGui/QFocusEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/cell_table_model.hpp"
#include "lianes/report/words.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapsGap = 8;
constexpr int kCommentLines = 4;

Cell stateOfGap(const report::Gap& gap) {
  if (gap.isOpen()) {
    return {.text = ReportGapsTab::tr("À commenter"),
            .tone = Tone::Bad,
            .icon = QStringLiteral("dialog-warning")};
  }
  if (gap.isSignificant) {
    return {
        .text = ReportGapsTab::tr("Commenté"), .tone = Tone::Good, .icon = QStringLiteral("dialog-ok-apply")};
  }
  return {.text = ReportGapsTab::tr("Sous le seuil"), .tone = Tone::Muted};
}

QString shareOfForecast(const report::Gap& gap) {
  if (gap.forecast.isZero()) return QStringLiteral("—");
  const auto share = 100.0 * static_cast<double>((gap.actual - gap.forecast).minor()) /
                     static_cast<double>(gap.forecast.minor());
  return shownShare(share);
}

CellRow rowOfGap(const report::Gap& gap, wording::Language language) {
  const auto amount = [](Money money) { return Cell{.text = shownAmount(money), .isNumber = true}; };
  return {.cells = {stateOfGap(gap),
                    {.text = onScreen(gap.account)},
                    {.text = onScreen(report::labelOf(gap, language))},
                    amount(gap.forecast),
                    amount(gap.actual),
                    amount(gap.actual - gap.forecast),
                    {.text = shareOfForecast(gap), .isNumber = true},
                    {.text = onScreen(gap.comment).simplified()}}};
}

}  // namespace

ReportGapsTab::ReportGapsTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new CellTableModel({tr("État"), tr("Compte"), tr("Intitulé"), tr("Prévision"),
                                  tr("Réalisation"), tr("Écart"), tr("Écart %"), tr("Commentaire")},
                                 {3, 4, 5, 6}, this)),
      m_told(new QLabel(this)),
      m_all(new QCheckBox(tr("Montrer aussi les écarts sous le seuil"), this)),
      m_table(new QTableView(this)),
      m_label(new QLabel(this)),
      m_comment(new QPlainTextEdit(this)) {
  m_told->setWordWrap(true);
  m_told->setObjectName(QStringLiteral("gapsTold"));
  m_all->setObjectName(QStringLiteral("allGaps"));
  m_label->setBuddy(m_comment);
  m_label->setWordWrap(true);
  m_label->setTextFormat(Qt::PlainText);
  m_comment->setObjectName(QStringLiteral("gapComment"));
  m_comment->setTabChangesFocus(true);
  m_comment->setFixedHeight(kCommentLines * m_comment->fontMetrics().lineSpacing() + 2 * kGapsGap);
  m_comment->installEventFilter(this);
  makeTable();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kGapsGap, 0, 0);
  column->setSpacing(kGapsGap);
  column->addWidget(m_told);
  column->addWidget(m_all);
  column->addWidget(m_table, 1);
  column->addWidget(m_label);
  column->addWidget(m_comment);
  connect(m_all, &QCheckBox::toggled, this, &ReportGapsTab::showGaps);
  showComment();
}

void ReportGapsTab::makeTable() {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("gaps"));
  m_table->setAccessibleName(tr("Écarts par compte"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  auto* habits = new TableHabits(m_table, QStringLiteral("report_gaps"));
  habits->beginWith({120, 60, 132, 92, 92, 92, 68, 200});
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this] { showComment(); });
  connect(m_table, &QTableView::activated, this, [this] { m_comment->setFocus(); });
}

void ReportGapsTab::show(const std::optional<Report>& report, const app::ReportView* view) {
  const bool isOther = !report || !m_report || report->id != m_report->id;
  if (isOther) save();
  m_report = report;
  if (isOther) {
    m_gaps.clear();
    m_account.clear();
    showGaps();
  }
  if (!view) return m_told->setText(report ? tr("Lecture des écarts…") : QString());
  m_gaps = view->gaps;
  m_hasThreshold = view->hasThreshold;
  m_all->setVisible(m_hasThreshold);
  showGaps();
  tell(*view);
}

void ReportGapsTab::tell(const app::ReportView& view) {
  const auto open =
      std::count_if(view.gaps.begin(), view.gaps.end(), [](const report::Gap& gap) { return gap.isOpen(); });
  if (!view.hasThreshold) {
    m_told->setText(
        tr("Les règles de l’appel ne disent pas à partir de quand un écart se commente\u202f: aucun "
           "n’est exigé, mais chacun peut l’être."));
  } else if (open > 0) {
    m_told->setText(tr("Écarts à commenter\u202f: %1.").arg(open));
  } else {
    m_told->setText(tr("Aucun écart n’attend de commentaire."));
  }
}

void ReportGapsTab::showGaps() {
  const auto kept = m_account;
  m_shown.clear();
  for (const bool isSignificant : {true, false}) {
    if (!isSignificant && m_hasThreshold && !m_all->isChecked()) break;
    for (const auto& gap : m_gaps) {
      if (gap.isSignificant == isSignificant) m_shown.push_back(gap);
    }
  }
  std::vector<CellRow> rows;
  rows.reserve(m_shown.size());
  for (const auto& gap : m_shown) rows.push_back(rowOfGap(gap, m_desk.session.language()));
  m_model->setRows(std::move(rows));
  const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                  [&](const report::Gap& gap) { return gap.account == kept; });
  if (!m_shown.empty()) {
    m_table->selectRow(found == m_shown.end() ? 0 : static_cast<int>(found - m_shown.begin()));
  }
  showComment();
}

void ReportGapsTab::showComment() {
  const auto row = m_table->currentIndex().row();
  const bool isOne = row >= 0 && row < static_cast<int>(m_shown.size());
  const bool canWrite =
      isOne && m_report && m_report->state == ReportState::Draft && m_desk.session.isWritable();
  const auto* gap = isOne ? &m_shown[static_cast<std::size_t>(row)] : nullptr;
  if (gap && gap->account == m_account && m_comment->hasFocus()) return;  // what is being typed stays
  save();
  m_account = gap ? gap->account : std::string();
  m_label->setText(gap ? labelOf(*gap) : tr("Commentaire"));
  m_comment->setPlainText(gap ? onScreen(gap->comment) : QString());
  m_comment->document()->setModified(false);
  m_comment->setReadOnly(!canWrite);
  m_comment->setEnabled(gap != nullptr);
}

// One comment serves all lines of an account, such as the subsidies of several funders.
QString ReportGapsTab::labelOf(const report::Gap& gap) const {
  const auto lines = std::count_if(m_gaps.begin(), m_gaps.end(),
                                   [&](const report::Gap& each) { return each.account == gap.account; });
  const auto account = onScreen(gap.account);
  return lines > 1 ? tr("Commentaire du compte %1, pour ses %2 lignes").arg(account).arg(lines)
                   : tr("Commentaire du compte %1, %2")
                         .arg(account, onScreen(report::labelOf(gap, m_desk.session.language())));
}

void ReportGapsTab::save() {
  if (!m_comment->document()->isModified() || m_account.empty() || !m_report) return;
  m_comment->document()->setModified(false);
  const auto text = m_comment->toPlainText().simplified();
  const auto step = app::commentingStep(m_desk.session.file(), m_report->id, m_account, fromScreen(text));
  const auto problems = step ? m_desk.session.perform(*step) : step.error();
  if (problems.empty()) return;
  m_comment->document()->setModified(true);
  m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
}

bool ReportGapsTab::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) {
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason) save();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace lianes::gui
