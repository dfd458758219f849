#include "lianes/domain/call_rules.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "domain/text_check.hpp"

namespace lianes {
namespace {

constexpr std::int64_t kMostMembers = 1'000'000;

template <class T>
using Parsed = Checked<T>;

Problem malformed(std::string_view value, std::string_view expected) {
  return {ProblemCode::Malformed, {}, {std::string(value), std::string(expected)}};
}

Parsed<std::int64_t> parseCount(std::string_view value) {
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
  if (error != std::errc{} || std::to_string(count) != value) return failure(malformed(value, "5"));
  if (count < 1 || count > kMostMembers) {
    return failure(Problem{ProblemCode::OutOfRange, {}, {"1", std::to_string(kMostMembers)}});
  }
  return count;
}

Parsed<Ratio> parseRatio(std::string_view value) {
  auto ratio = Ratio::parse(value);
  if (ratio && ratio->text() != value) return failure(malformed(value, ratio->text()));
  return ratio;
}

// A part of a whole: a share above 1 is a slip, such as 15:10 for 15:100.
Parsed<Ratio> parseShare(std::string_view value) {
  auto ratio = parseRatio(value);
  if (ratio && ratio->numerator() > ratio->denominator()) {
    return failure(Problem{ProblemCode::OutOfRange, {}, {"0", "1"}});
  }
  return ratio;
}

Parsed<Date> parseDate(std::string_view value) {
  if (const auto date = Date::parse(value)) return *date;
  return failure(Problem{ProblemCode::NotADate, {}, {std::string(value)}});
}

template <Choice Enum>
Parsed<Enum> parseChoice(std::string_view value) {
  if (const auto choice = choiceOf<Enum>(value)) return *choice;
  return failure(
      Problem{ProblemCode::NotAmongChoices, {}, {std::string(value), listOf(Choices<Enum>::codes)}});
}

template <class T, class Target>
std::optional<Problem> keep(const Parsed<T>& parsed, Target& target) {
  if (!parsed) return parsed.error();
  target = *parsed;
  return std::nullopt;
}

std::optional<Problem> assign(CallRules& rules, RuleName rule, std::string_view value) {
  switch (rule) {
    case RuleName::MinMembers:
      return keep(parseCount(value), rules.minMembers);
    case RuleName::Leverage:
      return keep(parseRatio(value), rules.leverage);
    case RuleName::MaxGrantRate:
      return keep(parseShare(value), rules.maxGrantRate);
    case RuleName::MissionCap:
      return keep(parseShare(value), rules.missionCap);
    case RuleName::MissionCapScope:
      return keep(parseChoice<MissionCapScope>(value), rules.missionCapScope);
    case RuleName::LetterDeadline:
      return keep(parseDate(value), rules.letterDeadline);
    case RuleName::EligibilityStart:
      return keep(parseChoice<EligibilityStart>(value), rules.eligibilityStart);
    case RuleName::EligibilityFixed:
      return keep(parseDate(value), rules.eligibilityFixed);
    case RuleName::PeriodEnd:
      return keep(parseDate(value), rules.periodEnd);
    case RuleName::InKindCap:
      return keep(parseShare(value), rules.inKindCap);
    case RuleName::MinCollectivityShare:
      return keep(parseShare(value), rules.minCollectivityShare);
    case RuleName::LastTrancheAdvance:
      return keep(parseShare(value), rules.lastTrancheAdvance);
    case RuleName::TransferTolerance:
      return keep(parseShare(value), rules.transferTolerance);
    case RuleName::SignificantGap:
      return keep(parseShare(value), rules.significantGap);
  }
  require(false, "a rule is one of its enumerators");
  return std::nullopt;
}

using LastDecided = std::array<const CallRule*, Choices<RuleName>::codes.size()>;

// The values that later ones replace must be sound too.
LastDecided lastDecided(std::span<const CallRule> rules, Problems& problems) {
  LastDecided last{};
  for (const auto& rule : rules) {
    require(rule.call == rules.front().call, "the rules are of a single call");
    const std::string place(codeOf(rule.rule));
    if (auto problem = checkRuleValue(rule.rule, rule.value)) {
      problem->place = place;
      problems.push_back(*std::move(problem));
    }
    const auto sameDay = [&](const CallRule& other) {
      return other.rule == rule.rule && other.decidedOn == rule.decidedOn;
    };
    if (&*std::find_if(rules.begin(), rules.end(), sameDay) != &rule) {
      problems.push_back({ProblemCode::DuplicateKey, place, {}});
    }
    auto& current = last[static_cast<std::size_t>(rule.rule)];
    if (current == nullptr || current->decidedOn < rule.decidedOn) current = &rule;
  }
  return last;
}

void checkTogether(const CallRules& rules, Problems& problems) {
  const auto endsBefore = [&](const std::optional<Date>& opening) {
    return opening && rules.periodEnd && *rules.periodEnd < *opening;
  };
  if (rules.eligibilityStart == EligibilityStart::Fixed && !rules.eligibilityFixed) {
    const std::string rule(codeOf(RuleName::EligibilityFixed));
    problems.push_back({ProblemCode::MissingRule, rule, {rule}});
  }
  if (endsBefore(rules.eligibilityFixed) || endsBefore(rules.letterDeadline)) {
    problems.push_back({ProblemCode::EndBeforeStart, std::string(codeOf(RuleName::PeriodEnd)), {}});
  }
}

}  // namespace

std::optional<Problem> checkRuleValue(RuleName rule, std::string_view value) {
  CallRules scratch;
  return assign(scratch, rule, value);
}

Result<CallRules, Problems> rulesOf(std::span<const CallRule> rules) {
  Problems problems;
  const auto last = lastDecided(rules, problems);
  CallRules typed;
  for (const auto* rule : last) {
    if (rule != nullptr) assign(typed, rule->rule, rule->value);
  }
  if (problems.empty()) checkTogether(typed, problems);
  if (!problems.empty()) return failure(std::move(problems));
  return typed;
}

}  // namespace lianes
