#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "cli/program.hpp"

// `import-expenses FILE DATA.csv`: what is said, what is entered, and the exit statuses.
namespace lianes {
namespace {

class ImportedFile {
 public:
  ImportedFile() { REQUIRE(program::run({"sample", path()}).status == 0); }

  std::string path() const { return (m_folder.path() / "exemple.lianes").string(); }
  std::string write(const std::string& name, std::string_view text) const {
    return m_folder.write(name, text);
  }
  std::string beside(const std::string& name) const { return (m_folder.path() / name).string(); }
  program::Outcome import(const std::string& data, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"import-expenses", path(), data});
    return program::run(more);
  }
  std::size_t count() const {
    const auto listed = program::run({"list", path(), "expense", "--json"});
    return nlohmann::json::parse(listed.out).size();
  }

 private:
  program::PrivateFolder m_folder;
};

constexpr std::string_view kTwoGood =
    "Date;Fournisseur;Facture;Libellé;Compte;Montant\n"
    "01/03/2021;Exemple fictif;F-901;Ciment;606;1 234,50\n"
    "15/03/2021;Exemple fictif;F-902;Sable;606;12,00\n";

}  // namespace

TEST_CASE("import-expenses enters a sound table as one step that one undo takes back") {
  const ImportedFile file;
  const auto before = file.count();
  const auto done = file.import(file.write("depenses.csv", kTwoGood));
  INFO(done.out << done.err);
  CHECK(done.status == 0);
  CHECK(done.out.find("2 nouvelles") != std::string::npos);
  CHECK(file.count() == before + 2);
  CHECK(program::run({"undo", file.path()}).status == 0);
  CHECK(file.count() == before);
  CHECK(program::run({"check", file.path()}).status == 0);
}

TEST_CASE("import-expenses --dry-run says the same and changes nothing") {
  const ImportedFile file;
  const auto before = program::readWhole(file.path());
  const auto said = file.import(file.write("depenses.csv", kTwoGood), {"--dry-run", "--json"});
  CHECK(said.status == 0);
  const auto json = nlohmann::json::parse(said.out);
  CHECK(json["counts"]["new"] == 2);
  CHECK(json["entered"] == 0);
  CHECK(json["mapping"]["columns"]["amount"] == "Montant");
  CHECK(program::readWhole(file.path()) == before);
}

TEST_CASE("import-expenses leaves refused and repeated rows out, with line, column and reason") {
  const ImportedFile file;
  const auto before = file.count();
  const auto data = file.write("depenses.csv", std::string(kTwoGood) +
                                                   "01/03/2021;Exemple fictif;F-901;Encore;606;1 234,50\n"
                                                   "99/03/2021;Exemple fictif;F-903;Fer;606;12,00\n");
  const auto done = file.import(data);
  CHECK(done.status == 1);
  CHECK(done.out.find("ligne 4 : répète la ligne 2") != std::string::npos);
  CHECK(done.out.find("ligne 5 : spent_on : ") != std::string::npos);
  CHECK(done.out.find("n’est pas une date") != std::string::npos);
  CHECK(file.count() == before + 2);
  CHECK(file.import(data, {"--lang", "en"}).out.find("line 5: spent_on: ") != std::string::npos);
}

TEST_CASE("import-expenses --duplicates enters a repeated row as well") {
  const ImportedFile file;
  const auto before = file.count();
  const auto data = file.write(
      "depenses.csv", std::string(kTwoGood) + "01/03/2021;Exemple fictif;F-901;Encore;606;1 234,50\n");
  CHECK(file.import(data, {"--duplicates"}).status == 0);
  CHECK(file.count() == before + 3);
}

TEST_CASE("import-expenses takes a mapping, and says which of its columns the table has not") {
  const ImportedFile file;
  const auto data = file.write("d.csv", "Quand|Quoi|Poste|Combien\n03/25/2021|Ciment|606|1,234.50\n");
  const auto mapping = file.write("m.json", R"({"days": "month_first", "currency": "EUR",
        "columns": {"spent_on": "quand", "label": 2, "account": "Poste", "amount": "Combien"}})");
  const auto done = file.import(data, {"--mapping", mapping});
  INFO(done.out << done.err);
  CHECK(done.status == 0);
  const auto wrong = file.write("w.json", R"({"columns": {"spent_on": "Jamais"}})");
  const auto refused = file.import(data, {"--mapping", wrong});
  CHECK(refused.status == 2);
  CHECK(refused.err.find("Jamais") != std::string::npos);
}

TEST_CASE("import-expenses attaches the evidence that rows name, when it is told where") {
  const ImportedFile file;
  file.write("f1.pdf", "exemple fictif");
  const auto data =
      file.write("d.csv", "Date;Libellé;Compte;Montant;Justificatif\n21/03/2021;Ciment;606;1,00;f1.pdf\n");
  const auto documents = [&] {
    return nlohmann::json::parse(program::run({"list", file.path(), "document", "--json"}).out).size();
  };
  const auto before = documents();
  CHECK(file.import(data, {"--evidence", std::filesystem::path(data).parent_path().string()}).status == 0);
  CHECK(documents() == before + 1);
}

TEST_CASE("import-expenses enters nothing while the table leaves a question open, and takes the answer") {
  const ImportedFile file;
  const auto before = file.count();
  const auto data =
      file.write("d.csv",
                 "Date;Fournisseur;Libellé;Montant\n04/05/2021;Exemple fictif;Gravier;-1 250,40\n"
                 "06/05/2021;Exemple fictif;Briques;-310,20\n");
  const auto asked = file.import(data, {"--json"});
  CHECK(asked.status == 1);
  const auto json = nlohmann::json::parse(asked.out);
  std::vector<std::string> keys;
  for (const auto& question : json["questions"]) keys.push_back(question["key"]);
  CHECK(keys == std::vector<std::string>{"days", "sign", "account"});
  CHECK(json["counts"]["asked"] == 2);
  CHECK(json["questions"][0]["answers"][0]["rows"][0]["sentence"] !=
        json["questions"][0]["answers"][1]["rows"][0]["sentence"]);
  CHECK(file.count() == before);
  CHECK(file.import(data).out.find("--answer 'days=day_first'") != std::string::npos);
  const auto done = file.import(
      data, {"--answer", "days=day_first", "--answer", "sign=negative", "--answer", "account=606"});
  INFO(done.out << done.err);
  CHECK(done.status == 0);
  CHECK(file.count() == before + 2);
  const auto again = file.import(
      data, {"--answer", "days=day_first", "--answer", "sign=negative", "--answer", "account=606"});
  CHECK(again.out.find("0 nouvelle, 2 déjà saisies") != std::string::npos);
  CHECK(file.count() == before + 2);
  CHECK(file.import(data, {"--answer", "days=perhaps"}).status == 2);
}

TEST_CASE("Hostile tables get a clear refusal and change nothing") {
  const ImportedFile file;
  CHECK(file.import("Date;Montant\n", {"--sheet", "Dépenses"}).status != 0);
  const auto before = program::readWhole(file.path());
  std::string wide = "Date";
  for (int i = 0; i < 10'000; ++i) wide += ";x";
  const auto refuses = [&](const std::string& data, std::string_view why) {
    const auto outcome = file.import(data);
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find(why) != std::string::npos);
  };
  refuses(file.write("wide.csv", wide + "\n"), "ligne 1\u202f: a plus de 200 colonnes");
  refuses(file.write("nul.csv", std::string("Date;Montant\n1\0;2\n", 18)),
          "ligne 2\u202f: contient un octet nul");
  refuses(file.write("broken.csv", "Libellé;Désignation\nété;\xC3(\n"), "ligne 2\u202f: contient des octets");
  refuses(file.write("text.csv", "rien à voir\n"), "aucune colonne");
  refuses(file.beside("absent.csv"), "ne peut pas être lu");
  // A gigabyte that takes no room on the disk, and a line that takes none in memory.
  std::ofstream(file.beside("sparse.csv")) << "Date;Montant\n";
  std::filesystem::resize_file(file.beside("sparse.csv"), std::uintmax_t{1} << 30U);
  refuses(file.beside("sparse.csv"), "octet nul");
  refuses(file.write("long.csv", "Date;Montant\n" + std::string(std::size_t{1} << 20U, 'a')),
          "ligne 2\u202f: dépasse la taille");
  CHECK(program::readWhole(file.path()) == before);
}

TEST_CASE("import-expenses says that the consortium cannot be opened") {
  const ImportedFile file;
  const auto data = file.write("depenses.csv", kTwoGood);
  CHECK(program::run({"import-expenses", file.beside("absent.lianes"), data}).status == 3);
}

}  // namespace lianes
