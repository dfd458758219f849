#pragma once

#include <vector>

#include "render/pdf_flow.hpp"

namespace lianes::render {

// The cover on a page of its own.
void drawCover(PdfPages& pages, const report::ReportModel& model);

// The cover's texts at the head of the first page.
void drawTitleBlock(PdfFlow& flow, const report::ReportModel& model);

// A line of the table of contents and where it is, for links.
struct PdfLink {
  int page;
  double left, top, right, bottom;
  std::size_t place;  // among the places
};

// Table of contents on pages of its own. Its length does not depend on the page numbers.
std::vector<PdfLink> drawContents(PdfFlow& flow, const std::vector<PdfPlace>& places);

// Long reports have one.
bool wantsContents(const report::ReportModel& model);

}  // namespace lianes::render
