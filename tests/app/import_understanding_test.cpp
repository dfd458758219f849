#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/app/import_expenses.hpp"
#include "lianes/base/files.hpp"
#include "support/sample_file.hpp"

// What the figures of a table mean: each is right, or asked, and never something else in silence.
namespace lianes::app::import_understanding_test {
namespace {

using wording::TableQuestion;

class Reading {
 public:
  Reading()
      : m_file(test::openSample(m_folder.path() / "exemple.lianes",
                                {[] { return Instant(1'650'000'000'000); },
                                 [this] { return m_source.next(); }, "Awa (exemple fictif)"})) {}

  ImportPreview of(std::string_view text, const exchange::ExpenseMapping& answers = {}) {
    const auto table = exchange::readDelimited(text, {});
    REQUIRE(table.ok());
    const auto plan = planBy(answers, *table);
    REQUIRE(plan.ok());
    REQUIRE(plan->missing().empty());
    auto preview = previewImport(m_file, {*table, *plan, {}, {}});
    REQUIRE(preview.has_value());
    return std::move(*preview);
  }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};
  store::ConsortiumFile m_file;
};

// The amounts of the rows that would be entered, in minor units.
std::vector<std::int64_t> entered(const ImportPreview& preview) {
  std::vector<std::int64_t> amounts;
  for (const auto& row : preview.rows) {
    if (isTakenAtFirst(row)) amounts.push_back(row.expense.amount.minor());
  }
  return amounts;
}

std::vector<TableQuestion> asked(const ImportPreview& preview) {
  std::vector<TableQuestion> questions;
  for (const auto& question : preview.questions) questions.push_back(question.question);
  return questions;
}

ProblemCode reasonOf(const ImportPreview& preview, std::size_t row) {
  REQUIRE_FALSE(preview.rows[row].remarks.empty());
  return preview.rows[row].remarks.front().problem.code;
}

using Amounts = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("Amounts that are all negative are asked about, with both readings of the table's own rows") {
  Reading reading;
  const auto preview =
      reading.of("Date;Libellé;Compte;Montant\n17/4/2020;Clous;606;-12,30\n18/4/2020;Vis;606;-8,00\n");
  REQUIRE(asked(preview) == std::vector{TableQuestion::Sign});
  CHECK(preview.count(ImportState::Asked) == 2);
  const auto& readings = preview.questions[0].readings;
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].rows[0].amount == Money::cents(1'230));
  CHECK(readings[1].rows[0].amount == Money::cents(-1'230));
  exchange::ExpenseMapping answer;
  answer.sign = exchange::SpentSign::Negative;
  CHECK(entered(reading.of("Date;Libellé;Compte;Montant\n17/4/2020;Clous;606;-12,30\n", answer)) ==
        Amounts{1'230});
}

TEST_CASE("A refund among expenses is one by its words, and money received in a statement by its balance") {
  Reading reading;
  const auto refunds = reading.of(
      "Date;Libellé;Compte;Montant\n17/4/2020;Clous;606;12,30\n19/4/2020;Avoir sur clous;606;-2,30\n");
  CHECK(entered(refunds) == Amounts{1'230, -230});
  const auto statement = reading.of(
      "Date;Libellé;Compte;Montant;Solde\n17/4/2020;Clous;606;-12,30;87,70\n18/4/"
      "2020;Virement;606;50,00;137,70\n");
  CHECK(entered(statement) == Amounts{1'230});
  CHECK(reasonOf(statement, 1) == ProblemCode::IsMoneyReceived);
}

TEST_CASE("Debit and credit, directions, brackets and signs behind say which way money went") {
  Reading reading;
  const std::string head = "Date;Libellé;Compte;";
  CHECK(entered(reading.of(head +
                           "Débit;Crédit\n17/4/2020;Clous;606;12,30;\n18/4/2020;Retour;606;0,00;2,30\n")) ==
        Amounts{1'230, -230});
  CHECK(entered(reading.of(head + "Débit;Crédit\n17/4/2020;Clous;606;-12,30;\n")) == Amounts{1'230});
  CHECK(entered(
            reading.of(head + "Montant;Sens\n17/4/2020;Clous;606;12,30;D\n18/4/2020;Retour;606;2,30;C\n")) ==
        Amounts{1'230, -230});
  CHECK(entered(reading.of(head + "Montant\n17/4/2020;Clous;606;12,30\n18/4/2020;Avoir;606;(2,30)\n"
                                  "19/4/2020;Avoir;606;1,20-\n")) == Amounts{1'230, -230, -120});
  const auto both = reading.of(head + "Débit;Crédit\n17/4/2020;Clous;606;12,30;4,00\n");
  CHECK(reasonOf(both, 0) == ProblemCode::BothSidesFilled);
}

TEST_CASE("What was cancelled or failed is set aside") {
  Reading reading;
  const auto preview = reading.of(
      "Date;Libellé;Compte;Montant;Statut\n17/4/2020;Clous;606;12,30;Validé\n18/4/"
      "2020;Vis;606;8,00;Rejetée\n");
  CHECK(entered(preview) == Amounts{1'230});
  CHECK(reasonOf(preview, 1) == ProblemCode::IsNotPaid);
}

TEST_CASE("The amount is the one with taxes, carried out, in all; what is not clear is asked") {
  Reading reading;
  CHECK(entered(reading.of(
            "Date;Libellé;Compte;Total HT;TVA;Total TTC\n17/4/2020;Clous;606;10,00;2,00;12,00\n")) ==
        Amounts{1'200});
  CHECK(entered(reading.of("Date;Libellé;Compte;Prévu;Réalisé\n17/4/2020;Clous;606;20,00;12,00\n")) ==
        Amounts{1'200});
  CHECK(entered(reading.of(
            "Date;Libellé;Compte;Prix unitaire;Qté;Montant\n17/4/2020;Clous;606;1,20;10;12,00\n")) ==
        Amounts{1'200});
  CHECK(entered(reading.of(
            "Date;Libellé;Compte;Montant;;Note\n;;;Prévu;Réalisé;\n17/4/2020;Clous;606;20,00;12,00;x\n")) ==
        Amounts{1'200});
  const auto net = reading.of("Date;Libellé;Compte;Montant HT;TVA\n17/4/2020;Clous;606;10,00;2,00\n");
  REQUIRE(asked(net) == std::vector{TableQuestion::Amount});
  CHECK(net.questions[0].readings[0].rows[0].amount == Money::cents(1'200));
  CHECK(net.questions[0].readings[1].rows[0].amount == Money::cents(1'000));
  const auto price = reading.of("Date;Libellé;Compte;Prix;Quantité\n17/4/2020;Clous;606;1,20;10\n");
  REQUIRE(asked(price) == std::vector{TableQuestion::Amount});
  CHECK(price.questions[0].readings[0].rows[0].amount == Money::cents(1'200));
}

TEST_CASE("A currency said above the head is that of the amounts, and one that nobody says is asked") {
  Reading reading;
  const auto said =
      reading.of("Montants en FCFA;;;\nDate;Libellé;Compte;Montant\n17/4/2020;Forage;604;1 250 000\n");
  REQUIRE(said.rows.front().state != ImportState::Asked);
  CHECK(said.rows.back().expense.amount == Money::francs(1'250'000));
  const auto unsaid = reading.of("Date;Libellé;Compte;Montant\n17/4/2020;Forage;604;1 250 000\n");
  CHECK(asked(unsaid) == std::vector{TableQuestion::Currency});
  const auto foreign = reading.of("Date;Libellé;Compte;Montant USD\n17/4/2020;Forage;604;1 250,40\n");
  CHECK(reasonOf(foreign, 0) == ProblemCode::OtherCurrency);
}

TEST_CASE("Totals are set aside, also dated ones and those of the accounts below; a false one is refused") {
  Reading reading;
  const std::string rows = "Date;Libellé;Compte;Montant\n17/4/2020;Clous;606;12,30\n18/4/2020;Vis;606;8,00\n";
  const auto total = reading.of(rows + "30/4/2020;Total du mois;60;20,30\n;TOTAL;;20,30\n");
  CHECK(entered(total) == Amounts{1'230, 800});
  CHECK(reasonOf(total, 2) == ProblemCode::IsTotal);
  CHECK(reasonOf(total, 3) == ProblemCode::IsTotal);
  CHECK(reasonOf(reading.of(rows + "30/4/2020;Total;60;21,30\n"), 2) == ProblemCode::TotalNotSum);
  CHECK(entered(reading.of(rows + "30/4/2020;Total Énergies Bamako;606;40,00\n")) ==
        Amounts{1'230, 800, 4'000});
  CHECK(asked(reading.of(rows + "30/4/2020;Avril;60;20,30\n")) == std::vector{TableQuestion::Sums});
  const auto parent = reading.of(
      "Date;Libellé;Compte;Montant\n30/4/2020;Achats;60;20,30\n17/4/2020;Clous;606;12,30\n18/4/"
      "2020;Vis;604;8,00\n");
  CHECK(entered(parent) == Amounts{1'230, 800});
}

TEST_CASE(
    "The order of day and month is asked where no row shows it, and several days in a cell are refused") {
  Reading reading;
  const auto open = reading.of("Date;Libellé;Compte;Montant\n3/4/2020;Clous;606;12,30\n");
  REQUIRE(asked(open) == std::vector{TableQuestion::Days});
  CHECK(open.questions[0].readings[0].rows[0].day == Date::of(2020, 4, 3));
  CHECK(open.questions[0].readings[1].rows[0].day == Date::of(2020, 3, 4));
  const auto shown = reading.of(
      "Dépenses du 1/4/2020 au 30/4/2020;;;\nDate;Libellé;Compte;Montant\n3/4/2020;Clous;606;12,30\n");
  CHECK(shown.questions.empty());
  const auto twice = reading.of(
      "Date;Libellé;Compte;Montant\n2020-04-17 2020-04-20;Clous;606;12,30\n20200418;Vis;606;8,00\n");
  CHECK(reasonOf(twice, 0) == ProblemCode::NotADate);
  CHECK(twice.rows[1].expense.spentOn == Date::of(2020, 4, 18));
}

TEST_CASE("Numbers of phones and cards are no accounts, and the account is asked") {
  Reading reading;
  for (const auto* number : {"76 45 12 33", "66123456", "4974XXXXXXXX1234", "ML016 01201 0203040506 77"}) {
    const auto preview =
        reading.of("Date;Libellé;N° de compte;Montant\n17/4/2020;Clous;" + std::string(number) + ";12,30\n");
    INFO(number);
    CHECK(asked(preview) == std::vector{TableQuestion::Account});
  }
}

TEST_CASE("Accounts by name are asked once each, and an answer may leave some aside") {
  Reading reading;
  const std::string table =
      "date;paymode;info;payee;memo;amount;category;tags\n04/18/2020;6;;Ba;Portes;-310,20;Chantier:Bois;\n"
      "04/19/2020;6;;Ba;Retrait;-80,00;Sorties privées;\n";
  CHECK(asked(reading.of(table)) == std::vector{TableQuestion::AccountOf, TableQuestion::AccountOf});
  exchange::ExpenseMapping answers;
  answers.accounts = {{"Chantier:Bois", "606"}, {"Sorties privées", "-"}};
  const auto preview = reading.of(table, answers);
  CHECK(entered(preview) == Amounts{31'020});
  CHECK(preview.rows[0].expense.account == "606");
  CHECK(preview.rows[0].expense.spentOn == Date::of(2020, 4, 18));
  CHECK(reasonOf(preview, 1) == ProblemCode::IsLeftByAnswer);
}

TEST_CASE("A row that has more cells than the head is refused") {
  Reading reading;
  const auto preview =
      reading.of("Date,Libellé,Compte,Montant\n17/4/2020,Clous,606,12,30\n18/4/2020,Vis,606,8,05\n");
  CHECK(entered(preview).empty());
  CHECK(reasonOf(preview, 0) == ProblemCode::MoreCellsThanHeads);
}

TEST_CASE("Francs, their euros and their rate agree, or the row is refused; another rate is kept") {
  Reading reading;
  const std::string head = "Date;Libellé;Compte;Montant EUR;Montant FCFA;Taux de change\n";
  const auto own = reading.of(head + "17/4/2020;Clous;606;10,00;6 500;650\n");
  REQUIRE(entered(own) == Amounts{6'500});
  CHECK(own.rows[0].expense.eur == Money::cents(1'000));
  CHECK(own.rows[0].expense.rate == Ratio(650, 1));
  CHECK(reasonOf(reading.of(head + "17/4/2020;Clous;606;11,00;6 500;650\n"), 0) == ProblemCode::Disagrees);
}

TEST_CASE("Two heads that name as many columns are told apart by what stands below them") {
  Reading reading;
  const auto preview = reading.of(
      "Compte;ML016;;;Devise;XOF\nDate opération;Date valeur;Libellé;Débit;Crédit;Solde\n"
      "17/4/2020;17/4/2020;Forage;250 000;;750 000\n");
  CHECK(asked(preview) == std::vector{TableQuestion::Account});
}

}  // namespace lianes::app::import_understanding_test
