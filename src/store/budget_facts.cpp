#include <tuple>

#include "lianes/domain/money_text.hpp"
#include "store/facts_reader.hpp"

namespace lianes::store {
namespace {

// Approved ones first, then by number; a version approved after `asOf` is still a draft.
bool countsMore(const BudgetVersion& candidate, const BudgetVersion& chosen, std::optional<Date> asOf) {
  const auto rank = [&](const BudgetVersion& version) {
    return std::tuple(version.approvedOn && countsBy(version.approvedOn, asOf), version.number, version.id);
  };
  return rank(candidate) > rank(chosen);
}

std::map<Uuid, Id<BudgetVersion>> choose(const std::vector<BudgetVersion>& versions, auto ownerOf,
                                         std::optional<Date> asOf) {
  std::map<Uuid, const BudgetVersion*> best;
  for (const auto& version : versions) {
    const auto owner = ownerOf(version);
    if (!owner) continue;
    auto& chosen = best[owner->uuid()];
    if (chosen == nullptr || countsMore(version, *chosen, asOf)) chosen = &version;
  }
  std::map<Uuid, Id<BudgetVersion>> ids;
  for (const auto& [owner, version] : best) ids.emplace(owner, version->id);
  return ids;
}

}  // namespace

BudgetFacts::BudgetFacts(sql::Connection& connection, std::optional<Date> asOf) : m_connection(connection) {
  const auto versions = readAll<BudgetVersion>(connection);
  m_ofProjects = choose(
      versions, [](const BudgetVersion& version) { return version.project; }, asOf);
  m_ofMissions = choose(
      versions, [](const BudgetVersion& version) { return version.mission; }, asOf);
  // They have one owner, which no record names.
  m_ofProgramme = choose(
      versions,
      [](const BudgetVersion& version) {
        const bool isOwned = version.project || version.mission;
        return isOwned ? std::nullopt : std::optional(Id<Consortium>(Uuid(Uuid::Bytes{})));
      },
      asOf);
}

std::vector<BudgetSum> BudgetFacts::all() {
  std::vector<BudgetSum> sums;
  Problems tooLarge;
  for (const auto& [project, version] : m_ofProjects) {
    const auto sum = sumOf(m_ofProjects, {EntityKind::MicroProject, project}, false, tooLarge);
    if (sum) sums.push_back({Id<MicroProject>(project), {}, *sum});
  }
  for (const auto& [mission, version] : m_ofMissions) {
    const auto sum = sumOf(m_ofMissions, {EntityKind::Mission, mission}, false, tooLarge);
    if (sum) sums.push_back({{}, Id<Mission>(mission), *sum});
  }
  for (const auto& [consortium, version] : m_ofProgramme) {
    const auto sum = sumOf(m_ofProgramme, {EntityKind::Consortium, consortium}, false, tooLarge);
    if (sum) sums.push_back({{}, {}, *sum});
  }
  return sums;
}

std::optional<Money> BudgetFacts::ofProject(Id<MicroProject> project, Problems& problems) {
  return sumOf(m_ofProjects, {EntityKind::MicroProject, project.uuid()}, true, problems);
}

std::optional<Money> BudgetFacts::ofMission(Id<Mission> mission, Problems& problems) {
  return sumOf(m_ofMissions, {EntityKind::Mission, mission.uuid()}, false, problems);
}

std::optional<Money> BudgetFacts::sumOf(const std::map<Uuid, Id<BudgetVersion>>& chosen,
                                        const RecordReference& owner, bool eligibleOnly, Problems& problems) {
  const auto version = chosen.find(owner.id);
  if (version == chosen.end()) return std::nullopt;
  auto& lines = m_connection.cached(
      "SELECT eur FROM budget_line WHERE version_id = $1 AND side = 'expense' AND in_kind = 0 AND eligible "
      ">= "
      "$2");
  lines.bind(1, blobOf(version->second.uuid()));
  lines.bind(2, std::int64_t{eligibleOnly});
  std::optional<Money> sum = Money();
  while (lines.step()) {
    if (sum) sum = sum->checkedAdd(Money::cents(lines.integer(0)));
  }
  lines.reset();
  if (!sum) {
    problems.push_back({ProblemCode::AmountTooLarge, owner.text(), {}});
    return std::nullopt;
  }
  if (sum->isNegative()) {
    problems.push_back({ProblemCode::NegativeAmount, owner.text(), {formatFrench(*sum)}});
    return std::nullopt;
  }
  return sum;
}

std::vector<BudgetSum> budgets(const ConsortiumFile& file, std::optional<Date> asOf) {
  return BudgetFacts(file.connection(), asOf).all();
}

}  // namespace lianes::store
