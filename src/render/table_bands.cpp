#include "render/table_bands.hpp"

#include <algorithm>
#include <string>

namespace lianes::render {
namespace {

using Places = std::vector<std::size_t>;

std::vector<Places> partColumns(const std::vector<double>& widths, double available) {
  constexpr double kShareOfFirst = 0.25;
  const double first = std::min(widths.front(), available * kShareOfFirst);
  std::vector<Places> bands;
  double reached = available;
  for (std::size_t i = 1; i < widths.size(); ++i) {
    if (bands.empty() || reached + widths[i] > available) {
      bands.push_back({0});
      reached = first;
    }
    bands.back().push_back(i);
    reached += widths[i];
  }
  return bands;
}

report::Row chosenCells(const report::Row& row, const Places& places) {
  report::Row chosen{row.role, {}};
  for (const auto place : places) chosen.cells.push_back(row.cells[place]);
  return chosen;
}

report::Table chosenColumns(const report::Table& table, const Places& places) {
  report::Table chosen{table.id, table.title, {}, {}, {}};
  for (const auto place : places) {
    chosen.columns.push_back(table.columns[place]);
    chosen.columns.back().formula.reset();  // its columns may be in another band; paper needs none
  }
  if (table.lines) {
    chosen.lines = [&table, places](const std::function<void(const report::Row&)>& line) {
      table.lines([&](const report::Row& row) { line(chosenCells(row, places)); });
    };
  }
  for (const auto& row : table.rows) chosen.rows.push_back(chosenCells(row, places));
  return chosen;
}

}  // namespace

std::vector<report::Table> bandsOf(const report::Table& table, const std::vector<double>& widths,
                                   double available) {
  if (widths.size() < 3) return {table};
  const auto bands = partColumns(widths, available);
  std::vector<report::Table> tables;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    tables.push_back(chosenColumns(table, bands[i]));
    tables.back().title += " (" + std::to_string(i + 1) + "/" + std::to_string(bands.size()) + ")";
  }
  tables.back().note = table.note;
  return tables;
}

}  // namespace lianes::render
