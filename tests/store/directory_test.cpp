#include "lianes/store/directory.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>

#include "lianes/base/text.hpp"
#include "support/directory_samples.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kAll = 100'000;

const Directory& directory() {
  static const auto loaded = Directory::load();
  return loaded;
}

std::vector<std::string> names(const std::vector<const DirectoryEntry*>& entries) {
  std::vector<std::string> result;
  for (const auto* entry : entries) result.emplace_back(entry->name);
  return result;
}

bool finds(std::string_view text, std::string_view code, std::size_t most = kAll) {
  const auto found = directory().find(text, most);
  return std::any_of(found.begin(), found.end(), [&](const auto* entry) { return entry->code == code; });
}

const DirectoryEntry& first(std::string_view text) {
  const auto found = directory().find(text, 1);
  REQUIRE(found.size() == 1);
  return *found.front();
}

// By its definition: the text stands somewhere in the folded name.
std::size_t countNamesWith(std::string_view folded) {
  const auto entries = directory().entries();
  return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
    return foldForSearch(entry.name).find(folded) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("The directory holds as many entries of each kind as its source") {
  std::map<CollectivityLevel, int> counts;
  for (const auto& entry : directory().entries()) ++counts[entry.level];
  CHECK(counts == std::map<CollectivityLevel, int>{{CollectivityLevel::Commune, 34'969},
                                                   {CollectivityLevel::Epci, 1'255},
                                                   {CollectivityLevel::Department, 109},
                                                   {CollectivityLevel::Region, 26}});
}

TEST_CASE("A commune comes with all that its organisation needs") {
  const auto& roncq = first("roncq");
  CHECK(roncq.level == CollectivityLevel::Commune);
  CHECK(roncq.code == "59508");
  CHECK(roncq.siren == "215905084");
  CHECK(roncq.name == "Roncq");
  CHECK(roncq.department == "59");
  CHECK(roncq.departmentName == "Nord");
  CHECK(roncq.region == "32");
  CHECK(roncq.regionName == "Hauts-de-France");
  CHECK(roncq.postcodes == "59223");
  CHECK(roncq.population == 14'075);
}

TEST_CASE("Each town of the brochure is found among the first twenty by the three letters that begin it") {
  for (const auto& town : testing::kBrochureTowns) {
    CAPTURE(town.name);
    const auto communes =
        directory().search({.text = town.start, .level = CollectivityLevel::Commune, .most = 20}).best;
    const auto found = names(communes);
    CHECK(std::find(found.begin(), found.end(), town.name) != found.end());
  }
}

TEST_CASE("Each town of the brochure is found by its postcode") {
  for (const auto& town : testing::kBrochureTowns) CHECK(finds(town.postcode, town.code, 20));
}

TEST_CASE("Each town of the brochure comes first by its code") {
  for (const auto& town : testing::kBrochureTowns) CHECK(first(town.code).name == town.name);
}

TEST_CASE("Each town of the brochure comes first by its SIREN") {
  for (const auto& town : testing::kBrochureTowns) CHECK(first(town.siren).name == town.name);
}

TEST_CASE("The commune of a code comes before those with an equal postcode") {
  CHECK(names(directory().find("59223", kAll)) == std::vector<std::string>{"Le Favril", "Roncq"});
}

TEST_CASE("A SIREN may be typed in groups") { CHECK(first("215 905 084").name == "Roncq"); }

TEST_CASE("Accents, case, apostrophes, hyphens and punctuation do not count") {
  for (const auto* text : {"L'Haÿ-les-Roses", "l hay les roses", "L’HAY LES ROSES", "(l'hay, les roses)"}) {
    CAPTURE(text);
    CHECK(first(text).code == "94038");
  }
}

TEST_CASE("Words may stand in any order, each as any part of the name") {
  CHECK(first("faches thum").name == "Faches-Thumesnil");
  CHECK(first("mesnil ach fac").name == "Faches-Thumesnil");
}

TEST_CASE("All words must be in the name") { CHECK(directory().find("faches lambersart", kAll).empty()); }

TEST_CASE("St stands for saint and ste for sainte, typed or in the name") {
  CHECK(first("st etienne du rouvray").name == "Saint-Étienne-du-Rouvray");
  CHECK(first("ste genevieve des bois").name == "Sainte-Geneviève-des-Bois");
  CHECK(first("pontchateau saint gildas").name == "CC du Pays de Pontchâteau St-Gildas-des-Bois");
}

TEST_CASE("St is also the start of a name") { CHECK(finds("st", "67482", 20)); }

TEST_CASE("A region is found by its name") {
  const auto& region = first("hauts de france");
  CHECK(region.level == CollectivityLevel::Region);
  CHECK(region.code == "32");
  CHECK(region.department.empty());
  CHECK(region.regionName == "Hauts-de-France");
}

TEST_CASE("A département is found by its name and by its code") {
  CHECK(first("nord").level == CollectivityLevel::Department);
  CHECK(first("59").name == "Nord");
  CHECK(first("2a").name == "Corse-du-Sud");
}

TEST_CASE("An EPCI is found by its name and by its SIREN, which is its code") {
  const auto& lille = first("metropole lille");
  CHECK(lille.level == CollectivityLevel::Epci);
  CHECK(lille.code == "200093201");
  CHECK(&first("200093201") == &lille);
}

TEST_CASE("A quotation mark of the source is one in the directory") {
  CHECK(first("saintes grandes rives").name == "CA \"Saintes - Grandes Rives - L'Agglo\"");
}

TEST_CASE("Homonymous communes are told apart by their département") {
  const auto found = directory().search({.text = "saint denis", .level = CollectivityLevel::Commune}).best;
  REQUIRE(found.size() > 2);
  CHECK(found[0]->name == found[1]->name);
  CHECK(found[0]->departmentName == "La Réunion");
  CHECK(found[1]->departmentName == "Seine-Saint-Denis");
}

TEST_CASE("A département or a postcode beside the name says which of the homonymous communes is meant") {
  CHECK(first("saint denis 93").code == "93066");
  CHECK(first("93200 saint denis").code == "93066");
  CHECK(first("saint denis 974").code == "97411");
}

TEST_CASE("Places alone are no search") { CHECK(directory().find("59 62", kAll).empty()); }

TEST_CASE("The whole name comes before names that start so, words that start so, and the rest") {
  const auto found = names(directory().find("lens", kAll));
  const auto placeOf = [&](std::string_view name) {
    return std::find(found.begin(), found.end(), name) - found.begin();
  };
  CHECK(placeOf("Lens") == 0);
  CHECK(placeOf("Lens") < placeOf("Lens-Lestang"));
  CHECK(placeOf("Lens-Lestang") < placeOf("CA de Lens - Liévin"));
  CHECK(placeOf("CA de Lens - Liévin") < placeOf("Valensole"));
  CHECK(placeOf("Valensole") < std::ssize(found));
}

TEST_CASE("Among equals the most populous comes first, then the alphabet decides") {
  const auto found = directory().search({.text = "saint martin", .level = CollectivityLevel::Commune}).best;
  REQUIRE(found.size() == 20);
  CHECK(found[0]->population > found[1]->population);
  const auto entries = directory().entries();
  CHECK(std::is_sorted(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    if (a.level != CollectivityLevel::Commune || b.level != CollectivityLevel::Commune) return false;
    return a.population.value_or(0) > b.population.value_or(0);
  }));
}

TEST_CASE("A département counts for its communes") {
  CHECK(names(directory().find("loire", 4)) ==
        std::vector<std::string>{"Loire", "Loiré", "Loire-Atlantique", "Loiret"});
}

TEST_CASE("A search for one kind gives only that kind") {
  const auto matches = directory().search({.text = "lille", .level = CollectivityLevel::Epci, .most = kAll});
  REQUIRE(matches.total == 1);
  CHECK(matches.best.front()->name == "Métropole Européenne de Lille");
}

TEST_CASE("No more than asked for is given, and all are counted") {
  const auto matches = directory().search({.text = "lam", .most = 3});
  CHECK(matches.best.size() == 3);
  CHECK(matches.total == countNamesWith("lam"));
  CHECK(directory().search({.text = "lam", .most = 0}).best.empty());
}

TEST_CASE("A letter finds every name that holds it") {
  CHECK(directory().search({.text = "w"}).total == countNamesWith("w"));
}

TEST_CASE("An entry is found by its own name and its own code") {
  const auto entries = directory().entries();
  for (std::size_t i = 0; i < entries.size(); i += 1'511) {
    CAPTURE(entries[i].name);
    CHECK(finds(entries[i].name, entries[i].code));
    CHECK(first(entries[i].code).code == entries[i].code);
  }
}

TEST_CASE("A text without letters or digits finds nothing") {
  for (const auto* text : {"", " ", "-'’", "?!*%", "\t\n"}) CHECK(directory().find(text, kAll).empty());
}

TEST_CASE("A very long text finds nothing") {
  CHECK(directory().find(std::string(1'000'000, 'a'), kAll).empty());
  std::string words;
  for (int i = 0; i < 100'000; ++i) words += "a ";
  CHECK(directory().find(words, kAll).empty());
}

TEST_CASE("A word said twice asks for nothing more") {
  CHECK(directory().search({.text = "faches faches"}).total == directory().search({.text = "faches"}).total);
}

TEST_CASE("Bytes that are not UTF-8 are passed over") {
  CHECK(directory().find("\xFF\xC3\xED\xA0\x80", kAll).empty());
  CHECK(first("faches\xFFthumesnil").name == "Faches-Thumesnil");
}

TEST_CASE("A directory that has moved still knows its texts") {
  auto loaded = Directory::load();
  const auto moved = std::move(loaded);
  REQUIRE(moved.find("roncq", 1).size() == 1);
  CHECK(moved.find("roncq", 1).front()->regionName == "Hauts-de-France");
}

}  // namespace lianes::store
