#pragma once

#include <functional>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>

#include "lianes/domain/record.hpp"
#include "store/sql/connection.hpp"

// The tables `content` and `content_piece`.
namespace lianes::store {

struct ContentKey {
  std::string sha256;  // lower-case hexadecimal
  std::int64_t size = 0;
};

// Stores what the stream holds, unless it is there already. Requires: an open transaction.
ContentKey insertContent(sql::Connection& connection, std::istream& bytes);

// Hands over the pieces in order. Throws sql::DatabaseError (Damaged) when the content is not there, and
// after the last piece when it is not what its hash says.
void readContent(sql::Connection& connection, const ContentKey& key,
                 const std::function<void(sql::Blob)>& take);

// The hash that the record of a document names; empty when it names none.
std::string contentNamedBy(const Record& document);

// Whether the content was here and is not any longer.
bool wasPurged(sql::Connection& connection, std::string_view sha256);

// Takes out what no document uses any longer. Requires: an open transaction.
void purgeContents(sql::Connection& connection, Instant now);

// The contents that a document or a step of the journal names.
std::set<std::string> namedContents(sql::Connection& connection);

std::string hexOf(sql::Blob bytes);

}  // namespace lianes::store
