#include "store/search_index.hpp"

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "store/rows.hpp"

namespace lianes::store {

std::string searchText(const Record& record) {
  const auto& fields = describe(record.kind).fields;
  std::string text;
  const auto add = [&](std::string_view words) {
    if (!text.empty()) text += ' ';
    text += words;
  };
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto& value = record.values[i];
    if (const auto* words = std::get_if<std::string>(&value); words && fields[i].type == FieldType::Text)
      add(*words);
    if (const auto* amount = std::get_if<Money>(&value)) add(formatMoney(*amount));
    if (const auto* number = std::get_if<std::int64_t>(&value)) add(std::to_string(*number));
  }
  return foldForSearch(text);
}

void reindex(sql::Connection& connection, std::int64_t row, const std::string& before,
             const std::string& after) {
  if (before == after) return;
  if (!before.empty()) {
    auto& remove = connection.cached("INSERT INTO search (search, rowid, text) VALUES ('delete', $1, $2)");
    remove.bind(1, row);
    remove.bind(2, std::string_view(before));
    remove.run();
  }
  if (!after.empty()) {
    auto& add = connection.cached("INSERT INTO search (rowid, text) VALUES ($1, $2)");
    add.bind(1, row);
    add.bind(2, std::string_view(after));
    add.run();
  }
}

void rebuildSearchIndex(sql::Connection& connection) {
  connection.execute("INSERT INTO search (search) VALUES ('delete-all')");
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto kind = static_cast<EntityKind>(i);
    auto rows = connection.prepare("SELECT row_number, " + columnList(kind) + " FROM \"" +
                                   std::string(codeOf(kind)) + "\"");
    while (rows.step())
      reindex(connection, searchRow(kind, rows.integer(0)), {}, searchText(readRow(kind, rows, 1)));
  }
}

}  // namespace lianes::store
