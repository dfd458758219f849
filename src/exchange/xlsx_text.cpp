#include "exchange/xlsx_text.hpp"

#include <charconv>
#include <optional>

#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kEscapeSize = 7;  // _xHHHH_

std::optional<char32_t> escapeAt(std::string_view text, std::size_t at) {
  const auto escape = text.substr(at, kEscapeSize);
  if (escape.size() < kEscapeSize || !escape.starts_with("_x") || escape.back() != '_') return std::nullopt;
  unsigned code = 0;
  const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + kEscapeSize - 1, code, 16);
  if (error != std::errc{} || end != escape.data() + kEscapeSize - 1 || code == 0) return std::nullopt;
  return code;
}

bool isSurrogate(char32_t code) { return code >= 0xD800 && code < 0xE000; }

// The character that begins here as an escape, or as two that are the halves of one; its length in bytes.
std::optional<std::pair<char32_t, std::size_t>> escapedCharacter(std::string_view text, std::size_t at) {
  const auto code = escapeAt(text, at);
  if (!code) return std::nullopt;
  if (!isSurrogate(*code)) return std::pair{*code, kEscapeSize};
  const auto second = escapeAt(text, at + kEscapeSize);
  if (*code >= 0xDC00 || !second || *second < 0xDC00 || *second >= 0xE000) return std::nullopt;
  const auto character = 0x10000U + ((*code - 0xD800U) << 10U) + (*second - 0xDC00U);
  return std::pair{static_cast<char32_t>(character), 2 * kEscapeSize};
}

std::string withPlainLineEnds(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      plain += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      plain += '\n';
    }
  }
  return plain;
}

}  // namespace

std::string withoutEscapes(std::string text) {
  if (text.find("_x") == std::string::npos) return withPlainLineEnds(std::move(text));
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto escaped = text[at] == '_' ? escapedCharacter(text, at) : std::nullopt) {
      appendUtf8(plain, escaped->first);
      at += escaped->second;
    } else {
      plain += text[at++];
    }
  }
  return withPlainLineEnds(std::move(plain));
}

}  // namespace lianes::exchange
