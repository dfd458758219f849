#pragma once

#include <utility>
#include <vector>

#include "lianes/domain/record.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::store {

// Every record of a kind that meets the filters, in the order of listRecords, read a page at a time.
// Requires: filters that listRecords accepts. Throws: as reading does.
template <Described Entity>
std::vector<Entity> allRecords(const ConsortiumFile& file, std::vector<FieldFilter> filters = {}) {
  constexpr std::size_t kPage = 1000;
  RecordQuery query{Description<Entity>::kind, std::move(filters), {}, kPage};
  std::vector<Entity> all;
  do {
    const auto page = listRecords(file, query);
    require(page.ok(), "a filter of the program is accepted");
    for (const auto& record : page->records) all.push_back(fromRecord<Entity>(record));
    query.after = page->next;
  } while (query.after);
  return all;
}

}  // namespace lianes::store
