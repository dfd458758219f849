#include <array>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::wording {
namespace {

// Line ends, terminal sequences (C1 holds them too) and marks that turn the direction of what follows.
bool isActedUpon(char32_t character) {
  constexpr std::array<std::pair<char32_t, char32_t>, 5> kRanges{
      {{0, 0x1F}, {0x7F, 0x9F}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}}};
  for (const auto& [first, last] : kRanges) {
    if (character >= first && character <= last) return true;
  }
  return false;
}

std::size_t bytesOf(char32_t character) {
  return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

}  // namespace

std::string shown(std::string_view written) {
  std::string text;
  text.reserve(written.size());
  const auto characters = decodeUtf8(written);
  if (!characters) {
    for (const char c : written) {
      const auto byte = static_cast<unsigned char>(c);
      text += byte >= 0x80 || isActedUpon(byte) ? '?' : c;
    }
    return text;
  }
  std::size_t start = 0;
  for (const auto character : *characters) {
    const auto length = bytesOf(character);
    if (isActedUpon(character)) {
      text += '?';
    } else {
      text += written.substr(start, length);
    }
    start += length;
  }
  return text;
}

std::string shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

}  // namespace lianes::wording
