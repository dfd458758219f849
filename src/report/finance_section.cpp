#include <algorithm>

#include "lianes/domain/money_text.hpp"
#include "lianes/funding/conversion.hpp"
#include "report/grant_tables.hpp"
#include "report/sections.hpp"
#include "report/unit_tables.hpp"

// Part 5: the financial report.
namespace lianes::report {
namespace {

// So many bars can still be told apart; the rest are drawn together.
constexpr std::size_t kMostCategories = 20;

Chart budgetChart(const std::vector<GrantUnit>& units) {
  Chart chart{ChartKind::Bars, "Budget et dépenses", {}, {{"Prévision", {}}, {"Réalisation", {}}}};
  Planned others;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto charges = chargesOf(units[i].accounts);
    if (units.size() > kMostCategories && i + 1 >= kMostCategories) {
      others += charges;
      continue;
    }
    chart.categories.push_back(units[i].name);
    chart.series[0].values.push_back(charges.forecast);
    chart.series[1].values.push_back(charges.actual);
  }
  if (units.size() > kMostCategories) {
    chart.categories.emplace_back("Autres");
    chart.series[0].values.push_back(others.forecast);
    chart.series[1].values.push_back(others.actual);
  }
  return chart;
}

// Who brings how much, in all; sources that are not above zero cannot be parts.
Chart sourcesChart(const GrantAccounts& accounts) {
  auto lines = accounts.products;
  lines.insert(lines.end(), accounts.own.begin(), accounts.own.end());
  std::erase_if(lines, [](const GrantLine& line) { return line.forecast <= Money(); });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const GrantLine& a, const GrantLine& b) { return a.forecast > b.forecast; });
  Chart chart{ChartKind::Parts, "Sources de financement prévues", {}, {{"Prévision", {}}}};
  Money others;
  constexpr std::size_t kMostParts = 8;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines.size() > kMostParts && i + 1 >= kMostParts) {
      others += lines[i].forecast;
      continue;
    }
    chart.categories.push_back(lines[i].label);
    chart.series[0].values.push_back(lines[i].forecast);
  }
  if (!others.isZero()) {
    chart.categories.emplace_back("Autres");
    chart.series[0].values.push_back(others);
  }
  return chart;
}

void addResult(Writer& writer, const GrantAccounts& accounts) {
  const auto charges = chargesOf(accounts);
  const auto products = productsOf(accounts);
  writer.say("Charges réalisées : " + formatFrench(charges.actual) +
                 " ; produits encaissés : " + formatFrench(products.actual) +
                 " ; différence : " + formatFrench(products.actual - charges.actual) + '.',
             ParagraphStyle::Lead);
}

std::string thresholdSentence(const Facts& facts) {
  if (!facts.rules.significantGap) {
    return "L’édition de l’appel ne fixe pas de seuil : aucun écart n’est signalé comme significatif.";
  }
  return "Écart significatif : plus de " + percentText(*facts.rules.significantGap) +
         " de la prévision. Un écart n’a pas de pourcentage quand la prévision est nulle.";
}

}  // namespace

void addFinances(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "5. Compte rendu financier");
  addResult(writer, telling.whole);
  const auto& list = facts.accountLists.at(static_cast<std::size_t>(facts.consortium.accountingPlan));
  writer.say(
      "Présentation par comptes : " + list.title + " (" + list.source +
          "). Montants en euros entiers, arrondis à l’intérieur de leur total ; les centimes sont en annexe.",
      ParagraphStyle::Note);
  writer.say(thresholdSentence(facts), ParagraphStyle::Note);
  writer.heading(2, "Ensemble");
  addGrantTables(writer, facts, telling.whole, {"", Cents::Rounded, true, true});
  if (!facts.francs.francs.isZero()) {
    const auto atOnce = funding::toEuros(facts.francs.francs, std::nullopt);
    if (atOnce) {
      writer.say("Dépenses en francs CFA à la parité fixe : " + formatFrench(facts.francs.francs) +
                     ", converties pièce par pièce en " + formatFrench(facts.francs.euros) +
                     ". Pour information, convertir le total donnerait un écart de " +
                     formatFrench(*atOnce - facts.francs.euros) + '.',
                 ParagraphStyle::Note);
    }
  }
  if (telling.units.empty()) return;
  writer.heading(2, "Par projet");
  writer.add(unitsTable(telling.units));
  if (telling.units.size() > 1) writer.add(budgetChart(telling.units));
  const auto sources = sourcesChart(telling.whole);
  if (!sources.categories.empty()) writer.add(sources);
  writer.add(unitLinesTable(facts, telling.units, UnitSide::Charges, Cents::Rounded));
  writer.add(unitLinesTable(facts, telling.units, UnitSide::Products, Cents::Rounded));
}

}  // namespace lianes::report
