#include "lianes/app/import_expenses.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

#include "app/import_cells.hpp"
#include "app/import_heads.hpp"
#include "lianes/app/enter_expense.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/expense_rows.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/problem_text.hpp"
#include "support/sample_file.hpp"

namespace lianes::app::import_expenses_test {
namespace {

using exchange::DayOrder;
using exchange::DecimalMark;
using exchange::ExpenseColumn;

exchange::DelimitedTable tableOf(std::string_view text) {
  auto table = exchange::readDelimited(text, {});
  REQUIRE(table.ok());
  return std::move(table).value();
}

class ImportFixture {
 public:
  ImportFixture() {
    file.emplace(test::openSample(m_folder.path() / "exemple.lianes",
                                  {[] { return Instant(1'650'000'000'000); },
                                   [this] { return m_source.next(); }, "Awa (exemple fictif)"}));
    const auto page = store::listRecords(*file, {.kind = EntityKind::MicroProject, .most = 1});
    project = fromRecord<MicroProject>(page->records.front());
  }

  ImportPreview preview(std::string_view text, std::optional<std::filesystem::path> evidence = {}) {
    const auto table = tableOf(text);
    auto plan = proposedPlan(table);
    plan.days = DayOrder::DayFirst;
    REQUIRE(plan.missing().empty());
    auto preview = previewImport(*file, {table, plan, std::move(evidence), {}});
    REQUIRE(preview.has_value());
    return std::move(*preview);
  }
  Result<std::optional<store::StepNumber>, Problems> enter(const ImportPreview& from) {
    std::vector<const ImportRow*> rows;
    for (const auto& row : from.rows) {
      if (isTakenAtFirst(row)) rows.push_back(&row);
    }
    return importExpenses(*file, "essai.csv", rows);
  }
  std::int64_t count() const { return store::totalOf(*file, {}).count; }
  std::filesystem::path folder() const { return m_folder.path(); }
  std::string code() const { return project->code; }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
  std::optional<MicroProject> project;
};

bool isRefusedFor(const ImportRow& row, ExpenseColumn column, ProblemCode code) {
  return row.state == ImportState::Refused &&
         std::any_of(row.remarks.begin(), row.remarks.end(), [&](const ImportRemark& remark) {
           return remark.column == column && remark.problem.code == code;
         });
}

constexpr std::string_view kHead = "Date;Fournisseur;N° facture;Libellé;Compte;Montant;Devise;Projet\n";

std::string row(const std::string& project, std::string_view cells) {
  return std::string(cells) + ';' + project + '\n';
}

}  // namespace

TEST_CASE("The heads of French and English tables are understood, accents and signs ignored") {
  const auto columnOf = [](const std::string& head) { return columnsNamedBy({head}).front(); };
  CHECK(columnOf("DATE DE LA DÉPENSE") == ExpenseColumn::Day);
  CHECK(columnOf("Date de règlement") == ExpenseColumn::PaidOn);
  CHECK(columnOf("Montant TTC (€)") == ExpenseColumn::Amount);
  CHECK(columnOf("Montant (F CFA)") == ExpenseColumn::AmountXof);
  CHECK(columnOf("N° de facture") == ExpenseColumn::Reference);
  CHECK(columnOf("Intitulé") == ExpenseColumn::Label);
  CHECK(columnOf("Ligne budgétaire") == ExpenseColumn::BudgetLine);
  CHECK(columnOf("Compte comptable") == ExpenseColumn::Account);
  CHECK(columnOf("Invoice number") == ExpenseColumn::Reference);
  CHECK(columnOf("Vendor") == ExpenseColumn::Supplier);
  CHECK(columnOf("Payment method") == ExpenseColumn::PaymentMethod);
  CHECK(columnOf("Micro-projet") == ExpenseColumn::Project);
  CHECK(columnOf("Justificatifs") == ExpenseColumn::Evidence);
  CHECK(columnOf("spent_on") == ExpenseColumn::Day);
  CHECK_FALSE(columnOf("Couleur"));
}

TEST_CASE("A head below a title is found, and a table without one is read by what its cells hold") {
  const auto titled = proposedPlan(tableOf("Dépenses 2021;;\nDate;Libellé;Montant\n1/2/2021;Ciment;12,00\n"));
  CHECK(titled.firstRow == 2);
  CHECK(titled.of(ExpenseColumn::Amount) == 2);
  const auto bare = proposedPlan(tableOf("1/2/2021;Ciment;606;12,00;EUR\n2/2/2021;Sable;606;13,00;XOF\n"));
  CHECK(bare.firstRow == 0);
  CHECK(bare.of(ExpenseColumn::Day) == 0);
  CHECK(bare.of(ExpenseColumn::Account) == 2);
  CHECK(bare.of(ExpenseColumn::Amount) == 3);
  CHECK(bare.of(ExpenseColumn::Currency) == 4);
  CHECK(bare.of(ExpenseColumn::Label) == 1);
  CHECK(bare.missing().empty());
}

TEST_CASE("A plan is remembered by its heads, also when the columns have moved") {
  const auto first = tableOf("Quand;Quoi;Combien\n1/2/2021;Ciment;12,00\n");
  auto plan = proposedPlan(first);
  plan.of(ExpenseColumn::Day) = 0;
  plan.of(ExpenseColumn::Label) = 1;
  plan.of(ExpenseColumn::Amount) = 2;
  const auto moved = planBy(mappingOf(plan), tableOf("Combien;Quand;Quoi\n12,00;1/2/2021;Ciment\n"));
  REQUIRE(moved.ok());
  CHECK(moved->of(ExpenseColumn::Day) == 1);
  CHECK(moved->of(ExpenseColumn::Amount) == 0);
  const auto other = planBy(mappingOf(plan), tableOf("Combien;Quand\n12,00;1/2/2021\n"));
  REQUIRE_FALSE(other.ok());
  CHECK(other.error().code == ProblemCode::NoSuchColumn);
}

TEST_CASE("Days are read in figures and words, French or English, and need their year") {
  const auto day = [](std::string_view text, DayOrder order = DayOrder::DayFirst) {
    const auto read = importedDay(text, order);
    return read ? read->text() : std::string("none");
  };
  CHECK(day("12/03/2021") == "2021-03-12");
  CHECK(day("12/03/2021", DayOrder::MonthFirst) == "2021-12-03");
  CHECK(day("12.3.21") == "2021-03-12");
  CHECK(day("2021-03-12 00:00:00") == "2021-03-12");
  CHECK(day("12/03/2021 14:30") == "2021-03-12");
  CHECK(day("1er mars 2021") == "2021-03-01");
  CHECK(day("12 août 2021") == "2021-08-12");
  CHECK(day("12 August 2021") == "2021-08-12");
  CHECK(day("March 12, 2021") == "2021-03-12");
  CHECK(day("31/02/2021") == "none");
  CHECK(day("12/03") == "none");
  CHECK(day("+7") == "none");
  CHECK(day("t") == "none");
}

TEST_CASE("Amounts are read as the column shows them to be written") {
  const auto amount = [](std::string_view text, Currency currency, std::optional<DecimalMark> mark) {
    const auto read = importedMoney(text, currency, false, mark);
    return read ? std::optional(*read) : std::nullopt;
  };
  CHECK(decimalMarkOf({"1.234", "12,50", "7"}) == DecimalMark::Comma);
  CHECK(decimalMarkOf({"1,234.50", "3"}) == DecimalMark::Point);
  CHECK_FALSE(decimalMarkOf({"1.234", "7"}));
  CHECK(amount("1.234", Currency::Eur, DecimalMark::Comma) == Money::cents(123'400));
  CHECK(amount("1,234", Currency::Eur, DecimalMark::Point) == Money::cents(123'400));
  CHECK_FALSE(amount("1.234", Currency::Eur, std::nullopt));
  CHECK_FALSE(amount("1,234", Currency::Eur, DecimalMark::Comma));
  CHECK(amount("1 250 000,00", Currency::Xof, DecimalMark::Comma) == Money(1'250'000, Currency::Xof));
  CHECK(amount("12 000 FCFA", Currency::Eur, std::nullopt) == Money(12'000, Currency::Xof));
  CHECK(amount("-45,00 €", Currency::Eur, std::nullopt) == Money::cents(-4'500));
}

TEST_CASE("The order of day and month is found where a day beyond the twelfth shows it") {
  CHECK(dayOrderOf({"1/2/2021", "25/2/2021"}) == DayOrder::DayFirst);
  CHECK(dayOrderOf({"1/2/2021", "2/25/2021"}) == DayOrder::MonthFirst);
  CHECK_FALSE(dayOrderOf({"1/2/2021"}));
}

TEST_CASE("A row becomes the voucher that typing it would have made") {
  ImportFixture fixture;
  const auto preview = fixture.preview(
      std::string(kHead) +
      row(fixture.code(), "02/03/2021;Quincaillerie (exemple fictif);F-77;Ciment;606;700;FCFA"));
  REQUIRE(preview.rows.size() == 1);
  const auto& read = preview.rows.front();
  CHECK(read.remarks.empty());
  const TypedExpense typed{.id = read.expense.id.uuid(),
                           .owner = fixture.project->id,
                           .day = "2/3/2021",
                           .supplier = "Quincaillerie (exemple fictif)",
                           .supplierReference = "F-77",
                           .label = "Ciment",
                           .account = "606",
                           .amount = "700",
                           .currency = Currency::Xof,
                           .member = memberOf(*fixture.file, fixture.project->id)};
  const auto today = *Date::of(2022, 1, 1);
  CHECK(read.verdict == readTyped(*fixture.file, typed, today).verdict);
  const auto step = entryStep(*fixture.file, typed, today);
  const auto entered = fixture.enter(preview);
  REQUIRE(entered.ok());
  const auto stored = fixture.file->find(read.expense.id);
  REQUIRE(stored.has_value());
  CHECK(toRecord(*stored) == std::get<store::Insert>(step.edits.front()).record);
}

TEST_CASE("Each kind of mistake refuses its row with its column, and the others are taken in one step") {
  ImportFixture fixture;
  const auto before = fixture.count();
  const auto& code = fixture.code();
  const auto preview = fixture.preview(
      std::string(kHead) + row(code, "01/03/2021;A;1;Ciment;606;12,00;EUR") +
      row(code, "32/03/2021;A;2;Sable;606;12,00;EUR") + row(code, "03/03/2021;A;3;Fer;606;douze;EUR") +
      row(code, "04/03/2021;A;4;;606;12,00;EUR") + row(code, "05/03/2021;A;5;Bois;abc;12,00;EUR") +
      row("Nulle part", "06/03/2021;A;6;Clous;606;12,00;EUR") +
      row(code, "07/03/2021;A;7;Vis;606;12,00;USD") + row(code, "08/03/2021;B;8;Colle;606;1 000;XOF"));
  REQUIRE(preview.rows.size() == 8);
  CHECK(isRefusedFor(preview.rows[1], ExpenseColumn::Day, ProblemCode::NotADate));
  CHECK(isRefusedFor(preview.rows[2], ExpenseColumn::Amount, ProblemCode::NotATypedAmount));
  CHECK(isRefusedFor(preview.rows[3], ExpenseColumn::Label, ProblemCode::Missing));
  CHECK(isRefusedFor(preview.rows[4], ExpenseColumn::Account, ProblemCode::Malformed));
  CHECK(isRefusedFor(preview.rows[5], ExpenseColumn::Project, ProblemCode::NoSuchName));
  CHECK(isRefusedFor(preview.rows[6], ExpenseColumn::Currency, ProblemCode::NotAmongChoices));
  CHECK(preview.count(ImportState::Refused) == 6);
  CHECK(preview.rows[2].line == 4);
  const auto step = fixture.enter(preview);
  REQUIRE(step.ok());
  CHECK(fixture.count() == before + 2);
  REQUIRE(fixture.file->undo().ok());
  CHECK(fixture.count() == before);
  CHECK(store::checkFile(*fixture.file).sound());
}

TEST_CASE("Cells that a spreadsheet would compute are refused, and an apostrophe makes them texts") {
  ImportFixture fixture;
  const auto& code = fixture.code();
  for (const auto* cell : {"=HYPERLINK(1)", "+1+cmd", "-2+3", "@SUM(A1)", "＝1"}) {
    const auto preview = fixture.preview(std::string(kHead) +
                                         row(code, "01/03/2021;A;1;" + std::string(cell) + ";606;12,00;EUR"));
    INFO(cell);
    CHECK(isRefusedFor(preview.rows[0], ExpenseColumn::Label, ProblemCode::FormulaCell));
  }
  const auto text = fixture.preview(std::string(kHead) + row(code, "01/03/2021;A;1;'-12 sacs;606;12,00;EUR"));
  CHECK(text.rows[0].state != ImportState::Refused);
  CHECK(text.rows[0].expense.label == "-12 sacs");
  const auto amount = fixture.preview(std::string(kHead) + row(code, "01/03/2021;A;1;Ciment;606;=2*6;EUR"));
  CHECK(isRefusedFor(amount.rows[0], ExpenseColumn::Amount, ProblemCode::FormulaCell));
}

TEST_CASE("What is in the file already, and what the table repeats, is told and left out") {
  ImportFixture fixture;
  const auto text = std::string(kHead) + row(fixture.code(), "01/03/2021;A;F1;Ciment;606;12,00;EUR") +
                    row(fixture.code(), "09/03/2021;a;f1;Encore;606;99,00;EUR") +
                    row(fixture.code(), "01/03/2021;B;;Pain;606;5,00;EUR") +
                    row(fixture.code(), "01/04/2021;B;;Pain;606;5,00;EUR");
  const auto first = fixture.preview(text);
  CHECK(first.rows[0].state != ImportState::Duplicate);
  REQUIRE(first.rows[1].state == ImportState::Duplicate);
  CHECK(first.rows[1].remarks.front().problem.code == ProblemCode::RepeatsLine);
  CHECK(first.rows[1].remarks.front().problem.arguments.front() == "2");
  CHECK(first.rows[3].state != ImportState::Duplicate);  // the same bread, another day
  REQUIRE(fixture.enter(first).ok());
  const auto again = fixture.preview(text);
  CHECK(again.count(ImportState::Duplicate) == 3);
  REQUIRE(again.rows[1].state == ImportState::Changed);
  CHECK(again.rows[1].remarks.front().problem.code == ProblemCode::EnteredOtherwise);
  CHECK(again.rows[0].remarks.front().problem.code == ProblemCode::LooksEntered);
}

TEST_CASE("A row outside the period of the call is ineligible, with its reasons, and may be taken") {
  ImportFixture fixture;
  const auto preview =
      fixture.preview(std::string(kHead) + row(fixture.code(), "01/03/1999;A;F1;Ciment;606;12,00;EUR"));
  REQUIRE(preview.rows[0].state == ImportState::Ineligible);
  CHECK_FALSE(preview.rows[0].verdict->empty());
  CHECK(isTakenAtFirst(preview.rows[0]));
}

TEST_CASE("An amount in francs is the one that counts beside its conversion") {
  ImportFixture fixture;
  const auto preview = fixture.preview(
      "Date;Libellé;Compte;Montant €;Montant FCFA\n"
      "01/03/2021;Ciment;606;10,00;6 560\n02/03/2021;Billet;625;10,00;\n");
  CHECK(preview.rows[0].expense.amount == Money(6'560, Currency::Xof));
  CHECK(preview.rows[1].expense.amount == Money::cents(1'000));
}

TEST_CASE("Vouchers of one import are numbered on from those of the file, in their order") {
  ImportFixture fixture;
  const auto next = store::nextVoucherNumber(*fixture.file, fixture.project->id, 2021);
  const auto preview =
      fixture.preview(std::string(kHead) + row(fixture.code(), "05/03/2021;A;F1;Un;606;1,00;EUR") +
                      row(fixture.code(), "01/03/2021;A;F2;Deux;606;2,00;EUR"));
  REQUIRE(fixture.enter(preview).ok());
  CHECK(fixture.file->find(preview.rows[0].expense.id)->number == next);
  CHECK(fixture.file->find(preview.rows[1].expense.id)->number == next + 1);
}

TEST_CASE("Evidence named by a row is attached in the same step, from that folder alone") {
  ImportFixture fixture;
  std::ofstream(fixture.folder() / "facture 1.pdf") << "exemple fictif";
  std::filesystem::create_directory(fixture.folder() / "lot");
  std::ofstream(fixture.folder() / "lot" / "secret.pdf") << "exemple fictif, autre";
  const auto text =
      "Date;Libellé;Compte;Montant;Justificatif\n"
      "01/03/2021;Ciment;606;1,00;facture 1.pdf\n02/03/2021;Sable;606;2,00;absent.pdf\n"
      "03/03/2021;Fer;606;3,00;../exemple.lianes\n";
  const auto preview = fixture.preview(text, fixture.folder());
  CHECK(preview.rows[0].evidence.size() == 1);
  CHECK(preview.rows[1].remarks.front().problem.code == ProblemCode::NotInFolder);
  CHECK(preview.rows[2].evidence.empty());
  const auto step = fixture.enter(preview);
  for (const auto& problem : step ? Problems() : step.error()) {
    UNSCOPED_INFO(wording::line(problem, wording::Language::English));
  }
  REQUIRE(step.ok());
  const auto rows = store::listExpenses(*fixture.file, {.filter = {.text = "Ciment"}, .most = 1000}).rows;
  CHECK(std::count_if(rows.begin(), rows.end(), [&](const auto& listed) {
          return listed.expense.id == preview.rows[0].expense.id && listed.hasEvidence;
        }) == 1);
  REQUIRE(fixture.file->undo().ok());
  CHECK_FALSE(fixture.file->find(preview.rows[0].expense.id));
  CHECK(store::checkFile(*fixture.file).sound());
}

TEST_CASE(
    "An import that is stopped while its evidence is read, or whose evidence has gone, changes nothing") {
  ImportFixture fixture;
  std::ofstream(fixture.folder() / "a.pdf") << "exemple fictif";
  const auto preview = fixture.preview(
      "Date;Libellé;Compte;Montant;Justificatif\n01/03/2021;Ciment;606;1,00;a.pdf\n", fixture.folder());
  const auto before = fixture.count();
  int asked = 0;
  const auto stopped = importExpenses(*fixture.file, "essai.csv", {&preview.rows[0]},
                                      [&](std::size_t, std::size_t) { return ++asked < 2; });
  REQUIRE(stopped.ok());
  CHECK_FALSE(stopped->has_value());
  std::filesystem::remove(fixture.folder() / "a.pdf");
  const auto gone = importExpenses(*fixture.file, "essai.csv", {&preview.rows[0]});
  REQUIRE_FALSE(gone.ok());
  CHECK(gone.error().front().code == ProblemCode::CannotRead);
  CHECK(fixture.count() == before);
}

TEST_CASE("A file that justifies a voucher already, or an earlier row, shows that the row is not new") {
  ImportFixture fixture;
  std::ofstream(fixture.folder() / "a.pdf") << "exemple fictif";
  std::ofstream(fixture.folder() / "copie de a.pdf") << "exemple fictif";
  const auto text =
      "Date;Libellé;Compte;Montant;Justificatif\n01/03/2021;Ciment;606;1,00;a.pdf\n"
      "02/03/2021;Autre;606;2,00;copie de a.pdf\n";
  const auto preview = fixture.preview(text, fixture.folder());
  CHECK(preview.rows[0].state == ImportState::New);
  REQUIRE(preview.rows[1].state == ImportState::Duplicate);
  CHECK(preview.rows[1].remarks.front().column == ExpenseColumn::Evidence);
  REQUIRE(fixture.enter(preview).ok());
  const auto again = fixture.preview(text, fixture.folder());
  CHECK(again.rows[0].remarks.front().problem.code == ProblemCode::LooksEntered);
}

TEST_CASE("A preview that is stopped says nothing") {
  ImportFixture fixture;
  const auto table =
      tableOf(std::string(kHead) + row(fixture.code(), "01/03/2021;A;F1;Ciment;606;12,00;EUR"));
  const auto plan = proposedPlan(table);
  CHECK_FALSE(
      previewImport(*fixture.file, {table, plan, {}, [](std::size_t, std::size_t) { return false; }}));
}

}  // namespace lianes::app::import_expenses_test
