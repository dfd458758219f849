#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/money.hpp"

// The named key figures of a report: what its texts may quote ({{depense}}), what is kept when it is frozen,
// and what the next report compares itself with.
namespace lianes::report {

// Of the document that keeps the figures of a frozen report.
inline constexpr std::string_view kFiguresMediaType = "text/tab-separated-values";

struct NamedFigure {
  std::string name;   // "accorde", "depense/LESQ": stable, lower case but for a project's code
  std::string title;  // "Dépensé, LESQ"
  Money value;

  friend bool operator==(const NamedFigure&, const NamedFigure&) = default;
};

struct ReportFigures {
  std::vector<NamedFigure> figures;

  const NamedFigure* find(std::string_view name) const;
  friend bool operator==(const ReportFigures&, const ReportFigures&) = default;
};

// One figure a line: name, title, amount in euros ("1234.50"), parted by tabs. Reading is strict; nothing
// when the text is not of this form or is over 4 MiB.
std::string writeFigures(const ReportFigures& figures);
std::optional<ReportFigures> readFigures(std::string_view text);

}  // namespace lianes::report
