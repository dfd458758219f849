#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "lianes/app/reports.hpp"

// What the use cases of reports share about files.
namespace lianes::app {

// ".pdf"; of IATI ".xml".
std::string_view extensionOf(ReportFormat format);
std::string_view mediaTypeOf(ReportFormat format);

// The archive of the evidence of a report.
std::string evidencePackName(const ReportRequest& request);

// The request that gathers what an order is about.
ReportRequest requestOf(const store::ConsortiumFile& file, const Order& order);

}  // namespace lianes::app
