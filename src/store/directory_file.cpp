#include "store/directory_file.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <unordered_map>

#include "lianes/base/contract.hpp"

namespace lianes::store {
namespace {

constexpr std::string_view kColumns = "kind\tcode\tsiren\tname\tdepartement\tregion\tpostcodes\tpopulation";
using DirectoryRow = std::array<std::string_view, 8>;

std::string_view takeUntil(char separator, std::string_view& text) {
  const auto end = std::min(text.find(separator), text.size());
  const auto taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

DirectoryRow directoryRow(std::string_view line) {
  DirectoryRow row;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool hasNext = line.find('\t') != std::string_view::npos;
    require(hasNext == (i + 1 < row.size()), "a row of the directory has eight cells");
    row[i] = takeUntil('\t', line);
  }
  return row;
}

std::optional<std::int64_t> populationOf(std::string_view cell) {
  if (cell.empty()) return std::nullopt;
  std::int64_t population = 0;
  const auto* const end = cell.data() + cell.size();
  const auto read = std::from_chars(cell.data(), end, population);
  require(read.ec == std::errc() && read.ptr == end && population >= 0,
          "a population in the directory is a number");
  return population;
}

DirectoryEntry directoryEntry(std::string_view line) {
  const auto [kind, code, siren, name, department, region, postcodes, population] = directoryRow(line);
  const auto level = choiceOf<CollectivityLevel>(kind);
  require(level.has_value() && !code.empty() && !name.empty(),
          "an entry of the directory has a kind, a code and a name");
  require(postcodes.empty() || postcodes.size() % 6 == 5, "the directory's postcodes have five digits");
  return {.level = *level,
          .code = code,
          .siren = siren,
          .name = name,
          .department = department,
          .departmentName = {},
          .region = region,
          .regionName = {},
          .postcodes = postcodes,
          .population = populationOf(population)};
}

// The names of départements or régions. Rows near each other ask for the same one.
class NameByCode {
 public:
  void add(const DirectoryEntry& entry) { m_names.emplace(entry.code, entry.name); }

  std::string_view nameOf(std::string_view code) {
    if (code.empty()) return {};
    if (code == m_lastCode) return m_lastName;
    const auto found = m_names.find(code);
    require(found != m_names.end(), "the directory holds the départements and régions it names");
    m_lastCode = code;
    m_lastName = found->second;
    return m_lastName;
  }

 private:
  std::unordered_map<std::string_view, std::string_view> m_names;
  std::string_view m_lastCode;
  std::string_view m_lastName;
};

}  // namespace

std::vector<char> inflateDirectory(std::string_view gzipFile) {
  constexpr std::size_t kShortest = 18;
  constexpr std::size_t kLargestTable = std::size_t{64} << 20U;
  constexpr int kGzip = 16;
  require(gzipFile.size() >= kShortest && gzipFile.size() <= kLargestTable, "the directory is a gzip file");
  std::size_t size = 0;  // its last four bytes, the lowest first
  for (std::size_t i = 1; i <= 4; ++i) {
    size = (size << 8U) | static_cast<unsigned char>(gzipFile[gzipFile.size() - i]);
  }
  require(size > 0 && size <= kLargestTable, "the directory has a sensible size");

  std::vector<char> table(size);
  z_stream stream{};
  require(inflateInit2(&stream, kGzip + MAX_WBITS) == Z_OK, "zlib is ready");
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(gzipFile.data()));
  stream.avail_in = static_cast<uInt>(gzipFile.size());
  stream.next_out = reinterpret_cast<Bytef*>(table.data());
  stream.avail_out = static_cast<uInt>(table.size());
  const int outcome = inflate(&stream, Z_FINISH);
  const bool whole = outcome == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
  inflateEnd(&stream);
  require(whole, "the directory is whole");
  return table;
}

std::vector<DirectoryEntry> parseDirectory(std::string_view table) {
  require(takeUntil('\n', table) == kColumns, "the directory has the columns that are expected");
  std::vector<DirectoryEntry> entries;
  entries.reserve(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')));
  NameByCode departments;
  NameByCode regions;
  while (!table.empty()) {
    const auto& entry = entries.emplace_back(directoryEntry(takeUntil('\n', table)));
    if (entry.level == CollectivityLevel::Department) departments.add(entry);
    if (entry.level == CollectivityLevel::Region) regions.add(entry);
  }
  for (auto& entry : entries) {
    entry.departmentName = departments.nameOf(entry.department);
    entry.regionName = regions.nameOf(entry.region);
  }
  return entries;
}

}  // namespace lianes::store
