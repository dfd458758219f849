#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/store/consortium_file.hpp"

namespace lianes::store {

struct SearchHit {
  EntityKind kind;
  Uuid id;
  std::string name;  // nameOf the record

  friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

// The records that answer a text, read as any filter is (domain/list_filter.hpp), the best first: the voucher
// of that number, those with exactly that amount ("1 234,50", "1234.5", in euros and in francs) or that
// count, then those whose name has every word, then those that have every word in any of their texts, then
// those whose days and amounts meet a comparison (">500", "12/2020..03/2021"); among equals vouchers come
// last, and the newest voucher first. Words in any order, each by its beginning; accents, case, apostrophes
// and punctuation do not count. Any bytes are a harmless text; one without words finds nothing. Only the
// first hundred characters or so are looked at. `only` leaves the records of one kind.
std::vector<SearchHit> search(const ConsortiumFile& file, std::string_view text, std::size_t most = 20,
                              std::optional<EntityKind> only = std::nullopt);

}  // namespace lianes::store
