#include "lianes/exchange/rows_json.hpp"

#include <nlohmann/json.hpp>

#include "exchange/json_document.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/record_json.hpp"

namespace lianes::exchange {
namespace {

std::string placeOfLine(std::size_t line, std::string_view field = {}) {
  auto place = "line " + std::to_string(line);
  if (!field.empty()) place += ": " + std::string(field);
  return place;
}

// What a line says about itself, before its fields are looked at.
Checked<Row> readRow(std::string_view text, std::size_t line) {
  // The strict reader refuses repeated keys and depth; the fields travel on as text.
  const auto document = parseJson(text);
  if (!document) {
    auto problem = document.error();
    problem.place = placeOfLine(line, problem.place);
    return failure(std::move(problem));
  }
  if (document->type != JsonValue::Type::Object) {
    return failure(Problem{ProblemCode::WrongType, placeOfLine(line), {"object"}});
  }
  const auto* kindText = document->find("kind");
  if (!kindText) return failure(Problem{ProblemCode::Missing, placeOfLine(line, "kind"), {}});
  const auto kind = choiceOf<EntityKind>(kindText->text);
  if (!kind) return failure(Problem{ProblemCode::UnknownKind, placeOfLine(line, "kind"), {kindText->text}});
  Row row{line, *kind, std::nullopt, {}};
  if (const auto* id = document->find("id"); id && id->type != JsonValue::Type::Null) {
    row.id = Uuid::parse(id->text);
    if (!row.id) return failure(Problem{ProblemCode::WrongType, placeOfLine(line, "id"), {"id"}});
  }
  auto fields = nlohmann::ordered_json::parse(text);
  fields.erase("kind");
  fields.erase("id");
  row.fields = fields.dump();
  return row;
}

// A yes or no that a new record leaves open is a no, as on a form.
void answerNo(Record& record) {
  const auto& fields = describe(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool open = std::holds_alternative<std::monostate>(record.values[i]);
    if (open && fields[i].required && fields[i].type == FieldType::Boolean) record.values[i] = false;
  }
}

struct PlainText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Money& amount) const {
    auto text = formatMoney(amount);
    if (amount.currency() != Currency::Eur) text += ' ' + std::string(codeOf(amount.currency()));
    return text;
  }
  std::string operator()(const auto& value) const { return value.text(); }
};

}  // namespace

std::string plainText(const FieldValue& value) { return std::visit(PlainText{}, value); }

Result<std::vector<Row>, Problems> readRows(std::string_view jsonLines) {
  std::vector<Row> rows;
  Problems problems;
  std::size_t line = 0;
  while (!jsonLines.empty()) {
    ++line;
    const auto end = jsonLines.find('\n');
    const auto text = jsonLines.substr(0, end);
    jsonLines.remove_prefix(end == std::string_view::npos ? jsonLines.size() : end + 1);
    if (trimmed(text).empty()) continue;
    auto row = readRow(text, line);
    if (row) {
      rows.push_back(std::move(row).value());
    } else {
      problems.push_back(row.error());
    }
  }
  if (!problems.empty()) return failure(std::move(problems));
  return rows;
}

Result<Record, Problems> overlay(const Row& row, const std::optional<Record>& base, Uuid id) {
  if (!base) {
    auto added = store::readRecord(row.kind, id, row.fields);
    if (added) answerNo(added.value());
    return added;
  }
  auto fields = nlohmann::ordered_json::parse(store::writeRecord(*base));
  const auto changes = nlohmann::ordered_json::parse(row.fields);
  for (const auto& [name, value] : changes.items()) fields[name] = value;
  return store::readRecord(row.kind, id, fields.dump());
}

std::string writeRow(const Record& record) {
  const auto fields = store::writeRecord(record);
  std::string row =
      "{\"kind\":\"" + std::string(codeOf(record.kind)) + "\",\"id\":\"" + record.id.text() + '"';
  if (fields.size() > 2) row += ',' + fields.substr(1, fields.size() - 2);
  return row + '}';
}

}  // namespace lianes::exchange
