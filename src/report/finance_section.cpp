#include <algorithm>
#include <optional>

#include "lianes/domain/money_text.hpp"
#include "lianes/funding/conversion.hpp"
#include "report/grant_tables.hpp"
#include "report/sections.hpp"
#include "report/unit_tables.hpp"
#include "report/whole_euros.hpp"

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
    chart.series[1].values.push_back(charges.total);
  }
  if (units.size() > kMostCategories) {
    chart.categories.emplace_back("Autres");
    chart.series[0].values.push_back(others.forecast);
    chart.series[1].values.push_back(others.total);
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
  writer.say("Depuis le début, charges réalisées : " + formatFrench(charges.total) +
                 " ; produits encaissés : " + formatFrench(products.total) +
                 " ; différence : " + formatFrench(products.total - charges.total) + '.',
             ParagraphStyle::Lead);
}

// As the cells of percentages are shown.
std::string shareText(Money part, Money whole) {
  const auto share = percentageOf(part, whole);
  const auto* percentage = std::get_if<Percentage>(&share);
  if (percentage == nullptr) return "—";
  const auto decimals = std::to_string(percentage->hundredths % 100 + 100).substr(1);
  return std::to_string(percentage->hundredths / 100) + ',' + decimals + "\u202f%";
}

// The sentence of the form: what the grant is of all products.
void addGrantShare(Writer& writer, const Facts& facts, const GrantAccounts& accounts) {
  std::optional<Id<Organisation>> ministry;
  for (const auto& grant : facts.grants) {
    if (grant.use == GrantUse::LeverageEnvelope && !ministry) ministry = grant.funder;
  }
  if (!ministry) return;
  const auto name = nameOf(facts, ministry);
  Planned grant;
  for (const auto& line : accounts.products) {
    if (line.label == name) grant += Planned{line.forecast, line.total, line.before};
  }
  const auto products = productsOf(accounts);
  writer.say("La subvention du ministère représente " + shareText(grant.forecast, products.forecast) +
             " du total des produits prévus (" + formatFrench(grant.forecast) + " sur " +
             formatFrench(products.forecast) + ") et " + shareText(grant.total, products.total) +
             " du total des produits encaissés (" + formatFrench(grant.total) + " sur " +
             formatFrench(products.total) + ").");
}

std::string forecastSentence(const Facts& facts, const std::vector<GrantUnit>& units) {
  std::vector<std::string> drafts;
  for (const auto& unit : units) {
    const auto* version = budgetOf(facts, unit.project, unit.mission);
    const bool isApproved =
        version != nullptr && version->approvedOn && *version->approvedOn <= facts.scope.to;
    if (version != nullptr && !isApproved) drafts.push_back(unit.name);
  }
  std::string sentence =
      "Prévision : le dernier budget approuvé ; d’une mission sans lignes de budget, son montant et les "
      "parts "
      "qu’il donne.";
  if (!drafts.empty()) sentence += " Budget pas encore approuvé : " + joined(drafts) + '.';
  return sentence;
}

// What earlier reports told and what this one adds: each euro once.
void addContinuity(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  const auto charges = chargesOf(telling.whole);
  Money fresh;
  for (const auto& group : facts.spending) {
    if (group.fate == VoucherFate::Counted && !group.inKind) fresh += group.eur - group.taken;
  }
  writer.heading(2, "D’un rapport à l’autre");
  writer.say("Charges présentées dans les rapports précédents : " + formatFrench(charges.before) +
                 " ; ce rapport : " + formatFrench(charges.here()) +
                 " ; depuis le début : " + formatFrench(charges.total) + '.',
             ParagraphStyle::Lead);
  TableWriter table("ce_rapport", "Ce que ce rapport ajoute aux charges",
                    {textColumn("nature", "Nature", 5), amountColumn("montant", "Montant", 2)});
  const auto counted = table.line({"Pièces présentées pour la première fois", fresh});
  const auto corrected = table.line({typeset("Corrections : pièces déjà présentées, modifiées, refusées ou "
                                             "écartées depuis"),
                                     charges.here() - fresh});
  table.sum({"Ce rapport"}, {counted, corrected});
  table.note(
      "Une pièce déjà présentée ne change plus un rapport figé : la différence est portée ici, une seule "
      "fois. "
      "Les pièces modifiées sont nommées en partie 2.");
  writer.add(table.finish());
  writer.add(continuityTable(telling.units, UnitSide::Charges));
  writer.add(continuityTable(telling.units, UnitSide::Products));
  if (!telling.whole.inKindUses.empty()) writer.add(continuityTable(telling.units, UnitSide::InKind));
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
  writer.say(forecastSentence(facts, telling.units), ParagraphStyle::Note);
  writer.say(thresholdSentence(facts), ParagraphStyle::Note);
  writer.heading(2, "Ensemble");
  const auto rounded = inWholeEuros(telling.units);
  const bool isFinal = facts.counting.kind == ReportKind::Final;
  addGrantTables(writer, facts, consolidated(rounded),
                 {"", Cents::Rounded, true, true, isFinal ? GrantColumns::OfForm : GrantColumns::Running});
  addGrantShare(writer, facts, telling.whole);
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
  addContinuity(writer, telling);
  if (telling.units.empty()) return;
  writer.heading(2, "Par projet");
  writer.add(unitsTable(telling.units));
  if (telling.units.size() > 1) writer.add(budgetChart(telling.units));
  const auto sources = sourcesChart(telling.whole);
  if (!sources.categories.empty()) writer.add(sources);
  writer.add(unitLinesTable(facts, rounded, UnitSide::Charges, Cents::Rounded));
  writer.add(unitLinesTable(facts, rounded, UnitSide::Products, Cents::Rounded));
}

}  // namespace lianes::report
