#include "exchange/json_document.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>

namespace lianes::exchange {
namespace {

// Builds the tree from the parser's events, which is where duplicate keys and depth can still be seen.
class JsonTreeBuilder {
 public:
  explicit JsonTreeBuilder(JsonValue& root) { m_open.push_back(&root); }

  std::optional<Problem> problem;

  bool null() { return add(JsonValue::Type::Null) != nullptr; }
  bool boolean(bool value) {
    auto* added = add(JsonValue::Type::Boolean);
    if (added) added->boolean = value;
    return added != nullptr;
  }
  bool number_integer(std::int64_t value) {
    auto* added = add(JsonValue::Type::Integer);
    if (added) added->integer = value;
    return added != nullptr;
  }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return addText(JsonValue::Type::OtherNumber, std::to_string(value));
    }
    return number_integer(static_cast<std::int64_t>(value));
  }
  // Not a computation: `auto` because the parser offers a floating value that nothing here looks at.
  bool number_float(auto, const std::string& written) {
    return addText(JsonValue::Type::OtherNumber, written);
  }
  bool string(std::string& value) { return addText(JsonValue::Type::String, std::move(value)); }
  bool binary(std::vector<std::uint8_t>&) { return false; }

  bool start_object(std::size_t) { return open(JsonValue::Type::Object); }
  bool start_array(std::size_t) { return open(JsonValue::Type::Array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    auto& object = *m_open.back();
    if (object.find(name)) {
      problem = Problem{ProblemCode::DuplicateKey, place() + (m_open.size() > 2 ? "." : "") + name, {}};
      return false;
    }
    if (object.members.size() == kMostJsonKeys) {
      problem = Problem{ProblemCode::TooBig, place(), {std::to_string(kMostJsonKeys)}};
      return false;
    }
    object.members.push_back({std::move(name), {}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const std::exception&) {
    problem = Problem{ProblemCode::NotJson, {}, {std::to_string(position)}};
    return false;
  }

 private:
  bool addText(JsonValue::Type type, std::string text) {
    auto* added = add(type);
    if (added) added->text = std::move(text);
    return added != nullptr;
  }

  // m_open holds the root's holder, then every array and object that is not closed yet. Nothing when there
  // are too many.
  JsonValue* add(JsonValue::Type type) {
    if (++m_count > kMostJsonValues) {
      problem = Problem{ProblemCode::TooBig, {}, {std::to_string(kMostJsonValues)}};
      return nullptr;
    }
    JsonValue* value = m_open.back();
    if (m_open.size() > 1) {
      auto& parent = *m_open.back();
      if (parent.type == JsonValue::Type::Array) {
        value = &parent.items.emplace_back();
      } else {
        value = &parent.members.back().value;
      }
    }
    value->type = type;
    return value;
  }

  bool open(JsonValue::Type type) {
    if (m_open.size() > kDeepestJson) {
      problem = Problem{ProblemCode::TooDeep, {}, {std::to_string(kDeepestJson)}};
      return false;
    }
    auto* added = add(type);
    if (!added) return false;
    m_open.push_back(added);
    return true;
  }

  bool close() {
    m_open.pop_back();
    return true;
  }

  std::string place() const {
    std::string path;
    for (std::size_t i = 1; i + 1 < m_open.size(); ++i) {
      const auto& parent = *m_open[i];
      if (parent.type == JsonValue::Type::Array) {
        path += '[' + std::to_string(parent.items.size() - 1) + ']';
      } else {
        path += (path.empty() ? "" : ".") + parent.members.back().name;
      }
    }
    return path;
  }

  std::vector<JsonValue*> m_open;
  std::size_t m_count = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

Checked<JsonValue> parseJson(std::string_view text) {
  if (text.size() > kLongestJson) {
    return failure(Problem{ProblemCode::TooBig, {}, {std::to_string(kLongestJson >> 20U) + " MiB"}});
  }
  JsonValue root;
  JsonTreeBuilder builder(root);
  const bool read = nlohmann::json::sax_parse(text, &builder);
  if (builder.problem) return failure(*builder.problem);
  if (!read) return failure(Problem{ProblemCode::NotJson, {}, {"0"}});
  return root;
}

}  // namespace lianes::exchange
