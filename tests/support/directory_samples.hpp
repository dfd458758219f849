#pragma once

#include <array>
#include <string_view>

namespace lianes::testing {

struct Town {
  std::string_view name;
  std::string_view start;  // three letters that begin its name
  std::string_view code;
  std::string_view siren;
  std::string_view postcode;
};

// The towns of the consortium in the brochure.
inline constexpr std::array<Town, 5> kBrochureTowns{{
    {"Faches-Thumesnil", "fac", "59220", "215902206", "59155"},
    {"Lambersart", "lam", "59328", "215903287", "59130"},
    {"Lesquin", "les", "59343", "215903436", "59810"},
    {"Orchies", "orc", "59449", "215904491", "59310"},
    {"Roncq", "ron", "59508", "215905084", "59223"},
}};

}  // namespace lianes::testing
