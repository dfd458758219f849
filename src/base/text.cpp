#include "lianes/base/text.hpp"

#include <array>

namespace lianes {
namespace {

struct DecodedCharacter {
  char32_t codePoint;
  std::size_t length;
};

// Requires: `text` is not empty.
std::optional<DecodedCharacter> decodeFirst(std::string_view text) {
  const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byteAt(0);
  if (lead < 0x80) return DecodedCharacter{lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return std::nullopt;
  char32_t codePoint = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byteAt(i) & 0xC0U) != 0x80U) return std::nullopt;
    codePoint = (codePoint << 6U) | (byteAt(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kLeastOfLength{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
  if (codePoint < kLeastOfLength[length] || codePoint > 0x10FFFF || surrogate) return std::nullopt;
  return DecodedCharacter{codePoint, length};
}

}  // namespace

bool isValidUtf8(std::string_view text) {
  while (!text.empty()) {
    const auto first = decodeFirst(text);
    if (!first) return false;
    text.remove_prefix(first->length);
  }
  return true;
}

std::size_t countCharacters(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const auto first = decodeFirst(text);
    text.remove_prefix(first ? first->length : 1);
    ++count;
  }
  return count;
}

std::optional<std::u32string> decodeUtf8(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  while (!text.empty()) {
    const auto first = decodeFirst(text);
    if (!first) return std::nullopt;
    characters += first->codePoint;
    text.remove_prefix(first->length);
  }
  return characters;
}

}  // namespace lianes
