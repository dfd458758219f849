#pragma once

#include <string>
#include <string_view>

#include "render/pdf_columns.hpp"

namespace lianes::render {

// "Line", "Total" …: part of the names of styles.
std::string_view odtRoleName(report::RowRole role);

// Cells and rows of all tables.
std::string odtTableStyles();

// Width, columns and paragraphs of one table.
std::string odtTableLayout(const std::string& name, const PdfColumns& columns);

}  // namespace lianes::render
