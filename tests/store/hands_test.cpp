#include "lianes/store/hands.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "store/journal_rows.hpp"
#include "store/record_folder.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;

// A workstation: a user's folder, and what is in it.
struct Workstation {
  explicit Workstation(std::string name) : label(std::move(name)) {}
  std::shared_ptr<KeyRing> ring() const {
    return std::make_shared<KeyRing>(folder.path() / "share" / "lianes", label);
  }
  fs::path keyFile() const { return folder.path() / "share" / "lianes" / "signing-key"; }

  TemporaryFolder folder;
  std::string label;
};

struct SignedFixture : ConsortiumFixture {
  SignedFixture() { workAt(here); }
  void workAt(const Workstation& workstation) { file->environment().keys = workstation.ring(); }
  CheckReport check() const { return checkFile(*file); }
  // Computes the chain anew from a step on, as somebody does who knows the format.
  void computeChainFrom(StepNumber first) {
    auto& connection = file->connection();
    auto previous = readStep(connection, first)->previous;
    RecordFolder folder(connection);
    for (auto number = first; const auto step = readStep(connection, number); ++number) {
      const auto content = contentOf(step->step, readChanges(connection, number), folder);
      const auto hash = hashOf(previous, step->step, content);
      auto& update = connection.cached("UPDATE step SET previous = $1, hash = $2 WHERE number = $3");
      update.bind(1, sql::Blob(previous));
      update.bind(2, sql::Blob(hash));
      update.bind(3, number);
      update.run();
      previous = hash;
    }
  }

  Workstation here{"Awa (mairie)"};
  Workstation elsewhere{"Oumar (cercle)"};
};

std::vector<StepNumber> wrongSignatures(const CheckReport& report) {
  std::vector<StepNumber> steps;
  for (const auto& finding : report.findings) {
    if (finding.code == FindingCode::SignatureWrong) steps.push_back(*finding.step);
  }
  return steps;
}

}  // namespace

TEST_CASE(
    "The key of a workstation is made once, whoever asks at the same moment, and its user alone can read "
    "it") {
  const Workstation workstation("Awa");
  constexpr int kPrograms = 12;
  std::vector<PublicKey> keys(kPrograms);
  std::vector<std::thread> programs;
  for (int i = 0; i < kPrograms; ++i) {
    programs.emplace_back([&, i] {
      const auto ring = workstation.ring();
      if (const auto* key = ring->own()) keys[static_cast<std::size_t>(i)] = key->publicKey();
    });
  }
  for (auto& program : programs) program.join();
  CHECK(std::set(keys.begin(), keys.end()).size() == 1);
  CHECK(keys.front() != PublicKey{});
  CHECK(fs::status(workstation.keyFile()).permissions() == fs::perms(0600));
  const auto left = std::distance(fs::directory_iterator(workstation.keyFile().parent_path()), {});
  CHECK(left == 1);
}

TEST_CASE("Steps are signed by the workstation's key, which the file names and the check knows") {
  SignedFixture fixture;
  fixture.add(fixture.town("Roncq"));
  fixture.add(fixture.town("Lesquin"));
  const auto report = fixture.check();
  CHECK(report.sound());
  CHECK(report.unsignedSteps == 0);
  REQUIRE(report.hands.size() == 1);
  CHECK(report.hands[0].known);
  CHECK(report.hands[0].steps == 2);
  CHECK(report.hands[0].label == "Awa (mairie)");
  CHECK(report.hands[0].key == fixture.here.ring()->own()->publicKey());
}

TEST_CASE("A hand from elsewhere is unknown until it is declared known, and again once it is forgotten") {
  SignedFixture fixture;
  fixture.workAt(fixture.elsewhere);
  fixture.add(fixture.town("Roncq"));
  fixture.workAt(fixture.here);
  auto hands = handsIn(*fixture.file);
  REQUIRE(hands.size() == 1);
  CHECK_FALSE(hands[0].known);
  const auto ring = fixture.here.ring();
  ring->know({hands[0].key, "Oumar Traoré\nau cercle"});
  hands = handsIn(*fixture.file);
  CHECK(hands[0].known);
  CHECK(hands[0].label == "Oumar Traoré au cercle");
  CHECK(hands[0].steps == 1);
  ring->forget(hands[0].key);
  CHECK_FALSE(handsIn(*fixture.file)[0].known);
}

TEST_CASE("Somebody who rewrites history and computes it anew is betrayed by the signatures") {
  SignedFixture fixture;
  for (const auto* name : {"Roncq", "Lesquin", "Orchies", "Loos"}) fixture.add(fixture.town(name));
  fixture.file->connection().execute("UPDATE step SET author = 'un autre' WHERE number = 2");
  fixture.computeChainFrom(2);
  const auto report = fixture.check();
  CHECK_FALSE(report.sound());
  CHECK(report.steps == 4);  // the chain itself shows nothing
  CHECK(wrongSignatures(report) == std::vector<StepNumber>{2, 3, 4});
  CHECK(report.hands[0].steps == 1);
}

TEST_CASE("A signature counts for its own step and its own hand alone") {
  SignedFixture fixture;
  for (const auto* name : {"Roncq", "Lesquin"}) fixture.add(fixture.town(name));
  fixture.file->connection().execute(
      "UPDATE step SET signature = (SELECT signature FROM step WHERE number = 1) WHERE number = 2");
  CHECK(wrongSignatures(fixture.check()) == std::vector<StepNumber>{2});
  fixture.file->connection().execute("UPDATE step SET signature = zeroblob(64) WHERE number = 1");
  CHECK(wrongSignatures(fixture.check()) == std::vector<StepNumber>{1, 2});
  fixture.file->connection().execute("UPDATE step SET signature = NULL WHERE number = 1");
  CHECK(wrongSignatures(fixture.check()) == std::vector<StepNumber>{1, 2});
  fixture.file->connection().execute("UPDATE step SET signature = NULL, hand = NULL");
  const auto report = fixture.check();
  CHECK(report.sound());
  CHECK(report.unsignedSteps == 2);
}

TEST_CASE("Where no key can be kept steps are not signed, and work goes on") {
  SignedFixture fixture;
  const auto file = fixture.folder() / "no folder";
  test::writeBytes(file, {'x'});
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "lianes");
  fs::create_symlink(file, folder.path() / "lianes" / "signing-key");
  const TemporaryFolder other;
  test::writeBytes(other.path() / "signing-key", {'x'});
  for (const auto& place : {file, folder.path() / "lianes", other.path()}) {
    fixture.file->environment().keys = std::make_shared<KeyRing>(place, "Awa");
    const auto step = fixture.add(fixture.town("Roncq"));
    const auto report = fixture.check();
    CHECK(report.sound());
    CHECK(report.unsignedSteps == step);
    CHECK(report.hands.empty());
  }
  CHECK(test::bytesOf(file) == test::FileBytes{'x'});
  CHECK(test::bytesOf(other.path() / "signing-key") == test::FileBytes{'x'});
}

TEST_CASE("What stands in the list of known hands and is none is passed over") {
  SignedFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto list = fixture.here.keyFile().parent_path() / "known-hands";
  const std::string text = "\n\nabc def\n" + std::string(64, 'g') + " x\n" + std::string(64, 'a') + "\n";
  test::writeBytes(list, {text.begin(), text.end()});
  CHECK(fixture.here.ring()->declared().size() == 1);
  fs::remove(list);
  fs::create_directory(list);
  CHECK(fixture.check().sound());
}

TEST_CASE("A file of form 1 is read as it is, and signed from its first new step on") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "ancien.lianes";
  fs::copy_file(fs::path(LIANES_SOURCE_DIR) / "tests/data/forms/form-1.lianes", path);
  const auto before = test::bytesOf(path);
  ConsortiumFixture fixture;
  {
    auto read = ConsortiumFile::open(path, fixture.environment(), OpenIntent::Read);
    REQUIRE(read.ok());
    const auto report = checkFile(read.value());
    CHECK(report.sound());
    CHECK(report.steps == 5);
    CHECK(report.unsignedSteps == 5);
    CHECK(report.contents == 1);
  }
  const bool unchanged = test::bytesOf(path) == before;
  CHECK(unchanged);

  const Workstation workstation("Awa");
  auto environment = fixture.environment();
  environment.keys = workstation.ring();
  auto opened = ConsortiumFile::open(path, environment);
  REQUIRE(opened.ok());
  CHECK(opened.value().report().migratedFrom == 1);
  CHECK(fs::exists(opened.value().report().migrationBackup));
  const auto town = fixture.town("Roncq");
  REQUIRE(opened.value().perform({{StepAction::Added, {}}, {Insert{toRecord(town)}}}).ok());
  const auto report = checkFile(opened.value());
  CHECK(report.sound());
  CHECK(report.steps == 6);
  CHECK(report.unsignedSteps == 5);
  REQUIRE(report.hands.size() == 1);
  CHECK(report.hands[0].steps == 1);
}

TEST_CASE("A fingerprint is short enough to be read out, and another for every key") {
  const SigningKey one(SigningKey::Seed{1}, "un");
  const SigningKey other(SigningKey::Seed{2}, "autre");
  CHECK(fingerprintOf(one.publicKey()).size() == 24);
  CHECK(fingerprintOf(one.publicKey()) != fingerprintOf(other.publicKey()));
}

}  // namespace lianes::store
