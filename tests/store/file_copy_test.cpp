#include "lianes/store/file_copy.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/snapshot.hpp"
#include "store/os/file_lock.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/fault_vfs.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;
using test::FaultFileSystem;

std::optional<ProblemCode> refusalOf(const ConsortiumFixture& fixture, const fs::path& target,
                                     ExistingFile existing = ExistingFile::Replace) {
  const auto copied = copyFile(*fixture.file, target, existing);
  return copied ? std::nullopt : std::optional(copied.error().code);
}

std::vector<std::string> namesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

bool isSoundWith(ConsortiumFixture& fixture, const fs::path& copy, StepNumber last) {
  auto opened = ConsortiumFile::open(copy, fixture.environment(), OpenIntent::Read);
  return opened.ok() && steps(opened.value(), {.most = 1}).front().number == last &&
         checkFile(opened.value()).sound();
}

}  // namespace

TEST_CASE("A copy is one settled file that holds every step saved before it") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  const TemporaryFolder elsewhere;
  const auto target = elsewhere.path() / "copie.lianes";
  const auto copied = copyFile(*fixture.file, target, ExistingFile::Refuse);
  REQUIRE(copied.ok());
  REQUIRE(copied->has_value());
  const auto& copy = **copied;
  CHECK(copy.path == target);
  CHECK(copy.bytes == fs::file_size(target));
  CHECK(copy.last->number == last);
  CHECK(copy.fingerprint == fingerprintOf(*fixture.file));
  CHECK(namesIn(elsewhere.path()) == std::vector<std::string>{"copie.lianes"});
  CHECK(isSoundWith(fixture, target, last));
}

TEST_CASE("A copy that is stopped leaves nothing, and tells how far it was") {
  ConsortiumFixture fixture;
  for (int each = 0; each < 100; ++each) {
    auto town = fixture.town("Roncq");
    town.note = std::string(9000, 'n');
    fixture.add(town);
  }
  const TemporaryFolder elsewhere;
  for (int patience = 1; patience <= 3; ++patience) {
    int told = 0;
    const auto copied = copyFile(*fixture.file, elsewhere.path() / "copie.lianes", ExistingFile::Refuse,
                                 [&](CopyStage, int percent) {
                                   CHECK((percent >= 0 && percent <= 100));
                                   return ++told < patience;
                                 });
    REQUIRE(copied.ok());
    CHECK_FALSE(copied->has_value());
    CHECK(told == patience);
    CHECK(namesIn(elsewhere.path()).empty());
  }
}

TEST_CASE("Steps saved while a copy is made are not in it, and lose nothing") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  const TemporaryFolder elsewhere;
  const auto target = elsewhere.path() / "copie.lianes";
  auto reader = ConsortiumFile::open(fixture.path(), fixture.environment(), OpenIntent::ReadAgain);
  REQUIRE(reader.ok());
  const auto copied = copyFile(reader.value(), target, ExistingFile::Refuse, [&](CopyStage, int) {
    fixture.add(fixture.town("Lesquin"));
    return true;
  });
  REQUIRE(copied.ok());
  CHECK(isSoundWith(fixture, target, last));
  CHECK(checkFile(*fixture.file).sound());
}

TEST_CASE("The open file is never copied onto itself, by whatever name") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  const TemporaryFolder elsewhere;
  fs::create_symlink(fixture.path(), elsewhere.path() / "lien.lianes");
  fs::create_hard_link(fixture.path(), fixture.folder() / "autre.lianes");
  fs::create_directory_symlink(fixture.folder(), elsewhere.path() / "dossier");
  for (const auto& target :
       {fixture.path(), elsewhere.path() / "lien.lianes", fixture.folder() / "autre.lianes",
        elsewhere.path() / "dossier" / "essai.lianes", fixture.folder() / "." / "essai.lianes"}) {
    INFO(target);
    CHECK(refusalOf(fixture, target) == ProblemCode::CopyOntoItself);
  }
  fs::remove(fixture.folder() / "autre.lianes");
  CHECK(fixture.add(fixture.town("Lesquin")) == last + 1);
}

TEST_CASE("A folder, a device, a pipe and a link are never replaced by a copy") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const TemporaryFolder elsewhere;
  const auto& folder = elsewhere.path();
  fs::create_directory(folder / "dossier");
  REQUIRE(::mkfifo((folder / "tube").c_str(), 0600) == 0);
  { std::ofstream(folder / "lettre.txt") << "à garder"; }
  fs::create_symlink(folder / "lettre.txt", folder / "lien.lianes");
  fs::create_symlink(folder / "nulle part", folder / "perdu.lianes");
  const auto before = namesIn(folder);
  for (const auto& target : {folder / "dossier", folder / "tube", folder / "lien.lianes",
                             folder / "perdu.lianes", fs::path("/dev/null"), folder / ""}) {
    INFO(target);
    CHECK(refusalOf(fixture, target) == ProblemCode::NotAPlainFile);
  }
  CHECK(namesIn(folder) == before);
  CHECK(fs::file_size(folder / "lettre.txt") > 0);
}

TEST_CASE("A copy replaces a file only when told to, and never one that is open elsewhere") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  const TemporaryFolder elsewhere;
  const auto target = elsewhere.path() / "copie.lianes";
  { std::ofstream(target) << "à garder"; }
  { std::ofstream(elsewhere.path() / "copie.lianes-wal") << "d’un autre"; }
  CHECK(refusalOf(fixture, target, ExistingFile::Refuse) == ProblemCode::AlreadyExists);
  CHECK(fs::file_size(target) < 100);
  {
    const auto held = os::FileLock::acquire(target, "2026-11-30T10:00:00.000Z");
    REQUIRE(held.lock);
    CHECK(refusalOf(fixture, target) == ProblemCode::FileHeld);
    CHECK(fs::file_size(target) < 100);
  }
  CHECK_FALSE(refusalOf(fixture, target));
  CHECK(namesIn(elsewhere.path()) == std::vector<std::string>{"copie.lianes"});
  CHECK(isSoundWith(fixture, target, last));
}

TEST_CASE("A name too long and a folder that is not there are told of as such") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const TemporaryFolder elsewhere;
  CHECK(refusalOf(fixture, elsewhere.path() / (std::string(300, 'n') + ".lianes")) ==
        ProblemCode::PathTooLong);
  CHECK(refusalOf(fixture, elsewhere.path() / "absent" / "copie.lianes") == ProblemCode::CannotCreate);
  { std::ofstream(elsewhere.path() / "fichier") << "x"; }
  CHECK(refusalOf(fixture, elsewhere.path() / "fichier" / "copie.lianes") == ProblemCode::CannotCreate);
  CHECK(namesIn(elsewhere.path()) == std::vector<std::string>{"fichier"});
}

TEST_CASE("A disk that is full or fails refuses the copy, leaves nothing and names the copy") {
  for (std::int64_t write = 1; write < 60; write += 7) {
    for (const bool isFull : {false, true}) {
      auto& faults = FaultFileSystem::fresh();
      ConsortiumFixture fixture;
      const auto last = fixture.add(fixture.town("Roncq"));
      auto faulty = fixture.environment();
      faulty.fileSystem = FaultFileSystem::name;
      const auto reader = ConsortiumFile::open(fixture.path(), faulty, OpenIntent::Read);
      REQUIRE(reader.ok());
      const TemporaryFolder elsewhere;
      const auto target = elsewhere.path() / "copie.lianes";
      if (isFull) {
        faults.fillAfter(write * 4096);
      } else {
        faults.failWrite(write);
      }
      INFO("write " << write << ", full " << isFull);
      const auto copied = copyFile(*reader, target, ExistingFile::Refuse);
      faults.heal();
      REQUIRE_FALSE(copied.ok());
      CHECK(copied.error().place == target.string());
      CHECK(copied.error().code == (isFull ? ProblemCode::DiskFull : ProblemCode::CannotWrite));
      CHECK(namesIn(elsewhere.path()).empty());
      REQUIRE(copyFile(*reader, target, ExistingFile::Refuse).ok());
      CHECK(isSoundWith(fixture, target, last));
    }
  }
}

}  // namespace lianes::store
