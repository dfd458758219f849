#include "store/directory_file.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "lianes/base/contract.hpp"
#include "lianes/base/embedded.hpp"

namespace lianes::store {
namespace {

const std::string kHeading = "kind\tcode\tsiren\tname\tdepartement\tregion\tpostcodes\tpopulation\n";
const std::string kPlaces = "departement\t59\t\tNord\t59\t32\t\t\nregion\t32\t\tHauts-de-France\t\t32\t\t\n";
const std::string kTown = "commune\t59508\t215905084\tRoncq\t59\t32\t59223\t14075\n";

std::string carriedFile() { return std::string(embedded::directory().front().bytes); }

std::string replaced(std::string text, const std::string& part, const std::string& by) {
  return text.replace(text.find(part), part.size(), by);
}

}  // namespace

TEST_CASE("A table is read in its order, with the names of its départements and régions") {
  const auto table = kHeading + kTown + kPlaces;
  const auto entries = parseDirectory(table);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].name == "Roncq");
  CHECK(entries[0].departmentName == "Nord");
  CHECK(entries[0].regionName == "Hauts-de-France");
  CHECK(entries[2].departmentName.empty());
}

TEST_CASE("A malformed table is a broken contract") {
  const auto good = kHeading + kTown + kPlaces;
  const auto table = GENERATE_COPY(
      replaced(good, "siren", "siret"), replaced(good, "commune", "hamlet"), replaced(good, "\t14075", ""),
      replaced(good, "\t14075", "\t14075\t"), replaced(good, "14075", "14 075"),
      replaced(good, "14075", "-1"), replaced(good, "14075", "99999999999999999999"),
      replaced(good, "59223", "5922"), replaced(good, "Roncq", ""),
      replaced(good, "\t59\t32\t59223", "\t58\t32\t59223"), good + "\n", good + "commune", std::string());
  CAPTURE(table);
  CHECK_THROWS_AS(parseDirectory(table), ContractViolation);
}

TEST_CASE("A directory cut short anywhere is a broken contract") {
  const auto file = carriedFile();
  for (const std::size_t kept :
       {std::size_t{0}, std::size_t{4}, std::size_t{17}, std::size_t{18}, file.size() / 2, file.size() - 1}) {
    CHECK_THROWS_AS(inflateDirectory(std::string_view(file).substr(0, kept)), ContractViolation);
  }
}

TEST_CASE("A directory with a flipped bit is a broken contract") {
  const auto file = carriedFile();
  for (const std::size_t place : {std::size_t{0}, std::size_t{20}, file.size() / 2, file.size() - 8,
                                  file.size() - 4, file.size() - 1}) {
    auto damaged = file;
    damaged[place] = static_cast<char>(damaged[place] ^ 0x10);
    CHECK_THROWS_AS(inflateDirectory(damaged), ContractViolation);
  }
}

TEST_CASE("Bytes after the directory are a broken contract") {
  CHECK_THROWS_AS(inflateDirectory(carriedFile() + "more"), ContractViolation);
}

}  // namespace lianes::store
