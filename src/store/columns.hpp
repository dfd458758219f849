#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/description.hpp"

namespace lianes::store {

// How a field lies in its table. Most fields are one column; money of any currency is two, the minor units
// and `NAME_currency`.
struct Column {
  std::string name;
  std::string_view type;  // INTEGER, TEXT or BLOB
  std::string check;      // SQL condition, may be empty
  bool required = false;
  std::optional<EntityKind> references;
};

std::vector<Column> columnsOf(const FieldDescription& field);
std::vector<Column> columnsOf(const EntityDescription& entity);

// The statement that makes the entity's table: a stable row number, the id, then its columns.
std::string createTable(const EntityDescription& entity);

// One index a reference, so that removing a record finds what depends on it.
std::vector<std::string> createReferenceIndexes(const EntityDescription& entity);

}  // namespace lianes::store
