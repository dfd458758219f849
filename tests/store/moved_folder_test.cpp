#include <algorithm>
#include <vector>

#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "support/consortium_fixture.hpp"

// An open file that goes elsewhere with all that stands beside it.
namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;

std::vector<fs::path> namesIn(const fs::path& folder) {
  std::vector<fs::path> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

// The open file is in a folder of the fixture's, with one step.
class FileInFolder : public ConsortiumFixture {
 public:
  FileInFolder() {
    fs::create_directory(before());
    auto created = ConsortiumFile::create(before() / "commun.lianes", environment());
    REQUIRE(created.ok());
    file = std::make_unique<ConsortiumFile>(std::move(created).value());
    add(town("Roncq"));
  }
  fs::path before() const { return folder() / "dossier"; }
  fs::path after() const { return folder() / "ailleurs"; }

  // Follows, takes another step, and leaves one whole file.
  void checkFollows() {
    const auto there = file->whereabouts();
    REQUIRE(there.standing == Standing::Moved);
    CHECK(there.path == after() / "commun.lianes");
    file->follow();
    CHECK(file->whereabouts().standing == Standing::InPlace);
    CHECK(add(town("Lesquin")) == 2);
    CHECK(fs::exists(after() / "commun.lianes.lock"));
    file.reset();
    CHECK(namesIn(after()) == std::vector<fs::path>{"commun.lianes"});
    auto opened = ConsortiumFile::open(after() / "commun.lianes", environment(), OpenIntent::Read);
    REQUIRE(opened.ok());
    CHECK(steps(*opened, {.most = 1}).front().number == 2);
    CHECK(checkFile(opened.value()).sound());
  }
};

}  // namespace

TEST_CASE("A file whose folder is renamed while it is open is followed, and nothing is left beside it") {
  FileInFolder open;
  fs::rename(open.before(), open.after());
  open.checkFollows();
}

TEST_CASE("A file that is moved with its lock and its log is followed, and nothing is left beside it") {
  FileInFolder open;
  fs::create_directory(open.after());
  const auto moved = namesIn(open.before());
  REQUIRE(std::count(moved.begin(), moved.end(), "commun.lianes-wal") == 1);
  REQUIRE(std::count(moved.begin(), moved.end(), "commun.lianes.lock") == 1);
  for (const auto& name : moved) fs::rename(open.before() / name, open.after() / name);
  open.checkFollows();
  CHECK(fs::is_empty(open.before()));
}

}  // namespace lianes::store
