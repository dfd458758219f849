#include "lianes/exchange/account_plan.hpp"

#include <catch2/catch.hpp>

namespace lianes::exchange::account_plan_test {
namespace {

std::string planWith(const std::string& accounts) {
  return R"({"plan": "anc_2018", "title": "exemple fictif", "source": "exemple fictif", "accounts": [)" +
         accounts + "]}";
}

}  // namespace

TEST_CASE("Accounts 870 and 875 keep their meaning, not their code, from one plan to the other") {
  const auto& cerfa = accountPlan(AccountingPlan::Cerfa15059);
  const auto& anc = accountPlan(AccountingPlan::Anc2018);
  CHECK(cerfa.labelOf("870") == "Bénévolat");
  CHECK(anc.labelOf("870") == "Dons en nature");
  CHECK(translatedAccount("870", AccountingPlan::Cerfa15059, AccountingPlan::Anc2018) == "875");
  CHECK(translatedAccount("875", AccountingPlan::Cerfa15059, AccountingPlan::Anc2018) == "870");
  CHECK(translatedAccount("604", AccountingPlan::Cerfa15059, AccountingPlan::Anc2018) == "604");
  CHECK_FALSE(translatedAccount("699999", AccountingPlan::Cerfa15059, AccountingPlan::Anc2018));
}

TEST_CASE("Every account of a plan means something in the other one") {
  for (const auto from : {AccountingPlan::Cerfa15059, AccountingPlan::Anc2018}) {
    const auto to = from == AccountingPlan::Anc2018 ? AccountingPlan::Cerfa15059 : AccountingPlan::Anc2018;
    for (const auto& account : accountPlan(from).accounts) {
      INFO(account.code);
      CHECK(translatedAccount(account.code, from, to));
    }
  }
}

TEST_CASE("An account without a label of its own reads as the one that holds it") {
  const auto& plan = accountPlan(AccountingPlan::Cerfa15059);
  CHECK(plan.labelOf("6063") == plan.labelOf("606"));
  CHECK(plan.labelOf("609") == "Achats");
  CHECK(plan.labelOf("9").empty());
}

TEST_CASE("A plan with a code twice, or a code that is none, says where") {
  const std::string purchases = R"({"code": "60", "meaning": "purchases", "label": "Achats"})";
  CHECK(readAccountPlan(planWith(purchases)).ok());
  const auto twice = readAccountPlan(planWith(purchases + ", " + purchases));
  REQUIRE_FALSE(twice.ok());
  CHECK(twice.error().place == "accounts[1].code");
  const auto none = readAccountPlan(planWith(R"({"code": "abc", "meaning": "m", "label": "l"})"));
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ProblemCode::Malformed);
}

}  // namespace lianes::exchange::account_plan_test
