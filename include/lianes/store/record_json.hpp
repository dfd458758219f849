#pragma once

#include <string>
#include <string_view>

#include "lianes/domain/record.hpp"

// Records as JSON: the form of the journal and of the commands. An object with the fields that have a value,
// in the order of the description:
//   text, choice, date, instant, ratio ("7:3"), reference (UUID), any_reference ("expense:UUID"): strings
//   integer, boolean: themselves
//   erased: a list of the fields whose personal value was erased since; only in states of the past
//   money: "1234.50" where the field has one currency, else {"amount": "1250000", "currency": "XOF"}
namespace lianes::store {

// Canonical: the same record always gives the same bytes.
std::string writeRecord(const Record& record);
void appendRecord(const Record& record, std::string& out);

// Fails with every field that is unknown or not of its type, the place being the field. Rules between fields
// are validate()'s. An absent field and null are the same.
Result<Record, Problems> readRecord(EntityKind kind, Uuid id, std::string_view json);

}  // namespace lianes::store
