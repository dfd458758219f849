#include "lianes/exchange/scenario_json.hpp"

#include <unordered_set>

#include "exchange/json_reader.hpp"

namespace lianes::exchange {
namespace {

using namespace funding;

std::optional<Date> optionalDate(const JsonReader& object, std::string_view key) {
  const auto date = object.optional(key);
  return date ? std::optional(date->asDate()) : std::nullopt;
}

std::optional<Ratio> optionalRatio(const JsonReader& object, std::string_view key) {
  const auto ratio = object.optional(key);
  return ratio ? std::optional(ratio->asRatio()) : std::nullopt;
}

Money amountOrZero(const JsonReader& object, std::string_view key) {
  const auto amount = object.optional(key);
  return amount ? amount->asAmount(Currency::Eur) : Money();
}

// Refuses the second record with the same id. The ids it remembers live in the document being read.
class UniqueIds {
 public:
  void add(const JsonReader& id) {
    if (!m_seen.insert(id.asText()).second) id.refuse(ProblemCode::DuplicateId, {id.asText()});
  }

 private:
  std::unordered_set<std::string_view> m_seen;
};

// A list that may be absent; `read` takes each item, whose `key` must not repeat.
template <class Facts>
std::vector<Facts> readList(const JsonReader& object, std::string_view list, std::string_view key,
                            Facts (*read)(const JsonReader&)) {
  std::vector<Facts> all;
  const auto items = object.optional(list);
  if (!items) return all;
  UniqueIds ids;
  for (const auto& item : items->asList()) {
    all.push_back(read(item));
    ids.add(item.at(key));
  }
  return all;
}

CallRules readRules(const JsonReader& call) {
  call.requireKeys({"min_members", "leverage", "mission_cap", "mission_cap_scope", "max_grant_rate",
                    "letter_deadline", "eligibility_start", "eligibility_fixed", "period_end"});
  CallRules rules;
  const auto minMembers = call.at("min_members");
  rules.minMembers = minMembers.asInteger();
  if (*rules.minMembers < 0) minMembers.refuse(ProblemCode::NegativeNumber);
  rules.leverage = optionalRatio(call, "leverage");
  rules.missionCap = optionalRatio(call, "mission_cap");
  rules.maxGrantRate = optionalRatio(call, "max_grant_rate");
  if (const auto scope = call.optional("mission_cap_scope")) {
    rules.missionCapScope = scope->asChoice<MissionCapScope>();
  }
  if (const auto start = call.optional("eligibility_start")) {
    rules.eligibilityStart = start->asChoice<EligibilityStart>();
  }
  rules.letterDeadline = optionalDate(call, "letter_deadline");
  rules.eligibilityFixed = optionalDate(call, "eligibility_fixed");
  rules.periodEnd = optionalDate(call, "period_end");
  return rules;
}

MemberFacts readMember(const JsonReader& member) {
  member.requireKeys({"id", "letter_signed", "letter_received", "withdrawn", "late_waiver"});
  MemberFacts facts;
  facts.id = member.at("id").asText();
  facts.letterSigned = optionalDate(member, "letter_signed");
  facts.letterReceived = optionalDate(member, "letter_received");
  facts.withdrawn = optionalDate(member, "withdrawn");
  if (const auto waiver = member.optional("late_waiver")) facts.lateWaiver = waiver->asBoolean();
  return facts;
}

ContributionFacts readContribution(const JsonReader& contribution) {
  contribution.requireKeys({"member", "amount"});
  return {contribution.place(), contribution.at("member").asText(),
          contribution.at("amount").asAmount(Currency::Eur)};
}

ProjectFacts readProject(const JsonReader& project) {
  project.requireKeys({"id", "eligible_budget", "cofunding", "committed_on", "priority", "contributions"});
  ProjectFacts facts;
  facts.id = project.at("id").asText();
  facts.eligibleBudget = project.at("eligible_budget").asAmount(Currency::Eur);
  facts.cofunding = amountOrZero(project, "cofunding");
  facts.committedOn = optionalDate(project, "committed_on");
  if (const auto priority = project.optional("priority")) facts.priority = priority->asInteger();
  if (const auto contributions = project.optional("contributions")) {
    for (const auto& each : contributions->asList()) facts.contributions.push_back(readContribution(each));
  }
  return facts;
}

ShareFacts readShare(const JsonReader& share) {
  share.requireKeys({"member", "agreed"});
  ShareFacts facts{share.at("member").asText(), std::nullopt};
  if (const auto agreed = share.optional("agreed")) facts.agreed = agreed->asAmount(Currency::Eur);
  return facts;
}

MissionFacts readMission(const JsonReader& mission) {
  mission.requireKeys({"id", "cost", "other_funding", "shares"});
  return {mission.at("id").asText(), mission.at("cost").asAmount(Currency::Eur),
          amountOrZero(mission, "other_funding"), readList(mission, "shares", "member", readShare)};
}

// Euros for one franc: [1000, 655957], or the francs for one euro as banks quote them: "655.957".
Ratio readRate(const JsonReader& rate) {
  if (rate.isArray()) return rate.asRatio();
  const auto& text = rate.asText();
  const auto point = text.find('.');
  std::string digits = text.substr(0, point);
  std::int64_t scale = 1;
  if (point != std::string::npos) {
    const auto decimals = text.substr(point + 1);
    if (decimals.empty() || decimals.size() > 9) rate.refuse(ProblemCode::Malformed, {text, "655.957"});
    for (std::size_t i = 0; i < decimals.size(); ++i) scale *= 10;
    digits += decimals;
  }
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.empty() || digits.size() > 18 || !std::all_of(digits.begin(), digits.end(), isDigit) ||
      point == 0) {
    rate.refuse(ProblemCode::Malformed, {text, "655.957"});
  }
  const auto ratio = Ratio::make(scale, std::stoll(digits));
  if (!ratio) rate.refuse(ratio.error().code);
  return *ratio;
}

ExpenseFacts readExpense(const JsonReader& expense) {
  expense.requireKeys({"id", "member", "date", "amount", "currency", "rate"});
  const auto currency = expense.at("currency").asChoice<Currency>();
  ExpenseFacts facts{expense.at("id").asText(), std::nullopt, expense.at("date").asDate(),
                     expense.at("amount").asAmount(currency), std::nullopt};
  if (const auto member = expense.optional("member")) facts.member = member->asText();
  if (const auto rate = expense.optional("rate")) {
    if (currency == Currency::Eur) rate->refuse(ProblemCode::NotAllowedHere);
    facts.rate = readRate(*rate);
  }
  return facts;
}

Scenario readRoot(const JsonReader& root) {
  root.requireKeys({"call", "envelope", "shortage_policy", "members", "projects", "missions", "expenses"});
  Scenario scenario;
  scenario.rules = readRules(root.at("call"));
  if (const auto envelope = root.optional("envelope")) scenario.envelope = envelope->asAmount(Currency::Eur);
  if (const auto policy = root.optional("shortage_policy"))
    scenario.policy = policy->asChoice<funding::ShortagePolicy>();
  scenario.members = readList(root, "members", "id", readMember);
  scenario.projects = readList(root, "projects", "id", readProject);
  scenario.missions = readList(root, "missions", "id", readMission);
  scenario.expenses = readList(root, "expenses", "id", readExpense);
  return scenario;
}

}  // namespace

Checked<Scenario> readScenario(std::string_view json) {
  const auto document = parseJson(json);
  if (!document) return failure(document.error());
  try {
    return readRoot(JsonReader(*document, ""));
  } catch (const JsonRefusal& refusal) {
    return failure(refusal.problem);
  }
}

}  // namespace lianes::exchange
