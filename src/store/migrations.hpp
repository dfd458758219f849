#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "store/sql/connection.hpp"

// The schema's history: numbered SQL files (resources/sql), append-only. A file's number is its
// `user_version`.
namespace lianes::store {

inline constexpr std::int64_t kApplicationId = 0x4C49414E;  // "LIAN", at offset 68 of every consortium file

// `later` are schemas after the program's own (Environment::laterSchemas).
int newestSchema(const std::vector<std::string>& later = {});
std::int64_t schemaOf(sql::Connection& connection);
bool isConsortium(sql::Connection& connection);

// Applies the files after `schemaOf`, up to number `last`, each in a transaction of its own that also writes
// the new number.
void migrate(sql::Connection& connection, const std::vector<std::string>& later,
             std::int64_t last = std::numeric_limits<std::int64_t>::max());

}  // namespace lianes::store
