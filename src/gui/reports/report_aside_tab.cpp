#include "gui/reports/report_aside_tab.hpp"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/long_query.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/cell_table_model.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/store/voucher_names.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {
namespace {

constexpr int kAsideGap = 8;
enum AsideChoice { AsideWaiting, AsideCounted };

Cell whyAside(const report::Voucher& voucher, wording::Language language) {
  if (voucher.fate == report::VoucherFate::Counted) {
    return {.text = ReportAsideTab::tr("Comptée dans ce rapport"), .tone = Tone::Good};
  }
  if (voucher.fate == report::VoucherFate::Parked) {
    const auto reason = onScreen(voucher.expense.stateReason).simplified();
    return {.text = reason.isEmpty() ? ReportAsideTab::tr("Reportée")
                                     : ReportAsideTab::tr("Reportée\u202f: %1").arg(reason),
            .tone = Tone::Warning};
  }
  QStringList reasons;
  for (const auto reason : voucher.reasons) reasons.append(onScreen(wording::sentence(reason, language)));
  return {.text = ReportAsideTab::tr("Non éligible\u202f: %1").arg(reasons.join(QStringLiteral("\u202f; "))),
          .tone = Tone::Bad};
}

CellRow rowOfVoucher(const report::Voucher& voucher, const store::VoucherNames& names,
                     wording::Language language) {
  const auto& expense = voucher.expense;
  return {.cells = {{.text = onScreen(formatFrench(expense.spentOn))},
                    {.text = onScreen(names.textOf(expense))},
                    {.text = onScreen(expense.label)},
                    {.text = onScreen(expense.supplier)},
                    {.text = shownAmount(expense.eur), .isNumber = true},
                    whyAside(voucher, language)},
          .record = RecordReference{EntityKind::Expense, expense.id.uuid()}};
}

}  // namespace

ReportAsideTab::ReportAsideTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(new LongQuery(desk.session, this)),
      m_model(new CellTableModel(
          {tr("Date"), tr("Pièce"), tr("Libellé"), tr("Fournisseur"), tr("Euros"), tr("Pourquoi")}, {4},
          this)),
      m_which(new QComboBox(this)),
      m_told(new QLabel(this)),
      m_table(new QTableView(this)) {
  m_which->setObjectName(QStringLiteral("asideWhich"));
  m_which->setAccessibleName(tr("Dépenses à montrer"));
  m_which->addItems({tr("Mises de côté"), tr("Comptées dans ce rapport")});
  m_told->setWordWrap(true);
  m_told->setObjectName(QStringLiteral("asideTold"));
  makeTable();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kAsideGap, 0, 0);
  column->setSpacing(kAsideGap);
  column->addWidget(m_which, 0, Qt::AlignLeft);
  column->addWidget(m_told);
  column->addWidget(m_table, 1);
  makeButtons();
  connect(m_which, &QComboBox::currentIndexChanged, this, &ReportAsideTab::choose);
  showState();
}

ReportAsideTab::~ReportAsideTab() = default;

void ReportAsideTab::makeTable() {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("aside"));
  m_table->setAccessibleName(tr("Dépenses mises de côté"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->horizontalHeader()->setStretchLastSection(true);
  auto* habits = new TableHabits(m_table, QStringLiteral("report_aside"));
  habits->beginWith({84, 60, 124, 100, 84});
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ReportAsideTab::showState);
}

void ReportAsideTab::makeButtons() {
  m_open = new QPushButton(QIcon::fromTheme(QStringLiteral("go-jump")), tr("Ouvrir la pièce"), this);
  m_take = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Reprendre"), this);
  m_park = new QPushButton(QIcon::fromTheme(QStringLiteral("go-next")), tr("Laisser au suivant…"), this);
  m_take->setToolTip(tr("La dépense compte de nouveau, dans ce rapport si sa date le permet."));
  m_open->setObjectName(QStringLiteral("openAside"));
  m_take->setObjectName(QStringLiteral("takeAside"));
  m_park->setObjectName(QStringLiteral("park"));
  auto* row = new QHBoxLayout;
  row->setSpacing(kAsideGap);
  for (auto* button : {m_open, m_take, m_park}) row->addWidget(button);
  row->addStretch(1);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  connect(m_table, &QTableView::activated, m_open, &QPushButton::click);
  connect(m_open, &QPushButton::clicked, this, [this] {
    const auto ids = selected();
    if (!ids.empty()) m_desk.navigator.open(RecordReference{EntityKind::Expense, ids.front().uuid()});
  });
  connect(m_take, &QPushButton::clicked, this, &ReportAsideTab::take);
  connect(m_park, &QPushButton::clicked, this, &ReportAsideTab::park);
}

bool ReportAsideTab::showsCounted() const { return m_which->currentIndex() == AsideCounted; }

void ReportAsideTab::show(const std::optional<Report>& report, const app::ReportView* view) {
  const bool isOther = !report || !m_report || report->id != m_report->id;
  m_report = report;
  if (isOther) {
    m_aside.clear();
    showVouchers({});
  }
  if (!view) return m_told->setText(report ? tr("Lecture des dépenses…") : QString());
  m_aside = view->aside;
  choose();
}

void ReportAsideTab::choose() {
  if (showsCounted()) return askCounted();
  m_query->drop();
  Money sum;
  for (const auto& voucher : m_aside) sum += voucher.expense.eur;
  m_told->setText(m_aside.empty()
                      ? tr("Aucune dépense n’attend un autre rapport.")
                      : tr("Attendent un autre rapport\u202f: %1 pièces, %2. Une dépense reportée peut être "
                           "reprise ici\u202f; une dépense non éligible se règle dans sa fiche.")
                            .arg(m_aside.size())
                            .arg(shownAmount(sum)));
  showVouchers(m_aside);
}

void ReportAsideTab::askCounted() {
  if (!m_report) return showVouchers({});
  m_told->setText(tr("Lecture des dépenses…"));
  using Counted = Result<std::vector<report::Voucher>, Problems>;
  m_query->ask(
      [id = m_report->id](store::ConsortiumFile& file, LongWork& work) {
        return app::countedVouchers(file, id, [&work] { return work.isWanted(); });
      },
      [this](Counted counted) {
        if (!counted) {
          m_told->setText(onScreen(wording::line(counted.error().front(), m_desk.session.language())));
          return showVouchers({});
        }
        m_told->setText(tr("Ce rapport compte %1 pièces. Celle qui n’est pas prête peut attendre le "
                           "rapport suivant.")
                            .arg(counted->size()));
        showVouchers(std::move(counted).value());
      });
}

void ReportAsideTab::showVouchers(std::vector<report::Voucher> vouchers) {
  const auto kept = m_table->currentIndex().row();
  m_shown = std::move(vouchers);
  std::vector<CellRow> rows;
  rows.reserve(m_shown.size());
  const auto names = m_desk.session.readOrNothing(
      [](const store::ConsortiumFile& file) { return store::VoucherNames(file); });
  for (const auto& voucher : m_shown) {
    rows.push_back(rowOfVoucher(voucher, names, m_desk.session.language()));
  }
  m_model->setRows(std::move(rows));
  if (!m_shown.empty()) m_table->selectRow(std::clamp(kept, 0, static_cast<int>(m_shown.size()) - 1));
  showState();
}

std::vector<Id<Expense>> ReportAsideTab::selected() const {
  std::vector<Id<Expense>> ids;
  for (const auto& index : m_table->selectionModel()->selectedRows()) {
    ids.push_back(m_shown.at(static_cast<std::size_t>(index.row())).expense.id);
  }
  return ids;
}

void ReportAsideTab::showState() {
  const auto rows = m_table->selectionModel()->selectedRows();
  const bool isDraft = m_report && m_report->state == ReportState::Draft && m_desk.session.isWritable();
  const bool areParked = std::all_of(rows.begin(), rows.end(), [this](const QModelIndex& index) {
    return m_shown.at(static_cast<std::size_t>(index.row())).fate == report::VoucherFate::Parked;
  });
  const bool areTold = std::any_of(rows.begin(), rows.end(), [this](const QModelIndex& index) {
    const auto& told = m_shown.at(static_cast<std::size_t>(index.row())).expense.report;
    return told && m_report && *told != m_report->id;
  });
  m_open->setEnabled(rows.size() == 1);
  m_take->setVisible(!showsCounted());
  m_park->setVisible(showsCounted());
  m_take->setEnabled(isDraft && !rows.isEmpty() && areParked);
  m_park->setEnabled(isDraft && !rows.isEmpty() && !areTold);
  m_park->setToolTip(areTold ? tr("Un autre rapport a déjà compté cette dépense.")
                             : tr("La dépense attend le rapport suivant, avec une raison."));
}

void ReportAsideTab::take() {
  if (const auto ids = selected(); !ids.empty()) perform(app::takingStep(m_desk.session.file(), ids));
}

void ReportAsideTab::park() {
  const auto ids = selected();
  if (ids.empty() || !m_desk.workshop) return;
  m_desk.workshop->prompts.askText(
      this, {tr("Laisser au rapport suivant"), tr("Pourquoi la dépense attend\u202f:"), {}},
      [guard = QPointer(this), ids](const QString& reason) {
        if (!guard || reason.trimmed().isEmpty()) return;
        guard->perform(app::parkingStep(guard->m_desk.session.file(), ids, fromScreen(reason.simplified())));
      });
}

void ReportAsideTab::perform(const Result<store::StepRequest, Problems>& step) {
  const auto problems = step ? m_desk.session.perform(*step) : step.error();
  if (problems.empty()) return;
  m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
}

}  // namespace lianes::gui
