#include <algorithm>
#include <charconv>

#include "lianes/app/import_plan.hpp"
#include "lianes/exchange/head_words.hpp"

// What answers to the questions of a preview make of a mapping.
namespace lianes::app {
namespace {

using exchange::ExpenseColumn;
using exchange::ExpenseMapping;

constexpr std::string_view kAccountOf = "account:";
constexpr std::string_view kTimes = " × ";
constexpr std::string_view kPlus = " + ";

exchange::ColumnPlace placeNamed(std::string_view text) {
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isNumber = read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0;
  if (isNumber) return number;
  return std::string(text);
}

template <class Enum>
bool choose(std::optional<Enum>& value, const std::string& answer) {
  value = choiceOf<Enum>(answer);
  return value.has_value();
}

// "Montant TTC", "Prix × Qté", "Montant HT + TVA".
void takeAmount(ExpenseMapping& mapping, std::string_view answer) {
  for (const auto column : {ExpenseColumn::Amount, ExpenseColumn::Quantity, ExpenseColumn::Tax}) {
    mapping.columns.erase(column);
  }
  const auto combine = [&](std::string_view mark, ExpenseColumn other) {
    const auto at = answer.find(mark);
    if (at == std::string_view::npos) return;
    mapping.columns[other] = placeNamed(answer.substr(at + mark.size()));
    answer = answer.substr(0, at);
  };
  combine(kTimes, ExpenseColumn::Quantity);
  combine(kPlus, ExpenseColumn::Tax);
  mapping.columns[ExpenseColumn::Amount] = placeNamed(answer);
}

std::optional<bool> takeSimple(ExpenseMapping& mapping, const std::string& key, const std::string& answer) {
  if (key == "days") return choose(mapping.days, answer);
  if (key == "decimal") return choose(mapping.decimal, answer);
  if (key == "sign") return choose(mapping.sign, answer);
  if (key == "sums") return choose(mapping.sums, answer);
  if (key == "currency") return choose(mapping.currency, answer);
  if (key == "scale") {
    const auto place = placeNamed(answer);
    const auto* number = std::get_if<std::size_t>(&place);
    if (!number || (*number != 1 && *number != 1000 && *number != 1'000'000)) return false;
    mapping.scale = *number;
    return true;
  }
  return std::nullopt;
}

}  // namespace

Checked<ExpenseMapping> answered(ExpenseMapping mapping, const std::string& key, const std::string& answer) {
  const auto notOne = [&] { return failure(Problem{ProblemCode::NotAmongChoices, key, {answer, key}}); };
  if (answer.empty()) return notOne();
  if (const auto simple = takeSimple(mapping, key, answer)) {
    if (!*simple) return notOne();
    return mapping;
  }
  if (key == "amount") {
    takeAmount(mapping, answer);
  } else if (key == "account") {
    mapping.account = answer;
  } else if (key == "project") {
    mapping.project = answer;
  } else if (key == "mission") {
    mapping.mission = answer;
  } else if (key == "head") {
    const auto place = placeNamed(answer);
    const auto* number = std::get_if<std::size_t>(&place);
    if (!number && answer != "0") return notOne();
    mapping.head = number ? *number : 0;
  } else if (key.starts_with(kAccountOf)) {
    mapping.accounts[key.substr(kAccountOf.size())] = answer;
  } else if (const auto column = choiceOf<ExpenseColumn>(key)) {
    mapping.columns[*column] = placeNamed(answer);
  } else {
    return failure(Problem{ProblemCode::UnknownKey, key, {}});
  }
  return mapping;
}

std::string codeOfChoice(const ImportPlan& plan, const AmountChoice& choice) {
  const auto named = [&](std::size_t column) {
    const auto& head = plan.heads[column];
    const auto plain = exchange::plainHead(head);
    const auto alike = std::count_if(plan.heads.begin(), plan.heads.end(),
                                     [&](const auto& other) { return exchange::plainHead(other) == plain; });
    return plain.empty() || alike > 1 ? std::to_string(column + 1) : head;
  };
  auto code = named(choice.amount);
  if (choice.times) code += std::string(kTimes) + named(*choice.times);
  if (choice.plus) code += std::string(kPlus) + named(*choice.plus);
  return code;
}

}  // namespace lianes::app
