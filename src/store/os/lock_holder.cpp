#include <pwd.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string_view>
#include <system_error>
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

std::string firstLineOf(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

// The system's own name of the computer is not for others to read. Nothing of the network is in it: a card
// that takes another address each time would make the computer a stranger to itself.
std::string machineDigest() {
  const auto known = firstLineOf("/etc/machine-id");
  if (known.empty()) return {};
  constexpr std::string_view kPurpose = "lianes lock file";
  std::array<unsigned char, 16> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(known.data()),
                     known.size(), reinterpret_cast<const unsigned char*>(kPurpose.data()), kPurpose.size());
  std::string text;
  for (const auto byte : digest) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

// Always as long, so that one can be written over the one before.
std::string lineOf(const SavedMark& saved) {
  auto number = std::to_string(saved.step);
  return "saved " + std::string(19 - std::min<std::size_t>(19, number.size()), '0') + number + ' ' +
         saved.hash + '\n';
}

std::optional<SavedMark> parseSaved(const std::string& line) {
  constexpr std::size_t kHashLength = 64;
  const auto space = line.find(' ');
  if (space == std::string::npos || line.size() != space + 1 + kHashLength) return std::nullopt;
  SavedMark saved{0, line.substr(space + 1)};
  if (!readNumber(std::string_view(line).substr(0, space), saved.step)) return std::nullopt;
  return saved;
}

}  // namespace

LockHolder thisProcess(const std::string& nowUtc) {
  static const auto kMachine = machineDigest();
  static const auto kBoot = firstLineOf("/proc/sys/kernel/random/boot_id");
  const auto process = static_cast<std::int64_t>(::getpid());
  return {process, processStart(process).value_or(0), hostName(), loginName(), nowUtc, kMachine, kBoot};
}

std::string lockText(const LockHolder& holder) {
  auto text = "process " + std::to_string(holder.process) + "\nstart " + std::to_string(holder.processStart) +
              "\nhost " + onOneLine(holder.host) + "\nuser " + onOneLine(holder.user);
  if (!holder.machine.empty()) text += "\nmachine " + onOneLine(holder.machine);
  if (!holder.boot.empty()) text += "\nboot " + onOneLine(holder.boot);
  text += "\nsince " + onOneLine(holder.since) + "\n";
  if (holder.saved) text += lineOf(*holder.saved);
  return text;
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
  holder.machine = lines["machine"];
  holder.boot = lines["boot"];
  holder.saved = parseSaved(lines["saved"]);
  return holder;
}

bool isOfThisComputer(const LockHolder& holder) {
  const auto here = thisProcess({});
  if (!holder.boot.empty() && holder.boot == here.boot) return true;
  const bool areKnown = !holder.machine.empty() && !here.machine.empty();
  return areKnown ? holder.machine == here.machine : holder.host == here.host;
}

bool isRunning(const LockHolder& holder) {
  if (!isOfThisComputer(holder)) return true;
  const auto boot = thisProcess({}).boot;
  if (!holder.boot.empty() && !boot.empty() && holder.boot != boot) return false;
  const auto start = processStart(holder.process);
  return start && *start == holder.processStart;
}

}  // namespace lianes::store::os
