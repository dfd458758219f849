#pragma once

#include "lianes/base/id.hpp"
#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/entities/call.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianes {

struct CallEditionRule {
  RuleName rule;
  std::string value;  // canonical, as in CallRule
  std::optional<Date> decidedOn{};
  std::string source{};
  std::string note{};

  friend bool operator==(const CallEditionRule&, const CallEditionRule&) = default;
};

// One edition of the ministry's call as a data file gives it (resources/calls/): a Call and its CallRules
// before they have identities in a consortium. A rule that the edition's sources do not state is absent.
// Promises, when read: its records are valid and rulesOf() accepts its rules.
struct CallEdition {
  std::string title;
  std::string edition;
  std::string funder;
  std::string reference{};
  std::string country{};
  std::optional<Date> openedOn{};
  std::optional<Date> closedOn{};
  std::optional<Date> periodStart{};
  std::optional<Date> periodEnd{};
  std::string website{};
  std::string note{};
  std::vector<CallEditionRule> rules{};

  friend bool operator==(const CallEdition&, const CallEdition&) = default;
};

// Strict: an unknown or repeated key, a value of another type, a rule that does not hold are all problems,
// each with its path (`rules[2].value`). Texts over 256 KiB are refused unread.
Result<CallEdition, Problems> readCallEdition(std::string_view json);

// The editions that travel inside the program, in the order of their file names.
std::vector<CallEdition> builtinCallEditions();

// The edition as records of a consortium.
Call callOf(const CallEdition& edition, Id<Call> id);
std::vector<CallRule> callRulesOf(const CallEdition& edition, Id<Call> call, UuidSource& ids);

}  // namespace lianes
