#include "store/record_form.hpp"

#include <sodium.h>

namespace lianes::store {
namespace {

constexpr std::size_t kMostFields = 64;  // Record::erased has a bit for each

[[noreturn]] void damagedForm(std::int64_t number) {
  throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "record_form " + std::to_string(number));
}

std::vector<std::string_view> splitAt(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string fieldText(const FieldDescription& field) {
  std::string text = std::string(field.name) + ':' + std::string(codeOf(field.type));
  if (field.type == FieldType::Choice) {
    text += '(';
    for (const auto choice : field.choices) text += (text.back() == '(' ? "" : ",") + std::string(choice);
    text += ')';
  }
  if (field.options.currency) text += '(' + std::string(codeOf(*field.options.currency)) + ')';
  return field.options.personal ? text + '!' : text;
}

// Nothing when it makes no sense.
std::optional<FormField> parseField(std::string_view text, const EntityDescription& description) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  FormField field;
  field.index = description.indexOf(text.substr(0, colon));
  text.remove_prefix(colon + 1);
  field.personal = text.ends_with('!');
  if (field.personal) text.remove_suffix(1);
  std::string_view inside;
  if (const auto open = text.find('('); open != std::string_view::npos) {
    if (!text.ends_with(')')) return std::nullopt;
    inside = text.substr(open + 1, text.size() - open - 2);
    text = text.substr(0, open);
  }
  const auto type = choiceOf<FieldType>(text);
  if (!type) return std::nullopt;
  field.type = *type;
  // Values of another type would be no values of the field.
  if (field.index && description.fields[*field.index].type != field.type) return std::nullopt;
  if (field.type == FieldType::Choice) {
    for (const auto choice : splitAt(inside, ',')) field.choices.emplace_back(choice);
  } else if (!inside.empty()) {
    field.currency = choiceOf<Currency>(inside);
    if (!field.currency) return std::nullopt;
  }
  return field;
}

Hash digestOf(std::string_view kind, std::string_view text) {
  const auto whole = std::string(kind) + '\n' + std::string(text);
  Hash digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(whole.data()), whole.size());
  return digest;
}

}  // namespace

std::string formText(const EntityDescription& description) {
  std::string text;
  for (const auto& field : description.fields) text += (text.empty() ? "" : " ") + fieldText(field);
  return text;
}

const RecordForm& RecordForms::current(EntityKind kind) {
  if (const auto known = m_current.find(kind); known != m_current.end()) return numbered(known->second);
  const auto text = formText(describe(kind));
  auto& find = m_connection.cached("SELECT number FROM record_form WHERE kind = $1 AND fields = $2");
  find.bind(1, codeOf(kind));
  find.bind(2, std::string_view(text));
  auto number = find.step() ? std::optional(find.integer(0)) : std::nullopt;
  find.reset();
  if (!number) {
    auto& enter = m_connection.cached("INSERT INTO record_form (kind, fields) VALUES ($1, $2)");
    enter.bind(1, codeOf(kind));
    enter.bind(2, std::string_view(text));
    enter.run();
    number = m_connection.lastRow();
  }
  m_current.emplace(kind, *number);
  return numbered(*number);
}

const RecordForm& RecordForms::numbered(std::int64_t number) {
  if (const auto known = m_forms.find(number); known != m_forms.end()) return known->second;
  auto& row = m_connection.cached("SELECT kind, fields FROM record_form WHERE number = $1");
  row.bind(1, number);
  if (!row.step()) damagedForm(number);
  const std::string kind(row.text(0));
  const std::string text(row.text(1));
  row.reset();
  const auto known = choiceOf<EntityKind>(kind);
  if (!known) damagedForm(number);
  RecordForm form{number, *known, {}, digestOf(kind, text)};
  for (const auto part : splitAt(text, ' ')) {
    auto field = parseField(part, describe(*known));
    if (!field || form.fields.size() == kMostFields) damagedForm(number);
    form.fields.push_back(std::move(*field));
  }
  return m_forms.emplace(number, std::move(form)).first->second;
}

}  // namespace lianes::store
