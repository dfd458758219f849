#include "lianes/store/record_json.hpp"

#include <nlohmann/json.hpp>

#include "lianes/domain/money_text.hpp"

namespace lianes::store {
namespace {

constexpr std::string_view kHexDigit = "0123456789abcdef";

void appendString(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHexDigit[byte >> 4U];
      out += kHexDigit[byte & 0xFU];
    } else {
      out += c;
    }
  }
  out += '"';
}

// Amounts, dates and ids hold no character that JSON escapes.
void appendPlain(std::string_view text, std::string& out) {
  out += '"';
  out += text;
  out += '"';
}

void appendMoney(Money amount, const FieldDescription& field, std::string& out) {
  if (field.options.currency) return appendPlain(formatMoney(amount), out);
  out += "{\"amount\":";
  appendPlain(formatMoney(amount), out);
  out += ",\"currency\":";
  appendPlain(codeOf(amount.currency()), out);
  out += '}';
}

struct ValueWriter {
  const FieldDescription& field;
  std::string& out;

  void operator()(std::monostate) const { out += "null"; }
  void operator()(bool yes) const { out += yes ? "true" : "false"; }
  void operator()(std::int64_t number) const { out += std::to_string(number); }
  void operator()(const std::string& text) const { appendString(text, out); }
  void operator()(const Money& amount) const { appendMoney(amount, field, out); }
  void operator()(const auto& value) const { appendPlain(value.text(), out); }
};

using Json = nlohmann::json;

template <class T>
FieldValue orRefuse(const std::optional<T>& value) {
  return value ? FieldValue(*value) : FieldValue();
}

Checked<Money> readMoney(const Json& json, const FieldDescription& field) {
  const auto refuse = [&] {
    return failure(Problem{ProblemCode::WrongType, std::string(field.name), {"amount"}});
  };
  const auto named = [&](Checked<Money> amount) -> Checked<Money> {
    if (amount) return amount;
    auto problem = amount.error();
    problem.place = field.name;
    return failure(std::move(problem));
  };
  if (field.options.currency) {
    if (!json.is_string()) return refuse();
    return named(parseMoney(json.get_ref<const std::string&>(), *field.options.currency));
  }
  if (!json.is_object() || json.size() != 2 || !json.contains("amount") || !json.contains("currency")) {
    return refuse();
  }
  if (!json["amount"].is_string() || !json["currency"].is_string()) return refuse();
  const auto currency = choiceOf<Currency>(json["currency"].get_ref<const std::string&>());
  if (!currency) return refuse();
  return named(parseMoney(json["amount"].get_ref<const std::string&>(), *currency));
}

std::string_view expectedOf(FieldType type) {
  switch (type) {
    case FieldType::Boolean:
      return "boolean";
    case FieldType::Integer:
      return "integer";
    case FieldType::Date:
      return "date";
    case FieldType::Money:
      return "amount";
    case FieldType::Instant:
      return "instant";
    case FieldType::Ratio:
      return "ratio_text";
    case FieldType::Reference:
      return "id";
    case FieldType::AnyReference:
      return "record";
    case FieldType::Text:
    case FieldType::Choice:
      return "text";
  }
  return "text";
}

// Nothing when the JSON is not of the field's type.
FieldValue readString(const std::string& text, FieldType type) {
  switch (type) {
    case FieldType::Text:
    case FieldType::Choice:
      return text;
    case FieldType::Date:
      return orRefuse(Date::parse(text));
    case FieldType::Instant:
      return orRefuse(Instant::parse(text));
    case FieldType::Ratio: {
      const auto ratio = Ratio::parse(text);
      return ratio ? FieldValue(*ratio) : FieldValue();
    }
    case FieldType::Reference:
      return orRefuse(Uuid::parse(text));
    case FieldType::AnyReference:
      return orRefuse(RecordReference::parse(text));
    case FieldType::Boolean:
    case FieldType::Integer:
    case FieldType::Money:
      return {};
  }
  return {};
}

Checked<FieldValue> readValue(const Json& json, const FieldDescription& field) {
  if (json.is_null()) return FieldValue();
  if (field.type == FieldType::Money) {
    const auto amount = readMoney(json, field);
    return amount ? Checked<FieldValue>(FieldValue(*amount)) : failure(amount.error());
  }
  FieldValue value;
  if (json.is_boolean() && field.type == FieldType::Boolean) value = json.get<bool>();
  if (json.is_number_integer() && field.type == FieldType::Integer) value = json.get<std::int64_t>();
  if (json.is_string()) {
    const auto& text = json.get_ref<const std::string&>();
    if (text.empty()) return FieldValue();
    value = readString(text, field.type);
  }
  if (std::holds_alternative<std::monostate>(value)) {
    return failure(
        Problem{ProblemCode::WrongType, std::string(field.name), {std::string(expectedOf(field.type))}});
  }
  return value;
}

void appendErased(const Record& record, std::string& out) {
  out += out.back() == '{' ? "\"erased\":[" : ",\"erased\":[";
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    if (!isErased(record, i)) continue;
    if (out.back() != '[') out += ',';
    appendPlain(describe(record.kind).fields[i].name, out);
  }
  out += ']';
}

}  // namespace

void appendRecord(const Record& record, std::string& out) {
  const auto& description = describe(record.kind);
  out += '{';
  bool first = true;
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    if (std::holds_alternative<std::monostate>(record.values[i])) continue;
    if (!first) out += ',';
    first = false;
    const auto& field = description.fields[i];
    appendPlain(field.name, out);
    out += ':';
    std::visit(ValueWriter{field, out}, record.values[i]);
  }
  if (record.erased != 0) appendErased(record, out);
  out += '}';
}

std::string writeRecord(const Record& record) {
  std::string out;
  out.reserve(512);
  appendRecord(record, out);
  return out;
}

Result<Record, Problems> readRecord(EntityKind kind, Uuid id, std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return failure(Problems{{ProblemCode::WrongType, {}, {"object"}}});
  const auto& description = describe(kind);
  Record record{kind, id, std::vector<FieldValue>(description.fields.size())};
  Problems problems;
  for (const auto& [name, value] : object.items()) {
    const auto index = description.indexOf(name);
    if (!index) {
      problems.push_back({ProblemCode::UnknownKey, name, {}});
      continue;
    }
    auto read = readValue(value, description.fields[*index]);
    if (read) {
      record.values[*index] = std::move(read).value();
    } else {
      problems.push_back(read.error());
    }
  }
  if (!problems.empty()) return failure(std::move(problems));
  return record;
}

}  // namespace lianes::store
