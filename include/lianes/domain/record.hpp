#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "lianes/domain/description.hpp"
#include "lianes/domain/problem.hpp"

namespace lianes {

// Any entity in untyped form: its values in the order of its description. What the store, the journal and the
// exchange handle; `toRecord` and `fromRecord` cross to the typed structs.
struct Record {
  EntityKind kind;
  Uuid id;
  std::vector<FieldValue> values;
  // A past state only: the fields that had a personal value which was erased since, a bit each.
  std::uint64_t erased = 0;

  friend bool operator==(const Record&, const Record&) = default;
};

inline bool isErased(const Record& record, std::size_t field) { return (record.erased >> field & 1U) != 0; }

// Everything wrong with a record taken alone, each problem naming its field: the type, presence, length,
// bounds and choices of each field, then the rules between the fields of its kind.
// Requires: as many values as the description has fields.
Problems validate(const Record& record);

// The same for a typed entity.
template <Described Entity>
Problems validate(const Entity& entity);

template <Described Entity>
Record toRecord(const Entity& entity) {
  Record record{Description<Entity>::kind, entity.id.uuid(), {}};
  std::apply(
      [&]<class... Members>(const Field<Entity, Members>&... fields) {
        record.values.reserve(sizeof...(fields));
        (record.values.push_back(FieldCodec<Members>::toValue(entity.*fields.member)), ...);
      },
      Description<Entity>::fields);
  return record;
}

// Requires: a record of this kind whose values have the described types (validate() found no problem).
template <Described Entity>
Entity fromRecord(const Record& record) {
  require(record.kind == Description<Entity>::kind, "a record becomes an entity of its own kind");
  return std::apply(
      [&]<class... Members>(const Field<Entity, Members>&...) {
        require(record.values.size() == sizeof...(Members), "a record has a value for each field");
        std::size_t next = 0;
        // Braces evaluate from left to right, so the values meet the members in the order of the description.
        return Entity{Id<Entity>(record.id), FieldCodec<Members>::fromValue(record.values[next++])...};
      },
      Description<Entity>::fields);
}

template <Described Entity>
Problems validate(const Entity& entity) {
  return validate(toRecord(entity));
}

}  // namespace lianes
