#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "cli/program.hpp"

// The commands that make, search, prove and keep whole files: sample, generate, plan FILE, search, check,
// hands, backup, restore, documents.
namespace lianes {
namespace {

// A sample consortium in a folder of its own.
class SampleFile {
 public:
  SampleFile() {
    const auto made = run("sample");
    REQUIRE(made.err == "");
    REQUIRE(made.status == 0);
  }

  std::string path() const { return (m_folder.path() / "exemple.lianes").string(); }
  std::string beside(const std::string& name) const { return (m_folder.path() / name).string(); }
  const program::PrivateFolder& folder() const { return m_folder; }
  program::Outcome run(const std::string& command, std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {command, path()});
    return program::run(arguments);
  }
  nlohmann::json json(const std::string& command, std::vector<std::string> arguments) const {
    const auto outcome = run(command, std::move(arguments));
    REQUIRE(outcome.err == "");
    return nlohmann::json::parse(outcome.out);
  }

 private:
  program::PrivateFolder m_folder;
};

}  // namespace

TEST_CASE("the sample is whole, and its plan says what binds each project") {
  const SampleFile file;
  const auto check = file.run("check");
  CHECK(check.status == 0);
  CHECK(check.out.find("Tout est intact") == 0);
  const auto plan = file.json("plan", {});
  std::multiset<std::string> bindings;
  for (const auto& project : plan["projects"]) bindings.insert(project["binding"]);
  CHECK(bindings.count("need") == 1);
  CHECK(bindings.count("envelope") == 1);
  CHECK(plan["consortium"]["engaged"] == 5);
}

TEST_CASE("the plan of a file names towns and projects in text, and keeps ids in JSON") {
  const SampleFile file;
  const auto text = file.run("plan", {"--format", "text"});
  CHECK(text.out.find("Forage et bornes-fontaines") != std::string::npos);
  CHECK(text.out.find("(Roncq)") != std::string::npos);
  const auto refused = file.run("plan", {"--input", "-"});
  CHECK(refused.status == 2);
}

TEST_CASE("the plan of a file sums its vouchers in text, and tells each one that is asked why") {
  const SampleFile file;
  std::int64_t eligible = 0;
  std::int64_t cents = 0;
  const auto plan = file.json("plan", {});
  for (const auto& expense : plan["expenses"]) {
    if (!expense["eligible"]) continue;
    ++eligible;
    auto amount = expense["eur"].get<std::string>();
    amount.erase(amount.find('.'), 1);
    cents += std::stoll(amount);
  }
  REQUIRE(eligible > 10);
  const auto text = file.run("plan", {"--format", "text", "--lang", "en"});
  CHECK(text.out.find("Expense ") == std::string::npos);
  const std::regex sum("Expenses in all\\n  eligible: (\\d+) vouchers, €?([-0-9., ]+)");
  std::smatch found;
  REQUIRE(std::regex_search(text.out, found, sum));
  CHECK(std::stoll(found[1]) == eligible);
  const auto digits = std::regex_replace(found[2].str(), std::regex("[^-0-9]"), "");
  CHECK(std::stoll(digits) == cents);
  const auto explained = file.run("plan", {"--format", "text", "--explain", "--lang", "en"});
  CHECK(explained.out.find("\nExpense ") != std::string::npos);
  CHECK(explained.out.find("Expenses in all") == std::string::npos);
}

TEST_CASE("search finds a voucher by a word without its accents, and says nothing when there is nothing") {
  const SampleFile file;
  const auto hits = file.json("search", {"FORAGE", "entre", "--limit", "50", "--json"});
  CHECK(hits.size() > 1);
  const auto nothing = file.run("search", {"zzzz"});
  CHECK(nothing.status == 1);
  CHECK(nothing.out.empty());
}

TEST_CASE("a check says what it proves, who signed the steps, and the fingerprint to note") {
  const SampleFile file;
  const auto check = file.run("check");
  CHECK(check.out.find("par une main connue ici") != std::string::npos);
  CHECK(check.out.find("qu’aux signatures des mains connues") != std::string::npos);
  const auto json = file.json("check", {"--json"});
  CHECK(json["unsigned_steps"] == 0);
  CHECK(json["hands"][0]["steps"] == json["steps"]);
  CHECK(check.out.find(json["fingerprint"].get<std::string>()) != std::string::npos);
}

TEST_CASE("hands says who signed the steps, and a hand that was compared is known until it is forgotten") {
  const SampleFile file;
  const auto own = file.json("hands", {"--json"});
  REQUIRE(own.size() == 1);
  CHECK(own[0]["known"] == true);
  const auto fingerprint = own[0]["fingerprint"].get<std::string>();

  const program::PrivateFolder elsewhere;
  const std::string here = std::getenv("XDG_DATA_HOME");
  ::setenv("XDG_DATA_HOME", elsewhere.path().c_str(), 1);
  CHECK(file.json("hands", {"--json"})[0]["known"] == false);
  CHECK(file.run("hands").out.find(fingerprint) != std::string::npos);
  const auto mistyped = file.run("hands", {"--know", "0000-0000-0000-0000-0000"});
  CHECK(mistyped.status == 2);
  CHECK(mistyped.err.find(fingerprint) != std::string::npos);
  std::string readOut = fingerprint;
  std::replace(readOut.begin(), readOut.end(), '-', ' ');
  CHECK(file.json("hands", {"--know", readOut, "--json"})[0]["known"] == true);
  CHECK(file.run("check").out.find("par une main connue ici") != std::string::npos);
  CHECK(file.json("hands", {"--forget", fingerprint, "--json"})[0]["known"] == false);
  CHECK(file.run("hands", {"--forget", fingerprint}).status == 2);
  ::setenv("XDG_DATA_HOME", here.c_str(), 1);
}

TEST_CASE("a backup is made, listed, compared and gone back to") {
  const SampleFile file;
  const auto backup = file.json("backup", {"--json"})["path"].get<std::string>();
  CHECK(file.run("backup", {"--list"}).out == backup + "\n");
  const auto evidence = file.folder().write("facture.txt", "facture (exemple fictif)");
  const auto expense = file.json("list", {"expense", "--json"})[0]["id"].get<std::string>();
  REQUIRE(file.run("documents", {"add", evidence, "--to", "expense:" + expense}).status == 0);

  const auto shown = file.run("restore", {backup});
  CHECK(shown.out.find("- Document facture.txt") == 0);
  CHECK(file.json("list", {"document", "--where", "name=facture.txt", "--json"}).size() == 1);
  CHECK(file.run("restore", {backup, "--yes"}).status == 0);
  CHECK(file.json("list", {"document", "--where", "name=facture.txt", "--json"}).empty());
}

TEST_CASE("a document comes out of the file as it went in") {
  const SampleFile file;
  std::string bytes(300'000, 'x');
  bytes[1234] = '\0';
  const auto evidence = file.folder().write("photo.png", bytes);
  const auto expense = file.json("list", {"expense", "--json"})[0]["id"].get<std::string>();
  const auto added =
      file.json("documents", {"add", evidence, "--to", "expense:" + expense, "--kind", "photo", "--json"});
  const auto target = file.beside("sortie.png");
  REQUIRE(file.run("documents", {"extract", added["id"].get<std::string>(), target}).status == 0);
  CHECK(program::readWhole(target) == bytes);
}

TEST_CASE("documents refuses what it cannot read, attach or do") {
  const SampleFile file;
  CHECK(file.run("documents", {"burn", "x"}).status == 2);
  CHECK(file.run("documents", {"add", file.beside("absent.pdf"), "--to", "expense:x"}).status == 2);
  CHECK(file.run("documents", {"add", file.folder().path().string(), "--to",
                               "expense:0192f0a1-0000-7000-8000-000000000001"})
            .status == 2);
  CHECK(file.run("documents", {"extract", "0192f0a1-0000-7000-8000-000000000001", file.beside("x")}).status ==
        1);
}

TEST_CASE("generate adds so many vouchers, and the file stays whole") {
  const SampleFile file;
  const auto before = file.json("list", {"expense", "--json"}).size();
  REQUIRE(file.run("generate", {"--expenses", "120", "--projects", "3", "--seed", "7"}).status == 0);
  CHECK(file.json("list", {"expense", "--json"}).size() == before + 120);
  CHECK(file.run("check").status == 0);
  CHECK(file.run("generate", {"--expenses", "-1"}).status == 2);
  CHECK(file.run("generate", {"--expenses", "1", "--projects", "0"}).status == 2);
}

TEST_CASE("a changed byte in a file is named, and the last whole backup offered") {
  const SampleFile file;
  REQUIRE(file.run("backup").status == 0);
  {
    std::fstream stream(file.path(), std::ios::in | std::ios::out | std::ios::binary);
    const auto middle =
        static_cast<std::streamoff>(std::filesystem::file_size(file.path()) / 2 / 4096 * 4096 + 100);
    stream.seekg(middle);
    const char byte = static_cast<char>(stream.get() ^ 0x41);
    stream.seekp(middle);
    stream.put(byte);
  }
  const auto check = file.run("check");
  CHECK(check.status != 0);
  CHECK((check.out + check.err).find("abîmé") != std::string::npos);
}

TEST_CASE("unlock names the computer that holds a file, and lets go of it with --yes") {
  const SampleFile file;
  CHECK(file.run("unlock").out.empty());
  const auto nobody = file.run("unlock", {"--yes"});
  CHECK(nobody.status == 1);
  CHECK(nobody.err.find("tenu par personne") != std::string::npos);

  file.folder().write(
      "exemple.lianes.lock",
      "process 7\nstart 1\nhost portable-de-mopti\nuser aminata\nsince 2026-03-04T05:06:07Z\n");
  const auto held = file.run("undo");
  CHECK(held.status == 3);
  CHECK(held.err.find("portable-de-mopti") != std::string::npos);
  CHECK(file.json("unlock", {"--json"})["user"] == "aminata");
  CHECK(file.run("unlock", {"--yes"}).status == 0);
  CHECK(file.run("undo").status == 0);
}

TEST_CASE("every command can answer in JSON") {
  const auto help = program::run({"--help", "--lang", "en"}).out;
  const std::regex name("\n  ([a-z]+)  +");
  std::set<std::string> commands;
  const auto section = help.substr(help.find("ubcommands"));
  for (std::sregex_iterator each(section.begin(), section.end(), name); each != std::sregex_iterator();
       ++each) {
    commands.insert((*each)[1]);
  }
  CHECK(commands.size() >= 19);
  for (const auto& command : commands) {
    CAPTURE(command);
    const auto options = program::run({command, "--help"}).out;
    CHECK((options.find("--json") != std::string::npos || options.find("--format") != std::string::npos));
  }
}

}  // namespace lianes
