#include "lianes/base/passing_name.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "lianes/base/process.hpp"

namespace lianes {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = ".lianes-";
constexpr std::size_t kHostDigits = 8;

// The host's name itself would be longer than a name has room for.
std::string hostMark() {
  std::uint32_t mark = 2'166'136'261U;
  for (const char character : hostName()) mark = (mark ^ static_cast<unsigned char>(character)) * 16'777'619U;
  std::string digits;
  for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(mark >> shift) & 15U];
  return digits;
}

struct Maker {
  std::string_view host;
  std::int64_t process = 0;
  std::uint64_t start = 0;
};

template <class Number>
bool takeNumber(std::string_view& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool takeHyphen(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

// What SQLite and libzip add to the name of a file they write.
bool isSideEnding(std::string_view ending) {
  constexpr std::size_t kRandomEnding = 7;  // ".Ab3xYz"
  if (ending.size() == kRandomEnding && ending.front() == '.') {
    for (const char character : ending.substr(1)) {
      const bool isDigit = character >= '0' && character <= '9';
      const bool isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
      if (!isDigit && !isLetter) return false;
    }
    return true;
  }
  return ending.empty() || ending == "-wal" || ending == "-shm" || ending == "-journal" || ending == ".lock";
}

std::optional<Maker> makerOf(std::string_view name) {
  if (!name.starts_with(kPrefix)) return std::nullopt;
  name.remove_prefix(kPrefix.size());
  Maker maker{name.substr(0, kHostDigits), 0, 0};
  if (maker.host.size() < kHostDigits ||
      maker.host.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
    return std::nullopt;
  }
  name.remove_prefix(kHostDigits);
  std::uint64_t number = 0;
  const bool isWhole = takeHyphen(name) && takeNumber(name, maker.process) && takeHyphen(name) &&
                       takeNumber(name, maker.start) && takeHyphen(name) && takeNumber(name, number);
  return isWhole && isSideEnding(name) ? std::optional(maker) : std::nullopt;
}

bool isOlderThanADay(const fs::path& path) {
  std::error_code error;
  const auto written = fs::last_write_time(path, error);
  return !error && written < fs::file_time_type::clock::now() - std::chrono::hours(24);
}

bool belongsToUser(const fs::path& path) {
  struct stat state {};
  return ::lstat(path.c_str(), &state) == 0 && state.st_uid == ::geteuid() &&
         (S_ISREG(state.st_mode) || S_ISDIR(state.st_mode));
}

}  // namespace

std::string passingName() {
  static std::atomic<std::uint64_t> made = 0;
  const auto process = static_cast<std::int64_t>(::getpid());
  return std::string(kPrefix) + hostMark() + '-' + std::to_string(process) + '-' +
         std::to_string(processStart(process).value_or(0)) + '-' + std::to_string(++made);
}

bool isAbandoned(const fs::path& path) {
  const auto name = path.filename().string();
  const auto maker = makerOf(name);
  if (!maker) return false;
  const bool canBeAsked = maker->host == hostMark() && processStart(::getpid());
  if (!canBeAsked) return isOlderThanADay(path);
  return processStart(maker->process) != maker->start;
}

void tidyAbandoned(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> abandoned;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (isAbandoned(entry->path()) && belongsToUser(entry->path())) abandoned.push_back(entry->path());
  }
  for (const auto& path : abandoned) fs::remove_all(path, error);
}

}  // namespace lianes
