#include "main/system_environment.hpp"

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <random>

namespace lianes {
namespace {

std::int64_t millisecondsNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

// Who is at work: as the person asked to be named, else as the system knows them.
std::string authorName() {
  const char* chosen = std::getenv("LIANES_AUTHOR");
  if (chosen && *chosen) return chosen;
  const auto* user = getpwuid(geteuid());
  return user ? user->pw_name : "?";
}

}  // namespace

store::Environment systemEnvironment() {
  const auto chance = std::make_shared<std::random_device>();
  const auto ids =
      std::make_shared<UuidSource>([] { return static_cast<std::uint64_t>(millisecondsNow()); },
                                   [chance] { return (std::uint64_t{(*chance)()} << 32U) | (*chance)(); });
  return {[] { return Instant(millisecondsNow()); }, [ids] { return ids->next(); }, authorName()};
}

}  // namespace lianes
