#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

#include "cli/program.hpp"

// The commands about one consortium file: new, list, get, put, remove, journal, undo, redo, schema.
namespace lianes {
namespace {

const std::string kTown = "0192f0a1-0000-7000-8000-000000000001";

// A new consortium of 2020 in a folder of its own.
class NewFile {
 public:
  NewFile() {
    const auto created = run("new", {"--call", "2020", "--name", "Essai (exemple fictif)"});
    REQUIRE(created.err == "");
    REQUIRE(created.status == 0);
  }

  std::string path() const { return (m_folder.path() / "essai.lianes").string(); }
  const program::PrivateFolder& folder() const { return m_folder; }

  program::Outcome run(const std::string& command, std::vector<std::string> arguments,
                       std::string_view input = {}) const {
    arguments.insert(arguments.begin(), {command, path()});
    return program::run(arguments, input);
  }
  void putTown(const std::string& name = "Roncq") const {
    const auto put = run("put", {"--input", "-"},
                         R"({"kind":"organisation","id":")" + kTown + R"(","name":")" + name +
                             R"(","kind_of":"collectivity","level":"commune","country":"FR"})");
    REQUIRE(put.err == "");
    REQUIRE(put.status == 0);
  }

 private:
  program::PrivateFolder m_folder;
};

nlohmann::json parsed(const program::Outcome& outcome) {
  REQUIRE(outcome.err == "");
  REQUIRE(outcome.status == 0);
  return nlohmann::json::parse(outcome.out);
}

}  // namespace

TEST_CASE("a new consortium holds the rules of its edition") {
  const NewFile file;
  const auto rules = parsed(file.run("list", {"call_rule", "--json", "--where", "rule=leverage"}));
  REQUIRE(rules.size() == 1);
  CHECK(rules[0]["value"] == "7:3");
}

TEST_CASE("new refuses an edition that it does not know, and a file that exists") {
  const NewFile file;
  const auto unknown =
      program::run({"new", (file.folder().path() / "autre.lianes").string(), "--call", "1999"});
  CHECK(unknown.status == 2);
  CHECK(unknown.err.find("2021-22") != std::string::npos);
  const auto existing = file.run("new", {"--call", "2020"});
  CHECK(existing.status == 3);
  CHECK(existing.err.find("essai.lianes") != std::string::npos);
}

TEST_CASE("what put adds, get shows and list finds by a field") {
  const NewFile file;
  file.putTown();
  CHECK(parsed(file.run("get", {"organisation", kTown, "--json"}))["name"] == "Roncq");
  CHECK(parsed(file.run("list", {"organisation", "--where", "name=Roncq", "--format", "json"})).size() == 1);
  CHECK(parsed(file.run("list", {"organisation", "--where", "name=Lesquin", "--format", "json"})).empty());
}

TEST_CASE("put changes the fields that are given and takes away those that are null") {
  const NewFile file;
  file.putTown();
  const auto changed = file.run(
      "put", {"--input", "-"},
      R"({"kind":"organisation","id":")" + kTown + R"(","population":13000,"level":null,"kind_of":"other"})");
  REQUIRE(changed.err == "");
  const auto town = parsed(file.run("get", {"organisation", kTown, "--json"}));
  CHECK(town["name"] == "Roncq");
  CHECK(town["population"] == 13000);
  CHECK_FALSE(town.contains("level"));
}

TEST_CASE("put is all or nothing, and names each wrong line and field") {
  const NewFile file;
  const auto refused =
      file.run("put", {"--input", "-"},
               "{\"kind\":\"organisation\",\"name\":\"Lesquin\",\"kind_of\":\"other\",\"country\":\"FR\"}\n"
               "\n"
               "{\"kind\":\"organisation\",\"name\":5,\"surname\":\"x\"}\n");
  CHECK(refused.status == 1);
  CHECK(refused.err.find("ligne 3: surname") != std::string::npos);
  CHECK(refused.err.find("ligne 3: name") != std::string::npos);
  CHECK(parsed(file.run("list", {"organisation", "--where", "name=Lesquin", "--json"})).empty());
}

TEST_CASE("put refuses lines that are no records with status 2") {
  const NewFile file;
  for (const auto* line :
       {"[]", "{", "{\"name\":\"x\"}", "{\"kind\":\"dragon\"}", "{\"kind\":\"person\",\"id\":\"7\"}",
        "{\"kind\":\"person\",\"kind\":\"person\"}"}) {
    CAPTURE(line);
    const auto refused = file.run("put", {"--input", "-"}, line);
    CHECK(refused.status == 2);
    CHECK(refused.err.find("ligne 1") == 0);
  }
}

TEST_CASE("put refuses the code of another project, with the line and the project that has it") {
  const program::PrivateFolder folder;
  const auto path = (folder.path() / "exemple.lianes").string();
  REQUIRE(program::run({"sample", path}, {}).status == 0);
  const auto projects = parsed(program::run({"list", path, "micro_project", "--json"}, {}));
  REQUIRE(projects.size() > 1);
  const auto line = nlohmann::json{
      {"kind", "micro_project"}, {"id", projects[1].at("id")}, {"code", projects[0].at("code")}};
  const auto refused = program::run({"put", path, "--input", "-"}, line.dump());
  CHECK(refused.status == 1);
  CHECK(refused.err.find("ligne 1") == 0);
  CHECK(refused.err.find(projects[0].at("title").get<std::string>()) != std::string::npos);
}

TEST_CASE("undo and redo tell what they reversed, in French or in English") {
  const NewFile file;
  file.putTown();
  CHECK(file.run("undo", {}).out == "Annulation\u202f: saisie de 1 enregistrement\n");
  CHECK(file.run("get", {"organisation", kTown}).status == 1);
  CHECK(file.run("redo", {"--lang", "en"}).out == "Redone: 1 record put\n");
  CHECK(file.run("get", {"organisation", kTown}).status == 0);
}

TEST_CASE("one step is undone by its number unless its record has moved on") {
  const NewFile file;
  file.putTown();
  file.putTown("Roncq-en-Ferrain (exemple fictif)");
  const auto refused = file.run("undo", {"--step", "2"});
  CHECK(refused.status == 1);
  CHECK(refused.err.find("étape 3") != std::string::npos);
  CHECK(file.run("undo", {"--step", "3"}).status == 0);
}

TEST_CASE("with nothing to undo, undo says so") {
  const NewFile file;
  const auto refused = file.run("undo", {});
  CHECK(refused.status == 1);
  CHECK(refused.err == "il n’y a rien à annuler\n");
}

TEST_CASE("the journal tells the history of one record, old and new values") {
  const NewFile file;
  file.putTown("Roncq");
  file.putTown("Lesquin");
  const auto history = file.run("journal", {"--record", "organisation:" + kTown, "--limit", "1"});
  CHECK(history.out.find("Nom\u202f: Roncq → Lesquin") != std::string::npos);
  CHECK(history.out.find("vide") == std::string::npos);
  const auto json =
      parsed(file.run("journal", {"--record", "organisation:" + kTown, "--limit", "1", "--json"}));
  CHECK(json["changes"][0]["before"]["name"] == "Roncq");
}

TEST_CASE("list --at shows the records as they were") {
  const NewFile file;
  file.putTown();
  CHECK(parsed(file.run("list", {"organisation", "--at", "2001-01-01", "--json"})).empty());
  CHECK(parsed(file.run("list", {"organisation", "--at", "2999-12-31", "--json"})).size() == 2);
  CHECK(file.run("list", {"organisation", "--at", "hier"}).status == 2);
}

TEST_CASE("list as CSV gives every field a column and disarms what a spreadsheet would run") {
  const NewFile file;
  file.putTown("=2+3");
  const auto csv = file.run("list", {"organisation", "--where", "kind_of=collectivity", "--format", "csv"});
  REQUIRE(csv.status == 0);
  CHECK(csv.out.rfind("id,name,", 0) == 0);
  CHECK(csv.out.find(kTown + ",'=2+3,") != std::string::npos);
}

TEST_CASE("remove refuses while something depends on the record, and says what") {
  const NewFile file;
  file.putTown();
  REQUIRE(file.run("put", {"--input", "-"},
                   R"({"kind":"membership","organisation_id":")" + kTown + R"(","stage":"contact"})")
              .status == 0);
  const auto refused = file.run("remove", {"organisation", kTown});
  CHECK(refused.status == 1);
  CHECK(refused.err.find("Roncq") == 0);
  CHECK(refused.err.find("1") != std::string::npos);
  CHECK(file.run("get", {"organisation", kTown}).status == 0);
}

TEST_CASE("remove takes a record away that nothing depends on") {
  const NewFile file;
  file.putTown();
  CHECK(file.run("remove", {"organisation", kTown}).status == 0);
  CHECK(file.run("get", {"organisation", kTown}).status == 1);
}

TEST_CASE("a file that is no consortium, is missing or is a folder cannot be opened: status 3") {
  const program::PrivateFolder folder;
  const auto text = folder.write("texte.lianes", "Ceci n'est pas un consortium.");
  for (const auto& path : {text, (folder.path() / "absent.lianes").string(), folder.path().string()}) {
    CAPTURE(path);
    const auto refused = program::run({"list", path, "person"});
    CHECK(refused.status == 3);
    CHECK(refused.err.find(path) == 0);
    CHECK(refused.out.empty());
  }
}

TEST_CASE("an unknown kind, field, id or format is refused with status 2") {
  const NewFile file;
  CHECK(file.run("list", {"dragon"}).status == 2);
  CHECK(file.run("list", {"person", "--where", "colour=red"}).status == 2);
  CHECK(file.run("list", {"person", "--where", "red"}).status == 2);
  CHECK(file.run("list", {"person", "--format", "pdf"}).status == 2);
  CHECK(file.run("get", {"person", "7"}).status == 2);
  CHECK(file.run("journal", {"--record", "person"}).status == 2);
}

TEST_CASE("the schema names every kind with its fields, for people and as JSON") {
  const auto json = parsed(program::run({"schema", "--json"}));
  CHECK(json.size() == 28);
  CHECK(json[0]["kind"] == "call");
  CHECK(program::run({"schema"}).out.find("micro_project (Micro-projet)") != std::string::npos);
}

TEST_CASE("docs/file-format.md shows the fields as the program knows them") {
  const auto page = program::readWhole(program::inRepository("docs/file-format.md"));
  const auto tables = program::run({"schema", "--markdown"}).out;
  const auto start = page.find("\n### `call`");
  REQUIRE(start != std::string::npos);
  // `lianes-cli schema --markdown` prints what belongs there.
  CHECK(page.substr(start) == tables);
}

}  // namespace lianes
