#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include "lianes/domain/record.hpp"

// Random records, made from the descriptions alone.
namespace lianes::test {

// Chance with a seed that is printed, and taken from LIANES_SEED to repeat a run.
class Chance {
 public:
  Chance() : Chance(chosenSeed()) {}
  explicit Chance(std::uint64_t seed) : m_seed(seed), m_engine(seed) {}

  std::uint64_t seed() const { return m_seed; }
  std::int64_t between(std::int64_t lowest, std::int64_t highest) {
    return std::uniform_int_distribution<std::int64_t>(lowest, highest)(m_engine);
  }
  bool oneIn(std::int64_t n) { return between(1, n) == 1; }

 private:
  static std::uint64_t chosenSeed() {
    static const std::uint64_t seed = [] {
      const char* given = std::getenv("LIANES_SEED");
      const auto chosen = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
      std::clog << "LIANES_SEED=" << chosen << '\n';
      return std::uint64_t{chosen};
    }();
    return seed;
  }

  std::uint64_t m_seed;
  std::mt19937_64 m_engine;
};

inline Uuid randomUuid(Chance& chance) {
  Uuid::Bytes bytes{};
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(chance.between(0, 255));
  return Uuid(bytes);
}

inline Date randomDate(Chance& chance) {
  const auto date = Date::of(2015, 1, 1)->plusDays(chance.between(0, 5000));
  require(date.has_value(), "the dates of tests lie within the calendar");
  return *date;
}

inline std::string randomText(Chance& chance, const FieldOptions& options) {
  static const std::vector<std::string> characters{"a",  "B", "7", " ", "é",  "’", "Ç",
                                                   "\"", "'", ";", "=", "漢", "😀"};
  const auto most = chance.oneIn(20) ? options.longest : std::min<std::int64_t>(options.longest, 30);
  const auto length = chance.between(1, most);
  std::string text = "x";
  for (std::int64_t i = 1; i < length; ++i) {
    text += options.multiline && chance.oneIn(15)
                ? "\n"
                : characters[static_cast<std::size_t>(
                      chance.between(0, static_cast<std::int64_t>(characters.size()) - 1))];
  }
  return text;
}

// A content that satisfies the field taken alone.
inline FieldValue randomContent(const FieldDescription& field, Chance& chance) {
  constexpr std::int64_t kSome = 1'000'000'000;
  const auto lowest = std::max(field.options.lowest, -kSome);
  const auto highest = std::min(field.options.highest, kSome);
  switch (field.type) {
    case FieldType::Text:
      return randomText(chance, field.options);
    case FieldType::Choice: {
      const auto last = static_cast<std::int64_t>(field.choices.size()) - 1;
      return std::string(field.choices[static_cast<std::size_t>(chance.between(0, last))]);
    }
    case FieldType::Boolean:
      return chance.oneIn(2);
    case FieldType::Integer:
      return chance.between(lowest, highest);
    case FieldType::Date:
      return randomDate(chance);
    case FieldType::Instant:
      return Instant(chance.between(0, 4'000'000'000'000));
    case FieldType::Money: {
      const auto any = chance.oneIn(2) ? Currency::Eur : Currency::Xof;
      return Money(chance.between(lowest, highest), field.options.currency.value_or(any));
    }
    case FieldType::Ratio:
      return Ratio(chance.between(0, 10'000), chance.between(1, 10'000));
    case FieldType::Reference:
      return randomUuid(chance);
    case FieldType::AnyReference: {
      const auto last = static_cast<std::int64_t>(Choices<EntityKind>::codes.size()) - 1;
      return RecordReference{static_cast<EntityKind>(chance.between(0, last)), randomUuid(chance)};
    }
  }
  return {};
}

// Every field sound taken alone, about half of the optional ones filled; the rules between fields may be
// broken.
inline Record randomRecord(EntityKind kind, Chance& chance) {
  Record record{kind, randomUuid(chance), {}};
  for (const auto& field : describe(kind).fields) {
    record.values.push_back(field.required || chance.oneIn(2) ? randomContent(field, chance) : FieldValue());
  }
  return record;
}

// Changes one field so that the problem goes away; another may come.
inline void repair(Record& record, const Problem& problem, Chance& chance) {
  const auto& description = describe(record.kind);
  const auto index = description.indexOf(problem.place);
  require(index.has_value(), "a problem names a field");
  const auto& field = description.fields[*index];
  auto& value = record.values[*index];
  switch (field.type) {
    case FieldType::Text:
      if (problem.code == ProblemCode::Malformed) value = problem.arguments.at(1);
      if (problem.code == ProblemCode::NotAmongChoices) value = problem.arguments.at(1);
      if (problem.code == ProblemCode::NotADate) value = std::string("2020-09-01");
      if (problem.code == ProblemCode::Disagrees) value = problem.arguments.at(1).substr(0, 2);
      if (problem.code == ProblemCode::NotAllowedHere) value = {};
      if (problem.code == ProblemCode::Missing) value = randomContent(field, chance);
      return;
    case FieldType::Boolean:
      value = !std::get<bool>(value);
      return;
    case FieldType::Money:
      if (problem.code == ProblemCode::Disagrees && field.required) {
        // Amounts that must agree: nothing is always equal to nothing.
        for (auto& other : record.values) {
          if (std::holds_alternative<Money>(other)) other = Money();
        }
        return;
      }
      [[fallthrough]];
    case FieldType::Choice:
    case FieldType::Integer:
    case FieldType::Date:
    case FieldType::Instant:
    case FieldType::Ratio:
    case FieldType::Reference:
    case FieldType::AnyReference: {
      const bool absent = std::holds_alternative<std::monostate>(value);
      value = field.required || absent ? randomContent(field, chance) : FieldValue();
      return;
    }
  }
}

// A record that validate() accepts.
inline Record randomValidRecord(EntityKind kind, Chance& chance) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    auto record = randomRecord(kind, chance);
    for (int round = 0; round < 30; ++round) {
      const auto problems = validate(record);
      if (problems.empty()) return record;
      repair(record, problems.front(), chance);
    }
  }
  require(false, "some random record can be made valid");
  return {kind, randomUuid(chance), {}};
}

}  // namespace lianes::test
