#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

#include "cli/program.hpp"

// The commands about the file as a file: info, copy, backup in a second place, and the trial of a backup.
namespace lianes {
namespace {

class CopiedFile {
 public:
  CopiedFile() { REQUIRE(run("sample").status == 0); }

  std::string path() const { return (m_folder.path() / "exemple.lianes").string(); }
  const std::filesystem::path& folder() const { return m_folder.path(); }
  program::Outcome run(const std::string& command, std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {command, path()});
    return program::run(arguments);
  }
  nlohmann::json json(const std::string& command, std::vector<std::string> arguments = {}) const {
    arguments.emplace_back("--json");
    const auto outcome = run(command, std::move(arguments));
    REQUIRE(outcome.err == "");
    return nlohmann::json::parse(outcome.out);
  }

 private:
  program::PrivateFolder m_folder;
};

}  // namespace

TEST_CASE("info tells what a file is, in words and in JSON") {
  const CopiedFile file;
  const auto told = file.json("info");
  CHECK(told["path"] == file.path());
  CHECK(told["bytes"] == std::filesystem::file_size(file.path()));
  CHECK(told["bytes_in_log"] == 0);
  CHECK(told["steps"] == told["last_step"]["number"]);
  CHECK(told["records"]["person"] > 0);
  CHECK(told["backups"]["count"] == 0);
  const auto words = file.run("info").out;
  CHECK(words.find("Empreinte entière\u202f: " + told["fingerprint"].get<std::string>()) !=
        std::string::npos);
}

TEST_CASE("copy writes a verified copy with the same fingerprint, and replaces nothing unasked") {
  const CopiedFile file;
  const program::PrivateFolder elsewhere;
  const auto target = (elsewhere.path() / "copie.lianes").string();
  const auto made = file.json("copy", {target});
  CHECK(made["verified"] == true);
  CHECK(made["fingerprint"] == file.json("info")["fingerprint"]);
  CHECK(program::run({"check", target}).status == 0);
  const auto again = file.run("copy", {target});
  CHECK(again.status == 1);
  CHECK(again.err.find("--force") != std::string::npos);
  CHECK(file.run("copy", {target, "--force"}).status == 0);
  const auto itself = file.run("copy", {file.path(), "--force"});
  CHECK(itself.status == 2);
  CHECK(itself.err.find("fichier ouvert lui-même") != std::string::npos);
  CHECK(file.run("copy", {"/dev/null", "--force"}).status == 2);
  CHECK(file.run("copy", {(elsewhere.path() / "absent" / "x.lianes").string()}).status != 0);
}

TEST_CASE("backup --second keeps a backup elsewhere, and --drill tries the last one of each place") {
  const CopiedFile file;
  const program::PrivateFolder key;
  const auto nothing = file.run("backup", {"--drill"});
  CHECK(nothing.status == 1);
  CHECK(nothing.err.find("pas encore de sauvegarde") != std::string::npos);
  REQUIRE(file.run("backup").status == 0);
  const auto elsewhere = file.json("backup", {"--second", key.path().string()})["path"].get<std::string>();
  CHECK(elsewhere.find(key.path().string()) == 0);
  REQUIRE(file.run("undo").status == 0);
  const auto tried = file.json("backup", {"--drill", "--second", key.path().string()});
  REQUIRE(tried.size() == 2);
  for (const auto& each : tried) {
    CHECK(each["sound"] == true);
    CHECK(each["steps_lost"].size() == 1);
  }
  const auto words = file.run("backup", {"--drill"});
  CHECK(words.status == 0);
  CHECK(words.out.find("elle est intacte") != std::string::npos);
  CHECK(words.out.find("Y revenir perdrait 1 étape.") != std::string::npos);
  const auto absent = file.run("backup", {"--second", (key.path() / "absente").string()});
  CHECK(absent.status == 1);
  CHECK(absent.err.find("branchez la clé") != std::string::npos);
}

}  // namespace lianes
