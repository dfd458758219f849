#include "render/xlsx_formats.hpp"

#include "render/palette.hpp"

namespace lianes::render {
namespace {

const char* numberFormatOf(CellLook look) {
  switch (look) {
    case CellLook::Text:
    case CellLook::Dash:
      return nullptr;
    case CellLook::Euros:
      return "#,##0.00\\ \"€\"";
    case CellLook::WholeEuros:
      return "#,##0\\ \"€\"";
    case CellLook::Francs:
      return "#,##0\\ \"F CFA\"";
    case CellLook::Percentage:
      return "#,##0.00\\ %";
    case CellLook::Count:
      return "#,##0";
    case CellLook::Date:
      return "dd/mm/yyyy";
  }
  return nullptr;
}

}  // namespace

XlsxFormats::XlsxFormats(lxw_workbook* workbook)
    : m_workbook(workbook),
      m_title(make()),
      m_subtitle(make()),
      m_plain(make()),
      m_note(make()),
      m_headLeft(make()),
      m_headRight(make()),
      m_link(make()) {
  constexpr double kTitleSize = 14;
  format_set_bold(m_title);
  format_set_font_size(m_title, kTitleSize);
  format_set_font_color(m_title, kOnPaper.accent);
  format_set_font_color(m_subtitle, kOnPaper.muted);
  format_set_font_color(m_note, kOnPaper.muted);
  format_set_font_color(m_link, kOnPaper.accent);
  format_set_underline(m_link, LXW_UNDERLINE_SINGLE);
  for (auto* head : {m_headLeft, m_headRight}) {
    format_set_bold(head);
    format_set_font_color(head, kOnPaper.paper);
    format_set_bg_color(head, kOnPaper.accent);
    format_set_text_wrap(head);
    format_set_align(head, LXW_ALIGN_VERTICAL_CENTER);
  }
  format_set_align(m_headRight, LXW_ALIGN_RIGHT);
  format_set_indent(m_headLeft, 1);
  for (std::size_t role = 0; role < kRoles; ++role) {
    for (std::size_t look = 0; look < kLooks; ++look) {
      m_cells[role][look] = makeCell(static_cast<report::RowRole>(role), static_cast<CellLook>(look));
    }
  }
}

lxw_format* XlsxFormats::make() const {
  constexpr double kSize = 10;
  auto* format = workbook_add_format(m_workbook);
  format_set_font_name(format, "Liberation Sans");
  format_set_font_size(format, kSize);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

lxw_format* XlsxFormats::makeCell(report::RowRole role, CellLook look) const {
  auto* format = make();
  if (const char* numbers = numberFormatOf(look)) format_set_num_format(format, numbers);
  if (look == CellLook::Text) {
    format_set_text_wrap(format);
    format_set_indent(format, role == report::RowRole::Detail ? 2 : 1);
  }
  if (look == CellLook::Dash) format_set_align(format, LXW_ALIGN_RIGHT);
  if (look == CellLook::Date) format_set_align(format, LXW_ALIGN_LEFT);
  format_set_bottom(format, LXW_BORDER_HAIR);
  format_set_bottom_color(format, kOnPaper.hairline);
  if (role == report::RowRole::Detail) {
    format_set_font_color(format, kOnPaper.muted);
  }
  if (role == report::RowRole::Line || role == report::RowRole::Detail) return format;
  format_set_bold(format);
  if (role != report::RowRole::Group) {
    format_set_top(format, LXW_BORDER_THIN);
    format_set_top_color(format, kOnPaper.muted);
  }
  if (role != report::RowRole::Subtotal) format_set_bg_color(format, kOnPaper.tint);
  return format;
}

}  // namespace lianes::render
