#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "lianes/report/model.hpp"
#include "report/grant_lines.hpp"
#include "report/writer.hpp"

// The tables of the grant report: Prévision, Réalisation, écart in euros and in percent, comment.
namespace lianes::report {

enum class Cents : std::uint8_t { Kept, Rounded };

// What someone wrote on the gaps, one line an account ("604: …"), by account. Other lines are not read.
std::map<std::string, std::string> gapComments(std::string_view text);

// The comment on an account: its own, else of the longest account that holds it. Nothing: empty.
std::string commentOn(const std::map<std::string, std::string>& comments, std::string_view account);

// Whether the difference asks for a comment by the call's threshold. Of an intermediate report only what went
// over does: the rest of the forecast is still to come. Without a threshold none does.
bool isSignificant(const Facts& facts, Money forecast, Money actual);

enum class GrantColumns : std::uint8_t {
  OfForm,   // forecast, done, gap: the layout of the form
  Running,  // forecast, told before, this report, in all, what remains: on the way
};

struct GrantTableOptions {
  std::string prefix{};        // of the tables' ids
  Cents cents = Cents::Kept;   // as the accounts are
  bool hasAllClasses = false;  // also those without any amount
  bool hasComments = false;
  GrantColumns columns = GrantColumns::OfForm;
};

// Charges, products and, where there are any, contributions in kind.
void addGrantTables(Writer& writer, const Facts& facts, const GrantAccounts& accounts,
                    const GrantTableOptions& options);

}  // namespace lianes::report
