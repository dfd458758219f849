#include "lianes/store/consortium_file.hpp"
#include "store/name_parts.hpp"

namespace lianes::store {
namespace {

std::string textOf(const Record& record, std::string_view field) {
  const auto index = describe(record.kind).indexOf(field);
  if (!index) return {};
  if (const auto* text = std::get_if<std::string>(&record.values[*index])) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&record.values[*index])) return std::to_string(*number);
  return {};
}

std::string nameThroughLinks(const ConsortiumFile& file, const Record& record, int depth) {
  constexpr int kDeepestLink = 2;
  constexpr int kMostLinks = 2;
  auto own = nameOf(record);
  if (own != record.id.text() || depth == kDeepestLink) return own;
  std::string names;
  int links = 0;
  const auto& fields = describe(record.kind).fields;
  // What a record cannot be without tells it apart better than what it may have besides.
  for (const bool isRequired : {true, false}) {
    for (std::size_t at = 0; at < fields.size() && links < kMostLinks; ++at) {
      const auto* id = std::get_if<Uuid>(&record.values[at]);
      if (!id || !fields[at].target || fields[at].required != isRequired) continue;
      const auto linked = file.find(*fields[at].target, *id);
      if (!linked) continue;
      const auto name = nameThroughLinks(file, *linked, depth + 1);
      if (name == id->text()) continue;  // it has no name either
      names += (names.empty() ? "" : " – ") + name;
      ++links;
    }
  }
  return names.empty() ? own : names;
}

}  // namespace

std::string nameOf(const Record& record) {
  std::string name;
  for (const auto& part : kNameParts) {
    for (const auto field : part) {
      const auto text = textOf(record, field);
      if (text.empty()) continue;
      name += (name.empty() ? "" : " ") + text;
      break;
    }
  }
  return name.empty() ? record.id.text() : name;
}

std::string nameIn(const ConsortiumFile& file, const Record& record) {
  return nameThroughLinks(file, record, 0);
}

}  // namespace lianes::store
