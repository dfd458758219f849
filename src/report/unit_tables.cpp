#include "report/unit_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lianes::report {
namespace {

using Lines = std::vector<GrantLine>;

// A side's own lines, then those that come apart from them.
std::pair<const Lines*, const Lines*> sidesOf(const GrantUnit& unit, UnitSide side) {
  static const Lines kNone;
  const auto& accounts = unit.accounts;
  switch (side) {
    case UnitSide::Charges:
      return {&accounts.charges, &accounts.indirect};
    case UnitSide::Products:
      return {&accounts.products, &accounts.own};
    case UnitSide::InKind:
      break;
  }
  return {&accounts.inKindUses, &kNone};
}

struct SideWords {
  std::string_view id;
  std::string_view title;
  std::string_view apart;  // before the lines that come apart
  std::string_view total;
};
SideWords wordsOf(UnitSide side) {
  switch (side) {
    case UnitSide::Charges:
      return {"charges", "Charges", "Charges indirectes : ", "Total des charges"};
    case UnitSide::Products:
      return {"produits", "Produits", "Ressources propres : ", "Total des produits"};
    case UnitSide::InKind:
      break;
  }
  return {"nature", "Contributions en nature", "", "Total des contributions en nature"};
}

std::vector<Column> unitColumns(Cents cents) {
  std::vector<Column> columns{
      textColumn("compte", "Compte", 1),          textColumn("intitule", "Intitulé", 5),
      amountColumn("prevision", "Prévision", 2),  amountColumn("realisation", "Réalisation", 2),
      differenceColumn("ecart", "Écart €", 3, 2), quotientColumn("ecart_pct", "Écart %", 4, 2)};
  columns[4].weight = 2;
  for (auto& column : columns) {
    column.isInWholeEuros = column.type == ColumnType::Amount && cents == Cents::Rounded;
  }
  return columns;
}

// The lines of each unit below its name, with its subtotal, and their total.
template <class Amounts>
void addUnits(TableWriter& table, const std::vector<GrantUnit>& units, UnitSide side, Amounts&& amountsOf) {
  const auto words = wordsOf(side);
  std::vector<std::size_t> subtotals;
  for (const auto& unit : units) {
    const auto [own, apart] = sidesOf(unit, side);
    std::vector<std::size_t> lines;
    const auto add = [&](const GrantLine& line, std::string label) {
      const std::vector<Cell> amounts = amountsOf(line);
      const bool isNothing =
          std::all_of(amounts.begin(), amounts.end(), [](const Cell& cell) { return cell == Cell(Money()); });
      if (isNothing) return;
      if (lines.empty()) table.line({std::string(), unit.name}, RowRole::Group);
      std::vector<Cell> cells{line.account, std::move(label)};
      cells.insert(cells.end(), amounts.begin(), amounts.end());
      lines.push_back(table.line(std::move(cells), RowRole::Detail));
    };
    for (const auto& line : *own) add(line, line.label);
    for (const auto& line : *apart) add(line, typeset(words.apart) + line.label);
    if (lines.empty()) continue;
    subtotals.push_back(table.sum({std::string(), "Sous-total " + unit.name}, lines, RowRole::Subtotal));
  }
  table.sum({std::string(), std::string(words.total)}, subtotals);
}

}  // namespace

Table unitsTable(const std::vector<GrantUnit>& units) {
  TableWriter table(
      "synthese_projets", "Synthèse par projet, en euros et centimes",
      {textColumn("projet", "Projet", 4), amountColumn("charges_prevues", "Charges prévues", 2),
       amountColumn("charges", "Charges réalisées", 2), differenceColumn("ecart", "Écart €", 2, 1),
       quotientColumn("ecart_pct", "Écart %", 3, 1), amountColumn("produits_prevus", "Produits prévus", 2),
       amountColumn("produits", "Produits encaissés", 2)});
  std::vector<std::size_t> rows;
  for (const auto& unit : units) {
    const auto charges = chargesOf(unit.accounts);
    const auto products = productsOf(unit.accounts);
    rows.push_back(
        table.line({unit.name, charges.forecast, charges.total, {}, {}, products.forecast, products.total}));
  }
  table.sum({"Total"}, rows);
  return table.finish();
}

Table unitLinesTable(const Facts& facts, const std::vector<GrantUnit>& units, UnitSide side, Cents cents) {
  const auto words = wordsOf(side);
  TableWriter table(std::string(words.id) + "_par_projet" + (cents == Cents::Kept ? "_centimes" : ""),
                    std::string(words.title) + " par projet", unitColumns(cents));
  addUnits(table, units, side, [](const GrantLine& line) {
    return std::vector<Cell>{line.forecast, line.total};
  });
  if (side == UnitSide::Charges && !facts.consortium.indirectCostKey.empty()) {
    table.note("Clé de répartition des charges indirectes : " + facts.consortium.indirectCostKey);
  }
  return table.finish();
}

Table continuityTable(const std::vector<GrantUnit>& units, UnitSide side) {
  const auto words = wordsOf(side);
  TableWriter table("continuite_" + std::string(words.id),
                    std::string(words.title) + ", d’un rapport à l’autre",
                    {textColumn("compte", "Compte", 1), textColumn("intitule", "Intitulé", 5),
                     amountColumn("avant", "Présenté avant", 2), amountColumn("periode", "Ce rapport", 2),
                     sumColumn("total", "Depuis le début", 2, 3)});
  table.column(4).weight = 2;
  addUnits(table, units, side, [](const GrantLine& line) {
    return std::vector<Cell>{line.before, line.here()};
  });
  return table.finish();
}

}  // namespace lianes::report
