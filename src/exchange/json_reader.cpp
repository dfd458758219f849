#include "exchange/json_reader.hpp"

#include <algorithm>

#include "lianes/domain/money_text.hpp"

namespace lianes::exchange {

void JsonReader::refuse(ProblemCode code, std::vector<std::string> arguments) const {
  throw JsonRefusal{{code, m_place, std::move(arguments)}};
}

void JsonReader::refuseChoice(std::vector<std::string_view> codes) const {
  std::string all;
  for (const auto code : codes) {
    if (!all.empty()) all += ", ";
    all += code;
  }
  refuse(ProblemCode::NotAmongChoices, {m_value->text, all});
}

std::string JsonReader::placeOf(std::string_view key) const {
  return m_place.empty() ? std::string(key) : m_place + '.' + std::string(key);
}

bool JsonReader::asBoolean() const {
  if (m_value->type != JsonValue::Type::Boolean) refuse(ProblemCode::WrongType, {"boolean"});
  return m_value->boolean;
}

std::int64_t JsonReader::asInteger() const {
  if (m_value->type != JsonValue::Type::Integer) refuse(ProblemCode::WrongType, {"integer"});
  return m_value->integer;
}

const std::string& JsonReader::asText() const {
  if (m_value->type != JsonValue::Type::String) refuse(ProblemCode::WrongType, {"text"});
  if (m_value->text.empty()) refuse(ProblemCode::Missing);
  return m_value->text;
}

Date JsonReader::asDate() const {
  if (m_value->type != JsonValue::Type::String) refuse(ProblemCode::WrongType, {"date"});
  const auto date = Date::parse(m_value->text);
  if (!date) refuse(ProblemCode::NotADate, {m_value->text});
  return *date;
}

Money JsonReader::asAmount(Currency currency) const {
  if (m_value->type != JsonValue::Type::String) refuse(ProblemCode::WrongType, {"amount"});
  const auto amount = parseMoney(m_value->text, currency);
  if (!amount) refuse(amount.error().code, amount.error().arguments);
  if (amount->isNegative()) refuse(ProblemCode::NegativeAmount, {m_value->text});
  return *amount;
}

Ratio JsonReader::asRatio() const {
  if (m_value->type != JsonValue::Type::Array || m_value->items.size() != 2) {
    refuse(ProblemCode::WrongType, {"ratio"});
  }
  const auto parts = asList();
  const auto ratio = Ratio::make(parts[0].asInteger(), parts[1].asInteger());
  if (!ratio) refuse(ratio.error().code);
  return *ratio;
}

std::vector<JsonReader> JsonReader::asList() const {
  if (m_value->type != JsonValue::Type::Array) refuse(ProblemCode::WrongType, {"list"});
  std::vector<JsonReader> items;
  items.reserve(m_value->items.size());
  for (const auto& item : m_value->items) {
    items.emplace_back(item, m_place + '[' + std::to_string(items.size()) + ']');
  }
  return items;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::asMembers() const {
  if (m_value->type != JsonValue::Type::Object) refuse(ProblemCode::WrongType, {"object"});
  std::vector<std::pair<std::string, JsonReader>> members;
  for (const auto& [name, value] : m_value->members)
    members.emplace_back(name, JsonReader(value, placeOf(name)));
  return members;
}

void JsonReader::requireKeys(std::initializer_list<std::string_view> known) const {
  requireKeysAmong({known.begin(), known.size()});
}

void JsonReader::requireKeysAmong(std::span<const std::string_view> known) const {
  if (m_value->type != JsonValue::Type::Object) refuse(ProblemCode::WrongType, {"object"});
  for (const auto& [name, value] : m_value->members) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      throw JsonRefusal{{ProblemCode::UnknownKey, placeOf(name), {}}};
    }
  }
}

JsonReader JsonReader::at(std::string_view key) const {
  const auto* member = m_value->find(key);
  if (!member) throw JsonRefusal{{ProblemCode::Missing, placeOf(key), {}}};
  return {*member, placeOf(key)};
}

std::optional<JsonReader> JsonReader::optional(std::string_view key) const {
  const auto* member = m_value->find(key);
  if (!member || member->type == JsonValue::Type::Null) return std::nullopt;
  return JsonReader(*member, placeOf(key));
}

}  // namespace lianes::exchange
