#include "render/table_reader.hpp"

#include "lianes/base/contract.hpp"

namespace lianes::render {

void Ticker::tick() {
  constexpr std::size_t kOften = 256;
  ++m_rows;
  if (m_rows % kOften == 1 && m_progress && !m_progress(m_rows)) throw Cancelled();
}

void eachRow(const report::Table& table, Ticker& ticker,
             const std::function<void(const report::Row& row, bool isStreamed)>& take) {
  const auto checked = [&](const report::Row& row, bool isStreamed) {
    require(row.cells.size() == table.columns.size(), "a row has one cell a column");
    ticker.tick();
    take(row, isStreamed);
  };
  if (table.lines) table.lines([&](const report::Row& row) { checked(row, true); });
  for (const auto& row : table.rows) checked(row, false);
}

}  // namespace lianes::render
