#include "report/random_consortium.hpp"

#include <array>
#include <memory>

#include "lianes/exchange/account_plan.hpp"
#include "lianes/funding/conversion.hpp"

namespace lianes::report {
namespace {

constexpr std::array<std::string_view, 12> kCharges{"601", "604",  "606", "60x", "613", "622",
                                                    "625", "6063", "64",  "641", "658", "66"};
constexpr std::array<std::string_view, 6> kProducts{"70", "74", "744", "756", "758", "7411"};

Date day(std::string_view text) { return Date::parse(text).value(); }

AccountList listOf(AccountingPlan plan) {
  const auto& known = exchange::accountPlan(plan);
  AccountList list{known.title, known.source, {}};
  for (const auto& account : known.accounts)
    list.accounts.push_back({account.code, account.meaning, account.label});
  return list;
}

class ConsortiumMaker {
 public:
  ConsortiumMaker(test::Seeded& chance, const ConsortiumShape& shape) : m_chance(chance), m_shape(shape) {}

  Facts make() {
    const auto lead = organisation(OrganisationKind::Association);
    const auto ministry = organisation(OrganisationKind::PublicBody);
    const Call call{
        .id = next<Call>(), .title = "Appel (exemple fictif)", .edition = "2020", .funder = "Ministère"};
    const Consortium consortium{.id = next<Consortium>(),
                                .name = name("Consortium"),
                                .call = call.id,
                                .leadOrganisation = lead.id,
                                .accountingPlan = static_cast<AccountingPlan>(m_chance.between(0, 1)),
                                .indirectCostKey = "au prorata des charges directes"};
    const Scope scope{day("2020-09-01"), day("2021-08-31")};
    const auto kind = static_cast<ReportKind>(m_chance.between(0, 1));
    Facts facts{.scope = scope,
                .fingerprint = "0123",
                .consortium = consortium,
                .call = call,
                .counting = {kind, scope.from, scope.to}};
    facts.rules.minMembers = 3;
    facts.rules.leverage = Ratio(7, 3);
    facts.rules.missionCap = Ratio(15, 100);
    facts.rules.significantGap = Ratio(10, 100);
    facts.accountLists = {listOf(AccountingPlan::Cerfa15059), listOf(AccountingPlan::Anc2018)};
    facts.organisations = {lead, ministry};
    facts.grants.push_back({.id = next<Grant>(),
                            .title = "Enveloppe (exemple fictif)",
                            .funder = ministry.id,
                            .use = GrantUse::LeverageEnvelope,
                            .state = GrantState::Granted,
                            .grantedAmount = amount(5'000'000)});
    for (std::int64_t i = 0; i < m_shape.projects; ++i) addProject(facts);
    addShared(facts);
    for (auto& grant : facts.grants) addTranches(facts, grant);
    plan(facts);
    const auto held = std::make_shared<std::vector<Voucher>>(std::move(m_vouchers));
    for (auto& voucher : *held) {
      voucher.fate = fateOf(voucher.expense, voucher.reasons.empty(), facts.counting);
    }
    facts.vouchers = [held](const auto& take) {
      for (const auto& voucher : *held) take(voucher);
    };
    auto summary = summarise(facts.vouchers);
    facts.spending = std::move(summary.groups);
    facts.paidByOwn = std::move(summary.paidByOwn);
    facts.francs = summary.francs;
    return facts;
  }

 private:
  template <class Entity>
  Id<Entity> next() {
    Uuid::Bytes bytes{};
    const auto number = ++m_last;
    for (std::size_t i = 0; i < 8; ++i) bytes[15 - i] = static_cast<std::uint8_t>(number >> (8U * i));
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    return Id<Entity>(Uuid(bytes));
  }

  std::string name(std::string_view kind) {
    std::string text = std::string(kind) + ' ' + std::to_string(m_last + 1) + " (exemple fictif)";
    while (text.size() < m_shape.nameLength) text += " très long nom";
    return text;
  }

  Money amount(std::int64_t most) { return Money::cents(m_chance.between(0, most)); }

  Organisation organisation(OrganisationKind kind) {
    return {.id = next<Organisation>(), .name = name("Organisme"), .kind = kind, .country = "FR"};
  }

  void addProject(Facts& facts) {
    const auto town = organisation(OrganisationKind::Collectivity);
    const auto abroad = organisation(OrganisationKind::Collectivity);
    facts.organisations.push_back(town);
    facts.organisations.push_back(abroad);
    facts.memberships.push_back({.id = next<Membership>(),
                                 .organisation = town.id,
                                 .stage = MembershipStage::Active,
                                 .letterReceivedOn = day("2020-08-20")});
    facts.partnerships.push_back(
        {.id = next<Partnership>(), .frenchCollectivity = town.id, .malianCollectivity = abroad.id});
    const MicroProject project{.id = next<MicroProject>(),
                               .partnership = facts.partnerships.back().id,
                               .code = "P" + std::to_string(facts.projects.size() + 1),
                               .title = name("Projet"),
                               .state = ProjectState::Active};
    facts.projects.push_back(project);
    addBudget(facts, project, town.id);
    facts.contributions.push_back(
        {.id = next<Contribution>(),
         .project = project.id,
         .organisation = town.id,
         .amount = amount(400'000),
         .receivedAmount = amount(400'000),
         .receivedOn = day(m_chance.between(0, 3) == 0 ? "2022-01-01" : "2021-01-10")});
    if (m_chance.between(0, 2) == 0) {
      facts.grants.push_back({.id = next<Grant>(),
                              .title = "Cofinancement (exemple fictif)",
                              .funder = abroad.id,
                              .project = project.id,
                              .state = GrantState::Granted,
                              .grantedAmount = amount(90'000)});
    }
    addVouchers(project.id, std::nullopt, town.id, m_shape.vouchersOfProject);
  }

  void addBudget(Facts& facts, const MicroProject& project, Id<Organisation> town) {
    const BudgetVersion version{.id = next<BudgetVersion>(),
                                .project = project.id,
                                .accountingPlan = static_cast<AccountingPlan>(m_chance.between(0, 1)),
                                .approvedOn = day("2020-10-01")};
    facts.budgets.push_back(version);
    const auto add = [&](BudgetSide side, std::string_view account, bool inKind) {
      const auto eur = amount(700'000);
      facts.budgetLines.push_back(
          {.id = next<BudgetLine>(),
           .version = version.id,
           .position = static_cast<std::int64_t>(facts.budgetLines.size()),
           .side = side,
           .account = std::string(account),
           .label = name("Ligne"),
           .amount = eur,
           .eur = eur,
           .inKind = inKind,
           .indirect = side == BudgetSide::Expense && !inKind && m_chance.between(0, 6) == 0});
    };
    for (auto count = m_chance.between(1, 6); count > 0; --count) {
      add(BudgetSide::Expense, kCharges.at(static_cast<std::size_t>(m_chance.between(0, 11))), false);
    }
    for (auto count = m_chance.between(0, 3); count > 0; --count) {
      add(BudgetSide::Resource, kProducts.at(static_cast<std::size_t>(m_chance.between(0, 5))), false);
      const auto funder = m_chance.between(0, 2);
      if (funder == 0) facts.budgetLines.back().funder = town;
      if (funder == 1) facts.budgetLines.back().funder = facts.consortium.leadOrganisation;
    }
    if (m_chance.between(0, 2) == 0) {
      add(BudgetSide::Expense, "864", true);
      add(BudgetSide::Resource, "870", true);
    }
  }

  void addVouchers(std::optional<Id<MicroProject>> project, std::optional<Id<Mission>> mission,
                   Id<Organisation> member, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) {
      const bool isFranc = m_shape.onlyFrancs || m_chance.between(0, 1) == 0;
      const auto minor = m_chance.between(m_chance.between(0, 9) == 0 ? -90'000 : 1, 900'000);
      const auto original = Money(minor, isFranc ? Currency::Xof : Currency::Eur);
      const auto euros = funding::toEuros(original, std::nullopt).value();
      const bool inKind = m_chance.between(0, 9) == 0;
      const bool isDirect = project || mission;
      Voucher voucher{
          Expense{.id = next<Expense>(),
                  .number = i + 1,
                  .project = project,
                  .mission = mission,
                  .nature = isDirect && m_chance.between(0, 7) != 0 ? CostNature::Direct
                            : m_chance.between(0, 1) == 0           ? CostNature::Pooled
                                                                    : CostNature::Indirect,
                  .spentOn = *day("2020-08-01").plusDays(m_chance.between(0, 500)),
                  .supplier = name("Fournisseur"),
                  .label = name("Dépense"),
                  .account = std::string(kCharges.at(static_cast<std::size_t>(m_chance.between(0, 11)))),
                  .amount = original,
                  .eur = euros,
                  .member = member,
                  .inKind = inKind,
                  .state = static_cast<ExpenseState>(std::max<std::int64_t>(0, m_chance.between(-6, 3)))}};
      if (inKind) voucher.expense.account = "864";
      if (m_chance.between(0, 7) == 0) voucher.reasons = {funding::Ineligibility::NoLetter};
      voucher.hasEvidence = m_chance.between(0, 1) == 0;
      if (m_chance.between(0, 1) == 0) {
        voucher.imputations.push_back({.id = next<Imputation>(),
                                       .expense = voucher.expense.id,
                                       .organisation = member,
                                       .amount = euros});
      }
      m_vouchers.push_back(std::move(voucher));
    }
  }

  void addShared(Facts& facts) {
    if (m_shape.projects == 0) return;
    const Mission mission{.id = next<Mission>(),
                          .title = name("Mission"),
                          .startsOn = day("2020-11-20"),
                          .state = MissionState::Held,
                          .budget = amount(900'000)};
    facts.missions.push_back(mission);
    const auto lead = facts.consortium.leadOrganisation;
    addVouchers(std::nullopt, mission.id, lead, 4);
    addVouchers(std::nullopt, std::nullopt, lead, 4);
    for (const auto& membership : facts.memberships) {
      facts.missionShares.push_back({.id = next<MissionShare>(),
                                     .mission = mission.id,
                                     .organisation = membership.organisation,
                                     .receivedAmount = amount(9'000),
                                     .receivedOn = day("2021-02-01")});
    }
  }

  void addTranches(Facts& facts, const Grant& grant) {
    for (const auto year : {2020, 2021}) {
      facts.tranches.push_back(
          {.id = next<Tranche>(),
           .grant = grant.id,
           .year = year,
           .amount = amount(300'000),
           .receivedAmount = amount(300'000),
           .receivedOn = day(m_chance.between(0, 2) == 0 ? "2021-12-01" : "2021-03-01")});
    }
  }

  static void plan(Facts& facts) {
    auto& scenario = facts.scenario;
    scenario.rules = facts.rules;
    scenario.envelope = facts.grants.front().grantedAmount;
    for (const auto& membership : facts.memberships) {
      scenario.members.push_back(
          {membership.organisation.text(), {}, membership.letterReceivedOn, {}, false});
    }
    for (const auto& project : facts.projects) {
      funding::ProjectFacts told{project.id.text(), {}, {}, {}, {}, {}};
      for (const auto& version : facts.budgets) {
        if (version.project != project.id) continue;
        for (const auto* line : linesOf(facts, version)) {
          if (line->side == BudgetSide::Expense && !line->inKind) told.eligibleBudget += line->eur;
        }
      }
      for (const auto& contribution : facts.contributions) {
        if (contribution.project != project.id) continue;
        told.contributions.push_back(
            {contribution.id.text(), contribution.organisation.text(), contribution.amount});
      }
      for (const auto& grant : facts.grants) {
        if (grant.project == project.id) told.cofunding += grant.grantedAmount.value_or(Money());
      }
      scenario.projects.push_back(std::move(told));
    }
    for (const auto& mission : facts.missions) {
      funding::MissionFacts told{mission.id.text(), mission.budget.value_or(Money()), {}, {}};
      for (const auto& membership : facts.memberships)
        told.shares.push_back({membership.organisation.text(), {}});
      scenario.missions.push_back(std::move(told));
    }
    auto planned = funding::plan(scenario);
    if (planned) facts.plan = std::move(planned).value();
  }

  test::Seeded& m_chance;
  const ConsortiumShape& m_shape;
  std::uint64_t m_last = 0;
  std::vector<Voucher> m_vouchers;
};

}  // namespace

Facts randomConsortium(test::Seeded& chance, const ConsortiumShape& shape) {
  return ConsortiumMaker(chance, shape).make();
}

}  // namespace lianes::report
