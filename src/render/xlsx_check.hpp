#pragma once

#include <cstddef>
#include <filesystem>

namespace lianes::render {

// Whether each of the workbook's sheets goes on to its end. libxlsxwriter gathers rows in temporary files and
// does not notice when there is no room for them: what it then makes opens nowhere.
bool isWholeWorkbook(const std::filesystem::path& file, std::size_t sheets);

}  // namespace lianes::render
