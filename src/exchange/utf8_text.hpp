#pragma once

#include <string>

namespace lianes::exchange {

// Requires: a code point of Unicode, no half of a pair.
void appendCharacter(std::string& text, char32_t character);

}  // namespace lianes::exchange
