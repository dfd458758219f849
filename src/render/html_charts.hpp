#pragma once

#include <string>

#include "lianes/report/model.hpp"

namespace lianes::render {

// A chart as SVG inside HTML; its colours are those of the document's styles.
std::string chartSvg(const report::Chart& chart, wording::Language language);

}  // namespace lianes::render
