#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/record.hpp"
#include "store/chain.hpp"
#include "store/sql/connection.hpp"

// How the journal writes records of a kind down: the fields in their order, with what it takes to read them.
// A form stands in the file, so that a field which comes, goes or moves later changes nothing that was
// written.
namespace lianes::store {

struct FormField {
  FieldType type = FieldType::Text;
  bool personal = false;
  std::optional<Currency> currency;  // amounts: the only one
  std::vector<std::string> choices;
  std::optional<std::size_t> index;  // in the description of today
};

struct RecordForm {
  EntityKind kind{};
  std::vector<FormField> fields;
  Hash digest{};  // of kind and text: what the chain covers
};

// "number:integer project_id:reference nature:choice(direct,pooled) eur:money(EUR) family_name:text!".
std::string formText(const EntityDescription& description);

// The forms of one file, each read once.
class RecordForms {
 public:
  explicit RecordForms(sql::Connection& connection) : m_connection(connection) {}

  // The one of today's description, and the number that the file knows it by; entered when the file does not
  // have it. Requires: a transaction.
  static const RecordForm& current(EntityKind kind);
  std::int64_t numberOfCurrent(EntityKind kind);
  // Throws sql::DatabaseError (Damaged) when there is none, or it makes no sense.
  const RecordForm& numbered(std::int64_t number);

 private:
  sql::Connection& m_connection;
  std::map<std::int64_t, RecordForm> m_earlier;
  std::map<std::int64_t, EntityKind> m_today;
  std::map<EntityKind, std::int64_t> m_numbers;
};

}  // namespace lianes::store
