#include "render/clean_text.hpp"

#include <algorithm>

namespace lianes::render {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned char byteAt(std::string_view text, std::size_t place) {
  return place < text.size() ? static_cast<unsigned char>(text[place]) : 0;
}

bool isContinuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// How many bytes make the character that begins there; 0 when none does (RFC 3629).
std::size_t lengthOfCharacter(std::string_view text, std::size_t place) {
  const auto first = byteAt(text, place);
  const auto second = byteAt(text, place + 1);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || !isContinuation(second)) return 0;
  if (first < 0xE0) return 2;
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0)) return 0;
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90)) return 0;
  if (!isContinuation(byteAt(text, place + 2))) return 0;
  if (first < 0xF0) return 3;
  return isContinuation(byteAt(text, place + 3)) ? 4 : 0;
}

// Of what XML cannot hold or what reorders the text around it: controls beyond ASCII, the two overrides,
// noncharacters.
bool isUnwelcome(std::string_view character) {
  if (character.size() == 2) return character[0] == '\xC2' && byteAt(character, 1) < 0xA0;
  return character == "\xE2\x80\xAD" || character == "\xE2\x80\xAE" || character == "\xEF\xBF\xBE" ||
         character == "\xEF\xBF\xBF";
}

bool isPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void appendAscii(std::string& out, std::string_view text, std::size_t place) {
  const char c = text[place];
  if (c == '\r') {
    if (byteAt(text, place + 1) != '\n') out += '\n';
  } else if (c == '\n' || (c >= ' ' && c != '\x7F')) {
    out += c;
  } else if (c == '\t') {
    out += ' ';
  } else {
    out += kReplacement;
  }
}

}  // namespace

std::string cleaned(std::string_view text) {
  if (isPlain(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t place = 0; place < text.size();) {
    const auto length = lengthOfCharacter(text, place);
    if (length == 1) {
      appendAscii(out, text, place);
    } else if (length == 0 || isUnwelcome(text.substr(place, length))) {
      out += kReplacement;
    } else {
      out += text.substr(place, length);
    }
    place += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string escaped(std::string_view text) {
  const auto clean = cleaned(text);
  std::string out;
  out.reserve(clean.size() + clean.size() / 8);
  for (const char c : clean) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string onOneLine(std::string_view text) {
  auto line = cleaned(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::vector<std::string_view> linesOfText(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(text);
  return lines;
}

}  // namespace lianes::render
