#include "gui/reports/report_checks_tab.hpp"

#include <QtCore/QPointer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/cell_table_model.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/report/words.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kChecksGap = 8;

CellRow rowOf(const report::ReportCheck& check, wording::Language language) {
  const auto state = check.isJustified ? Cell{.text = ReportChecksTab::tr("Justifié"),
                                              .tone = Tone::Good,
                                              .icon = QStringLiteral("dialog-ok-apply")}
                                       : Cell{.text = ReportChecksTab::tr("À régler"),
                                              .tone = Tone::Bad,
                                              .icon = QStringLiteral("dialog-warning")};
  CellRow row{.cells = {state, {.text = onScreen(report::sentenceOf(check, language))}}};
  if (!check.records.empty()) row.record = check.records.front();
  return row;
}

}  // namespace

ReportChecksTab::ReportChecksTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new CellTableModel({tr("État"), tr("Contrôle")}, {}, this)),
      m_told(new QLabel(this)),
      m_table(new QTableView(this)),
      m_open(new QPushButton(QIcon::fromTheme(QStringLiteral("go-jump")), tr("Ouvrir la fiche"), this)),
      m_justify(new QPushButton(QIcon::fromTheme(QStringLiteral("document-edit")), tr("Justifier…"), this)),
      m_freeze(
          new QPushButton(QIcon::fromTheme(QStringLiteral("object-locked")), tr("Figer le rapport…"), this)),
      m_reason(new QLabel(this)) {
  m_told->setWordWrap(true);
  m_told->setObjectName(QStringLiteral("checksTold"));
  m_reason->setWordWrap(true);
  m_reason->setAlignment(Qt::AlignRight);
  m_reason->setObjectName(QStringLiteral("freezeReason"));
  makeTable();
  m_open->setObjectName(QStringLiteral("openCheck"));
  m_justify->setObjectName(QStringLiteral("justify"));
  m_freeze->setObjectName(QStringLiteral("freeze"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kChecksGap);
  buttons->addWidget(m_open);
  buttons->addWidget(m_justify);
  buttons->addStretch(1);
  buttons->addWidget(m_freeze);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kChecksGap, 0, 0);
  column->setSpacing(kChecksGap);
  column->addWidget(m_told);
  column->addWidget(m_table, 1);
  column->addLayout(buttons);
  column->addWidget(m_reason);
  connect(m_open, &QPushButton::clicked, this, [this] {
    const auto* check = current();
    if (check && !check->records.empty()) m_desk.navigator.open(check->records.front());
  });
  connect(m_justify, &QPushButton::clicked, this, &ReportChecksTab::justify);
  connect(m_freeze, &QPushButton::clicked, this, &ReportChecksTab::freezingAsked);
  showState();
}

void ReportChecksTab::makeTable() {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("checks"));
  m_table->setAccessibleName(tr("Contrôles avant de figer"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->horizontalHeader()->setStretchLastSection(true);
  new TableHabits(m_table, QStringLiteral("report_checks"));
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showState(); });
  connect(m_table, &QTableView::activated, m_open, &QPushButton::click);
}

void ReportChecksTab::show(const std::optional<Report>& report, const app::ReportView* view) {
  const bool isOther = !report || !m_report || report->id != m_report->id;
  m_report = report;
  m_isRead = view != nullptr;
  if (view) {
    m_checks = view->checks;
    return showChecks();
  }
  if (isOther) {
    m_checks.clear();
    m_model->setRows({});
  }
  m_told->setText(tr("Contrôle du rapport…"));
  showState();
}

void ReportChecksTab::hold(const QString& reason) {
  m_held = reason;
  showState();
}

void ReportChecksTab::showChecks() {
  const auto kept = m_table->currentIndex().row();
  std::vector<CellRow> rows;
  rows.reserve(m_checks.size());
  for (const auto& check : m_checks) rows.push_back(rowOf(check, m_desk.session.language()));
  m_model->setRows(std::move(rows));
  if (!m_checks.empty()) {
    m_table->selectRow(std::clamp(kept, 0, static_cast<int>(m_checks.size()) - 1));
  }
  const auto open = report::openChecks(m_checks).size();
  const bool isDraft = m_report && m_report->state == ReportState::Draft;
  if (!isDraft) {
    m_told->setText(tr("Ce rapport est figé\u202f: les contrôles disent l’état du dossier aujourd’hui."));
  } else if (open > 0) {
    m_told->setText(tr("À régler ou à justifier avant de figer\u202f: %1.").arg(open));
  } else {
    m_told->setText(tr("Rien n’empêche de figer ce rapport."));
  }
  showState();
}

QString ReportChecksTab::reasonAgainstFreezing() const {
  if (!m_report) return tr("Aucun rapport n’est choisi.");
  if (m_report->state != ReportState::Draft) return tr("Ce rapport est déjà figé.");
  if (!m_desk.session.isWritable()) return tr("Le fichier est ouvert en lecture seule.");
  if (!m_desk.workshop || !m_desk.workshop->renderer)
    return tr("Ce programme ne sait pas écrire de rapport.");
  if (!m_held.isEmpty()) return m_held;
  if (!m_isRead) return tr("Le rapport n’est pas encore contrôlé.");
  if (!report::openChecks(m_checks).empty()) return tr("Des contrôles restent à régler ou à justifier.");
  return {};
}

void ReportChecksTab::showState() {
  const bool isDraft = m_report && m_report->state == ReportState::Draft;
  const bool canChange = isDraft && m_desk.session.isWritable();
  const auto* check = current();
  m_open->setEnabled(check && !check->records.empty());
  m_justify->setEnabled(canChange && check && !check->isJustified);
  const auto reason = reasonAgainstFreezing();
  m_freeze->setEnabled(reason.isEmpty());
  m_freeze->setToolTip(reason);
  m_freeze->setAccessibleDescription(reason);
  m_reason->setText(reason);
}

const report::ReportCheck* ReportChecksTab::current() const {
  const auto row = m_table->currentIndex().row();
  return row >= 0 && row < static_cast<int>(m_checks.size()) ? &m_checks[static_cast<std::size_t>(row)]
                                                             : nullptr;
}

void ReportChecksTab::justify() {
  const auto* check = current();
  if (!check || !m_desk.workshop) return;
  m_desk.workshop->prompts.askText(
      this, {tr("Justifier"), tr("Pourquoi cela ne s’oppose pas au rapport\u202f:"), {}},
      [guard = QPointer(this), head = report::justificationHead(*check)](const QString& reason) {
        if (guard && !reason.trimmed().isEmpty()) guard->addJustification(head, reason.simplified());
      });
}

void ReportChecksTab::addJustification(const std::string& head, const QString& reason) {
  const auto report = m_report ? m_desk.session.find(m_report->id) : std::nullopt;
  if (!report) return;
  auto changed = *report;
  if (!changed.justification.empty()) changed.justification += "\n";
  changed.justification += head + fromScreen(reason);
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(changed)); });
  if (!problems.empty()) {
    m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  }
}

}  // namespace lianes::gui
