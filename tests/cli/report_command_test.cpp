#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

#include "cli/program.hpp"

// `lianes-cli report`: what it writes, what it refuses.
namespace lianes {
namespace {

class ReportSample {
 public:
  ReportSample() { REQUIRE(program::run({"sample", path()}).status == 0); }

  std::string path() const { return (m_folder.path() / "exemple.lianes").string(); }
  std::filesystem::path output() const { return m_folder.path() / "rapports"; }
  program::Outcome report(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"report", path(), "--output", output().string()});
    return program::run(arguments);
  }

 private:
  program::PrivateFolder m_folder;
};

const std::vector<std::string> kInterim{"--kind",     "intermediate", "--from",
                                        "2020-09-01", "--to",         "2021-03-31"};

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

}  // namespace

TEST_CASE("a report is written in every format, and listed as JSON, its progress on standard error") {
  const ReportSample sample;
  const auto outcome = sample.report(with(kInterim, {"--format", "pdf,odt,xlsx,csv,html,iati", "--json"}));
  REQUIRE(outcome.status == 0);
  CHECK(outcome.err.find("lecture du dossier") == 0);
  const auto files = nlohmann::json::parse(outcome.out);
  REQUIRE(files.size() > 6);
  for (const auto& file : files) {
    const std::filesystem::path path(file["path"].get<std::string>());
    CAPTURE(path);
    CHECK(std::filesystem::file_size(path) > 0);
  }
  const auto stem = (sample.output() / "rapport-intermediaire-2020-09-01-2021-03-31").string();
  CHECK(program::readWhole(stem + ".pdf").starts_with("%PDF-"));
  CHECK(program::readWhole(stem + ".odt").starts_with("PK"));
  CHECK(program::readWhole(stem + ".xlsx").starts_with("PK"));
  CHECK(program::readWhole(stem + ".xml").find("iati-activities") != std::string::npos);
  CHECK(program::readWhole(stem + ".html").find("35\u202f652,42\u00a0€") != std::string::npos);
  CHECK(program::readWhole(stem + "-centimes_charges.csv").find("35652,42") != std::string::npos);
}

TEST_CASE(
    "deadlines are written as a calendar that an agenda reads, and as a list; nothing else is a calendar") {
  const ReportSample sample;
  const auto outcome = sample.report({"--kind", "deadlines", "--to", "2021-04-15"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  const auto calendar = program::readWhole((sample.output() / "echeances-2021-04-15.ics").string());
  CHECK(calendar.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(calendar.find("BEGIN:VEVENT") != std::string::npos);
  CHECK(sample.report({"--kind", "deadlines", "--to", "2021-04-15", "--format", "pdf"}).status == 0);
  CHECK(sample.report({"--kind", "deadlines"}).status == 0);
  const auto refused = sample.report(with(kInterim, {"--format", "ics"}));
  CHECK(refused.status != 0);
  CHECK(refused.err.find("--format") != std::string::npos);
}

TEST_CASE("sheets, drafts and minutes are found by names and codes, whatever the case and accents") {
  const ReportSample sample;
  const auto made = [&](const std::vector<std::string>& arguments) {
    const auto outcome = sample.report(with(arguments, {"--format", "html"}));
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    return outcome.out;
  };
  CHECK(
      made({"--kind", "member-sheet", "--member", "faches thumesnil"}).find("fiche-faches-thumesnil.html") !=
      std::string::npos);
  CHECK(made({"--kind", "letter-of-intent", "--member", "Roncq"}).find("lettre-intention-roncq.html") !=
        std::string::npos);
  CHECK(made({"--kind", "convention", "--member", "Roncq"}).find("convention-roncq.html") !=
        std::string::npos);
  CHECK(made({"--kind", "aid_declaration", "--member", "Roncq", "--from", "2020-01-01", "--to", "2020-12-31"})
            .find("apd-2020-roncq.html") != std::string::npos);
  CHECK(made({"--kind", "project-budget", "--project", "LESQ"}).find("budget-lesq.html") !=
        std::string::npos);
  CHECK(made({"--kind", "minutes", "--meeting", "Groupe Mali n° 2"}).find("groupe-mali") !=
        std::string::npos);
  CHECK(made({"--kind", "invitations", "--mission", "rencontre de lille : theories du changement"})
            .find("invitations-") != std::string::npos);
  CHECK(made({"--kind", "territories"}).find("territoires-2022") != std::string::npos);
  CHECK(sample.report({"--kind", "evidence-pack"}).out.find(".zip") != std::string::npos);
}

TEST_CASE("a report of chosen projects tells of those alone") {
  const ReportSample sample;
  const auto outcome =
      sample.report(with(kInterim, {"--project", "LESQ", "--project", "RONC", "--format", "html"}));
  REQUIRE(outcome.status == 0);
  const auto html =
      program::readWhole(sample.output() / "rapport-intermediaire-2020-09-01-2021-03-31-extrait.html");
  CHECK(html.find("Caniveaux et eaux de pluie") != std::string::npos);
  CHECK(html.find("Circuit court de produits") == std::string::npos);
}

TEST_CASE("a report with open checks is not frozen: each is said, and the file stays as it was") {
  const ReportSample sample;
  const auto outcome =
      sample.report({"--kind", "final", "--from", "2020-09-01", "--to", "2022-06-30", "--freeze"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("Preuves manquantes\u202f: ") != std::string::npos);
  CHECK(outcome.err.find("n’est pas prêt à être figé") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(sample.output()));
}

TEST_CASE("a report that is frozen already, a sheet that cannot be, and wrong options are refused") {
  const ReportSample sample;
  const auto refused = [&](const std::vector<std::string>& arguments, const std::string& says) {
    const auto outcome = sample.report(arguments);
    CAPTURE(arguments, outcome.err);
    CHECK(outcome.status != 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(says) != std::string::npos);
  };
  refused(with(kInterim, {"--freeze"}), "est figé");
  refused({"--kind", "member-sheet", "--member", "Roncq", "--freeze"}, "--freeze");
  refused({"--kind", "poem"}, "--kind");
  refused(with(kInterim, {"--format", "docx"}), "--format");
  refused({"--kind", "final", "--from", "2020-13-01"}, "--from");
  refused({"--kind", "final", "--from", "2021-01-01", "--to", "2020-01-01"}, "--to");
  refused({"--kind", "member-sheet", "--member", "Paris"}, "--member");
  refused({"--kind", "member-sheet"}, "--member");
  refused({"--kind", "project-budget"}, "--project");
  refused({"--kind", "minutes"}, "--meeting");
  refused({"--kind", "evidence-pack", "--format", "pdf"}, "--format");
}

TEST_CASE("a report that cannot be written where it should says so") {
  const ReportSample sample;
  const auto outcome = program::run(with({"report", sample.path(), "--output", "/proc/rapports"}, kInterim));
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("/proc/rapports") != std::string::npos);
}

}  // namespace lianes
