#include <catch2/catch.hpp>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>
#include <thread>

#include "cli/program.hpp"

// The files that a command is given and those that it writes: what is no plain file, what is too big, what
// would be replaced, what cannot be written.
namespace lianes {
namespace {

namespace fs = std::filesystem;

// A consortium with one document, in a folder of its own.
class FileWithDocument {
 public:
  FileWithDocument() {
    REQUIRE(program::run({"new", path(), "--call", "2020"}).status == 0);
    const auto lead = nlohmann::json::parse(program::run({"list", path(), "organisation", "--json"}).out);
    const auto letter = m_folder.write("lettre.txt", "lettre (exemple fictif)");
    const auto added =
        program::run({"documents", path(), "add", letter, "--to",
                      "organisation:" + lead[0]["id"].get<std::string>(), "--kind", "letter", "--json"});
    REQUIRE(added.err == "");
    m_document = nlohmann::json::parse(added.out)["id"];
  }

  std::string path() const { return (m_folder.path() / "essai.lianes").string(); }
  std::string beside(const std::string& name) const { return (m_folder.path() / name).string(); }
  const program::PrivateFolder& folder() const { return m_folder; }
  program::Outcome extract(const std::string& target, const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments{"documents", path(), "extract", m_document, target};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return program::run(arguments);
  }

 private:
  program::PrivateFolder m_folder;
  std::string m_document;
};

std::string pipeIn(const program::PrivateFolder& folder) {
  auto path = (folder.path() / "tube").string();
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  return path;
}

}  // namespace

TEST_CASE("extract leaves a file of that name as it is, and replaces it with --force") {
  const FileWithDocument file;
  const auto target = file.folder().write("sortie.txt", "à moi");
  const auto refused = file.extract(target);
  CHECK(refused.status == 1);
  CHECK(refused.err.find(target) == 0);
  CHECK(refused.err.find("--force") != std::string::npos);
  CHECK(program::readWhole(target) == "à moi");
  CHECK(file.extract(target, {"--force"}).status == 0);
  CHECK(program::readWhole(target) == "lettre (exemple fictif)");
}

TEST_CASE("Neither a link nor a pipe nor a folder nor a device is replaced, whatever is said") {
  const FileWithDocument file;
  const auto victim = file.folder().write("victime.txt", "à moi");
  const auto link = file.beside("lien");
  fs::create_symlink(victim, link);
  const auto dangling = file.beside("pendant");
  fs::create_symlink(file.beside("absent"), dangling);
  const auto folder = file.beside("dossier");
  fs::create_directory(folder);
  for (const auto& target : {link, dangling, pipeIn(file.folder()), folder, std::string("/dev/null")}) {
    CAPTURE(target);
    const auto before = fs::symlink_status(target).type();
    const auto refused = file.extract(target, {"--force"});
    CHECK(refused.status == 1);
    CHECK(refused.err.find(target + "\u202f: ce n’est pas un fichier ordinaire") == 0);
    CHECK(fs::symlink_status(target).type() == before);
  }
  CHECK(program::readWhole(victim) == "à moi");
}

TEST_CASE("report leaves the files of an earlier one, and replaces them with --force") {
  const FileWithDocument file;
  const auto folder = file.beside("rapports");
  const std::vector<std::string> order{"report",   file.path(), "--kind",   "deadlines",
                                       "--format", "ics,csv",   "--output", folder};
  REQUIRE(program::run(order).status == 0);
  const auto calendar = (fs::directory_iterator(folder)->path()).string();
  for (const auto& written : fs::directory_iterator(folder)) fs::resize_file(written, 0);
  const auto refused = program::run(order);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("--force") != std::string::npos);
  CHECK(fs::file_size(calendar) == 0);
  auto forced = order;
  forced.emplace_back("--force");
  CHECK(program::run(forced).status == 0);
  CHECK(fs::file_size(calendar) > 0);
}

TEST_CASE("A pipe of a name that a user gives is refused by name, and nobody waits for it") {
  const FileWithDocument file;
  const auto pipe = pipeIn(file.folder());
  const std::vector<std::vector<std::string>> commands{
      {"list", pipe, "person"},
      {"restore", file.path(), pipe},
      {"restore", pipe, file.path(), "--yes"},
      {"put", file.path(), "--input", pipe},
      {"plan", "--input", pipe, "--lang", "fr"},
      {"import-expenses", file.path(), pipe},
      {"import-expenses", file.path(), file.beside("lettre.txt"), "--mapping", pipe},
      {"documents", file.path(), "add", pipe, "--to", "call:0192f0a1-0000-7000-8000-000000000001"},
      {"unlock", pipe},
      {"new", pipe, "--call", "2020"}};
  for (const auto& command : commands) {
    CAPTURE(command);
    const auto refused = program::run(command);
    if (command.front() == "unlock") continue;
    CHECK(refused.status != 0);
    CHECK(refused.err.find(pipe) == 0);
  }
}

TEST_CASE("What the shell hands over opened is read, be it a pipe") {
  const FileWithDocument file;
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const std::string line = R"({"kind":"organisation","name":"Roncq","kind_of":"other","country":"FR"})";
  REQUIRE(::write(ends[1], line.data(), line.size()) == static_cast<ssize_t>(line.size()));
  ::close(ends[1]);
  const auto put = program::runFrom("/proc/self/fd/" + std::to_string(ends[0]),
                                    {"put", file.path(), "--input", "/dev/stdin"});
  ::close(ends[0]);
  CHECK(put.err == "");
  CHECK(put.status == 0);
}

TEST_CASE("A line of 300 MB is refused, and takes no memory of that size") {
  constexpr std::size_t kMost = std::size_t{50} << 20U;
  const FileWithDocument file;
  const auto endless = file.folder().write("infini.json", R"({"kind":"person","note":")");
  fs::resize_file(endless, std::size_t{300} << 20U);
  const auto small = file.folder().write("petit.json", "{");
  const std::vector<std::vector<std::string>> commands{
      {"put", file.path(), "--input"},
      {"plan", "--input"},
      {"import-expenses", file.path()},
      {"import-expenses", file.path(), file.beside("lettre.txt"), "--mapping"}};
  for (const auto& command : commands) {
    CAPTURE(command);
    auto refused = command;
    refused.push_back(endless);
    const auto outcome = program::run(refused);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find(endless) == 0);
    auto usual = command;
    usual.push_back(small);
    CHECK(outcome.peakBytes < program::run(usual).peakBytes + kMost);
  }
}

TEST_CASE("A file that cannot be written is the one that is named") {
  const FileWithDocument file;
  const auto target = file.beside("absent/sortie.txt");
  const auto refused = file.extract(target);
  CHECK(refused.status != 0);
  CHECK(refused.err.find(target) == 0);
  fs::remove_all(file.beside("essai - sauvegardes"));
  const auto blocked = file.folder().write("essai - sauvegardes", "là où vont les sauvegardes");
  const auto backup = program::run({"backup", file.path()});
  CHECK(backup.status != 0);
  CHECK(backup.err.find(blocked) == 0);
}

}  // namespace lianes
