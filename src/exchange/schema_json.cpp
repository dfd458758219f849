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

// What the last column says of a field: its choices, the kind it refers to, its bounds.
std::string valuesOf(const FieldDescription& field) {
  std::string values;
  const auto add = [&](const std::string& more) { values += (values.empty() ? "" : "; ") + more; };
  for (const auto choice : field.choices)
    values += (values.empty() ? "`" : ", `") + std::string(choice) + '`';
  if (field.target) add("id of a `" + std::string(codeOf(*field.target)) + '`');
  if (field.options.currency) add(std::string(codeOf(*field.options.currency)));
  if (field.type == FieldType::Text) add("at most " + std::to_string(field.options.longest) + " characters");
  if (field.type == FieldType::Integer && field.options.highest != INT64_MAX) {
    add(std::to_string(field.options.lowest) + " to " + std::to_string(field.options.highest));
  }
  if (field.options.computed) add("computed");
  if (field.options.personal) add("personal");
  return values;
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

std::string writeSchemaMarkdown() {
  std::string text;
  for (const auto kind : allKinds()) {
    const auto& description = describe(kind);
    text += "\n### `" + std::string(description.name) + "` - " +
            std::string(wording::kindLabel(kind, Language::French)) +
            "\n\n| Field | Type | Must | On screen | Values |\n| --- | --- | --- | --- | --- |\n";
    for (const auto& field : description.fields) {
      text += "| `" + std::string(field.name) + "` | " + std::string(codeOf(field.type)) + " | " +
              (field.required ? "yes" : "") + " | " +
              std::string(wording::fieldLabel(kind, field.name, Language::French)) + " | " + valuesOf(field) +
              " |\n";
    }
  }
  return text;
}

}  // namespace lianes::exchange
