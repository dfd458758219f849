#include <catch2/catch.hpp>

#include <algorithm>

#include "app/table_dialect.hpp"
#include "lianes/app/import_expenses.hpp"
#include "lianes/base/files.hpp"
#include "support/sample_file.hpp"

namespace lianes::app::import_dialects_test {
namespace {

using Figures = std::tuple<std::string, std::int64_t, Currency, std::string>;

// What a preview makes of a table, compared with what is true.
struct Outcome {
  bool isAsked = false;
  bool isWhole = false;
  std::string wrong{};
};

Outcome outcomeOf(const store::ConsortiumFile& file, const test::WrittenTable& written) {
  const auto table = exchange::readDelimited(written.bytes, {});
  if (!table) return {false, false, {}};
  const auto plan = proposedPlan(*table);
  if (!plan.missing().empty()) return {true, false, {}};
  const auto preview = previewImport(file, {*table, plan, {}, {}});
  REQUIRE(preview.has_value());
  std::vector<Figures> truth;
  for (const auto& voucher : written.vouchers) {
    truth.emplace_back(voucher.day.text(), voucher.amount.minor(), voucher.amount.currency(), voucher.label);
  }
  Outcome outcome{!preview->questions.empty(), true, {}};
  for (const auto& row : preview->rows) {
    const auto& expense = row.expense;
    const Figures figures{expense.spentOn.text(), expense.amount.minor(), expense.amount.currency(),
                          expense.label};
    const auto found = std::find(truth.begin(), truth.end(), figures);
    const auto line = "line " + std::to_string(row.line) + ": ";
    if (isTakeable(row) && found == truth.end()) {
      outcome.wrong += line + std::get<0>(figures) + ' ' + std::to_string(std::get<1>(figures)) + '\n';
    }
    if (row.state == ImportState::SetAside && found != truth.end()) outcome.wrong += line + "set aside\n";
    if (isTakeable(row) && found != truth.end()) truth.erase(found);
  }
  outcome.isWhole = truth.empty();
  return outcome;
}

}  // namespace

TEST_CASE("Tables in any dialect are read with their true figures, or ask, and never say something else") {
  TemporaryFolder folder;
  std::uint64_t count = 0;
  UuidSource source{[] { return std::uint64_t{1'650'000'000'000}; }, [&] { return ++count; }};
  const auto file = test::openSample(
      folder.path() / "exemple.lianes",
      {[] { return Instant(1'650'000'000'000); }, [&] { return source.next(); }, "Awa (exemple fictif)"});
  test::Seeded chance;
  INFO(chance.seed());
  const auto rounds = test::faultCount(2000);
  std::int64_t whole = 0;
  std::int64_t asked = 0;
  for (std::int64_t round = 0; round < rounds; ++round) {
    const auto written = test::tableInSomeDialect(chance);
    const auto outcome = outcomeOf(file, written);
    INFO("table " << round << ", " << written.dialect);
    REQUIRE(outcome.wrong == std::string());
    if (outcome.isAsked) ++asked;
    if (outcome.isWhole && !outcome.isAsked) ++whole;
  }
  WARN(chance.seed() << ": " << whole << " of " << rounds << " went in whole, " << asked << " asked");
  CHECK(whole * 2 > rounds);
}

}  // namespace lianes::app::import_dialects_test
