#include <cstdint>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

using namespace lianes;

namespace {

void checkAmountProblem(const Problem& problem) {
  for (const auto& argument : problem.arguments) require(isValidUtf8(argument), "an argument can be shown");
}

void checkAmount(std::string_view text, Currency currency) {
  const auto strict = parseMoney(text, currency);
  const auto typed = parseTypedMoney(text, currency);
  if (!strict) checkAmountProblem(strict.error());
  if (!typed) checkAmountProblem(typed.error());
  if (strict)
    require(parseMoney(formatMoney(*strict), currency).value() == *strict, "the strict form reads back");
  if (strict && countCharacters(text) <= 200) {
    require(typed.ok() && *typed == *strict, "what is strictly an amount is the same when typed");
  }
  if (!typed) return;
  require(typed->currency() == currency, "an amount is in the currency asked for");
  require(parseTypedMoney(formatFrench(*typed), currency).value() == *typed, "the French form reads back");
  require(parseTypedMoney(formatEnglish(*typed), currency).value() == *typed, "the English form reads back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  checkAmount(text, Currency::Eur);
  checkAmount(text, Currency::Xof);
  return 0;
}
