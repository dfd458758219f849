#include "render/odt_table_styles.hpp"

#include <array>
#include <numeric>

#include "render/decimal_text.hpp"

namespace lianes::render {
namespace {

using report::RowRole;

constexpr std::array<RowRole, 5> kRoles{RowRole::Line, RowRole::Detail, RowRole::Group, RowRole::Subtotal,
                                        RowRole::Total};

std::string_view cellLook(RowRole role) {
  switch (role) {
    case RowRole::Line:
    case RowRole::Detail:
      return "fo:border-bottom=\"0.4pt solid #d9dde1\"";
    case RowRole::Group:
      return "fo:background-color=\"#eff4f7\" fo:border-bottom=\"0.4pt solid #d9dde1\"";
    case RowRole::Subtotal:
      return "fo:border-top=\"0.5pt solid #5f6368\" fo:border-bottom=\"0.4pt solid #d9dde1\"";
    case RowRole::Total:
      return "fo:background-color=\"#eff4f7\" fo:border-top=\"0.9pt solid #5f6368\" fo:border-bottom=\"0.4pt "
             "solid #d9dde1\"";
  }
  return {};
}

std::string_view textLook(RowRole role) {
  switch (role) {
    case RowRole::Line:
      return {};
    case RowRole::Detail:
      return " fo:color=\"#5f6368\"";
    case RowRole::Group:
      return " fo:font-weight=\"bold\" fo:color=\"#1a6b8f\"";
    case RowRole::Subtotal:
    case RowRole::Total:
      return " fo:font-weight=\"bold\"";
  }
  return {};
}

std::string cellStyle(std::string_view name, std::string_view look) {
  return "<style:style style:name=\"Cell" + std::string(name) +
         "\" style:family=\"table-cell\"><style:table-cell-properties fo:padding-left=\"4pt\" "
         "fo:padding-right=\"4pt\" fo:padding-top=\"2pt\" fo:padding-bottom=\"2pt\" " +
         std::string(look) + "/></style:style>\n";
}

std::string paragraphOf(const std::string& name, double size, std::string_view look, std::string_view place) {
  return "<style:style style:name=\"" + name +
         "\" style:family=\"paragraph\" "
         "style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties" +
         std::string(place) + "/><style:text-properties fo:font-size=\"" + decimalText(size) + "pt\"" +
         std::string(look) + "/></style:style>\n";
}

}  // namespace

std::string_view odtRoleName(RowRole role) {
  switch (role) {
    case RowRole::Line:
      return "Line";
    case RowRole::Detail:
      return "Detail";
    case RowRole::Group:
      return "Group";
    case RowRole::Subtotal:
      return "Subtotal";
    case RowRole::Total:
      return "Total";
  }
  return {};
}

std::string odtTableStyles() {
  std::string out =
      "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
      "fo:keep-together=\"always\"/></style:style>\n<style:style style:name=\"Frame\" "
      "style:family=\"graphic\" style:parent-style-name=\"Graphics\"><style:graphic-properties "
      "style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/></style:style>\n";
  out += cellStyle("Head", "style:vertical-align=\"bottom\" fo:border-bottom=\"1pt solid #1a6b8f\"");
  out += cellStyle("Figure", "fo:border-top=\"1.6pt solid #1a6b8f\"");
  for (const auto role : kRoles) out += cellStyle(odtRoleName(role), cellLook(role));
  return out;
}

std::string odtTableLayout(const std::string& name, const PdfColumns& columns) {
  constexpr std::string_view kRight = " fo:text-align=\"end\"";
  const double width = std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
  std::string out = "<style:style style:name=\"" + name +
                    "\" style:family=\"table\"><style:table-properties style:width=\"" + decimalText(width) +
                    "pt\" table:align=\"left\" fo:margin-bottom=\"4pt\"/></style:style>\n";
  for (std::size_t i = 0; i < columns.widths.size(); ++i) {
    out += "<style:style style:name=\"" + name + "." + std::to_string(i + 1) +
           "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" +
           decimalText(columns.widths[i]) + "pt\"/></style:style>\n";
  }
  const auto head = textLook(RowRole::Group);
  out += paragraphOf(name + ".Head", columns.size, head, {}) +
         paragraphOf(name + ".HeadRight", columns.size, head, kRight);
  for (const auto role : kRoles) {
    const auto style = name + "." + std::string(odtRoleName(role));
    out += paragraphOf(style, columns.size, textLook(role), {});
    out += paragraphOf(style + "Right", columns.size, textLook(role), kRight);
  }
  out +=
      paragraphOf(name + ".DetailFirst", columns.size, textLook(RowRole::Detail), " fo:margin-left=\"9pt\"");
  return out;
}

}  // namespace lianes::render
