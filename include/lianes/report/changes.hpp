#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/report/facts.hpp"
#include "lianes/report/figures.hpp"

// What changed since the last frozen report.
namespace lianes::report {

struct FigureChange {
  std::string title;
  Money before;
  Money now;
};

struct Changes {
  std::optional<Report> previous{};        // without one, they are those of the period
  std::vector<std::string> events{};       // finished sentences, by day
  std::vector<FigureChange> figures{};     // that moved
  std::vector<ChangedVoucher> vouchers{};  // of the scope
};

Changes changesOf(const Facts& facts, const ReportFigures& figures);

}  // namespace lianes::report
