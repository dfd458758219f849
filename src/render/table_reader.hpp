#pragma once

#include <cstddef>
#include <functional>

#include "lianes/render/render.hpp"

namespace lianes::render {

// Counts rows and asks now and then whether to go on. Throws Cancelled.
class Ticker {
 public:
  explicit Ticker(const Progress& progress) : m_progress(progress) {}
  void tick();

 private:
  const Progress& m_progress;
  std::size_t m_rows = 0;
};

// All rows of a table in their order, the streamed ones first, each as wide as the table.
void eachRow(const report::Table& table, Ticker& ticker,
             const std::function<void(const report::Row& row, bool isStreamed)>& take);

}  // namespace lianes::render
