#include "lianes/domain/voucher_number.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace lianes;

namespace {

Uuid idOf(std::uint8_t last) {
  Uuid::Bytes bytes{};
  bytes.back() = last;
  return Uuid(bytes);
}

}  // namespace

TEST_CASE("a voucher is numbered by its project's short name, its year and its count there") {
  const auto codes = voucherCodes({{idOf(1), "ORCH", "Adduction d’eau"}});
  CHECK(voucherText(codes.at(idOf(1)), Date::of(2021, 3, 12).value(), 1) == "ORCH-2021-1");
  CHECK(voucherText(kSharedVoucherCode, Date::of(2020, 9, 1).value(), 14) == "COMMUN-2020-14");
}

TEST_CASE("what has no short name is told by the initials of its title") {
  const auto codes = voucherCodes({{idOf(1), "", "Rencontre de Bamako 2021"},
                                   {idOf(2), "", "Étude d’une école à Kayes"},
                                   {idOf(3), " ", "…"}});
  CHECK(codes.at(idOf(1)) == "RB2021");
  CHECK(codes.at(idOf(2)) == "EUEK");
  CHECK(codes.at(idOf(3)) == "X");
}

TEST_CASE("no two owners have the same code, whatever they are called") {
  const std::vector<VoucherOwnerName> owners{{idOf(1), "", "Mission"},  {idOf(2), "", "Maraîchage"},
                                             {idOf(3), "M", "Moulin"},  {idOf(4), "m", "Mil"},
                                             {idOf(5), "", "Mil, 2"},   {idOf(6), "Commun", "Puits"},
                                             {idOf(7), "M2", "Marché"}, {idOf(8), "", ""}};
  const auto codes = voucherCodes(owners);
  std::set<std::string> all{std::string(kSharedVoucherCode)};
  for (const auto& [id, code] : codes) CHECK(all.insert(code).second);
  CHECK(codes.at(idOf(3)) == "M");
  auto turned = owners;
  std::reverse(turned.begin(), turned.end());
  CHECK(voucherCodes(turned) == codes);
}
