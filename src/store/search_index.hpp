#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lianes/domain/list_filter.hpp"
#include "lianes/domain/record.hpp"
#include "store/sql/connection.hpp"

// Keeping the full-text index `search` in step with the rows. It holds no text of its own: its row number is
// made from the kind and the record's row number, and leads back to the record.
namespace lianes::store {

// What of a record can be searched, one line for each column of the index: its name; its other texts; its
// amounts and its number, as amountToken and numberToken write them. Of texts the words, as searchWords()
// takes them, so that the index splits at blanks alone.
// Where this changes, reindex() is given other words: the form of the file changes with it, so that older
// files are indexed anew.
std::string searchText(const Record& record);

// One word of the index each, which no text is mistaken for: they have a column of their own.
std::string amountToken(Money amount);
std::string numberToken(std::int64_t number);

// The words of a text, folded (foldForSearch), at most `most` of them, without any sign or quote.
std::vector<std::string> searchWords(std::string_view text, std::size_t most);

// What finds a term in the index, in the index's own language; each is empty when nothing of it can be asked
// for. The amounts and the number that it is; every word of it, each by its beginning; either, wherever they
// stand.
std::string figureQuery(const FilterTerm& term);
std::string wordQuery(const FilterTerm& term);
std::string termQuery(const FilterTerm& term);
// Words of signs alone, which the index does not hold: beside others they ask for nothing.
bool isOfSigns(const FilterTerm& term);

// The kinds follow each other, so that a search can ask for some of them.
inline constexpr std::int64_t kSearchRowsOfKind = std::int64_t{1} << 40U;
constexpr std::int64_t searchRow(EntityKind kind, std::int64_t row) {
  return static_cast<std::int64_t>(kind) * kSearchRowsOfKind + row;
}
constexpr std::pair<EntityKind, std::int64_t> fromSearchRow(std::int64_t row) {
  return {static_cast<EntityKind>(row / kSearchRowsOfKind), row % kSearchRowsOfKind};
}

// Replaces what the index knows of a record; `before` and `after` are what searchText() said, empty for
// nothing.
void reindex(sql::Connection& connection, std::int64_t searchRow, const std::string& before,
             const std::string& after);

// How many words of the index are not as often and not in as many records as the rows say. Requires: a
// transaction, whose rollback takes the comparison away again.
std::int64_t wordsUnlikeRows(sql::Connection& connection);

// Builds the whole index from the rows.
void rebuildSearchIndex(sql::Connection& connection);

}  // namespace lianes::store
