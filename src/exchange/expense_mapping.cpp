#include "lianes/exchange/expense_mapping.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "exchange/json_document.hpp"
#include "exchange/json_reader.hpp"
#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kLongestMapping = std::size_t{64} << 10U;  // bytes
constexpr std::size_t kLongestMappingText = 500;                 // characters
constexpr std::size_t kHeadTries = 1000;
constexpr std::size_t kMostMappedAccounts = 1000;
constexpr std::size_t kLargestScale = 1000;
constexpr std::string_view kMappingSeparators = ";,\t|";

std::string mappingText(const JsonReader& value) {
  const auto& text = value.asText();
  if (countCharacters(text) > kLongestMappingText) {
    value.refuse(ProblemCode::TooLong, {std::to_string(kLongestMappingText)});
  }
  return text;
}

std::size_t mappingNumber(const JsonReader& value, std::size_t lowest, std::size_t highest) {
  const auto number = value.asInteger();
  if (number < static_cast<std::int64_t>(lowest) || number > static_cast<std::int64_t>(highest)) {
    value.refuse(ProblemCode::OutOfRange, {std::to_string(lowest), std::to_string(highest)});
  }
  return static_cast<std::size_t>(number);
}

char separatorOf(const JsonReader& value) {
  const auto& text = value.asText();
  if (text.size() != 1 || kMappingSeparators.find(text.front()) == std::string_view::npos) {
    value.refuse(ProblemCode::NotAmongChoices, {text, "; , | \\t"});
  }
  return text.front();
}

ColumnPlace placeOfColumn(const JsonReader& value) {
  if (value.isInteger()) return mappingNumber(value, 1, kMostTableColumns);
  return mappingText(value);
}

ExpenseMapping mappingIn(const JsonReader& root) {
  root.requireKeys({"sheet", "separator", "encoding", "head", "decimal", "days", "sign", "sums", "scale",
                    "currency", "project", "mission", "account", "accounts", "columns"});
  ExpenseMapping mapping;
  if (const auto value = root.optional("separator")) mapping.form.separator = separatorOf(*value);
  if (const auto value = root.optional("encoding")) mapping.form.encoding = value->asChoice<TextEncoding>();
  if (const auto value = root.optional("sheet")) mapping.form.sheet = mappingText(*value);
  if (const auto value = root.optional("head")) mapping.head = mappingNumber(*value, 0, kHeadTries);
  if (const auto value = root.optional("decimal")) mapping.decimal = value->asChoice<DecimalMark>();
  if (const auto value = root.optional("days")) mapping.days = value->asChoice<DayOrder>();
  if (const auto value = root.optional("sign")) mapping.sign = value->asChoice<SpentSign>();
  if (const auto value = root.optional("sums")) mapping.sums = value->asChoice<SumReading>();
  if (const auto value = root.optional("scale")) mapping.scale = mappingNumber(*value, 1, kLargestScale);
  if (const auto value = root.optional("currency")) mapping.currency = value->asChoice<Currency>();
  if (const auto value = root.optional("project")) mapping.project = mappingText(*value);
  if (const auto value = root.optional("mission")) mapping.mission = mappingText(*value);
  if (const auto value = root.optional("account")) mapping.account = mappingText(*value);
  if (const auto value = root.optional("accounts")) {
    for (const auto& [name, meant] : value->asMembers()) {
      if (mapping.accounts.size() == kMostMappedAccounts) {
        value->refuse(ProblemCode::TooBig, {std::to_string(kMostMappedAccounts)});
      }
      mapping.accounts.emplace(name, mappingText(meant));
    }
  }
  const auto columns = root.at("columns");
  columns.requireKeysAmong(Choices<ExpenseColumn>::codes);
  for (std::size_t at = 0; at < kExpenseColumns; ++at) {
    const auto column = static_cast<ExpenseColumn>(at);
    if (const auto value = columns.optional(codeOf(column))) mapping.columns[column] = placeOfColumn(*value);
  }
  return mapping;
}

}  // namespace

Checked<ExpenseMapping> readExpenseMapping(std::string_view json) {
  if (json.size() > kLongestMapping) {
    return failure(Problem{ProblemCode::TooBig, {}, {std::to_string(kLongestMapping >> 10U) + " KiB"}});
  }
  const auto document = parseJson(json);
  if (!document) return failure(document.error());
  try {
    return mappingIn(JsonReader(*document, {}));
  } catch (const JsonRefusal& refusal) {
    return failure(refusal.problem);
  }
}

std::string writeExpenseMapping(const ExpenseMapping& mapping) {
  auto json = nlohmann::ordered_json::object();
  if (mapping.form.separator) json["separator"] = std::string(1, *mapping.form.separator);
  if (mapping.form.encoding) json["encoding"] = codeOf(*mapping.form.encoding);
  if (!mapping.form.sheet.empty()) json["sheet"] = mapping.form.sheet;
  if (mapping.head) json["head"] = *mapping.head;
  if (mapping.decimal) json["decimal"] = codeOf(*mapping.decimal);
  if (mapping.days) json["days"] = codeOf(*mapping.days);
  if (mapping.sign) json["sign"] = codeOf(*mapping.sign);
  if (mapping.sums) json["sums"] = codeOf(*mapping.sums);
  if (mapping.scale) json["scale"] = *mapping.scale;
  if (mapping.currency) json["currency"] = codeOf(*mapping.currency);
  if (!mapping.project.empty()) json["project"] = mapping.project;
  if (!mapping.mission.empty()) json["mission"] = mapping.mission;
  if (!mapping.account.empty()) json["account"] = mapping.account;
  if (!mapping.accounts.empty()) json["accounts"] = mapping.accounts;
  auto columns = nlohmann::ordered_json::object();
  for (const auto& [column, place] : mapping.columns) {
    const auto name = std::string(codeOf(column));
    std::visit([&](const auto& value) { columns[name] = value; }, place);
  }
  json["columns"] = std::move(columns);
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

}  // namespace lianes::exchange
