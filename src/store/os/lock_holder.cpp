#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <map>
#include <sstream>
#include <string_view>
#include <vector>

#include "lianes/base/process.hpp"
#include "store/os/file_lock.hpp"

namespace lianes::store::os {
namespace {

std::string loginName() {
  struct passwd entry {};
  struct passwd* found = nullptr;
  std::vector<char> room(16384);
  if (::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr) {
    return entry.pw_name;
  }
  return std::to_string(::geteuid());
}

std::string onOneLine(std::string text) {
  for (auto& character : text) {
    if (character == '\n' || character == '\r') character = ' ';
  }
  return text;
}

template <typename Number>
bool readNumber(std::string_view digits, Number& number) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size();
}

}  // namespace

LockHolder thisProcess(const std::string& nowUtc) {
  const auto process = static_cast<std::int64_t>(::getpid());
  return {process, processStart(process).value_or(0), hostName(), loginName(), nowUtc};
}

std::string lockText(const LockHolder& holder) {
  return "process " + std::to_string(holder.process) + "\nstart " + std::to_string(holder.processStart) +
         "\nhost " + onOneLine(holder.host) + "\nuser " + onOneLine(holder.user) + "\nsince " +
         onOneLine(holder.since) + "\n";
}

std::optional<LockHolder> parseLockText(const std::string& text) {
  std::map<std::string, std::string, std::less<>> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    const auto space = line.find(' ');
    if (space != std::string::npos) lines[line.substr(0, space)] = line.substr(space + 1);
  }
  LockHolder holder;
  // The last line tells that the writer had finished.
  if (!readNumber(lines["process"], holder.process) || !readNumber(lines["start"], holder.processStart) ||
      !lines.contains("since") || !text.ends_with('\n')) {
    return std::nullopt;
  }
  holder.host = lines["host"];
  holder.user = lines["user"];
  holder.since = lines["since"];
  return holder;
}

bool isRunning(const LockHolder& holder) {
  if (holder.host != hostName()) return true;
  const auto start = processStart(holder.process);
  return start && *start == holder.processStart;
}

}  // namespace lianes::store::os
