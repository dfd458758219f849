#include "main/system_environment.hpp"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <random>

#include "lianes/store/hands.hpp"

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

// Where programs keep what is their user's; nothing where the system does not say.
std::optional<std::filesystem::path> dataFolder() {
  const char* named = std::getenv("XDG_DATA_HOME");
  if (named && *named == '/') return std::filesystem::path(named) / "lianes";
  const char* home = std::getenv("HOME");
  if (home && *home == '/') return std::filesystem::path(home) / ".local" / "share" / "lianes";
  return std::nullopt;
}

std::shared_ptr<store::KeyRing> keyRing() {
  const auto folder = dataFolder();
  if (!folder) return nullptr;
  std::array<char, 256> host{};
  const bool isNamed = gethostname(host.data(), host.size() - 1) == 0 && host[0] != '\0';
  return std::make_shared<store::KeyRing>(*folder,
                                          isNamed ? authorName() + " (" + host.data() + ')' : authorName());
}

}  // namespace

store::Environment systemEnvironment() {
  const auto chance = std::make_shared<std::random_device>();
  const auto ids =
      std::make_shared<UuidSource>([] { return static_cast<std::uint64_t>(millisecondsNow()); },
                                   [chance] { return (std::uint64_t{(*chance)()} << 32U) | (*chance)(); });
  return {.now = [] { return Instant(millisecondsNow()); },
          .newId = [ids] { return ids->next(); },
          .author = authorName(),
          .keys = keyRing()};
}

}  // namespace lianes
