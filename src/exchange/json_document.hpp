#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/problem.hpp"

namespace lianes::exchange {

// A JSON value as it was written: numbers that are not whole keep their text, objects keep the order of their
// keys.
struct JsonValue {
  enum class Type : std::uint8_t { Null, Boolean, Integer, OtherNumber, String, Array, Object };

  Type type = Type::Null;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;  // of a String or OtherNumber
  struct Member;
  std::vector<JsonValue> items;
  std::vector<Member> members;

  const JsonValue* find(std::string_view key) const;
};

struct JsonValue::Member {
  std::string name;
  JsonValue value;
};

constexpr std::size_t kDeepestJson = 32;
constexpr std::size_t kMostJsonKeys = 1000;                  // of one object
constexpr std::size_t kLongestJson = std::size_t{8} << 20U;  // bytes
constexpr std::size_t kMostJsonValues = 300'000;             // of one document: what it takes in memory

// Reads one JSON text from outside. Fails with NotJson (and the byte where it stopped), DuplicateKey (and the
// place), TooDeep or TooBig.
Checked<JsonValue> parseJson(std::string_view text);

}  // namespace lianes::exchange
