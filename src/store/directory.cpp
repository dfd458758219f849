#include "lianes/store/directory.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "lianes/base/contract.hpp"
#include "lianes/base/embedded.hpp"
#include "store/directory_file.hpp"
#include "store/directory_query.hpp"

namespace lianes::store {
namespace {

// Inhabitants by which an entry ranks: a département or région has those of its communes.
class DirectoryWeights {
 public:
  explicit DirectoryWeights(const std::vector<DirectoryEntry>& entries) {
    for (const auto& entry : entries) {
      if (entry.level != CollectivityLevel::Commune || !entry.population) continue;
      m_byDepartment[entry.department] += *entry.population;
      m_byRegion[entry.region] += *entry.population;
    }
  }

  std::int64_t of(const DirectoryEntry& entry) const {
    if (entry.population) return *entry.population;
    if (entry.level == CollectivityLevel::Department) return sumOf(entry.code, m_byDepartment);
    if (entry.level == CollectivityLevel::Region) return sumOf(entry.code, m_byRegion);
    return 0;
  }

 private:
  using Sums = std::unordered_map<std::string_view, std::int64_t>;

  static std::int64_t sumOf(std::string_view code, const Sums& sums) {
    const auto found = sums.find(code);
    return found == sums.end() ? 0 : found->second;
  }

  Sums m_byDepartment;
  Sums m_byRegion;
};

struct WeighedEntry {
  std::int64_t weight;
  const DirectoryEntry* entry;
  const std::string* nameKey;

  bool operator<(const WeighedEntry& other) const {
    if (weight != other.weight) return weight > other.weight;
    return std::tie(*nameKey, entry->level, entry->code) <
           std::tie(*other.nameKey, other.entry->level, other.entry->code);
  }
};

}  // namespace

Directory Directory::load() {
  const auto files = embedded::directory();
  require(files.size() == 1, "one directory is embedded");
  return Directory(files.front().bytes);
}

Directory::Directory(std::string_view gzipFile) : m_table(inflateDirectory(gzipFile)) {
  arrange(parseDirectory({m_table.data(), m_table.size()}));
}

void Directory::arrange(const std::vector<DirectoryEntry>& entries) {
  const DirectoryWeights weights(entries);
  std::vector<std::string> nameKeys;
  nameKeys.reserve(entries.size());
  std::vector<WeighedEntry> weighed;
  weighed.reserve(entries.size());
  for (const auto& entry : entries) {
    nameKeys.push_back(directoryNameKey(entry.name));
    weighed.push_back({weights.of(entry), &entry, &nameKeys.back()});
  }
  std::sort(weighed.begin(), weighed.end());

  m_entries.reserve(entries.size());
  m_nameKeyEnds.reserve(entries.size());
  for (const auto& [weight, entry, nameKey] : weighed) {
    m_entries.push_back(*entry);
    m_nameKeys.insert(m_nameKeys.end(), nameKey->begin(), nameKey->end());
    m_nameKeyEnds.push_back(static_cast<std::uint32_t>(m_nameKeys.size()));
  }
}

std::string_view Directory::nameKey(std::size_t index) const {
  const std::size_t start = index == 0 ? 0 : m_nameKeyEnds[index - 1];
  return std::string_view(m_nameKeys.data(), m_nameKeys.size()).substr(start, m_nameKeyEnds[index] - start);
}

DirectoryMatches Directory::search(const DirectorySearch& wanted) const {
  const DirectoryQuery query(wanted.text);
  DirectoryMatches matches;
  if (query.isBlank()) return matches;

  // The entries are in their order among equals already: to rank them is to deal them out.
  std::array<std::vector<std::uint32_t>, kMatchRanks> found;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    if (wanted.level && m_entries[i].level != *wanted.level) continue;
    const auto rank = query.rank(m_entries[i], nameKey(i));
    if (!rank) continue;
    found[static_cast<std::size_t>(*rank)].push_back(static_cast<std::uint32_t>(i));
    ++matches.total;
  }
  matches.best.reserve(std::min(wanted.most, matches.total));
  for (const auto& equals : found) {
    for (const auto index : equals) {
      if (matches.best.size() == wanted.most) return matches;
      matches.best.push_back(&m_entries[index]);
    }
  }
  return matches;
}

}  // namespace lianes::store
