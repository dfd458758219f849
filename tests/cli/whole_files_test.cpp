#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>

#include "cli/program.hpp"
#include "support/seeded.hpp"

// What a killed or hindered command leaves behind, and what it says of what it has done: a file under a name
// of the user is whole, and a step that is saved is known to be.
namespace lianes {
namespace {

namespace fs = std::filesystem;
using program::Started;
using test::faultCount;
using test::Seeded;

constexpr int kAnswerLost = 4;

// A new consortium in a folder of its own.
class NewFile {
 public:
  NewFile() { REQUIRE(program::run({"new", path(), "--call", "2020"}).status == 0); }

  std::string path() const { return (m_folder.path() / "essai.lianes").string(); }
  std::string beside(const std::string& name) const { return (m_folder.path() / name).string(); }
  const program::PrivateFolder& folder() const { return m_folder; }
  std::string lastStep() const {
    const auto journal = program::run({"journal", path(), "--limit", "1"}).out;
    return journal.substr(0, journal.find(' '));
  }

 private:
  program::PrivateFolder m_folder;
};

const std::string kTown =
    R"({"kind":"organisation","id":"0192f0a1-0000-7000-8000-00000000000a","name":"Roncq","kind_of":"other",)"
    R"("country":"FR"})";

std::size_t countIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// Spends a moment that chance chooses, up to as long as the command takes.
void spend(Seeded& chance, std::chrono::microseconds whole) {
  const auto end =
      std::chrono::steady_clock::now() + std::chrono::microseconds(chance.between(0, whole.count()));
  while (std::chrono::steady_clock::now() < end) {
  }
}

void killAtAnyMoment(std::vector<std::string> command, std::int64_t rounds) {
  Seeded chance;
  INFO(chance.seed());
  const program::PrivateFolder folder;
  const auto file = folder.path() / "essai.lianes";
  command.insert(command.begin() + 1, file.string());
  const auto begun = std::chrono::steady_clock::now();
  REQUIRE(program::run(command).status == 0);
  const auto whole =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
  const auto steps = program::run({"journal", file.string()}).out;
  for (std::int64_t round = 0; round < rounds; ++round) {
    fs::remove(file);
    constexpr std::array kSignals{SIGKILL, SIGINT, SIGTERM};
    Started started(command);
    spend(chance, whole);
    started.end(kSignals[static_cast<std::size_t>(chance.between(0, 2))]);
    if (!fs::exists(file)) {
      CHECK(countIn(folder.path()) == 0);
      continue;
    }
    CHECK(program::run({"check", file.string()}).status == 0);
    const auto journal = program::run({"journal", file.string()}).out;
    CHECK(std::count(journal.begin(), journal.end(), '\n') == std::count(steps.begin(), steps.end(), '\n'));
    for (const auto& left : fs::directory_iterator(folder.path())) fs::remove_all(left);
  }
}

}  // namespace

TEST_CASE("new that is killed or interrupted at any moment leaves a whole file or nothing") {
  killAtAnyMoment({"new", "--call", "2020"}, faultCount(8));
}

TEST_CASE("sample that is killed or interrupted at any moment leaves a whole file or nothing") {
  killAtAnyMoment({"sample"}, faultCount(4));
}

TEST_CASE("put that is interrupted at any moment has saved its step or has not, and the file is whole") {
  Seeded chance;
  INFO(chance.seed());
  const NewFile file;
  const auto input = file.folder().write("in.json", kTown + "\n");
  for (std::int64_t round = 0; round < faultCount(4); ++round) {
    Started started({"put", file.path(), "--input", input});
    spend(chance, std::chrono::milliseconds(400));
    started.end(round % 2 == 0 ? SIGINT : SIGTERM);
    CHECK(program::run({"check", file.path()}).status == 0);
  }
}

TEST_CASE("new does not take the log of a file that is gone for its own") {
  const program::PrivateFolder folder;
  const auto log = folder.write("essai.lianes-wal", "le journal d’un autre");
  const auto refused = program::run({"new", (folder.path() / "essai.lianes").string(), "--call", "2020"});
  CHECK(refused.status == 3);
  CHECK(refused.err.find(log) == 0);
  CHECK(program::readWhole(log) == "le journal d’un autre");
}

TEST_CASE(
    "A command whose answer cannot be written says that its step is saved, and has a status of its own") {
  const NewFile file;
  const std::vector<std::vector<std::string>> commands{
      {"put", file.path(), "--input", "-"},
      {"undo", file.path()},
      {"redo", file.path()},
      {"generate", file.path(), "--expenses", "3", "--projects", "1"}};
  for (const auto& command : commands) {
    CAPTURE(command.front());
    const auto lost = program::runInto("/dev/full", command, kTown);
    CHECK(lost.status == kAnswerLost);
    CHECK(lost.err == file.path() + "\u202f: la réponse n’a pas pu être écrite, mais l’étape " +
                          file.lastStep() + " est enregistrée dans ce fichier\u202f: ne recommencez pas\n");
  }
  CHECK(program::run({"check", file.path()}).status == 0);
}

TEST_CASE("With standard output closed the answer goes into no file, and the step is said to be saved") {
  const NewFile file;
  const auto lost = program::runWithoutOutput({"put", file.path(), "--input", "-"}, kTown);
  CHECK(lost.status == kAnswerLost);
  CHECK(lost.err.find("l’étape 2 est enregistrée") != std::string::npos);
  CHECK(program::run({"check", file.path()}).status == 0);
}

TEST_CASE("An answer about a file that was written is lost, and the file is said to be whole") {
  const NewFile file;
  const auto other = file.beside("autre.lianes");
  const auto lost = program::runInto("/dev/full", {"new", other, "--call", "2020"});
  CHECK(lost.status == kAnswerLost);
  CHECK(lost.err.find(other) == 0);
  CHECK(program::run({"check", other}).status == 0);
  CHECK(program::runInto("/dev/full", {"backup", file.path()}).status == kAnswerLost);
}

TEST_CASE("A name that leaves no room for what stands beside the file is refused with its limit") {
  const program::PrivateFolder folder;
  const auto path = (folder.path() / (std::string(244, 'n') + ".lianes")).string();
  const auto refused = program::run({"new", path, "--call", "2020", "--name", "Essai"});
  CHECK(refused.status == 3);
  CHECK(refused.err.find("240 octets") != std::string::npos);
  CHECK(countIn(folder.path()) == 0);
}

TEST_CASE("A consortium lives at the end of a path of nearly 4 000 bytes") {
  const program::PrivateFolder folder;
  auto deep = folder.path();
  while (deep.string().size() < 3700) deep /= std::string(200, 'd');
  fs::create_directories(deep);
  const auto path = (deep / "essai.lianes").string();
  REQUIRE(program::run({"new", path, "--call", "2020"}).err == "");
  REQUIRE(program::run({"put", path, "--input", "-"}, kTown).err == "");
  const auto backup = program::run({"backup", path});
  CHECK(backup.err == "");
  CHECK(program::run({"check", path}).out.find("Tout est intact") == 0);
  REQUIRE(program::run({"undo", path}).status == 0);
  const auto restored = program::run({"restore", path, backup.out.substr(0, backup.out.size() - 1), "--yes"});
  CHECK(restored.err == "");
  CHECK(program::run({"journal", path, "--limit", "1"}).out.find("2  ") == 0);
}

TEST_CASE("What a killed process left beside a file goes at its opening, and nothing else") {
  const NewFile file;
  const auto ours = file.folder().write(".lianes-00000000-999999999-1-1", "à moitié");
  const auto living = file.folder().write("essai.lianes.copie", "à quelqu’un");
  const auto restoring = file.folder().write("essai.lianes.restoring", "à moitié");
  fs::last_write_time(ours, fs::file_time_type::clock::now() - std::chrono::hours(48));
  REQUIRE(program::run({"put", file.path(), "--input", "-"}, kTown).status == 0);
  CHECK_FALSE(fs::exists(ours));
  CHECK_FALSE(fs::exists(restoring));
  CHECK(fs::exists(living));
}

TEST_CASE("Restoring a backup of another consortium is refused unless it is asked for by name") {
  const NewFile file;
  const auto other = file.beside("autre.lianes");
  REQUIRE(program::run({"new", other, "--call", "2020", "--name", "Autre (exemple fictif)"}).status == 0);
  const auto refused = program::run({"restore", file.path(), other, "--yes"});
  CHECK(refused.status == 1);
  CHECK(refused.err.find("Autre (exemple fictif)") != std::string::npos);
  CHECK(refused.err.find("--other-consortium") != std::string::npos);
  CHECK(program::run({"restore", file.path(), other, "--yes", "--other-consortium"}).status == 0);
  CHECK(program::run({"list", file.path(), "consortium"}).out.find("Autre") != std::string::npos);
}

TEST_CASE("Of many changes on one day one backup is taken, and one more before many records at once") {
  const NewFile file;
  std::string many;
  for (int i = 0; i < 120; ++i)
    many += R"({"kind":"organisation","name":"Commune","kind_of":"other","country":"FR"})"
            "\n";
  for (int i = 0; i < 4; ++i) REQUIRE(program::run({"put", file.path(), "--input", "-"}, kTown).err == "");
  const auto list = [&] { return program::run({"backup", file.path(), "--list"}).out; };
  const auto few = list();
  CHECK(std::count(few.begin(), few.end(), '\n') == 1);
  REQUIRE(program::run({"put", file.path(), "--input", "-"}, many).err == "");
  const auto more = list();
  CHECK(std::count(more.begin(), more.end(), '\n') == 2);
  CHECK(more.find(" import.lianes") != std::string::npos);
}

}  // namespace lianes
