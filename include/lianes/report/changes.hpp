#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/report/facts.hpp"
#include "lianes/report/figures.hpp"
#include "lianes/wording/language.hpp"

// What changed since the last frozen report.
namespace lianes::report {

struct FigureChange {
  std::string name;  // stable, as NamedFigure has it
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

Changes changesOf(const Facts& facts, const ReportFigures& figures,
                  wording::Language language = wording::Language::French);

}  // namespace lianes::report
