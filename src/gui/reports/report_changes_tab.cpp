#include "gui/reports/report_changes_tab.hpp"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/cell_table_model.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/report/words.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kChangesGap = 8;

CellRow headOfChanges(const QString& text) {
  return {.cells = {{.text = text, .isStrong = true}, {}, {}, {}}};
}

CellRow rowOfChange(const QString& what, Money before, Money now) {
  const auto amount = [](Money money) { return Cell{.text = shownAmount(money), .isNumber = true}; };
  return {.cells = {{.text = what}, amount(before), amount(now), amount(now - before)}};
}

QString changedVoucher(const report::ChangedVoucher& changed, wording::Language language) {
  const auto& now = changed.now;
  auto text = ReportChangesTab::tr("Pièce %1-%2, %3")
                  .arg(now.spentOn.year())
                  .arg(now.number)
                  .arg(onScreen(now.label));
  if (changed.before.state != now.state) {
    text += QStringLiteral(" (%1)").arg(onScreen(wording::choiceLabel(now.state, language)));
  }
  return text;
}

}  // namespace

ReportChangesTab::ReportChangesTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new CellTableModel({tr("Ce qui a changé"), tr("Alors"), tr("Maintenant"), tr("Évolution")},
                                 {1, 2, 3}, this)),
      m_told(new QLabel(this)),
      m_table(new QTableView(this)) {
  m_told->setWordWrap(true);
  m_told->setObjectName(QStringLiteral("changesTold"));
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("changes"));
  m_table->setAccessibleName(tr("Ce qui a changé"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(true);
  m_table->verticalHeader()->hide();
  auto* habits = new TableHabits(m_table, QStringLiteral("report_changes"));
  habits->beginWith({330, 104, 104, 104});
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    if (const auto& record = m_model->row(index.row()).record) m_desk.navigator.open(*record);
  });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kChangesGap, 0, 0);
  column->setSpacing(kChangesGap);
  column->addWidget(m_told);
  column->addWidget(m_table, 1);
}

void ReportChangesTab::show(const std::optional<Report>& report, const app::ReportView* view) {
  if (!report || m_shown != report->id) m_model->setRows({});
  m_shown = report ? std::optional(report->id) : std::nullopt;
  if (view) return showChanges(view->changes);
  m_told->setText(report ? tr("Lecture de l’historique…") : QString());
}

void ReportChangesTab::showChanges(const report::Changes& changes) {
  const auto language = m_desk.session.language();
  std::vector<CellRow> rows;
  if (!changes.events.empty())
    rows.push_back(headOfChanges(tr("Membres, règles, projets et cofinancements")));
  for (const auto& event : changes.events) {
    rows.push_back({.cells = {{.text = onScreen(event)}, {}, {}, {}}});
  }
  if (!changes.figures.empty()) rows.push_back(headOfChanges(tr("Chiffres clés")));
  for (const auto& figure : changes.figures) {
    rows.push_back(rowOfChange(onScreen(report::titleOf({figure.name, figure.title, {}}, language)),
                               figure.before, figure.now));
  }
  if (!changes.vouchers.empty()) rows.push_back(headOfChanges(tr("Pièces déjà comptées, modifiées depuis")));
  for (const auto& voucher : changes.vouchers) {
    rows.push_back(rowOfChange(changedVoucher(voucher, language), voucher.before.eur, voucher.now.eur));
    rows.back().record = RecordReference{EntityKind::Expense, voucher.now.id.uuid()};
  }
  const bool isNothing = rows.empty();
  m_model->setRows(std::move(rows));
  m_table->clearSpans();
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const bool isSentence = m_model->row(row).cells.back().text.isEmpty();
    if (isSentence) m_table->setSpan(row, 0, 1, m_model->columnCount());
  }
  const auto since =
      changes.previous
          ? tr("Depuis le rapport figé n°\u00a0%1, arrêté au %2.")
                .arg(changes.previous->number)
                .arg(onScreen(formatFrench(changes.previous->periodEnd)))
          : tr("Aucun rapport n’a été figé avant celui-ci\u202f: voici ce qui a changé sur sa période.");
  m_told->setText(isNothing ? since + u' ' + tr("Rien n’a changé.") : since);
}

}  // namespace lianes::gui
