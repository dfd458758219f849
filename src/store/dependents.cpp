#include "store/dependents.hpp"

#include "store/rows.hpp"

namespace lianes::store {
namespace {

void addDependents(sql::Connection& connection, EntityKind kind, const FieldDescription& field,
                   const RecordReference& target, std::vector<Dependents>& all) {
  auto& statement = connection.cached("SELECT id FROM \"" + std::string(codeOf(kind)) + "\" WHERE " +
                                      std::string(field.name) + " = $1 ORDER BY id");
  if (field.type == FieldType::AnyReference) {
    statement.bind(1, std::string_view(target.text()));
  } else {
    statement.bind(1, blobOf(target.id));
  }
  Dependents dependents{kind, field.name, {}};
  while (statement.step()) dependents.records.push_back(uuidOf(statement.blob(0)));
  statement.reset();
  if (!dependents.records.empty()) all.push_back(std::move(dependents));
}

std::vector<Dependents> dependentsThrough(sql::Connection& connection, const RecordReference& target,
                                          auto fields) {
  std::vector<Dependents> all;
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto from = static_cast<EntityKind>(i);
    for (const auto& field : describe(from).fields) {
      if (fields(field)) addDependents(connection, from, field, target, all);
    }
  }
  return all;
}

}  // namespace

std::vector<Dependents> findDependents(sql::Connection& connection, EntityKind kind, const Uuid& id) {
  return dependentsThrough(connection, {kind, id}, [&](const FieldDescription& field) {
    return field.type == FieldType::AnyReference ||
           (field.type == FieldType::Reference && field.target == kind);
  });
}

std::vector<Dependents> findLooseDependents(sql::Connection& connection, EntityKind kind, const Uuid& id) {
  return dependentsThrough(connection, {kind, id}, [](const FieldDescription& field) {
    return field.type == FieldType::AnyReference;
  });
}

std::vector<Dependents> dependentsOf(const ConsortiumFile& file, EntityKind kind, Uuid id) {
  return findDependents(file.connection(), kind, id);
}

}  // namespace lianes::store
