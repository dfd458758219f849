#include "lianes/exchange/import_json.hpp"

#include <nlohmann/json.hpp>

namespace lianes::exchange {

std::string writeImport(const ImportedTable& table) {
  using Json = nlohmann::ordered_json;
  Json json{{"mapping", Json::parse(writeExpenseMapping(table.mapping))}};
  auto counts = Json::object();
  for (const auto& [state, count] : table.counts) counts[state] = count;
  json["counts"] = std::move(counts);
  auto rows = Json::array();
  for (const auto& line : table.rows) {
    auto remarks = Json::array();
    for (const auto& remark : line.remarks) {
      Json said = Json::object();
      if (!remark.column.empty()) said["column"] = remark.column;
      said["sentence"] = remark.sentence;
      remarks.push_back(std::move(said));
    }
    rows.push_back({{"line", line.line}, {"state", line.state}, {"remarks", std::move(remarks)}});
  }
  json["rows"] = std::move(rows);
  json["entered"] = table.entered;
  if (table.step) json["step"] = *table.step;
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

}  // namespace lianes::exchange
