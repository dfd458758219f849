#pragma once

namespace lianes::test {

// A schema after the program's own, invented, with enough to write that it can be cut short.
inline constexpr const char* kLaterSchema =
    "CREATE TABLE later (row INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
    "INSERT INTO later WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < "
    "5000) SELECT n, printf('%0300d', n) FROM counted;"
    "CREATE INDEX later_by_text ON later (text);"
    "DROP TABLE later;"
    "ALTER TABLE organisation ADD COLUMN motto TEXT;";

}  // namespace lianes::test
