#include <algorithm>
#include <memory>
#include <string>

#include "lianes/base/files.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/driver.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::Driver;
using test::faultCount;
using test::Seeded;

Environment plainEnvironment(std::int64_t& clock) {
  return {[&clock] { return Instant(clock += 1000); }, [] { return Uuid({}); }, "essai"};
}

}  // namespace

TEST_CASE("A process that is killed loses no step that was on disk, leaves none half there, and no lock") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "essai.lianes";
  Seeded chance;
  INFO(chance.seed());
  std::int64_t clock = 1'700'000'000'000;
  { REQUIRE(ConsortiumFile::create(path, plainEnvironment(clock)).ok()); }
  const auto rounds = faultCount(12);
  for (std::int64_t round = 0; round < rounds; ++round) {
    Driver driver({"write", path.string()});
    StepNumber saved = 0;
    for (auto steps = chance.between(0, 12); steps > 0; --steps) saved = driver.next();
    // Somewhere in the step that follows.
    volatile std::int64_t spin = chance.between(0, 400'000);
    while (spin > 0) spin = spin - 1;
    driver.kill();
    saved = std::max(saved, driver.last());

    auto opened = ConsortiumFile::open(path, plainEnvironment(clock));
    REQUIRE(opened.ok());
    auto& file = opened.value();
    CHECK_FALSE(file.isReadOnly());
    const auto newest = steps(file, {.most = 1});
    CHECK((newest.empty() ? 0 : newest.front().number) >= saved);
    CHECK(checkFile(file).sound());
  }
}

TEST_CASE("While one process writes, another is refused and readers see whole steps only") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "essai.lianes";
  Driver writer({"write", path.string()});
  REQUIRE(writer.next() == 1);
  Driver second({"write", path.string()});
  Driver reader({"read", path.string(), "8"});
  Driver otherReader({"read", path.string(), "8"});
  CHECK(second.wait() == 3);
  CHECK(reader.wait() == 0);
  CHECK(otherReader.wait() == 0);
  writer.kill();
  const auto saved = writer.last();
  std::int64_t clock = 1'700'000'000'000;
  auto opened = ConsortiumFile::open(path, plainEnvironment(clock));
  REQUIRE(opened.ok());
  CHECK(steps(opened.value(), {.most = 1}).front().number >= saved);
  CHECK(checkFile(opened.value()).sound());
}

TEST_CASE("Processes that take turns at one file lose no step of any of them") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "essai.lianes";
  std::int64_t clock = 1'700'000'000'000;
  { REQUIRE(ConsortiumFile::create(path, plainEnvironment(clock)).ok()); }
  for (std::int64_t processes = 2; processes <= 4; ++processes) {
    const auto each = faultCount(120) / processes;
    StepNumber before = 0;
    {
      const auto file = ConsortiumFile::open(path, plainEnvironment(clock), OpenIntent::Read);
      const auto newest = steps(file.value(), {.most = 1});
      if (!newest.empty()) before = newest.front().number;
    }
    std::vector<std::unique_ptr<Driver>> drivers;
    for (std::int64_t i = 0; i < processes; ++i) {
      drivers.push_back(
          std::make_unique<Driver>(std::vector<std::string>{"share", path.string(), std::to_string(each)}));
    }
    StepNumber last = 0;
    for (auto& driver : drivers) {
      last = std::max(last, driver->last());
      CHECK(driver->wait() == 0);
    }
    CHECK(last == before + processes * each);
    auto file = ConsortiumFile::open(path, plainEnvironment(clock), OpenIntent::Read);
    REQUIRE(file.ok());
    CHECK(steps(file.value(), {.most = 1}).front().number == last);
    CHECK(checkFile(file.value()).sound());
  }
}

}  // namespace lianes::store
