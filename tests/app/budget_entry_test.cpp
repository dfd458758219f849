#include "lianes/app/budget_entry.hpp"

#include <catch2/catch.hpp>

namespace lianes::app::budget_entry_test {
namespace {

UuidSource& ids() {
  static std::uint64_t chance = 0;
  static UuidSource source{[] { return std::uint64_t{1}; }, [] { return ++chance; }};
  return source;
}

const Id<BudgetVersion> kVersion{Uuid(Uuid::Bytes{})};

BudgetLine blank() {
  return {.id = Id<BudgetLine>(ids().next()), .version = kVersion, .amount = {}, .eur = {}};
}

std::array<std::string, kBudgetColumns> headings() {
  return {"Compte", "Intitulé", "Qté",    "Unité",    "Prix unitaire", "Montant",
          "Devise", "En euros", "Calcul", "Éligible", "Bailleur"};
}

BudgetLine typed(BudgetLine line, BudgetColumn column, std::string_view text) {
  auto read = typedInto(std::move(line), column, text, {});
  if (!read) UNSCOPED_INFO(static_cast<int>(read.error().code));
  REQUIRE(read.ok());
  return std::move(read).value();
}

ProblemCode refused(BudgetLine line, BudgetColumn column, std::string_view text) {
  const auto read = typedInto(std::move(line), column, text, {.section = BudgetSection::Charges});
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().place == fieldOf(column));
  return read.error().code;
}

PastedBudget pasted(std::string_view text) {
  return readPastedBudget(text, headings(), {}, kVersion, [] { return ids().next(); });
}

}  // namespace

TEST_CASE("An account typed by its code or by a word of its label names the line that has no label") {
  CHECK(typed(blank(), BudgetColumn::Account, "604").label ==
        "Achats d’études et de prestations de services");
  CHECK(typed(blank(), BudgetColumn::Account, "assurances").account == "616");
  auto named = blank();
  named.label = "Forage";
  CHECK(typed(named, BudgetColumn::Account, "604").label == "Forage");
  CHECK(typed(blank(), BudgetColumn::Account, "870").inKind);
  CHECK(refused(blank(), BudgetColumn::Account, "74") == ProblemCode::Disagrees);
  CHECK(refused(blank(), BudgetColumn::Account, "achat de tout") == ProblemCode::Malformed);
}

TEST_CASE("Formulas, groups and both currencies are understood in amounts") {
  CHECK(typed(blank(), BudgetColumn::Amount, "=2*350").amount == Money::cents(70'000));
  CHECK(typed(blank(), BudgetColumn::Amount, "1 234,5").eur == Money::cents(123'450));
  const auto francs = typed(blank(), BudgetColumn::Amount, "655 957 XOF");
  CHECK(francs.amount == Money::francs(655'957));
  CHECK(francs.eur == Money::cents(100'000));
  const auto turned = typed(typed(blank(), BudgetColumn::Amount, "640"), BudgetColumn::Currency, "x");
  CHECK(turned.amount == Money::francs(640));
  CHECK(refused(typed(blank(), BudgetColumn::Amount, "640,50"), BudgetColumn::Currency, "xof") ==
        ProblemCode::TooManyDecimals);
}

TEST_CASE("Quantity times unit price gives the amount, which then cannot be typed otherwise") {
  auto line = typed(typed(blank(), BudgetColumn::Quantity, "2,5"), BudgetColumn::UnitPrice, "640");
  CHECK(line.quantity == Ratio(25, 10));
  CHECK(line.amount == Money::cents(160'000));
  CHECK(refused(line, BudgetColumn::Amount, "1600,01") == ProblemCode::Disagrees);
  CHECK(typed(line, BudgetColumn::Quantity, "=3*4").amount == Money::cents(768'000));
}

TEST_CASE("Quantities keep the decimals that were written") {
  for (const auto* text : {"0", "2,5", "0,05", "12,500", "1000000"}) {
    INFO(text);
    CHECK(formatQuantity(*parseTypedQuantity(text)) == text);
  }
  CHECK(formatQuantity(Ratio(7, 3)) == "7/3");
  CHECK(parseTypedQuantity("-1").error().code == ProblemCode::NegativeAmount);
  CHECK(parseTypedQuantity("1,2,3").error().code == ProblemCode::Malformed);
  CHECK(parseTypedQuantity("99999999999999999999").error().code == ProblemCode::AmountTooLarge);
  CHECK(parseTypedQuantity(",").error().code == ProblemCode::Malformed);
}

TEST_CASE("Pasted rows become lines of the section of their account; refused ones say row, column and why") {
  const auto budget = pasted(
      "604\tForage\t1\tforfait\t9850000\t\tXOF\t\tdevis n° 3\n"
      "\n"
      "74\tSubvention\t\t\t\t10 500,00\n"
      "604\tPompe\tdeux\t\t350\n"
      "\tTotal\t\t\t\t12\n");
  REQUIRE(budget.lines.size() == 2);
  CHECK(budget.lines[0].amount == Money::francs(9'850'000));
  CHECK(budget.lines[0].justification == "devis n° 3");
  CHECK(sectionOf(budget.lines[1]) == BudgetSection::Resources);
  REQUIRE(budget.refused.size() == 2);
  CHECK(budget.refused[0].row == 4);
  CHECK(budget.refused[0].column == BudgetColumn::Quantity);
  CHECK(budget.refused[1].row == 5);
  CHECK(budget.refused[1].column == BudgetColumn::Account);
  CHECK(budget.refused[1].problem.code == ProblemCode::Missing);
}

TEST_CASE("A head says which column is which, and quoted cells keep their line breaks") {
  const auto budget =
      pasted("Montant\tCompte\tIntitulé\tAutre\r\n12,5\t606\t\"Sable\net \"\"gravier\"\"\"\tx\r\n");
  REQUIRE(budget.refused.empty());
  REQUIRE(budget.lines.size() == 1);
  CHECK(budget.lines[0].amount == Money::cents(1'250));
  CHECK(budget.lines[0].label == "Sable et \"gravier\"");
  CHECK(pastedCells("a\t\"b\nc\"\"d\"\n")[0][1] == "b\nc\"d");
}

TEST_CASE("Columns are known by the other names that spreadsheets give them, and those of no name are told") {
  const auto budget = pasted(
      "N° compte\tLibellé\tQuantité\tPU\tTotal\tCouleur\tMontant\n606\tCiment\t200\t9,50\t1 900,00\tgris\n");
  REQUIRE(budget.refused.empty());
  REQUIRE(budget.lines.size() == 1);
  CHECK(budget.lines[0].label == "Ciment");
  CHECK(budget.lines[0].quantity == Ratio(200, 1));
  CHECK(budget.lines[0].amount == Money::cents(190'000));
  CHECK(budget.unread == std::vector<std::string>{"Total", "Couleur"});
}

TEST_CASE("A head in other words than those of the grid is a head, not a row") {
  const auto named = pasted("Code comptable\tDésignation\tMontant TTC (€)\n606\tSable\t12,5\n");
  CHECK(named.refused.empty());
  REQUIRE(named.lines.size() == 1);
  CHECK(named.lines[0].label == "Sable");
  CHECK(named.lines[0].amount == Money::cents(1'250));
  const auto strange = pasted("Chapitre\tQuoi\n606\tSable\n");
  CHECK(strange.refused.empty());
  REQUIRE(strange.lines.size() == 1);
  CHECK(strange.lines[0].label == "Sable");
  CHECK(pasted("assurances\tVéhicule\nvoyages\tBillet\n").lines.size() +
            pasted("assurances\tVéhicule\nvoyages\tBillet\n").refused.size() ==
        2);
}

TEST_CASE("A first row of words that is a line is kept, and one with figures is no head") {
  const auto named = pasted("assurances\tVéhicule\n606\tCiment\n");
  REQUIRE(named.lines.size() == 2);
  CHECK(named.lines.front().account == "616");
  const auto row = pasted("604\tForage\t1\tunité\t9850\t\tEUR\n606\tCiment\t2\tunité\t10\t\tEUR\n");
  REQUIRE(row.lines.size() == 2);
  CHECK(row.lines.front().account == "604");
  CHECK(row.lines.back().label == "Ciment");
}

TEST_CASE("What the grid copies, the grid pastes") {
  auto line = typed(typed(blank(), BudgetColumn::Account, "625"), BudgetColumn::Quantity, "2");
  line = typed(typed(line, BudgetColumn::UnitPrice, "640,10"), BudgetColumn::Justification, "billet");
  std::string text;
  for (std::size_t at = 0; at < kBudgetColumns; ++at) {
    text += (at ? "\t" : "") + cellText(line, static_cast<BudgetColumn>(at), "");
  }
  const auto again = pasted(text);
  REQUIRE(again.lines.size() == 1);
  auto same = again.lines[0];
  same.id = line.id;
  CHECK(same == line);
}

}  // namespace lianes::app::budget_entry_test
