#pragma once

#include <span>
#include <string_view>

#include "lianes/wording/language.hpp"

namespace lianes::wording {

struct AccountText {
  std::string_view code;
  std::string_view label;
};

// The charges of the grant report (form Cerfa 15059), in kind ones last, in the order of their codes.
std::span<const AccountText> chargeAccounts(Language language);

// What a charge is called: its own line, else that of its first three or two digits; empty for what the form
// does not know.
std::string_view chargeLabel(std::string_view code, Language language);

}  // namespace lianes::wording
