#include "cli/record_table.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "lianes/base/text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::cli {
namespace {

using wording::Language;

constexpr std::size_t kWidestCell = 40;  // characters

// The first characters of a text; an ellipsis says that there are more.
std::string cell(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (countCharacters(text) <= kWidestCell) return text;
  std::size_t end = 0;
  for (std::size_t characters = 0; characters < kWidestCell - 1; ++characters) {
    do {
      ++end;
    } while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
  }
  return text.substr(0, end) + "…";
}

bool isNothing(const FieldValue& value) { return std::holds_alternative<std::monostate>(value); }

std::string valueText(const Record& record, std::size_t field, Language language) {
  if (isErased(record, field)) return wording::erasedText(language);
  return wording::fieldText(record.kind, describe(record.kind).fields[field].name, record.values[field],
                            language);
}

// Columns that have something to show, in the order of the description.
std::vector<std::size_t> filledColumns(std::span<const Record> records, std::size_t fields) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < fields; ++i) {
    if (std::any_of(records.begin(), records.end(),
                    [&](const Record& r) { return !isNothing(r.values[i]) || isErased(r, i); })) {
      columns.push_back(i);
    }
  }
  return columns;
}

void writeTable(EntityKind kind, std::span<const Record> records, Language language, std::ostream& out) {
  const auto& fields = describe(kind).fields;
  const auto columns = filledColumns(records, fields.size());
  std::vector<std::vector<std::string>> lines{{"id"}};
  for (const auto column : columns)
    lines[0].emplace_back(wording::fieldLabel(kind, fields[column].name, language));
  for (const auto& record : records) {
    auto& line = lines.emplace_back(std::vector<std::string>{record.id.text()});
    for (const auto column : columns) {
      line.push_back(isNothing(record.values[column]) && !isErased(record, column)
                         ? ""
                         : cell(valueText(record, column, language)));
    }
  }
  std::vector<std::size_t> widths(columns.size() + 1);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], countCharacters(line[i]));
  }
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      out << line[i];
      if (i + 1 < line.size()) out << std::string(widths[i] - countCharacters(line[i]) + 2, ' ');
    }
    out << '\n';
  }
}

// A spreadsheet runs what looks like a formula: such a text is given a leading apostrophe.
std::string csvCell(const FieldValue& value) {
  auto text = exchange::plainText(value);
  if (std::holds_alternative<std::string>(value) && !text.empty() &&
      std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    text.insert(0, 1, '\'');
  }
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void writeCsv(EntityKind kind, std::span<const Record> records, std::ostream& out) {
  out << "id";
  for (const auto& field : describe(kind).fields) out << ',' << field.name;
  out << '\n';
  for (const auto& record : records) {
    out << record.id.text();
    for (const auto& value : record.values) out << ',' << csvCell(value);
    out << '\n';
  }
}

}  // namespace

void writeRecords(EntityKind kind, std::span<const Record> records, std::string_view format,
                  Language language, std::ostream& out) {
  if (format == "csv") return writeCsv(kind, records, out);
  if (format == "table") return writeTable(kind, records, language, out);
  out << '[';
  for (std::size_t i = 0; i < records.size(); ++i) {
    out << (i == 0 ? "\n" : ",\n") << "  " << exchange::writeRow(records[i]);
  }
  out << (records.empty() ? "]\n" : "\n]\n");
}

void writeRecord(const Record& record, Language language, std::ostream& out) {
  const auto& fields = describe(record.kind).fields;
  out << wording::kindLabel(record.kind, language) << ' ' << record.id.text() << '\n';
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (isNothing(record.values[i]) && !isErased(record, i)) continue;
    out << "  " << wording::fieldLabel(record.kind, fields[i].name, language)
        << (language == Language::French ? " : " : ": ") << valueText(record, i, language) << '\n';
  }
}

void writeStepDone(store::StepNumber step, bool json, std::ostream& out) {
  if (json) {
    out << "{\"step\":" << step << "}\n";
  } else {
    out << step << '\n';
  }
}

}  // namespace lianes::cli
