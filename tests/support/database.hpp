#pragma once

#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/os/files.hpp"
#include "store/sql/connection.hpp"
#include "support/seeded.hpp"

// What tests of the database share.
namespace lianes::test {

// What kind of DatabaseError an action ends in; nothing when it succeeds.
template <typename Action>
std::optional<store::sql::DatabaseErrorKind> failureOf(Action&& action) {
  try {
    action();
  } catch (const store::sql::DatabaseError& error) {
    return error.kind();
  }
  return std::nullopt;
}

inline std::int64_t numberFrom(store::sql::Connection& connection, std::string_view sql) {
  auto statement = connection.prepare(sql);
  const bool found = statement.step();
  REQUIRE(found);
  return statement.integer(0);
}

inline std::string textFrom(store::sql::Connection& connection, std::string_view sql) {
  auto statement = connection.prepare(sql);
  const bool found = statement.step();
  REQUIRE(found);
  return std::string(statement.text(0));
}

using FileBytes = std::vector<std::uint8_t>;

inline FileBytes bytesOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeBytes(const std::filesystem::path& file, const FileBytes& bytes) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace lianes::test
