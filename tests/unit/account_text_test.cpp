#include "lianes/wording/account_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/domain/account.hpp"

namespace lianes::wording {

TEST_CASE("Every account label of the grant report is a charge, the same codes in both languages") {
  const auto french = chargeAccounts(Language::French);
  const auto english = chargeAccounts(Language::English);
  REQUIRE(french.size() == english.size());
  for (std::size_t i = 0; i < french.size(); ++i) {
    INFO(french[i].code);
    CHECK(french[i].code == english[i].code);
    CHECK_FALSE(english[i].label.empty());
    const auto kind = accountClass(french[i].code);
    CHECK((kind == AccountClass::Charge || kind == AccountClass::InKindCharge));
  }
  CHECK(std::is_sorted(french.begin(), french.end(),
                       [](const auto& a, const auto& b) { return a.code < b.code; }));
}

TEST_CASE("An account label is found by the account's first digits where it has no line of its own") {
  CHECK(chargeLabel("625", Language::French) == "Déplacements, missions");
  CHECK(chargeLabel("6251", Language::French) == "Déplacements, missions");
  CHECK(chargeLabel("658", Language::French) == "Autres charges de gestion courante");
  CHECK(chargeLabel("7", Language::French).empty());
  CHECK(chargeLabel("", Language::English).empty());
}

}  // namespace lianes::wording
