#include "cli/directory_table.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/base/text.hpp"
#include "lianes/wording/directory_text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::cli {
namespace {

using wording::Language;
using TableRow = std::array<std::string, 6>;

TableRow headings(Language language) {
  constexpr std::array<std::string_view, 6> kFields{"level", "name",       "official_code",
                                                    "siren", "department", "population"};
  TableRow row;
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i] = wording::fieldLabel(EntityKind::Organisation, kFields[i], language);
  }
  return row;
}

std::string orDash(std::string_view text) { return std::string(text.empty() ? "-" : text); }

TableRow cells(const store::DirectoryEntry& entry, Language language) {
  std::string department(entry.departmentName);
  if (!department.empty()) department += " (" + std::string(entry.department) + ')';
  const auto population = entry.population ? wording::groupedDigits(*entry.population, language) : "";
  return {std::string(wording::choiceLabel(entry.level, language)),
          std::string(entry.name),
          std::string(entry.code),
          orDash(entry.siren),
          orDash(department),
          orDash(population)};
}

// Populations end at the right edge, where numbers are compared.
void writeRow(const TableRow& row, const std::array<std::size_t, 6>& widths, std::ostream& out) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string padding(widths[i] - countCharacters(row[i]), ' ');
    if (i + 1 == row.size()) {
      out << padding << row[i] << '\n';
    } else {
      out << row[i] << padding << "  ";
    }
  }
}

}  // namespace

void writeDirectoryTable(const store::DirectoryMatches& matches, Language language, std::ostream& out) {
  std::vector<TableRow> rows{headings(language)};
  for (const auto* entry : matches.best) rows.push_back(cells(*entry, language));
  std::array<std::size_t, 6> widths{};
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], countCharacters(row[i]));
  }
  for (const auto& row : rows) writeRow(row, widths, out);
  if (matches.total > matches.best.size()) {
    out << wording::moreMatchesSentence(matches.total - matches.best.size(), language) << '\n';
  }
}

}  // namespace lianes::cli
