#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

#include "lianes/base/id.hpp"
#include "lianes/domain/choices.hpp"
#include "lianes/domain/date.hpp"
#include "lianes/domain/entity_kind.hpp"
#include "lianes/domain/money.hpp"
#include "lianes/domain/ratio.hpp"

// Each entity is described once: `Description<E>` lists its fields beside the struct. Columns, JSON, the
// journal, forms, validation and documentation are all derived from that list.
//
//   template <> struct Description<Mandate> {
//     static constexpr EntityKind kind = EntityKind::Mandate;
//     static constexpr auto fields = std::tuple{
//         field("association_id", &Mandate::association),
//         field("note", &Mandate::note, {.personal = true, .multiline = true}),
//     };
//   };
//
// The fields follow the members of the struct in order, all of them, after `Id<E> id`, which comes first.
namespace lianes {

// One field's content, whatever its type. A choice is its code; monostate is "nothing".
using FieldValue = std::variant<std::monostate, bool, std::int64_t, std::string, Date, Instant, Money, Ratio,
                                Uuid, RecordReference>;

enum class FieldType : std::uint8_t {
  Text,
  Choice,
  Boolean,
  Integer,
  Date,
  Instant,
  Money,
  Ratio,
  Reference,     // to a record of one kind
  AnyReference,  // to a record of any kind
};

template <>
struct Choices<FieldType> {
  static constexpr std::array<std::string_view, 10> codes{"text",      "choice",       "boolean", "integer",
                                                          "date",      "instant",      "money",   "ratio",
                                                          "reference", "any_reference"};
};

// What a field promises beyond its type. Everything but `required` on texts has a sensible default.
struct FieldOptions {
  bool required = false;  // texts only: for other types, std::optional says it
  bool personal = false;  // about an identifiable person: never logged, erased on request
  bool computed = false;  // written by the program, never typed
  bool multiline = false;
  std::int64_t longest = 200;  // texts: characters
  std::int64_t lowest = 0;     // integers; amounts in minor units
  std::int64_t highest = INT64_MAX;
  std::optional<Currency> currency = std::nullopt;  // amounts: the only one allowed
};

template <class Owner, class Member>
struct Field {
  std::string_view name;
  Member Owner::*member;
  FieldOptions options;
};

template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view name, Member Owner::*member,
                                     FieldOptions options = {}) {
  return {name, member, options};
}

template <class Entity>
struct Description;

template <class Entity>
concept Described = requires {
  Description<Entity>::fields;
};

// The same description without the types, for code that handles every kind alike.
struct FieldDescription {
  std::string_view name;
  FieldType type;
  bool required;
  FieldOptions options;
  std::optional<EntityKind> target;           // Reference
  std::span<const std::string_view> choices;  // Choice
};

struct EntityDescription {
  EntityKind kind;
  std::string_view name;
  std::span<const FieldDescription> fields;

  // Nothing when the kind has no such field.
  std::optional<std::size_t> indexOf(std::string_view field) const;
};

const EntityDescription& describe(EntityKind kind);

// How a member's C++ type becomes a FieldValue and back. `fromValue` requires a value of the right type,
// as `checkRecord` assures.
template <class T>
struct FieldCodec;

template <>
struct FieldCodec<std::string> {
  static constexpr FieldType type = FieldType::Text;
  static FieldValue toValue(const std::string& text) {
    return text.empty() ? FieldValue() : FieldValue(text);
  }
  static std::string fromValue(const FieldValue& value) {
    return std::holds_alternative<std::monostate>(value) ? std::string() : std::get<std::string>(value);
  }
};

template <class T, FieldType Type>
struct PlainFieldCodec {
  static constexpr FieldType type = Type;
  static FieldValue toValue(const T& value) { return value; }
  static T fromValue(const FieldValue& value) { return std::get<T>(value); }
};
template <>
struct FieldCodec<bool> : PlainFieldCodec<bool, FieldType::Boolean> {};
template <>
struct FieldCodec<std::int64_t> : PlainFieldCodec<std::int64_t, FieldType::Integer> {};
template <>
struct FieldCodec<Date> : PlainFieldCodec<Date, FieldType::Date> {};
template <>
struct FieldCodec<Instant> : PlainFieldCodec<Instant, FieldType::Instant> {};
template <>
struct FieldCodec<Money> : PlainFieldCodec<Money, FieldType::Money> {};
template <>
struct FieldCodec<Ratio> : PlainFieldCodec<Ratio, FieldType::Ratio> {};
template <>
struct FieldCodec<RecordReference> : PlainFieldCodec<RecordReference, FieldType::AnyReference> {};

template <class Entity>
struct FieldCodec<Id<Entity>> {
  static constexpr FieldType type = FieldType::Reference;
  static FieldValue toValue(const Id<Entity>& id) { return id.uuid(); }
  static Id<Entity> fromValue(const FieldValue& value) { return Id<Entity>(std::get<Uuid>(value)); }
};

template <Choice Enum>
struct FieldCodec<Enum> {
  static constexpr FieldType type = FieldType::Choice;
  static FieldValue toValue(Enum value) { return std::string(codeOf(value)); }
  static Enum fromValue(const FieldValue& value) {
    const auto choice = choiceOf<Enum>(std::get<std::string>(value));
    require(choice.has_value(), "a checked choice is one of its codes");
    return *choice;
  }
};

template <class T>
struct FieldCodec<std::optional<T>> {
  static constexpr FieldType type = FieldCodec<T>::type;
  static FieldValue toValue(const std::optional<T>& value) {
    return value ? FieldCodec<T>::toValue(*value) : FieldValue();
  }
  static std::optional<T> fromValue(const FieldValue& value) {
    if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
    return FieldCodec<T>::fromValue(value);
  }
};

}  // namespace lianes
