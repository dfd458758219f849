#include <array>

#include "lianes/store/consortium_file.hpp"

namespace lianes::store {
namespace {

std::string textOf(const Record& record, std::string_view field) {
  const auto index = describe(record.kind).indexOf(field);
  if (!index) return {};
  if (const auto* text = std::get_if<std::string>(&record.values[*index])) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&record.values[*index])) return std::to_string(*number);
  return {};
}

}  // namespace

std::string nameOf(const Record& record) {
  // The first field of each group that is filled is part of the name.
  constexpr std::array<std::array<std::string_view, 4>, 2> kParts{
      {{"code", "number", "given_name", "edition"}, {"title", "name", "label", "family_name"}}};
  std::string name;
  for (const auto& part : kParts) {
    for (const auto field : part) {
      const auto text = textOf(record, field);
      if (text.empty()) continue;
      name += (name.empty() ? "" : " ") + text;
      break;
    }
  }
  return name.empty() ? record.id.text() : name;
}

}  // namespace lianes::store
