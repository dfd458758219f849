#include "lianes/store/lock.hpp"

#include <catch2/catch.hpp>

#include <fstream>

#include "store/os/file_lock.hpp"
#include "support/consortium_fixture.hpp"

namespace lianes::store {
namespace {

using test::ConsortiumFixture;

void leaveLockOfAnotherComputer(const std::filesystem::path& file) {
  std::ofstream(os::FileLock::pathFor(file))
      << os::lockText({7, 1, "portable-de-mopti", "aminata", "2026-03-04T05:06:07Z"});
}

}  // namespace

TEST_CASE("A lock of a computer that is off is named, and let go of on request") {
  ConsortiumFixture fixture;
  fixture.file.reset();
  leaveLockOfAnotherComputer(fixture.path());
  const auto holder = lockHolderOf(fixture.path());
  REQUIRE(holder);
  CHECK(holder->user == "aminata");
  CHECK(holder->host == "portable-de-mopti");
  const auto broken = breakLock(fixture.path());
  REQUIRE(broken.ok());
  CHECK(broken->user == "aminata");
  CHECK_FALSE(lockHolderOf(fixture.path()));
}

TEST_CASE("A lock of a process at work on this computer stays") {
  const ConsortiumFixture fixture;
  const auto refused = breakLock(fixture.path());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::FileHeld);
  CHECK(lockHolderOf(fixture.path()));
}

TEST_CASE("Where there is no lock there is nothing to let go of") {
  ConsortiumFixture fixture;
  fixture.file.reset();
  CHECK_FALSE(lockHolderOf(fixture.path()));
  const auto refused = breakLock(fixture.path());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::FileNotHeld);
}

}  // namespace lianes::store
