#include "lianes/app/generate.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/chance.hpp"
#include "app/story.hpp"
#include "app/vouchers.hpp"
#include "lianes/store/packing.hpp"

namespace lianes::app {
namespace {

constexpr std::int64_t kRecordsOfStep = 1'000;
constexpr std::int64_t kLinesOfBudget = 12;
constexpr std::int64_t kDaysOfProgramme = 16 * 30;
constexpr std::int64_t kMostMembers = 40;
constexpr std::int64_t kFunders = 6;

constexpr auto kCharges = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"604", "Travaux"},
    {"606", "Fournitures"},
    {"613", "Locations"},
    {"615", "Entretien"},
    {"616", "Assurances"},
    {"618", "Documentation"},
    {"622", "Honoraires"},
    {"623", "Publications"},
    {"625", "Déplacements"},
    {"641", "Salaires"},
    {"645", "Cotisations"},
    {"627", "Frais bancaires"},
});

struct GeneratedProject {
  Id<MicroProject> id;
  Id<Organisation> member;
  std::vector<Id<BudgetLine>> lines;  // one for each of kCharges
};

// Writes what it is given by the thousand.
class BulkWriter {
 public:
  BulkWriter(store::ConsortiumFile& file, std::int64_t total, const GenerationProgress& progress)
      : m_file(file), m_progress(progress), m_total(total) {}

  template <class Entity>
  void add(const Entity& entity) {
    if (m_stopped) return;
    m_edits.emplace_back(store::Insert{toRecord(entity)});
    if (static_cast<std::int64_t>(m_edits.size()) == kRecordsOfStep) write();
  }

  void write() {
    if (m_edits.empty() || m_stopped) return;
    const auto count = static_cast<std::int64_t>(m_edits.size());
    store::StepRequest step{{store::StepAction::Generated, {std::to_string(count)}}, std::move(m_edits)};
    m_edits.clear();
    const auto done = m_file.perform(step);
    if (!done) {
      problems = done.error();
      m_stopped = true;
      return;
    }
    written += count;
    m_stopped = m_progress && !m_progress(written, m_total);
  }

  bool stopped() const { return m_stopped; }

  Problems problems;
  std::int64_t written = 0;

 private:
  store::ConsortiumFile& m_file;
  const GenerationProgress& m_progress;
  std::int64_t m_total;
  std::vector<store::Edit> m_edits;
  bool m_stopped = false;
};

std::int64_t membersFor(const Volume& volume) {
  return std::min({std::max<std::int64_t>(volume.projects / 4, 5), kMostMembers, volume.projects});
}

// Of a member: town, partner, membership, partnership. Of a project: itself, its budget, its contribution.
std::int64_t recordsOf(const Volume& volume) {
  return 4 * membersFor(volume) + (volume.projects > 0 ? 2 * kFunders : 0) +
         (3 + kLinesOfBudget) * volume.projects + 2 * volume.expenses;
}

class Generator {
 public:
  Generator(store::ConsortiumFile& file, const Volume& volume, const GenerationProgress& progress)
      : m_file(file), m_volume(volume), m_chance(volume.seed), m_writer(file, recordsOf(volume), progress) {}

  Result<std::int64_t, Problems> run() {
    if (m_volume.projects > 0) addFunders();
    for (std::int64_t i = 0; i < membersFor(m_volume); ++i) addMember(i + 1);
    for (std::int64_t i = 0; i < m_volume.projects; ++i) addProject(i + 1);
    for (std::int64_t i = 0; i < m_volume.expenses && !m_writer.stopped(); ++i) addExpense(i);
    m_writer.write();
    if (!m_writer.problems.empty()) return failure(m_writer.problems);
    return m_writer.written;
  }

 private:
  struct Member {
    Id<Organisation> town;
    Id<Partnership> partnership;
  };

  template <class Entity>
  Id<Entity> newId() {
    return Id<Entity>(m_file.environment().newId());
  }

  const auto& oneOf(const auto& list) {
    return list[static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(list.size()) - 1))];
  }

  Organisation town(std::int64_t number, std::string_view what, std::string country) {
    return {.id = newId<Organisation>(),
            .name = fictional(std::string(what) + ' ' + std::to_string(number)),
            .kind = OrganisationKind::Collectivity,
            .level = CollectivityLevel::Commune,
            .country = std::move(country),
            .population = m_chance.between(900, 60'000)};
  }

  void addFunders() {
    for (std::int64_t i = 1; i <= kFunders; ++i) {
      const Organisation funder{.id = newId<Organisation>(),
                                .name = fictional("Bailleur " + std::to_string(i)),
                                .kind = OrganisationKind::PublicBody,
                                .country = "FR"};
      m_writer.add(funder);
      const auto amount = Money::cents(m_chance.between(50, 900) * 1'000'00);
      const Grant grant{.id = newId<Grant>(),
                        .title = fictional("Subvention " + std::to_string(i)),
                        .funder = funder.id,
                        .state = GrantState::Granted,
                        .soughtAmount = amount,
                        .decidedOn = m_first,
                        .grantedAmount = amount};
      m_writer.add(grant);
      m_grants.push_back(grant.id);
    }
  }

  void addMember(std::int64_t number) {
    const auto french = town(number, "Commune", "FR");
    const auto malian = town(number, "Commune partenaire", "ML");
    const auto received = *m_first.plusDays(-m_chance.between(1, 60));
    m_writer.add(french);
    m_writer.add(malian);
    m_writer.add(Membership{.id = newId<Membership>(),
                            .organisation = french.id,
                            .stage = MembershipStage::Active,
                            .letterSignedOn = received.plusDays(-3),
                            .letterReceivedOn = received});
    const Partnership partnership{.id = newId<Partnership>(),
                                  .frenchCollectivity = french.id,
                                  .malianCollectivity = malian.id,
                                  .field = "développement local"};
    m_writer.add(partnership);
    m_members.push_back({french.id, partnership.id});
  }

  void addProject(std::int64_t number) {
    const auto& member = m_members[static_cast<std::size_t>(number - 1) % m_members.size()];
    const MicroProject project{.id = newId<MicroProject>(),
                               .partnership = member.partnership,
                               .code = "P" + std::to_string(number),
                               .title = fictional("Projet " + std::to_string(number)),
                               .state = ProjectState::Active,
                               .committedOn = m_first.plusDays(m_chance.between(0, 90)),
                               .startsOn = m_first,
                               .endsOn = m_first.plusDays(kDaysOfProgramme)};
    const BudgetVersion version{
        .id = newId<BudgetVersion>(), .project = project.id, .approvedOn = project.committedOn};
    m_writer.add(project);
    m_writer.add(version);
    m_writer.add(Contribution{.id = newId<Contribution>(),
                              .project = project.id,
                              .organisation = member.town,
                              .amount = Money::cents(m_chance.between(20, 120) * 100'00),
                              .promisedOn = project.committedOn});
    GeneratedProject generated{project.id, member.town, {}};
    for (const auto& [account, label] : kCharges) {
      const auto amount = someAmount(1'000);
      const BudgetLine line{.id = newId<BudgetLine>(),
                            .version = version.id,
                            .position = static_cast<std::int64_t>(generated.lines.size()) + 1,
                            .account = std::string(account),
                            .label = std::string(label),
                            .amount = amount,
                            .eur = eurosOf(amount, std::nullopt).value()};
      m_writer.add(line);
      generated.lines.push_back(line.id);
    }
    m_projects.push_back(std::move(generated));
  }

  // Two out of three are in francs, as vouchers from the field are.
  Money someAmount(std::int64_t scale) {
    if (m_chance.between(1, 3) == 1) return Money::cents(m_chance.between(500, 90'000) * scale / 10);
    return Money::francs(m_chance.between(5, 600) * 50 * scale);
  }

  void addExpense(std::int64_t index) {
    const auto& project = oneOf(m_projects);
    const auto charge = static_cast<std::size_t>(m_chance.between(0, kLinesOfBudget - 1));
    const auto day = *m_first.plusDays(index * kDaysOfProgramme / m_volume.expenses);
    const auto amount = someAmount(10);
    std::optional<Ratio> rate;
    if (amount.currency() == Currency::Xof && m_chance.between(1, 10) == 1)
      rate = Ratio(m_chance.between(6'480, 6'550), 10);
    const Expense expense{
        .id = newId<Expense>(),
        .number = ++m_lastNumber[{project.id, day.year()}],
        .project = project.id,
        .spentOn = day,
        .paidOn = day.plusDays(m_chance.between(0, 30)),
        .paymentMethod = static_cast<PaymentMethod>(m_chance.between(0, 4)),
        .supplier = fictional("Fournisseur " + std::to_string(m_chance.between(1, 400))),
        .supplierReference = "F" + std::to_string(m_chance.between(10'000, 99'999)),
        .label = std::string(kCharges[charge].second) + ", pièce " + std::to_string(index + 1),
        .account = std::string(kCharges[charge].first),
        .amount = amount,
        .rate = rate,
        .eur = eurosOf(amount, rate).value(),
        .member = project.member,
        .budgetLine = project.lines[charge]};
    m_writer.add(expense);
    Imputation imputation{.id = newId<Imputation>(), .expense = expense.id, .amount = expense.eur};
    if (m_chance.between(1, 10) <= 3) {
      imputation.organisation = project.member;
    } else {
      imputation.grant = oneOf(m_grants);
    }
    m_writer.add(imputation);
  }

  store::ConsortiumFile& m_file;
  const Volume m_volume;
  Chance m_chance;
  BulkWriter m_writer;
  Date m_first = dayOf("2020-09-01");
  std::vector<Id<Grant>> m_grants;
  std::vector<Member> m_members;
  std::vector<GeneratedProject> m_projects;
  std::map<std::pair<Id<MicroProject>, int>, std::int64_t> m_lastNumber;
};

}  // namespace

Result<std::int64_t, Problems> generate(store::ConsortiumFile& file, const Volume& volume,
                                        const GenerationProgress& progress) {
  require(volume.expenses >= 0 && volume.projects >= 0, "a volume is not negative");
  require(volume.expenses == 0 || volume.projects > 0, "vouchers belong to projects");
  const auto pages = store::pagesOf(file);
  auto added = Generator(file, volume, progress).run();
  if (added) store::packIfGrown(file, pages);
  return added;
}

}  // namespace lianes::app
