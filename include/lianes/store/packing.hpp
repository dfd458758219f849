#pragma once

#include <cstdint>

#include "lianes/store/consortium_file.hpp"

// Room in the pages of a file: records that are entered by the thousand leave their indexes with gaps, about
// an eighth of the whole file.
namespace lianes::store {

// How many pages the file has by now.
std::int64_t pagesOf(const ConsortiumFile& file);

// Writes the file anew without gaps where it has become half as large again, and by a mebibyte, since it had
// so many pages: what took long anyway then takes a little longer, once. Where that cannot be done, for want
// of room or because somebody reads, the file stays as it is, whole. Requires: open for writing.
void packIfGrown(const ConsortiumFile& file, std::int64_t pagesBefore);

}  // namespace lianes::store
