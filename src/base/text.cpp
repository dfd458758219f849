#include "lianes/base/text.hpp"

#include <array>
#include <utility>

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

// What each letter folds to; a dot stands where `foldedLigature` answers or nothing changes.
constexpr char32_t kFirstAccented = 0xC0;
constexpr std::string_view kAccented =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll."
    ".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t kFirstAdditional = 0x1E00;
constexpr std::string_view kAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyass...aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

char foldedLetter(char32_t character) {
  const auto in = [character](char32_t first, std::string_view folded) {
    return character >= first && character < first + folded.size() ? folded[character - first] : '.';
  };
  if (character < 0x80)
    return static_cast<char>(character >= 'A' && character <= 'Z' ? character + 32 : character);
  if (const char letter = in(kFirstAccented, kAccented); letter != '.') return letter;
  return in(kFirstAdditional, kAdditional);
}

std::string_view foldedLigature(char32_t character) {
  switch (character) {
    case U'Æ':
    case U'æ':
      return "ae";
    case U'Œ':
    case U'œ':
      return "oe";
    case U'ß':
    case U'ẞ':
      return "ss";
    case U'Þ':
    case U'þ':
      return "th";
    case U'Ĳ':
    case U'ĳ':
      return "ij";
    case U'Ŀ':
    case U'ŀ':
      return "l";
    case U'ŉ':
      return "n";
    case U'Ɛ':
    case U'ɛ':
      return "e";
    case U'Ɔ':
    case U'ɔ':
      return "o";
    case U'Ɲ':
    case U'ɲ':
      return "n";
    default:
      return {};
  }
}

bool isCombiningMark(char32_t character) { return character >= 0x300 && character <= 0x36F; }

bool separatesWords(char32_t character) {
  const bool dash = character == U'-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
  const bool apostrophe =
      character == U'\'' || character == 0x2018 || character == 0x2019 || character == 0x02BC;
  return isSpace(character) || dash || apostrophe;
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

bool isSpace(char32_t character) {
  return character == U' ' || (character >= 0x09 && character <= 0x0D) || character == 0xA0 ||
         (character >= 0x2000 && character <= 0x200B) || character == 0x2028 || character == 0x2029 ||
         character == 0x202F || character == 0x205F || character == 0x2060 || character == 0x3000 ||
         character == 0xFEFF;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const auto first = decodeFirst(text);
    if (!first || !isSpace(first->codePoint)) break;
    text.remove_prefix(first->length);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto character = decodeFirst(text.substr(i));
    i += character ? character->length : 1;
    if (!character || !isSpace(character->codePoint)) kept = i;
  }
  return text.substr(0, kept);
}

void appendUtf8(std::string& text, char32_t character) {
  const auto continuation = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
  };
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    text += static_cast<char>(0xC0U | (character >> 6U));
    continuation(0);
  } else if (character < 0x10000) {
    text += static_cast<char>(0xE0U | (character >> 12U));
    continuation(6);
    continuation(0);
  } else {
    text += static_cast<char>(0xF0U | (character >> 18U));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::string foldForSearch(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool separated = false;
  while (!text.empty()) {
    const auto first = decodeFirst(text);
    text.remove_prefix(first ? first->length : 1);
    if (!first || separatesWords(first->codePoint)) {
      separated = !folded.empty();
      continue;
    }
    if (isCombiningMark(first->codePoint)) continue;
    if (std::exchange(separated, false)) folded += ' ';
    const char letter = foldedLetter(first->codePoint);
    const auto ligature = foldedLigature(first->codePoint);
    if (letter != '.' || first->codePoint == U'.') {
      folded += letter;
    } else if (!ligature.empty()) {
      folded += ligature;
    } else {
      appendUtf8(folded, first->codePoint);
    }
  }
  return folded;
}

}  // namespace lianes
