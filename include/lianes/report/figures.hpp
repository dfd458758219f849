#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/choices.hpp"
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

enum class AccountSide : std::uint8_t { Charges, Indirect, Products, Own, InKindUses, InKindSources };

// What one line of the accounts came to since the beginning, as a report told it.
struct AccountTotal {
  AccountSide side;
  std::string unit;  // the id of a project or a mission; empty: the pooled costs
  std::string account;
  std::string label;  // of the line
  Money total{};

  friend bool operator==(const AccountTotal&, const AccountTotal&) = default;
};

struct ReportFigures {
  std::vector<NamedFigure> figures;
  // Kept for the next report, which tells what it adds; no text quotes them. Absent where they were not kept.
  std::optional<std::vector<AccountTotal>> accounts{};

  const NamedFigure* find(std::string_view name) const;
  friend bool operator==(const ReportFigures&, const ReportFigures&) = default;
};

// One figure a line: name, title, amount in euros ("1234.50"), parted by tabs; after "compte/" a line of the
// accounts is named "compte/SIDE/UNIT/ACCOUNT". Reading is strict; nothing when the text is not of this form
// or is over 4 MiB.
std::string writeFigures(const ReportFigures& figures);
std::optional<ReportFigures> readFigures(std::string_view text);

}  // namespace lianes::report

template <>
struct lianes::Choices<lianes::report::AccountSide> {
  static constexpr std::array<std::string_view, 6> codes{"charges", "indirect",     "products",
                                                         "own",     "in_kind_uses", "in_kind_sources"};
};
