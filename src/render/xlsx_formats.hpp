#pragma once

#include <xlsxwriter.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "lianes/report/model.hpp"

namespace lianes::render {

// How a cell is shown, besides the role of its row.
enum class CellLook : std::uint8_t { Text, Euros, WholeEuros, Francs, Percentage, Count, Date, Dash };

// The formats of a workbook, each made once.
class XlsxFormats {
 public:
  explicit XlsxFormats(lxw_workbook* workbook);

  lxw_format* of(report::RowRole role, CellLook look) const {
    return m_cells[static_cast<std::size_t>(role)][static_cast<std::size_t>(look)];
  }
  static constexpr double kTitleHeight = 20;  // of its row: no lower line comes close
  lxw_format* title() const { return m_title; }
  lxw_format* subtitle() const { return m_subtitle; }
  lxw_format* plain() const { return m_plain; }
  lxw_format* note() const { return m_note; }
  lxw_format* head(bool isRight) const { return isRight ? m_headRight : m_headLeft; }
  lxw_format* link() const { return m_link; }

 private:
  static constexpr std::size_t kRoles = 5;
  static constexpr std::size_t kLooks = 8;
  lxw_format* make() const;
  lxw_format* makeCell(report::RowRole role, CellLook look) const;

  lxw_workbook* m_workbook;
  std::array<std::array<lxw_format*, kLooks>, kRoles> m_cells{};
  lxw_format* m_title;
  lxw_format* m_subtitle;
  lxw_format* m_plain;
  lxw_format* m_note;
  lxw_format* m_headLeft;
  lxw_format* m_headRight;
  lxw_format* m_link;
};

}  // namespace lianes::render
