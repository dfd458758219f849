#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/account.hpp"
#include "lianes/domain/problem.hpp"

// The lists of accounts that budgets, vouchers and grant reports are read in, as data of the program
// (resources/accounts/): the form Cerfa 15059 and the accounting plan of 2018. The same code may mean
// different things in them (870 and 875), so what two accounts have in common is their meaning, never their
// code.
namespace lianes::exchange {

struct Account {
  std::string code;     // "604", "60x"
  std::string meaning;  // the same in every plan: "volunteering"
  std::string label;    // in French, as the plan prints it

  friend bool operator==(const Account&, const Account&) = default;
};

struct AccountPlan {
  AccountingPlan plan;
  std::string title;
  std::string source;
  std::vector<Account> accounts;  // by code, each class ("60") before its accounts

  // The account of that code.
  const Account* find(std::string_view code) const;
  const Account* withMeaning(std::string_view meaning) const;

  // The label of the account that holds the code: its own, else of the longest code that begins it, so that
  // "6063" reads as 606. Empty when there is none.
  std::string_view labelOf(std::string_view code) const;
};

// Both plans, read once. Safe from any thread.
const AccountPlan& accountPlan(AccountingPlan plan);

// The code that means in `to` what `code` means in `from`; nothing when either plan does not know it.
std::optional<std::string> translatedAccount(std::string_view code, AccountingPlan from, AccountingPlan to);

// Reads a plan's file; fails with the problem and its place ("accounts[3].code").
Checked<AccountPlan> readAccountPlan(std::string_view json);

}  // namespace lianes::exchange
