#include <algorithm>
#include <string>
#include <utility>

#include "domain/entity_rules.hpp"
#include "domain/text_check.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/domain/record.hpp"

namespace lianes {
namespace {

class FieldCheck {
 public:
  FieldCheck(const FieldDescription& field, Problems& problems) : m_field(field), m_problems(problems) {}

  void check(const FieldValue& value) {
    if (std::holds_alternative<std::monostate>(value)) {
      if (m_field.required) add(ProblemCode::Missing);
      return;
    }
    switch (m_field.type) {
      case FieldType::Text:
        return typed<std::string>(value, [&](const auto& text) { checkText(text); });
      case FieldType::Choice:
        return typed<std::string>(value, [&](const auto& code) { checkChoice(code); });
      case FieldType::Boolean:
        return typed<bool>(value);
      case FieldType::Integer:
        return typed<std::int64_t>(value, [&](auto number) { checkInteger(number); });
      case FieldType::Date:
        return typed<Date>(value);
      case FieldType::Instant:
        return typed<Instant>(value);
      case FieldType::Money:
        return typed<Money>(value, [&](auto amount) { checkAmount(amount); });
      case FieldType::Ratio:
        return typed<Ratio>(value);
      case FieldType::Reference:
        return typed<Uuid>(value);
      case FieldType::AnyReference:
        return typed<RecordReference>(value);
    }
  }

 private:
  void add(ProblemCode code, std::vector<std::string> arguments = {}) {
    m_problems.push_back({code, std::string(m_field.name), std::move(arguments)});
  }

  template <class T, class Check>
  void typed(const FieldValue& value, Check check) {
    if (const auto* content = std::get_if<T>(&value)) return check(*content);
    add(ProblemCode::WrongType, {std::string(codeOf(m_field.type))});
  }
  template <class T>
  void typed(const FieldValue& value) {
    typed<T>(value, [](const T&) {});
  }

  void checkText(const std::string& text) {
    if (!isValidUtf8(text)) return add(ProblemCode::NotUtf8);
    if (text.empty() || (m_field.required && trimmed(text).empty())) {
      // An optional text left empty is nothing at all, not an empty text: one content, one form.
      return m_field.required ? add(ProblemCode::Missing) : add(ProblemCode::WrongType, {"text"});
    }
    if (countCharacters(text) > static_cast<std::size_t>(m_field.options.longest)) {
      add(ProblemCode::TooLong, {std::to_string(m_field.options.longest)});
    }
    if (hasControlCharacter(text, m_field.options.multiline)) add(ProblemCode::ControlCharacter);
  }

  void checkChoice(const std::string& code) {
    const auto& choices = m_field.choices;
    if (std::find(choices.begin(), choices.end(), code) != choices.end()) return;
    if (!isValidUtf8(code)) return add(ProblemCode::NotUtf8);
    add(ProblemCode::NotAmongChoices, {code, listOf(choices)});
  }

  void checkInteger(std::int64_t number) {
    const auto lowest = m_field.options.lowest;
    const auto highest = m_field.options.highest;
    if (number >= lowest && number <= highest) return;
    if (number < 0 && lowest == 0) return add(ProblemCode::NegativeNumber);
    add(ProblemCode::OutOfRange, {std::to_string(lowest), std::to_string(highest)});
  }

  void checkAmount(Money amount) {
    const auto& options = m_field.options;
    if (options.currency && amount.currency() != *options.currency) {
      add(ProblemCode::WrongCurrency,
          {std::string(codeOf(amount.currency())), std::string(codeOf(*options.currency))});
    }
    if (amount.minor() < options.lowest) {
      if (options.lowest == 0) return add(ProblemCode::NegativeAmount, {formatFrench(amount)});
      return add(ProblemCode::OutOfRange, {formatFrench({options.lowest, amount.currency()}),
                                           formatFrench({options.highest, amount.currency()})});
    }
    if (amount.minor() > options.highest) add(ProblemCode::AmountTooLarge, {formatFrench(amount)});
  }

  const FieldDescription& m_field;
  Problems& m_problems;
};

}  // namespace

Problems validate(const Record& record) {
  const auto& fields = describe(record.kind).fields;
  require(record.values.size() == fields.size(), "a record has a value for each field");
  Problems problems;
  for (std::size_t i = 0; i < fields.size(); ++i) FieldCheck(fields[i], problems).check(record.values[i]);
  checkRules(record, problems);
  return problems;
}

}  // namespace lianes
