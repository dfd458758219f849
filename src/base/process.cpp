#include "lianes/base/process.hpp"

#include <unistd.h>

#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>

namespace lianes {

std::string hostName() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

// Field 22 of the process's state. The second field is the program's name in parentheses, and may hold
// anything.
std::optional<std::uint64_t> processStart(std::int64_t process) {
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

}  // namespace lianes
