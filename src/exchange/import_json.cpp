#include "lianes/exchange/import_json.hpp"

#include <nlohmann/json.hpp>

namespace lianes::exchange {
namespace {

nlohmann::ordered_json jsonOf(const AskedQuestion& question) {
  using Json = nlohmann::ordered_json;
  auto answers = Json::array();
  for (const auto& answer : question.answers) {
    auto rows = Json::array();
    for (const auto& [line, sentence] : answer.rows) rows.push_back({{"line", line}, {"sentence", sentence}});
    answers.push_back({{"answer", answer.answer}, {"sentence", answer.sentence}, {"rows", std::move(rows)}});
  }
  return {{"key", question.key}, {"sentence", question.sentence}, {"answers", std::move(answers)}};
}

}  // namespace

std::string writeImport(const ImportedTable& table) {
  using Json = nlohmann::ordered_json;
  Json json{{"mapping", Json::parse(writeExpenseMapping(table.mapping))}};
  if (!table.source.empty()) json["source"] = table.source;
  auto questions = Json::array();
  for (const auto& question : table.questions) questions.push_back(jsonOf(question));
  json["questions"] = std::move(questions);
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
    Json row{{"line", line.line}, {"state", line.state}, {"remarks", std::move(remarks)}};
    for (const auto& [column, value] : line.read) row[column] = value;
    rows.push_back(std::move(row));
  }
  json["rows"] = std::move(rows);
  json["entered"] = table.entered;
  if (table.step) json["step"] = *table.step;
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

}  // namespace lianes::exchange
