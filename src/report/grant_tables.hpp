#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lianes/report/model.hpp"
#include "report/grant_lines.hpp"
#include "report/writer.hpp"

// The tables of the grant report: Prévision, Réalisation, écart in euros and in percent, comment.
namespace lianes::report {

enum class Cents : std::uint8_t { Kept, Rounded };

// Lines in whole euros that add up to their totals (F16): charges and indirect ones together, products and
// own resources together, each side in kind by itself.
GrantAccounts inWholeEuros(GrantAccounts accounts);

// What someone wrote on the gaps, one line an account ("604: …"), by account. Other lines are not read.
std::map<std::string, std::string> gapComments(std::string_view text);

// The comment on an account: its own, else of the longest account that holds it. Nothing: empty.
std::string commentOn(const std::map<std::string, std::string>& comments, std::string_view account);

// Whether the difference asks for a comment by the call's threshold. Of an intermediate report only what went
// over does: its period is not the whole of the forecast. Without a threshold none does.
bool isSignificant(const Facts& facts, Money forecast, Money actual);

struct GrantTableOptions {
  std::string prefix{};  // of the tables' ids
  Cents cents = Cents::Kept;
  bool hasAllClasses = false;  // also those without any amount
  bool hasComments = false;
};

// Charges, products and, where there are any, contributions in kind.
void addGrantTables(Writer& writer, const Facts& facts, const GrantAccounts& accounts,
                    const GrantTableOptions& options);

}  // namespace lianes::report
