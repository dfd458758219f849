#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Text is UTF-8 everywhere. A "character" is a Unicode code point, which is what limits on length count.
namespace lianes {

// No truncated or overlong sequence, no surrogate, nothing beyond U+10FFFF (RFC 3629).
bool isValidUtf8(std::string_view text);

// Bytes of an invalid text that begin no valid sequence count as one character each.
std::size_t countCharacters(std::string_view text);

// The code points, or nothing when the text is not valid UTF-8.
std::optional<std::u32string> decodeUtf8(std::string_view text);

// Requires: a code point of Unicode, no half of a pair.
void appendUtf8(std::string& text, char32_t character);

// Blanks that keyboards, spreadsheets and word processors produce, no-break and narrow ones included.
bool isSpace(char32_t character);

// Without the spaces at both ends.
std::string_view trimmed(std::string_view text);

// The form in which texts are compared when searching: Latin letters in lower case without accents or
// ligatures (É, œ, ç; also ɛ, ɔ, ɲ, ŋ of the languages of Mali), and one plain space for each run of spaces,
// apostrophes and hyphens, none at the ends: "L'Haÿ-les-Roses" is "l hay les roses". Folding twice is folding
// once.
std::string foldForSearch(std::string_view text);

}  // namespace lianes
