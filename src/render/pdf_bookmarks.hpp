#pragma once

#include <string>
#include <vector>

#include "lianes/report/model.hpp"
#include "render/pdf_front.hpp"

namespace lianes::render {

// What Qt's writer does not know: bookmarks, links of the contents, the document's language, title and date.
struct PdfAdditions {
  std::vector<PdfPlace> places;
  std::vector<PdfLink> links;
  std::vector<double> pageHeights;
};

// The finished PDF, from the one that Qt wrote.
std::string finishPdf(std::string_view written, const report::ReportModel& model,
                      const PdfAdditions& additions);

}  // namespace lianes::render
