#pragma once

#include <string>
#include <vector>

#include "lianes/report/model.hpp"

namespace lianes::report {

// What breaks the promises of model.hpp: sums and formulas that are not what their rows give, cells of
// another type than their column, tables without an id of their own. Empty: all is well.
std::vector<std::string> faultsOf(const ReportModel& model);

// The table of that id; fails the test when there is none.
const Table& tableOf(const ReportModel& model, const std::string& id);

// All the words of a model, for looking something up in it.
std::string allText(const ReportModel& model);

}  // namespace lianes::report
