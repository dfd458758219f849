#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/record.hpp"

// Records as JSON lines: one object a line with `kind`, `id` and the fields of record_json.hpp.
namespace lianes::exchange {

struct Row {
  std::size_t line = 0;  // from 1
  EntityKind kind;
  std::optional<Uuid> id;  // nothing: a new record
  std::string fields;      // a JSON object without `kind` and `id`
};

// Empty lines are passed over. Fails with every line that is wrong, the place being "line 3" or "line 3:
// field".
Result<std::vector<Row>, Problems> readRows(std::string_view jsonLines);

// The fields of `row` laid over those of `base` (nothing: a new record); a null takes a value away.
// The problems' places are fields.
Result<Record, Problems> overlay(const Row& row, const std::optional<Record>& base, Uuid id);

// One line without its break.
std::string writeRow(const Record& record);

// One value as files write it: ISO dates, "1234.50", "1250000 XOF" where the currency is not the euro, true,
// 7:3, UUIDs; nothing is empty.
std::string plainText(const FieldValue& value);

}  // namespace lianes::exchange
