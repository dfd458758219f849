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

// Nothing when it makes no sense.
std::optional<RecordForm> parseForm(EntityKind kind, const std::string& text) {
  RecordForm form{kind, {}, digestOf(codeOf(kind), text)};
  for (const auto part : splitAt(text, ' ')) {
    auto field = parseField(part, describe(kind));
    if (!field || form.fields.size() == kMostFields) return std::nullopt;
    form.fields.push_back(std::move(*field));
  }
  return form;
}

struct TodaysForm {
  std::string text;
  RecordForm form;
};

const TodaysForm& today(EntityKind kind) {
  static const auto all = [] {
    std::vector<TodaysForm> forms;
    for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
      const auto each = static_cast<EntityKind>(i);
      auto text = formText(describe(each));
      auto form = parseForm(each, text);
      require(form.has_value(), "a description is told in a form that can be read");
      forms.push_back({std::move(text), std::move(*form)});
    }
    return forms;
  }();
  return all[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string formText(const EntityDescription& description) {
  std::string text;
  for (const auto& field : description.fields) text += (text.empty() ? "" : " ") + fieldText(field);
  return text;
}

const RecordForm& RecordForms::current(EntityKind kind) { return today(kind).form; }

std::int64_t RecordForms::numberOfCurrent(EntityKind kind) {
  if (const auto known = m_numbers.find(kind); known != m_numbers.end()) return known->second;
  const auto& text = today(kind).text;
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
  m_numbers.emplace(kind, *number);
  m_today.emplace(*number, kind);
  return *number;
}

const RecordForm& RecordForms::numbered(std::int64_t number) {
  if (const auto known = m_today.find(number); known != m_today.end()) return current(known->second);
  if (const auto known = m_earlier.find(number); known != m_earlier.end()) return known->second;
  auto& row = m_connection.cached("SELECT kind, fields FROM record_form WHERE number = $1");
  row.bind(1, number);
  if (!row.step()) damagedForm(number);
  const auto kind = choiceOf<EntityKind>(row.text(0));
  const std::string text(row.text(1));
  row.reset();
  if (!kind) damagedForm(number);
  if (text == today(*kind).text) {
    m_today.emplace(number, *kind);
    return current(*kind);
  }
  auto form = parseForm(*kind, text);
  if (!form) damagedForm(number);
  return m_earlier.emplace(number, std::move(*form)).first->second;
}

}  // namespace lianes::store
