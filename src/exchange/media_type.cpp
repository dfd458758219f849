#include "lianes/exchange/media_type.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lianes::exchange {

std::string_view mediaTypeOf(const std::filesystem::path& file) {
  constexpr auto kTypes = std::to_array<std::pair<std::string_view, std::string_view>>({
      {".pdf", "application/pdf"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".txt", "text/plain"},
      {".odt", "application/vnd.oasis.opendocument.text"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
  });
  auto extension = file.extension().string();
  for (auto& character : extension) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  const auto known =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& type) { return type.first == extension; });
  return known == kTypes.end() ? "application/octet-stream" : known->second;
}

}  // namespace lianes::exchange
