#include "report/unit_tables.hpp"

#include <utility>

#include "lianes/funding/apportion.hpp"

namespace lianes::report {
namespace {

// A side's own lines, then those that come apart from them.
std::pair<std::vector<GrantLine>*, std::vector<GrantLine>*> sidesOf(GrantUnit& unit, UnitSide side) {
  auto& accounts = unit.accounts;
  if (side == UnitSide::Charges) return {&accounts.charges, &accounts.indirect};
  return {&accounts.products, &accounts.own};
}

// All lines of all units inside one total, so that it is the consolidated one.
void roundAll(std::vector<GrantUnit>& units, UnitSide side, Money GrantLine::*amount) {
  std::vector<Money> amounts;
  const auto eachLine = [&](auto&& visit) {
    for (auto& unit : units) {
      const auto [own, apart] = sidesOf(unit, side);
      for (auto* lines : {own, apart}) {
        for (auto& line : *lines) visit(line);
      }
    }
  };
  eachLine([&](const GrantLine& line) { amounts.push_back(line.*amount); });
  const auto rounded = funding::wholeEuros(amounts);
  std::size_t next = 0;
  eachLine([&](GrantLine& line) { line.*amount = rounded[next++]; });
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
    rows.push_back(table.line(
        {unit.name, charges.forecast, charges.actual, {}, {}, products.forecast, products.actual}));
  }
  table.sum({"Total"}, rows);
  return table.finish();
}

Table unitLinesTable(const Facts& facts, std::vector<GrantUnit> units, UnitSide side, Cents cents) {
  if (cents == Cents::Rounded) {
    for (const auto amount : {&GrantLine::forecast, &GrantLine::actual}) roundAll(units, side, amount);
  }
  const bool isCharges = side == UnitSide::Charges;
  std::string id = isCharges ? "charges_par_projet" : "produits_par_projet";
  if (cents == Cents::Kept) id += "_centimes";
  TableWriter table(std::move(id), isCharges ? "Charges par projet" : "Produits par projet",
                    unitColumns(cents));
  std::vector<std::size_t> subtotals;
  for (auto& unit : units) {
    const auto [own, apart] = sidesOf(unit, side);
    if (own->empty() && apart->empty()) continue;
    table.line({std::string(), unit.name}, RowRole::Group);
    std::vector<std::size_t> lines;
    for (const auto& line : *own) {
      lines.push_back(table.line({line.account, line.label, line.forecast, line.actual}, RowRole::Detail));
    }
    for (const auto& line : *apart) {
      const std::string_view label = isCharges ? "Charges indirectes : " : "Ressources propres : ";
      lines.push_back(table.line({line.account, typeset(label) + line.label, line.forecast, line.actual},
                                 RowRole::Detail));
    }
    subtotals.push_back(table.sum({std::string(), "Sous-total " + unit.name}, lines, RowRole::Subtotal));
  }
  table.sum({std::string(), isCharges ? "Total des charges" : "Total des produits"}, subtotals);
  if (isCharges && !facts.consortium.indirectCostKey.empty()) {
    table.note("Clé de répartition des charges indirectes : " + facts.consortium.indirectCostKey);
  }
  return table.finish();
}

}  // namespace lianes::report
