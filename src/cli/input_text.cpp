#include "cli/input_text.hpp"

#include <array>
#include <istream>
#include <string_view>
#include <utility>

namespace lianes::cli {
namespace {

// In bytes. A document is read as a whole before it is understood; of lines, one at a time is.
constexpr std::size_t kLongestDocument = std::size_t{8} << 20U;
constexpr std::size_t kLongestLine = std::size_t{4} << 20U;
constexpr std::size_t kLongestLines = std::size_t{512} << 20U;

struct Bounds {
  std::size_t whole;
  std::size_t line;
};

Problem tooBig(std::string place, std::size_t bound) {
  return {ProblemCode::TooBig, std::move(place), {std::to_string(bound >> 20U) + " MiB"}};
}

Checked<std::string> readAll(std::istream& stream, const std::string& place, const Bounds& bounds) {
  std::string text;
  std::array<char, 65'536> block{};
  std::size_t line = 1;
  std::size_t lineStart = 0;
  while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
    const std::string_view read(block.data(), static_cast<std::size_t>(stream.gcount()));
    for (auto at = read.find('\n'); at != std::string_view::npos; at = read.find('\n', at + 1)) {
      ++line;
      lineStart = text.size() + at + 1;
    }
    text.append(read);
    if (text.size() > bounds.whole) return failure(tooBig(place, bounds.whole));
    if (text.size() - lineStart > bounds.line) {
      return failure(tooBig(place + ": line " + std::to_string(line), bounds.line));
    }
  }
  if (stream.bad()) return failure(Problem{ProblemCode::CannotRead, place, {}});
  return text;
}

Checked<std::string> readWithin(const Bounds& bounds, const std::string& file, std::istream& standardInput) {
  if (file == "-") return readAll(standardInput, file, bounds);
  InputFile input(file);
  if (auto problem = problemOfInput(input, file)) return failure(std::move(*problem));
  return readAll(input, file, bounds);
}

}  // namespace

Checked<std::string> readInput(const std::string& file, std::istream& standardInput) {
  return readWithin({kLongestDocument, kLongestDocument}, file, standardInput);
}

Checked<std::string> readLines(const std::string& file, std::istream& standardInput) {
  return readWithin({kLongestLines, kLongestLine}, file, standardInput);
}

std::optional<Problem> problemOfInput(const InputFile& input, const std::string& file) {
  if (input.isOpen()) return std::nullopt;
  const auto code = input.isSomethingElse() ? ProblemCode::NotAPlainFile : ProblemCode::CannotRead;
  return Problem{code, file, {}};
}

}  // namespace lianes::cli
