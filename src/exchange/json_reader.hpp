#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/json_document.hpp"
#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"

namespace lianes::exchange {

// Unwinds from the depth of a document to the reader that turns it into its result.
struct JsonRefusal {
  Problem problem;
};

// A value together with its place, which every problem names. The `as…` functions throw JsonRefusal when the
// value is not what they promise.
class JsonReader {
 public:
  JsonReader(const JsonValue& value, std::string place) : m_value(&value), m_place(std::move(place)) {}

  const std::string& place() const { return m_place; }
  [[noreturn]] void refuse(ProblemCode code, std::vector<std::string> arguments = {}) const;

  bool isNull() const { return m_value->type == JsonValue::Type::Null; }
  bool isInteger() const { return m_value->type == JsonValue::Type::Integer; }
  bool isArray() const { return m_value->type == JsonValue::Type::Array; }
  bool asBoolean() const;
  std::int64_t asInteger() const;
  const std::string& asText() const;  // not empty
  Date asDate() const;
  Money asAmount(Currency currency) const;  // not negative
  Ratio asRatio() const;                    // [numerator, denominator]

  // The items of a list, each with its place.
  std::vector<JsonReader> asList() const;

  // The members of an object whose keys are anybody's.
  std::vector<std::pair<std::string, JsonReader>> asMembers() const;

  // An object with these keys at most; refuses the first other one.
  void requireKeys(std::initializer_list<std::string_view> known) const;
  void requireKeysAmong(std::span<const std::string_view> known) const;
  // A member that must be there; one that may be absent or null, which are the same.
  JsonReader at(std::string_view key) const;
  std::optional<JsonReader> optional(std::string_view key) const;

  template <class Enum>
  Enum asChoice() const {
    const auto choice = choiceOf<Enum>(asText());
    if (!choice) refuseChoice({Choices<Enum>::codes.begin(), Choices<Enum>::codes.end()});
    return *choice;
  }

 private:
  [[noreturn]] void refuseChoice(std::vector<std::string_view> codes) const;
  std::string placeOf(std::string_view key) const;

  const JsonValue* m_value;
  std::string m_place;
};

}  // namespace lianes::exchange
