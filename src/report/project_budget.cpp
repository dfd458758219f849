#include <utility>

#include "lianes/domain/date_text.hpp"
#include "lianes/report/builders.hpp"
#include "lianes/wording/labels.hpp"
#include "report/grant_tables.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// The budget of one project as it is sent to a committee or a funder.
namespace lianes::report {
namespace {

using wording::Language;

std::string quantityText(const BudgetLine& line) {
  if (!line.quantity) return {};
  return decimalText(*line.quantity) + (line.unit.empty() ? "" : ' ' + line.unit);
}

// One side of the budget, cash or in kind; nothing when it has no line.
std::optional<Table> budgetSideTable(const Facts& facts, const std::vector<const BudgetLine*>& lines,
                                     BudgetSide side, bool inKind) {
  const bool isExpense = side == BudgetSide::Expense;
  const std::string title = std::string(isExpense ? "Dépenses" : "Ressources") + (inKind ? " en nature" : "");
  TableWriter table((isExpense ? "depenses" : "ressources") + std::string(inKind ? "_nature" : ""), title,
                    {textColumn("compte", "Compte", 1), textColumn("libelle", "Libellé", 5),
                     textColumn("quantite", "Quantité", 2), amountColumn("prix", "Prix unitaire", 2),
                     amountColumn("montant", "Montant", 2), amountColumn("euros", "Euros", 2),
                     textColumn("precision", isExpense ? "Justification" : "Financeur", 3)});
  std::vector<std::size_t> rows;
  for (const auto* line : lines) {
    if (line->side != side || line->inKind != inKind) continue;
    auto label = line->label;
    if (isExpense && !inKind && !line->eligible) label += " (non éligible)";
    if (line->indirect) label += " (charge indirecte)";
    const auto precision = isExpense      ? line->justification
                           : line->funder ? nameOf(facts, line->funder)
                                          : std::string();
    rows.push_back(table.line({line->account, std::move(label), quantityText(*line), cellOf(line->unitPrice),
                               line->amount, line->eur, precision}));
  }
  if (rows.empty()) return std::nullopt;
  table.sum({"Total", std::string(), std::string(), Dash{}}, rows);
  return table.finish();
}

void addVersions(Writer& writer, const Facts& facts, Id<MicroProject> project) {
  TableWriter table("versions", "Versions du budget",
                    {textColumn("numero", "N°", 1), textColumn("nature", "Nature", 2),
                     dateColumn("approuve", "Approuvé le"), textColumn("motif", "Motif", 5),
                     amountColumn("depenses", "Dépenses", 2)});
  for (const auto& version : facts.budgets) {
    if (version.project != project) continue;
    Money sum;
    for (const auto* line : linesOf(facts, version)) {
      if (line->side == BudgetSide::Expense && !line->inKind) sum += line->eur;
    }
    table.line({std::to_string(version.number),
                std::string(wording::choiceLabel(version.kind, Language::French)), cellOf(version.approvedOn),
                version.reason, sum});
  }
  if (!table.isEmpty()) writer.add(table.finish());
}

void addSpentAgainst(Writer& writer, const Facts& facts, Id<MicroProject> project) {
  for (const auto& unit : grantUnits(facts)) {
    if (unit.project != project) continue;
    writer.heading(2, "Prévision et réalisation");
    addGrantTables(writer, facts, unit.accounts, {"suivi_", Cents::Kept, false, false});
  }
}

}  // namespace

std::optional<ReportModel> projectBudget(const Facts& facts, Id<MicroProject> id) {
  const auto* project = findIn(facts.projects, id);
  if (project == nullptr) return std::nullopt;
  auto model =
      shortDocument(facts, "budget-" + slugOf(project->code.empty() ? project->title : project->code),
                    {typeset("Budget : ") + nameOf(*project), facts.consortium.name, {callText(facts)}});
  Writer writer(model);
  const auto* version = budgetOf(facts, id, std::nullopt);
  if (version == nullptr) {
    writer.say("Ce projet n’a pas encore de budget.");
    return model;
  }
  const bool isApproved = version->approvedOn && *version->approvedOn <= facts.scope.to;
  writer.say(
      "Version n° " + std::to_string(version->number) +
          (isApproved ? ", approuvée le " + formatFrenchLong(*version->approvedOn) : ", non approuvée") + '.',
      ParagraphStyle::Lead);
  const auto lines = linesOf(facts, *version);
  for (const bool inKind : {false, true}) {
    for (const auto side : {BudgetSide::Expense, BudgetSide::Resource}) {
      if (auto table = budgetSideTable(facts, lines, side, inKind)) writer.add(std::move(*table));
    }
  }
  addVersions(writer, facts, id);
  addSpentAgainst(writer, facts, id);
  return model;
}

}  // namespace lianes::report
