#pragma once

#include <span>
#include <string_view>

#include "lianes/wording/language.hpp"

// The jargon of the programme, explained in a sentence: tooltips, and the glossary of the guide.
namespace lianes::wording {

struct GlossaryEntry {
  std::string_view term;  // as labels write it, lower case
  std::string_view explanation;
};

std::span<const GlossaryEntry> glossary(Language language);

// The explanation of the first term that a label contains, whatever its case; empty when it has none.
std::string_view explanationOf(std::string_view label, Language language);

}  // namespace lianes::wording
