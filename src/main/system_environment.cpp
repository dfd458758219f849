#include "main/system_environment.hpp"

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

std::string loginName() {
  for (const auto* variable : {"LIANES_AUTHOR", "USER", "LOGNAME"}) {
    const char* name = std::getenv(variable);
    if (name && *name) return name;
  }
  return "?";
}

}  // namespace

store::Environment systemEnvironment() {
  const auto chance = std::make_shared<std::random_device>();
  const auto ids =
      std::make_shared<UuidSource>([] { return static_cast<std::uint64_t>(millisecondsNow()); },
                                   [chance] { return (std::uint64_t{(*chance)()} << 32U) | (*chance)(); });
  return {[] { return Instant(millisecondsNow()); }, [ids] { return ids->next(); }, loginName()};
}

}  // namespace lianes
