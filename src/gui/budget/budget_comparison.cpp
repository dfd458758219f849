#include "gui/budget/budget_comparison.hpp"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/plain_table.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kComparisonSize{980, 560};

QString shownChange(Money change) {
  const auto text = shownAmount(change);
  return change > Money() ? u'+' + text : text;
}

}  // namespace

BudgetComparison::BudgetComparison(Session& session, std::vector<BudgetVersion> versions, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_versions(std::move(versions)),
      m_before(new QComboBox(this)),
      m_after(new QComboBox(this)),
      m_withSame(new QCheckBox(tr("Aussi les lignes &inchangées"), this)),
      m_summary(new QLabel(this)),
      m_table(new PlainTable(
          {tr("Changement"), tr("Compte"), tr("Intitulé"), tr("Avant"), tr("Après"), tr("Écart")}, {3, 4, 5},
          this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Comparer deux versions du budget"));
  resize(kComparisonSize);
  for (const auto& version : m_versions) {
    const auto state = version.approvedOn
                           ? tr("approuvée le %1").arg(onScreen(formatFrench(*version.approvedOn)))
                           : tr("brouillon");
    for (auto* box : {m_before, m_after}) box->addItem(tr("Version %1, %2").arg(version.number).arg(state));
  }
  m_after->setCurrentIndex(static_cast<int>(m_versions.size()) - 1);
  m_before->setCurrentIndex(static_cast<int>(m_versions.size()) - 2);
  m_before->setAccessibleName(tr("Version d’avant"));
  m_after->setAccessibleName(tr("Version d’après"));
  m_summary->setObjectName(QStringLiteral("summary"));
  m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);

  auto* table = new QTableView(this);
  table->setModel(m_table);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setAlternatingRowColors(true);
  table->setAccessibleName(tr("Différences"));
  new TableHabits(table, QStringLiteral("budget_comparison"));
  auto* choice = new QHBoxLayout;
  choice->setSpacing(8);
  choice->addWidget(new QLabel(tr("De"), this));
  choice->addWidget(m_before);
  choice->addWidget(new QLabel(tr("à"), this));
  choice->addWidget(m_after);
  choice->addStretch();
  choice->addWidget(m_withSame);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(8);
  column->addLayout(choice);
  column->addWidget(table, 1);
  column->addWidget(m_summary);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  for (auto* box : {m_before, m_after}) {
    connect(box, &QComboBox::currentIndexChanged, this, &BudgetComparison::compare);
  }
  connect(m_withSame, &QCheckBox::toggled, this, &BudgetComparison::compare);
  compare();
}

void BudgetComparison::compare() {
  const auto linesOf = [this](const QComboBox* box) {
    return m_session.readOrNothing([&](const store::ConsortiumFile& file) {
      return app::budgetLines(file, m_versions[static_cast<std::size_t>(box->currentIndex())].id);
    });
  };
  const auto before = linesOf(m_before);
  const auto after = linesOf(m_after);
  std::vector<PlainTable::Row> rows;
  for (const auto& difference : app::compareBudgets(before, after)) {
    if (!difference.isChanged() && !m_withSame->isChecked()) continue;
    const auto& line = difference.after ? *difference.after : *difference.before;
    const auto word = !difference.before       ? tr("+ ajoutée")
                      : !difference.after      ? tr("− supprimée")
                      : difference.isChanged() ? tr("≠ modifiée")
                                               : tr("= inchangée");
    const auto tone = !difference.before       ? Tone::Good
                      : !difference.after      ? Tone::Bad
                      : difference.isChanged() ? Tone::Warning
                                               : Tone::Muted;
    const auto amount = [](const std::optional<BudgetLine>& each) {
      return each ? shownAmount(each->eur) : QString();
    };
    rows.push_back({{word, onScreen(line.account), onScreen(line.label), amount(difference.before),
                     amount(difference.after), shownChange(difference.change)},
                    tone});
  }
  const auto was = app::totalsOf(before);
  const auto is = app::totalsOf(after);
  if (was && is) {
    const auto total = [&](const QString& name, app::BudgetSection section) {
      rows.push_back({{{},
                       {},
                       name,
                       shownAmount(was->of(section)),
                       shownAmount(is->of(section)),
                       shownChange(is->of(section) - was->of(section))},
                      {},
                      true});
    };
    total(tr("Total des dépenses"), app::BudgetSection::Charges);
    total(tr("Total des ressources"), app::BudgetSection::Resources);
  }
  m_table->show(std::move(rows));
  const auto& reason = m_versions[static_cast<std::size_t>(m_after->currentIndex())].reason;
  m_summary->setText(reason.empty() ? QString() : tr("Motif\u202f: %1").arg(onScreen(reason)));
}

}  // namespace lianes::gui
