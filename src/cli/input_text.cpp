#include "cli/input_text.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <system_error>

namespace lianes::cli {
namespace {

constexpr std::size_t kLongestInput = std::size_t{512} << 20U;  // bytes

Checked<std::string> readAll(std::istream& stream, const std::string& place) {
  std::string text;
  std::array<char, 65'536> block{};
  while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
    text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (text.size() > kLongestInput) {
      return failure(Problem{ProblemCode::TooBig, place, {std::to_string(kLongestInput >> 20U) + " MiB"}});
    }
  }
  if (stream.bad()) return failure(Problem{ProblemCode::CannotRead, place, {}});
  return text;
}

}  // namespace

Checked<std::string> readInput(const std::string& file, std::istream& standardInput) {
  if (file == "-") return readAll(standardInput, "-");
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) return failure(Problem{ProblemCode::CannotRead, file, {}});
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return failure(Problem{ProblemCode::CannotRead, file, {}});
  return readAll(stream, file);
}

}  // namespace lianes::cli
