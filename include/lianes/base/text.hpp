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

}  // namespace lianes
