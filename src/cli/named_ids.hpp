#pragma once

#include <string>
#include <string_view>

#include "lianes/store/consortium_file.hpp"

namespace lianes::cli {

// The text with the names of organisations, projects, missions and vouchers in place of their ids. Ids in
// square brackets stay: they say where a figure comes from, for `get`.
std::string withNames(std::string_view text, const store::ConsortiumFile& file);

}  // namespace lianes::cli
