#include "lianes/exchange/directory_json.hpp"

#include <nlohmann/json.hpp>

namespace lianes::exchange {
namespace {

using DirectoryJson = nlohmann::ordered_json;

DirectoryJson textOrNull(std::string_view text) {
  return text.empty() ? DirectoryJson() : DirectoryJson(text);
}

DirectoryJson codeAndName(std::string_view code, std::string_view name) {
  if (code.empty()) return nullptr;
  return {{"code", code}, {"name", name}};
}

DirectoryJson postcodeList(std::string_view postcodes) {
  constexpr std::size_t kPostcode = 5;
  auto list = DirectoryJson::array();
  for (std::size_t start = 0; start < postcodes.size(); start += kPostcode + 1) {
    list.push_back(postcodes.substr(start, kPostcode));
  }
  return list;
}

DirectoryJson directoryEntryJson(const store::DirectoryEntry& entry) {
  return {{"kind", codeOf(entry.level)},
          {"code", entry.code},
          {"siren", textOrNull(entry.siren)},
          {"name", entry.name},
          {"departement", codeAndName(entry.department, entry.departmentName)},
          {"region", codeAndName(entry.region, entry.regionName)},
          {"postcodes", postcodeList(entry.postcodes)},
          {"population", entry.population ? DirectoryJson(*entry.population) : DirectoryJson()}};
}

}  // namespace

std::string writeDirectory(const store::DirectoryMatches& matches) {
  auto entries = DirectoryJson::array();
  for (const auto* entry : matches.best) entries.push_back(directoryEntryJson(*entry));
  const DirectoryJson document{{"total", matches.total}, {"entries", std::move(entries)}};
  return document.dump(2) + '\n';
}

}  // namespace lianes::exchange
