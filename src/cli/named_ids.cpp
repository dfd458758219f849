#include "cli/named_ids.hpp"

#include <map>
#include <optional>

namespace lianes::cli {
namespace {

constexpr std::size_t kIdLength = 36;

std::optional<std::string> nameIn(const store::ConsortiumFile& file, const Uuid& id) {
  for (const auto kind :
       {EntityKind::Organisation, EntityKind::MicroProject, EntityKind::Mission, EntityKind::Expense}) {
    if (const auto record = file.find(kind, id)) return store::nameOf(*record);
  }
  return std::nullopt;
}

}  // namespace

std::string withNames(std::string_view text, const store::ConsortiumFile& file) {
  std::map<Uuid, std::optional<std::string>> known;
  std::string named;
  bool inBrackets = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '[') inBrackets = true;
    if (text[i] == ']') inBrackets = false;
    const auto id = inBrackets ? std::nullopt : Uuid::parse(text.substr(i, kIdLength));
    if (id && !known.contains(*id)) known.emplace(*id, nameIn(file, *id));
    if (id && known.at(*id)) {
      named += *known.at(*id);
      i += kIdLength;
    } else {
      named += text[i++];
    }
  }
  return named;
}

}  // namespace lianes::cli
