#include "lianes/exchange/account_plan.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "exchange/json_document.hpp"
#include "exchange/json_reader.hpp"
#include "lianes/base/embedded.hpp"

namespace lianes::exchange {
namespace {

AccountPlan planFrom(const JsonReader& root) {
  root.requireKeys({"plan", "title", "source", "accounts"});
  AccountPlan plan{
      root.at("plan").asChoice<AccountingPlan>(), root.at("title").asText(), root.at("source").asText(), {}};
  std::set<std::string> codes;
  std::set<std::string> meanings;
  for (const auto& item : root.at("accounts").asList()) {
    item.requireKeys({"code", "meaning", "label"});
    Account account{item.at("code").asText(), item.at("meaning").asText(), item.at("label").asText()};
    if (accountClass(account.code) == AccountClass::Unknown) {
      item.at("code").refuse(ProblemCode::Malformed, {account.code, "604"});
    }
    if (!codes.insert(account.code).second) {
      item.at("code").refuse(ProblemCode::DuplicateKey, {account.code});
    }
    if (!meanings.insert(account.meaning).second) {
      item.at("meaning").refuse(ProblemCode::DuplicateKey, {account.meaning});
    }
    plan.accounts.push_back(std::move(account));
  }
  std::sort(plan.accounts.begin(), plan.accounts.end(),
            [](const Account& a, const Account& b) { return a.code < b.code; });
  return plan;
}

AccountPlan builtinAccountPlan(AccountingPlan wanted) {
  for (const auto& file : embedded::accountPlans()) {
    auto plan = readAccountPlan(file.bytes);
    require(plan.ok(), "the account plans inside the program are sound");
    if (plan->plan == wanted) return std::move(plan).value();
  }
  require(false, "every account plan is inside the program");
  return {};
}

}  // namespace

const Account* AccountPlan::find(std::string_view code) const {
  const auto found = std::find_if(accounts.begin(), accounts.end(),
                                  [&](const Account& account) { return account.code == code; });
  return found == accounts.end() ? nullptr : &*found;
}

const Account* AccountPlan::withMeaning(std::string_view meaning) const {
  const auto found = std::find_if(accounts.begin(), accounts.end(),
                                  [&](const Account& account) { return account.meaning == meaning; });
  return found == accounts.end() ? nullptr : &*found;
}

std::string_view AccountPlan::labelOf(std::string_view code) const {
  for (; !code.empty(); code.remove_suffix(1)) {
    if (const auto* account = find(code)) return account->label;
  }
  return {};
}

const AccountPlan& accountPlan(AccountingPlan plan) {
  static const std::array<AccountPlan, Choices<AccountingPlan>::codes.size()> plans{
      builtinAccountPlan(AccountingPlan::Cerfa15059), builtinAccountPlan(AccountingPlan::Anc2018)};
  return plans[static_cast<std::size_t>(plan)];
}

std::optional<std::string> translatedAccount(std::string_view code, AccountingPlan from, AccountingPlan to) {
  const auto* account = accountPlan(from).find(code);
  const auto* same = account ? accountPlan(to).withMeaning(account->meaning) : nullptr;
  return same ? std::optional(same->code) : std::nullopt;
}

Checked<AccountPlan> readAccountPlan(std::string_view json) {
  const auto root = parseJson(json);
  if (!root) return failure(root.error());
  try {
    return planFrom(JsonReader(*root, {}));
  } catch (const JsonRefusal& refusal) {
    return failure(refusal.problem);
  }
}

}  // namespace lianes::exchange
