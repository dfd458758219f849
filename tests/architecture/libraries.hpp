#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lianes::architecture {

// Whether "From outside" of the table of layers may say this name.
bool isKnownLibrary(std::string_view library);

// The library, as the table names it, that a header such as <boost/multiprecision/cpp_int.hpp> comes from;
// "Qt" for a class header of Qt that does not name its module; nothing for a header that no library is known
// for.
std::optional<std::string> libraryOf(std::string_view header);

bool isStandardHeader(std::string_view header);

}  // namespace lianes::architecture
