#include "lianes/domain/record.hpp"

#include <algorithm>
#include <array>

#include "domain/coverage.hpp"
#include "lianes/domain/entities.hpp"

namespace lianes {
namespace {

template <class T>
struct FieldFacts {
  static constexpr bool optional = false;
  static constexpr std::optional<EntityKind> target() { return std::nullopt; }
  static constexpr std::span<const std::string_view> choices() {
    if constexpr (Choice<T>) return Choices<T>::codes;
    return {};
  }
};
template <class Entity>
struct FieldFacts<Id<Entity>> {
  static constexpr bool optional = false;
  static constexpr std::optional<EntityKind> target() { return Description<Entity>::kind; }
  static constexpr std::span<const std::string_view> choices() { return {}; }
};
template <class T>
struct FieldFacts<std::optional<T>> : FieldFacts<T> {
  static constexpr bool optional = true;
};

template <class Owner, class Member>
constexpr FieldDescription describeField(const Field<Owner, Member>& field) {
  const auto type = FieldCodec<Member>::type;
  const bool required = type == FieldType::Text ? field.options.required : !FieldFacts<Member>::optional;
  return {
      field.name, type, required, field.options, FieldFacts<Member>::target(), FieldFacts<Member>::choices()};
}

template <class Entity>
constexpr auto kFieldsOf = std::apply(
    [](const auto&... fields) { return std::array{describeField(fields)...}; }, Description<Entity>::fields);

template <class... Entities>
constexpr auto describeAll(EntityList<Entities...>) {
  return std::array{EntityDescription{Description<Entities>::kind, codeOf(Description<Entities>::kind),
                                      kFieldsOf<Entities>}...};
}

constexpr auto kDescriptions = describeAll(AllEntities{});

constexpr bool inOrderOfKind() {
  for (std::size_t i = 0; i < kDescriptions.size(); ++i) {
    if (static_cast<std::size_t>(kDescriptions[i].kind) != i) return false;
  }
  return kDescriptions.size() == Choices<EntityKind>::codes.size();
}

constexpr bool fieldNamesAreUnique() {
  for (const auto& description : kDescriptions) {
    for (const auto& field : description.fields) {
      const auto sameName = [&](const FieldDescription& other) { return other.name == field.name; };
      if (std::count_if(description.fields.begin(), description.fields.end(), sameName) != 1) return false;
    }
  }
  return true;
}

template <class... Entities>
constexpr bool everyMemberIsDescribed(EntityList<Entities...>) {
  return (describesEveryMember<Entities>() && ...);
}

static_assert(inOrderOfKind(), "AllEntities lists every kind, in the order of EntityKind");
static_assert(fieldNamesAreUnique(), "a field name is unique in its entity");
static_assert(everyMemberIsDescribed(AllEntities{}), "a description lists all members, in order");

}  // namespace

std::optional<std::size_t> EntityDescription::indexOf(std::string_view field) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == field) return i;
  }
  return std::nullopt;
}

const EntityDescription& describe(EntityKind kind) { return kDescriptions[static_cast<std::size_t>(kind)]; }

}  // namespace lianes
