#pragma once

#include <string>

#include "lianes/report/model.hpp"

// An invented report with everything that a renderer meets.
namespace lianes::test {

struct ExampleSize {
  std::size_t vouchers = 120;  // streamed
  std::size_t projects = 6;
};

report::ReportModel exampleModel(ExampleSize size = {});

// The table of vouchers alone, as an annex.
report::Table voucherTable(std::size_t lines);

// A PNG of a few pixels.
std::string examplePicture();

}  // namespace lianes::test
