#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lianes/exchange/sheet.hpp"

// Places of a sheet as XLSX writes them.
namespace lianes::exchange {

struct CellPlace {
  std::size_t row = 0;     // from 1; 0: none is written
  std::size_t column = 0;  // from 0
};

// "B12", "$B$12", "B". Nothing when it is no place, or beyond a million columns or rows.
std::optional<CellPlace> readCellPlace(std::string_view text);

// "A1:C3", "A1".
std::optional<MergedCells> readCellRange(std::string_view text);

}  // namespace lianes::exchange
