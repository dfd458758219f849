#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/entities/organisation.hpp"

namespace lianes::store {

// One French collectivité as INSEE and DGCL describe it. The texts belong to the Directory.
struct DirectoryEntry {
  CollectivityLevel level = CollectivityLevel::Commune;
  std::string_view code;   // INSEE code; of an EPCI its SIREN
  std::string_view siren;  // empty when the source has none
  std::string_view name;
  std::string_view department;  // code; empty of a région; of an EPCI that of its first member
  std::string_view departmentName;
  std::string_view region;  // code; of an EPCI that of its first member
  std::string_view regionName;
  std::string_view postcodes;              // of a commune, separated by a space
  std::optional<std::int64_t> population;  // inhabitants; unknown of a département or région
};

struct DirectorySearch {
  std::string_view text;
  std::optional<CollectivityLevel> level{};  // only entries of this level
  std::size_t most = 20;
};

struct DirectoryMatches {
  std::vector<const DirectoryEntry*> best;  // the best first
  std::size_t total = 0;                    // with those beyond `most`
};

// Every French commune, EPCI, département and région, searched without a network.
//
// The text is a code, a SIREN, a postcode, or words that all stand in the name, in any order and each as any
// part of it; accents, case, apostrophes, hyphens and other punctuation do not count, and "st" is also
// "saint". Beside a word of the name, a number may be the département or a postcode: "saint martin 62". Best
// first: the code or the whole name, then a postcode, names that start so, words that start so, the rest;
// among equals the most populous, a département or région counting for its communes. Any bytes are a harmless
// text; a blank one finds nothing.
class Directory {
 public:
  // The directory inside the program. Takes milliseconds and some megabytes: keep it while it is used.
  static Directory load();

  // From a gzip file as resources/directory/README.md describes it. Requires: it is whole and well-formed.
  explicit Directory(std::string_view gzipFile);
  Directory(Directory&&) noexcept = default;
  Directory& operator=(Directory&&) noexcept = default;
  ~Directory() = default;

  // The most populous first.
  std::span<const DirectoryEntry> entries() const { return m_entries; }

  DirectoryMatches search(const DirectorySearch& wanted) const;
  std::vector<const DirectoryEntry*> find(std::string_view text, std::size_t most) const {
    return search({.text = text, .most = most}).best;
  }

 private:
  void arrange(const std::vector<DirectoryEntry>& entries);
  std::string_view nameKey(std::size_t index) const;

  std::vector<char> m_table;
  std::vector<DirectoryEntry> m_entries;
  std::vector<char> m_nameKeys;  // of the entries, end to end
  std::vector<std::uint32_t> m_nameKeyEnds;
};

}  // namespace lianes::store
