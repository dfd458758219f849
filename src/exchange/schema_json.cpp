#include "lianes/exchange/schema_json.hpp"

#include <nlohmann/json.hpp>

#include "lianes/domain/record.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::exchange {
namespace {

using SchemaJson = nlohmann::ordered_json;
using wording::Language;

SchemaJson fieldJson(EntityKind kind, const FieldDescription& field) {
  SchemaJson json{{"name", field.name},
                  {"type", codeOf(field.type)},
                  {"required", field.required},
                  {"label",
                   {{"fr", wording::fieldLabel(kind, field.name, Language::French)},
                    {"en", wording::fieldLabel(kind, field.name, Language::English)}}}};
  if (field.options.personal) json["personal"] = true;
  if (field.options.computed) json["computed"] = true;
  if (field.type == FieldType::Text) json["longest"] = field.options.longest;
  if (field.type == FieldType::Integer) {
    if (field.options.lowest != INT64_MIN) json["lowest"] = field.options.lowest;
    if (field.options.highest != INT64_MAX) json["highest"] = field.options.highest;
  }
  if (field.options.currency) json["currency"] = codeOf(*field.options.currency);
  if (field.target) json["references"] = codeOf(*field.target);
  if (field.type == FieldType::Choice) json["choices"] = field.choices;
  return json;
}

}  // namespace

std::vector<EntityKind> allKinds() {
  std::vector<EntityKind> kinds;
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i)
    kinds.push_back(static_cast<EntityKind>(i));
  return kinds;
}

std::string writeSchema() {
  auto json = SchemaJson::array();
  for (const auto kind : allKinds()) {
    auto& entity = json.emplace_back(SchemaJson{{"kind", codeOf(kind)},
                                                {"label",
                                                 {{"fr", wording::kindLabel(kind, Language::French)},
                                                  {"en", wording::kindLabel(kind, Language::English)}}},
                                                {"fields", SchemaJson::array()}});
    for (const auto& field : describe(kind).fields) entity["fields"].push_back(fieldJson(kind, field));
  }
  return json.dump(2) + '\n';
}

}  // namespace lianes::exchange
