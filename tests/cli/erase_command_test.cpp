#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

#include "cli/program.hpp"

// erase: a person, or the travel data of missions that are over, for good.
namespace lianes {
namespace {

constexpr const char* kOrganisation = "01700000-0000-7000-8000-000000000001";
constexpr const char* kPerson = "01700000-0000-7000-8000-000000000002";
constexpr const char* kMission = "01700000-0000-7000-8000-000000000003";
constexpr const char* kTrip = "01700000-0000-7000-8000-000000000004";

// A person who went on a mission, which is over.
class ErasableFile {
 public:
  ErasableFile() {
    REQUIRE(program::run({"new", path(), "--call", "2020", "--name", "Essai"}).status == 0);
    const auto reference = [](const char* name, const char* id) {
      return std::string(",\"") + name + "\":\"" + id + '"';
    };
    const auto rows =
        std::string("{\"kind\":\"organisation\"") + reference("id", kOrganisation) +
        ",\"name\":\"Roncq\",\"kind_of\":\"collectivity\",\"level\":\"commune\",\"country\":\"FR\"}\n"
        "{\"kind\":\"person\"" +
        reference("id", kPerson) +
        ",\"given_name\":\"Zéphyrine\",\"family_name\":\"Zqxkw\",\"legal_basis\":\"consent\",\"collected_"
        "on\":"
        "\"2020-09-01\"}\n"
        "{\"kind\":\"mission\"" +
        reference("id", kMission) +
        ",\"title\":\"Mission\",\"kind_of\":\"exchange\",\"state\":\"planned\",\"starts_on\":\"2020-10-01\","
        "\"ends_on\":"
        "\"2020-10-09\",\"security_decision\":\"pending\"}\n"
        "{\"kind\":\"participation\"" +
        reference("id", kTrip) + reference("mission_id", kMission) + reference("person_id", kPerson) +
        reference("for_organisation_id", kOrganisation) +
        ",\"role\":\"elected\",\"passport_number\":\"99ZQ12345\"}\n";
    const auto put = program::run({"put", path(), "--input", "-"}, rows);
    INFO(put.err);
    REQUIRE(put.status == 0);
  }

  std::string path() const { return (m_folder.path() / "essai.lianes").string(); }
  program::Outcome run(const std::string& command, std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {command, path()});
    return program::run(arguments);
  }
  bool holds(const std::string& text) const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
      if (entry.is_regular_file() && program::readWhole(entry.path()).find(text) != std::string::npos)
        return true;
    }
    return false;
  }

 private:
  program::PrivateFolder m_folder;
};

}  // namespace

TEST_CASE("erase says what would go, and takes a person out of the file and its backups with --yes") {
  const ErasableFile file;
  REQUIRE(file.run("backup").status == 0);
  const auto told = file.run("erase", {kPerson});
  CHECK(told.status == 0);
  CHECK(told.out == "Anonymisation\u202f: Personne «\u00a0Zéphyrine Zqxkw\u00a0»\n");
  CHECK(file.run("erase", {kPerson, "--json"}).out == "{\"action\":\"anonymised\",\"records\":2}\n");
  REQUIRE(file.holds("Zqxkw"));
  const auto erased = file.run("erase", {kPerson, "--yes"});
  CHECK(erased.err.empty());
  CHECK(erased.status == 0);
  CHECK_FALSE(file.holds("Zqxkw"));
  CHECK_FALSE(file.holds("99ZQ12345"));
  CHECK(file.run("check").status == 0);
  CHECK(file.run("erase", {kPerson, "--yes"}).out.empty());
  const auto undone = file.run("undo", {"--step", "3"});
  CHECK(undone.status == 1);
  CHECK(undone.err.find("effacé pour toujours") != std::string::npos);
  const auto past = file.run("journal", {"--record", std::string("person:") + kPerson});
  CHECK(past.out.find("effacé") != std::string::npos);
}

TEST_CASE("erase without a person takes out the travel data of missions that are over") {
  const ErasableFile file;
  CHECK(file.run("erase").out == "Effacement des données de voyage de 1 participation\n");
  CHECK(file.run("erase", {"--yes", "--json"}).out == "{\"step\":3}\n");
  CHECK_FALSE(file.holds("99ZQ12345"));
  CHECK(file.holds("Zqxkw"));
  CHECK(file.run("erase", {"--json"}).out == "{}\n");
  CHECK(file.run("check").status == 0);
}

TEST_CASE("erase names an id that is nobody's, and what is no id") {
  const ErasableFile file;
  CHECK(file.run("erase", {kMission}).status == 1);
  CHECK(file.run("erase", {"Zqxkw"}).status == 2);
}

}  // namespace lianes
