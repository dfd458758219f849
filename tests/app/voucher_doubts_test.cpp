#include "lianes/app/voucher_doubts.hpp"

#include <catch2/catch.hpp>

#include "support/sample_consortium.hpp"

namespace lianes::app {
namespace {

using test::SampleConsortium;

struct Doubted {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  MicroProject well = sample.project(roncq, "Forage", "1000.00");

  std::vector<VoucherDoubt> of(const std::string& eur) {
    return doubtsOf(*sample.file, sample.expenseOf(well, roncq, 1, "2020-09-20", eur));
  }
};

}  // namespace

TEST_CASE("An amount below zero is asked about, unless it corrects another voucher") {
  Doubted doubted;
  CHECK(doubted.of("-12.00") ==
        std::vector<VoucherDoubt>{{VoucherDoubtKind::Negative, Money::cents(-12'00), {}}});
  auto correcting = doubted.sample.expenseOf(doubted.well, doubted.roncq, 2, "2020-09-20", "-12.00");
  correcting.corrects = Id<Expense>(doubted.sample.newId());
  CHECK(doubtsOf(*doubted.sample.file, correcting).empty());
}

TEST_CASE("A voucher that costs more than the whole budget of its project is asked about") {
  Doubted doubted;
  CHECK(doubted.of("1000.00").empty());
  CHECK(doubted.of("1000.01") == std::vector<VoucherDoubt>{{VoucherDoubtKind::BeyondBudget,
                                                            Money::cents(1000'01), Money::cents(1000'00)}});
  auto shared = doubted.sample.expense(3, "2020-09-20", "999999.00");
  shared.nature = CostNature::Pooled;
  CHECK(doubtsOf(*doubted.sample.file, shared).empty());
}

}  // namespace lianes::app
