#pragma once

#include <string>

#include "lianes/report/model.hpp"

namespace lianes::render {

// styles.xml: how each kind of paragraph looks, the two shapes of pages and their feet.
std::string odtStyles(const report::ReportModel& model);

// The namespaces that all parts declare.
std::string odtNamespaces();

// The page style of a shape.
std::string_view masterPageOf(report::PageShape shape);

}  // namespace lianes::render
