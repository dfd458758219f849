#include <catch2/catch.hpp>

#include "lianes/domain/money_text.hpp"
#include "lianes/report/builders.hpp"
#include "report/model_check.hpp"
#include "report/random_consortium.hpp"

// What the ministry and an auditor look for.
namespace lianes::report {
namespace {

Date givenDay(std::string_view text) { return Date::parse(text).value(); }

Money totalOfColumn(const Table& table, std::string_view id) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == id) return std::get<Money>(table.rows.back().cells[i]);
  }
  FAIL("there is no column " << id);
  return {};
}

bool hasTable(const ReportModel& model, std::string_view id) {
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && table->id == id) return true;
  }
  return false;
}

// One mission, to which three people were invited for the first member.
Facts missionFacts(MissionState state) {
  test::Seeded chance(11);
  auto facts = randomConsortium(chance, {.projects = 2});
  auto& mission = facts.missions.front();
  mission.state = state;
  mission.budget = Money::cents(1'000'00);
  const auto& town = facts.memberships.front().organisation;
  for (const bool attended : {true, true, false}) {
    const Uuid::Bytes bytes{0,    0, 0, 0, 0, 0, 0x70, 0,
                            0x80, 0, 0, 0, 9, 9, 9,    static_cast<std::uint8_t>(facts.people.size() + 1)};
    facts.people.push_back(
        {.id = Id<Person>(Uuid(bytes)), .familyName = "Nom", .collectedOn = facts.scope.from});
    facts.participations.push_back(
        {.id = Id<Participation>(Uuid(bytes)),
         .mission = mission.id,
         .person = facts.people.back().id,
         .forOrganisation = town,
         .answer = ParticipationAnswer::Accepted,
         .attended = state == MissionState::Held ? std::optional(attended) : std::nullopt});
  }
  return facts;
}

}  // namespace

TEST_CASE("The settlement ends in one amount, to receive or to repay, which the payments add up to") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int left = 30; left > 0; --left) {
    auto facts = randomConsortium(chance, {});
    REQUIRE(facts.plan.has_value());
    const auto model = activityReport(facts);
    const auto& projects = tableOf(model, "solde");
    const auto due = totalOfColumn(projects, "du");
    const auto& payments = tableOf(model, "solde_tranches");
    CHECK(totalOfColumn(payments, "du") == due);
    const auto paid = totalOfColumn(payments, "verse");
    CHECK(totalOfColumn(payments, "a_recevoir") - totalOfColumn(payments, "a_reverser") == due - paid);
    const auto net = due > paid ? due - paid : paid - due;
    const auto text = allText(model);
    CHECK(text.find(formatFrench(net) + " (versé par le ministère") != std::string::npos);
  }
}

TEST_CASE("Who was invited to a mission that did not take place is not told to have taken part") {
  const auto held = missionFacts(MissionState::Held);
  const auto heldModel = activityReport(held);
  CHECK(hasTable(heldModel, "participants_mission_1"));
  CHECK(std::get<std::int64_t>(tableOf(heldModel, "participants_mission_1").rows.back().cells[2]) == 2);
  for (const auto state : {MissionState::Moved, MissionState::Cancelled}) {
    const auto facts = missionFacts(state);
    const auto model = activityReport(facts);
    CHECK_FALSE(hasTable(model, "participants_mission_1"));
    const auto& invited = tableOf(model, "invites_mission_1");
    CHECK(std::get<std::int64_t>(invited.rows.back().cells[2]) == 3);
    CHECK(invited.title.find("n’a pas eu lieu") != std::string::npos);
  }
  auto refused = missionFacts(MissionState::Planned);
  refused.missions.front().securityDecision = SecurityDecision::NoGo;
  const auto refusedModel = activityReport(refused);
  CHECK_FALSE(hasTable(refusedModel, "participants_mission_1"));
}

TEST_CASE("Shares of a mission that was called off follow its real cost, and what is over is to be repaid") {
  auto facts = missionFacts(MissionState::Cancelled);
  std::erase_if(facts.spending, [&](const SpendingGroup& group) { return group.mission.has_value(); });
  facts.missionShares.clear();
  facts.missionShares.push_back({.id = Id<MissionShare>(facts.call.id.uuid()),
                                 .mission = facts.missions.front().id,
                                 .organisation = facts.memberships.front().organisation,
                                 .receivedAmount = Money::cents(150'00),
                                 .receivedOn = givenDay("2021-01-14")});
  const auto model = activityReport(facts);
  const auto& shares = tableOf(model, "parts_mission_1");
  CHECK(totalOfColumn(shares, "part") == Money());
  CHECK(totalOfColumn(shares, "reste") == Money());
  CHECK(totalOfColumn(shares, "a_rembourser") == Money::cents(150'00));
}

TEST_CASE("A letter that came after the deadline is told with its waiver and the reason for it") {
  test::Seeded chance(5);
  auto facts = randomConsortium(chance, {.projects = 2});
  facts.rules.letterDeadline = givenDay("2020-08-15");
  facts.memberships[0].lateWaiver = true;
  facts.memberships[0].lateWaiverReason = "conseil municipal reporté";
  const auto text = allText(activityReport(facts));
  CHECK(text.find("acceptée par dérogation\u202f: conseil municipal reporté") != std::string::npos);
  CHECK(text.find("sans dérogation") != std::string::npos);
  facts.rules.letterDeadline = givenDay("2020-09-01");
  CHECK(allText(activityReport(facts)).find("dérogation") == std::string::npos);
}

TEST_CASE("What is not known of the association and its convention is left to be filled in") {
  test::Seeded chance(5);
  auto facts = randomConsortium(chance, {.projects = 1});
  const auto text = allText(activityReport(facts));
  for (const auto* line :
       {"N° SIRET\u202f: ……", "N° RNA\u202f: ……", "IBAN\u202f: ……", "Fait à ……", "[  ] Relevé"}) {
    INFO(line);
    CHECK(text.find(line) != std::string::npos);
  }
  facts.organisations.front().siren = "123456782";
  facts.grants.front().reference = "FICTIF-1";
  facts.grants.front().decidedOn = givenDay("2020-09-21");
  const auto known = allText(activityReport(facts));
  CHECK(known.find("N° SIRET\u202f: 123456782") != std::string::npos);
  CHECK(known.find("FICTIF-1, du 21 septembre 2020") != std::string::npos);
}

TEST_CASE("Meetings and internal actions stay out of the calendar of a report") {
  test::Seeded chance(5);
  auto facts = randomConsortium(chance, {.projects = 1});
  const RecordReference record{EntityKind::Call, facts.call.id.uuid()};
  facts.due = {{givenDay("2021-02-01"), DueCode::ActionDue, {"Relancer le maire"}, record},
               {givenDay("2021-02-02"), DueCode::MeetingDay, {}, record},
               {givenDay("2021-03-01"), DueCode::PeriodEnd, {}, record}};
  const auto model = activityReport(facts);
  CHECK(tableOf(model, "calendrier").rows.size() == 1);
}

TEST_CASE("A voucher tells when, how and on what invoice it was paid") {
  test::Seeded chance(5);
  auto facts = randomConsortium(chance, {.projects = 1, .vouchersOfProject = 1});
  std::optional<Voucher> any;
  facts.vouchers([&](const Voucher& each) { any = each; });
  auto voucher = any.value();
  voucher.fate = VoucherFate::Counted;
  voucher.expense.inKind = false;
  voucher.expense.paidOn = givenDay("2021-01-09");
  voucher.expense.paymentMethod = PaymentMethod::Cheque;
  voucher.expense.supplierReference = "F-17";
  voucher.expense.amount = Money::francs(650'000);
  voucher.expense.rate = Ratio(650, 1);
  voucher.expense.eur = Money::cents(1'000'00);
  facts.vouchers = [voucher](const auto& take) { take(voucher); };
  facts.spending = summarise(facts.vouchers).groups;
  const auto model = activityReport(facts);
  const auto& table = tableOf(model, "paiements");
  std::vector<Row> lines;
  table.lines([&](const Row& row) { lines.push_back(row); });
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].cells[2] == Cell(std::string("F-17")));
  CHECK(lines[0].cells[3] == Cell(givenDay("2021-01-09")));
  CHECK(lines[0].cells[4] == Cell(std::string("Chèque")));
  CHECK(lines[0].cells[6] == Cell(std::string("650")));
}

TEST_CASE("An indicator tells what it reached in percent of its target, upwards or downwards") {
  test::Seeded chance(5);
  auto facts = randomConsortium(chance, {.projects = 1});
  const auto project = facts.projects.front().id;
  const auto add = [&](bool ascending, Ratio baseline, Ratio target, Ratio value, std::uint8_t place) {
    const Uuid::Bytes bytes{0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 8, 8, 8, place};
    facts.indicators.push_back({.id = Id<Indicator>(Uuid(bytes)),
                                .project = project,
                                .name = "Indicateur",
                                .ascending = ascending,
                                .baseline = baseline,
                                .target = target});
    facts.measures.push_back({.id = Id<Measure>(Uuid(bytes)),
                              .indicator = facts.indicators.back().id,
                              .measuredOn = facts.scope.from,
                              .value = value});
  };
  add(true, Ratio(0, 1), Ratio(300, 1), Ratio(375, 10), 1);
  add(false, Ratio(40, 1), Ratio(10, 1), Ratio(25, 1), 2);
  const auto model = activityReport(facts);
  const auto& table = tableOf(model, "indicateurs_1_p1");
  CHECK(table.rows[0].cells[5] == Cell(Percentage{12'50}));
  CHECK(table.rows[1].cells[5] == Cell(Percentage{50'00}));
}

}  // namespace lianes::report
