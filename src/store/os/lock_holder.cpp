#include <pwd.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string_view>
#include <vector>

#include "store/os/file_lock.hpp"

namespace lianes::store::os {
namespace {

std::string hostName() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

std::string loginName() {
  struct passwd entry {};
  struct passwd* found = nullptr;
  std::vector<char> room(16384);
  if (::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr) {
    return entry.pw_name;
  }
  return std::to_string(::geteuid());
}

// Field 22 of the process's state; nothing when it has ended, even if nobody has taken note yet. The second
// field is the program's name in parentheses, and may hold anything.
std::optional<std::uint64_t> startOf(std::int64_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  const std::string state{std::istreambuf_iterator<char>(file), {}};
  const auto name = state.rfind(')');
  if (name == std::string::npos) return std::nullopt;
  std::istringstream fields(state.substr(name + 1));
  std::string field;
  fields >> field;
  if (field == "Z" || field == "X") return std::nullopt;
  for (int number = 4; number <= 22; ++number) fields >> field;
  std::uint64_t start = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), start);
  if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
  return start;
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
  return {process, startOf(process).value_or(0), hostName(), loginName(), nowUtc};
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
  const auto start = startOf(holder.process);
  return start && *start == holder.processStart;
}

}  // namespace lianes::store::os
