#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lianes::render {

// Text that every format can hold: valid UTF-8, line breaks as "\n", no other control character, nothing that
// turns the direction of what follows it. What is not a character becomes U+FFFD.
std::string cleaned(std::string_view text);

// As it stands in XML and HTML, in a text or in an attribute with double quotes: cleaned and escaped.
std::string escaped(std::string_view text);

// On one line: each line break is a space.
std::string onOneLine(std::string_view text);

// "a", "b" for "a\nb".
std::vector<std::string_view> linesOfText(std::string_view text);

}  // namespace lianes::render
