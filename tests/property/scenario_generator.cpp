#include "property/scenario_generator.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <limits>
#include <set>
#include <string>

#include "property/oracle.hpp"

namespace lianes::generator {
namespace {

constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

// Ids that differ in case, in length, beyond ASCII: byte order is not a dictionary's.
const std::vector<std::string> kIds{"P1", "p1", "P10", "P2",   "A", "a", "Z",  "é",
                                    "É",  "AB", "Ab",  "\xff", "",  "~", "10", "9"};

std::optional<std::uint64_t> fromEnvironment(const char* name) {
  const char* text = std::getenv(name);
  if (text == nullptr) return std::nullopt;
  return std::strtoull(text, nullptr, 10);
}

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : m_chance(seed), m_huge(m_chance.percent(4)) {}

  funding::Scenario make() {
    funding::Scenario scenario;
    scenario.rules = rules();
    scenario.policy = static_cast<funding::ShortagePolicy>(m_chance.between(0, 3));
    const auto memberIds = someIds(m_chance.between(0, 7));
    for (const auto& id : memberIds) scenario.members.push_back(member(id));
    m_members = memberIds;
    m_members.push_back("nobody");
    if (m_chance.percent(90)) addProjects(scenario);
    if (m_chance.percent(50)) addMissions(scenario);
    if (m_chance.percent(50)) addExpenses(scenario);
    scenario.envelope = envelopeFor(scenario);
    return scenario;
  }

 private:
  std::vector<std::string> someIds(std::int64_t count) {
    auto ids = kIds;
    m_chance.shuffle(ids);
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(count)));
    return ids;
  }

  CallRules rules() {
    static const std::array<Ratio, 8> leverages{Ratio(7, 3), Ratio(7, 3), Ratio(7, 3),   Ratio(1, 1),
                                                Ratio(0, 1), Ratio(1, 3), Ratio(100, 1), Ratio(70, 30)};
    static const std::array<Ratio, 6> rates{Ratio(70, 100), Ratio(1, 2), Ratio(1, 1),
                                            Ratio(0, 1),    Ratio(1, 3), Ratio(3, 2)};
    static const std::array<Ratio, 7> caps{Ratio(15, 100), Ratio(15, 100), Ratio(15, 100), Ratio(1, 3),
                                           Ratio(1, 1),    Ratio(0, 1),    Ratio(3, 2)};
    CallRules rules;
    rules.minMembers = m_chance.between(0, 7);
    if (m_chance.percent(90)) rules.leverage = m_chance.oneOf(leverages);
    if (!rules.leverage || m_chance.percent(35)) rules.maxGrantRate = m_chance.oneOf(rates);
    if (m_chance.percent(85)) rules.missionCap = m_chance.oneOf(caps);
    rules.missionCapScope = m_chance.percent(30) ? MissionCapScope::All : MissionCapScope::Each;
    rules.eligibilityStart = static_cast<EligibilityStart>(m_chance.between(0, 3));
    rules.letterDeadline = maybeDay(80);
    rules.eligibilityFixed = maybeDay(70);
    rules.periodEnd = maybeDay(70);
    return rules;
  }

  // Few enough days that every boundary is met, on it and a day to either side.
  Date day() { return *Date::of(2020, 8, 30)->plusDays(m_chance.between(0, 5)); }
  std::optional<Date> maybeDay(std::int64_t likelihood) {
    if (!m_chance.percent(likelihood)) return std::nullopt;
    return day();
  }

  std::int64_t minorUnits() {
    if (m_huge && m_chance.percent(15)) return kHighest - m_chance.between(0, 2);
    if (m_huge && m_chance.percent(30)) return kHighest / m_chance.between(1, 700);
    switch (m_chance.between(0, 9)) {
      case 0:
        return 0;
      case 1:
        return m_chance.between(1, 4);
      case 2:
      case 3:
        return m_last;  // ties
      case 4:
        return m_chance.between(0, 20) * 100'000;
      case 5:
        return m_chance.between(0, 300);
      default:
        return m_chance.between(0, 2'000'000);
    }
  }
  Money amount() {
    m_last = minorUnits();
    return Money::cents(m_last);
  }

  funding::MemberFacts member(const std::string& id) {
    return {id, maybeDay(70), maybeDay(80), maybeDay(25), m_chance.percent(30)};
  }

  funding::ProjectFacts project(const std::string& id) {
    funding::ProjectFacts project;
    project.id = id;
    const auto contributors = m_chance.between(0, m_chance.percent(10) ? 6 : 3);
    for (std::int64_t i = 0; i < contributors; ++i) {
      project.contributions.push_back(
          {"c" + std::to_string(++m_contributions), m_chance.oneOf(m_members), amount()});
    }
    project.eligibleBudget = amount();
    if (m_chance.percent(60)) project.eligibleBudget = Money::cents(roomyBudget(project));
    project.cofunding = m_chance.percent(60) ? Money() : amount();
    project.committedOn = maybeDay(75);
    if (m_chance.percent(70)) project.priority = m_chance.between(m_chance.percent(10) ? -2 : 1, 3);
    return project;
  }
  // A budget that the leverage of the contributions nearly fills: a cent above or below counts.
  std::int64_t roomyBudget(const funding::ProjectFacts& project) {
    std::int64_t budget = m_chance.between(-2, 2);
    for (const auto& contribution : project.contributions) {
      const auto cents = contribution.amount.minor();
      if (cents < kHighest / 100) budget += cents * 10 / 3;
    }
    return std::max<std::int64_t>(0, budget);
  }
  void addProjects(funding::Scenario& scenario) {
    for (const auto& id : someIds(m_chance.between(0, m_chance.percent(20) ? 8 : 4))) {
      const bool twin = !scenario.projects.empty() && m_chance.percent(15);
      scenario.projects.push_back(twin ? m_chance.oneOf(scenario.projects) : project(id));
      scenario.projects.back().id = id;
    }
  }

  void addMissions(funding::Scenario& scenario) {
    for (const auto& id : someIds(m_chance.between(1, 2))) {
      funding::MissionFacts mission{id, amount(), m_chance.percent(60) ? Money() : amount(), {}};
      auto members = m_members;
      m_chance.shuffle(members);
      members.resize(
          static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(members.size()))));
      for (const auto& each : members) mission.shares.push_back({each, agreedOf(mission)});
      scenario.missions.push_back(std::move(mission));
    }
  }
  std::optional<Money> agreedOf(const funding::MissionFacts& mission) {
    if (m_chance.percent(40)) return std::nullopt;
    if (m_chance.percent(50)) return amount();
    return Money::cents(mission.cost.minor() / m_chance.between(5, 8));
  }

  void addExpenses(funding::Scenario& scenario) {
    static const std::array<Ratio, 5> rates{Ratio(1000, 655'957), Ratio(1, 656), Ratio(1, 1), Ratio(0, 1),
                                            Ratio(3, 2000)};
    for (const auto& id : someIds(m_chance.between(1, 4))) {
      funding::ExpenseFacts expense{id, std::nullopt, day(), amount(), std::nullopt};
      if (m_chance.percent(90)) expense.member = m_chance.oneOf(m_members);
      if (m_chance.percent(60)) expense.amount = Money::francs(expense.amount.minor());
      if (m_chance.percent(40)) expense.rate = m_chance.oneOf(rates);
      scenario.expenses.push_back(std::move(expense));
    }
  }

  std::optional<Money> envelopeFor(const funding::Scenario& scenario) {
    const auto claims = oracle::asked(scenario);
    const auto asked = oracle::fits64(claims) ? claims.convert_to<std::int64_t>() : kHighest;
    switch (m_chance.between(0, 9)) {
      case 0:
        return std::nullopt;
      case 1:
        return Money();
      case 2:
        return Money::cents(m_chance.between(1, 9));
      case 3:
        return Money::cents(asked);
      case 4:
        return Money::cents(std::max<std::int64_t>(0, asked - 1));
      case 5:
        return amount();
      default:
        return Money::cents(m_chance.between(0, asked));
    }
  }

  Chance m_chance;
  bool m_huge;
  std::int64_t m_last = 100;
  std::int64_t m_contributions = 0;
  std::vector<std::string> m_members;
};

}  // namespace

std::int64_t Chance::between(std::int64_t lowest, std::int64_t highest) {
  const auto width = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest) + 1;
  const auto drawn = width == 0 ? m_engine() : m_engine() % width;
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(lowest) + drawn);
}

funding::Scenario scenario(std::uint64_t seed) { return Maker(seed).make(); }

funding::Scenario shuffled(funding::Scenario scenario, std::uint64_t seed) {
  Chance chance(seed);
  chance.shuffle(scenario.members);
  chance.shuffle(scenario.projects);
  for (auto& project : scenario.projects) chance.shuffle(project.contributions);
  chance.shuffle(scenario.missions);
  for (auto& mission : scenario.missions) chance.shuffle(mission.shares);
  chance.shuffle(scenario.expenses);
  return scenario;
}

std::uint64_t countOf(std::uint64_t usual, std::uint64_t part) {
  return fromEnvironment("LIANES_PROPERTY_COUNT").value_or(usual) * part / 100;
}

void forScenarios(std::uint64_t first, std::uint64_t step, std::uint64_t count,
                  const std::function<void(const funding::Scenario&)>& check) {
  const auto only = fromEnvironment("LIANES_SEED");
  const auto last = only ? 1 : count;
  for (std::uint64_t i = 0; i < last; ++i) {
    const auto seed = only.value_or(first + i * step);
    INFO("LIANES_SEED=" << seed << " repeats this scenario alone");
    check(scenario(seed));
  }
}

}  // namespace lianes::generator
