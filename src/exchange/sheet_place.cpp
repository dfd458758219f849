#include "exchange/sheet_place.hpp"

#include <algorithm>

namespace lianes::exchange {
namespace {

constexpr std::size_t kLettersOfColumns = 26;
constexpr std::size_t kFarthest = std::size_t{1} << 21U;

}  // namespace

std::string columnName(std::size_t column) {
  std::string name;
  for (auto rest = column + 1; rest > 0; rest = (rest - 1) / kLettersOfColumns) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % kLettersOfColumns));
  }
  return name;
}

std::string placeOfCell(std::string_view sheet, std::size_t row, std::size_t column) {
  return std::string(sheet) + ", " + columnName(column) + std::to_string(row);
}

std::optional<CellPlace> readCellPlace(std::string_view text) {
  CellPlace place;
  std::size_t column = 0;
  bool hasDigits = false;
  for (const char character : text) {
    if (character == '$') continue;
    if (character >= 'A' && character <= 'Z' && !hasDigits) {
      column = column * kLettersOfColumns + static_cast<std::size_t>(character - 'A') + 1;
    } else if (character >= '0' && character <= '9') {
      hasDigits = true;
      place.row = place.row * 10 + static_cast<std::size_t>(character - '0');
    } else {
      return std::nullopt;
    }
    if (column > kFarthest || place.row > kFarthest) return std::nullopt;
  }
  if (column == 0 || (hasDigits && place.row == 0)) return std::nullopt;
  place.column = column - 1;
  return place;
}

std::optional<MergedCells> readCellRange(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = readCellPlace(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : readCellPlace(text.substr(colon + 1));
  if (!first || !last || first->row == 0 || last->row < first->row || last->column < first->column) {
    return std::nullopt;
  }
  return MergedCells{first->row, first->column, last->row - first->row + 1, last->column - first->column + 1};
}

}  // namespace lianes::exchange
