#include <algorithm>
#include <array>

#include "app/sample_parts.hpp"

// What the towns give, what the ministry and others add, and the reports that make it payable.
namespace lianes::app {
namespace {

struct ContributionRow {
  std::string_view code;
  std::int64_t euros;
  std::string_view votedOn;
  std::string_view calledOn;
  std::string_view receivedOn;  // empty: not yet
};

constexpr auto kContributionRows = std::to_array<ContributionRow>({
    {"FACH", 5'000, "2020-10-01", "2020-11-05", "2020-12-08"},
    {"LAMB", 6'000, "2020-09-24", "2020-10-20", "2020-11-17"},
    {"LESQ", 3'500, "2020-11-19", "2021-04-15", ""},
    {"ORCH", 4'000, "2020-12-10", "2021-01-11", "2021-02-23"},
    {"RONC", 4'500, "2020-09-28", "2020-10-20", "2020-11-10"},
});

void tellContribution(Story& story, const SampleTown& town, const MicroProject& project,
                      const ContributionRow& row) {
  const auto amount = Money::cents(row.euros * kCentsPerEuro);
  const auto promised = dayOf("2020-09-15");
  Contribution contribution{.id = story.newId<Contribution>(promised),
                            .project = project.id,
                            .organisation = town.town.id,
                            .amount = amount,
                            .promisedOn = promised,
                            .note = fictional("Montant et dates inventés")};
  story.add(promised, contribution);
  contribution.votedAmount = amount;
  contribution.votedOn = dayOf(row.votedOn);
  contribution.deliberationReference =
      "DEL-" + std::string(row.votedOn.substr(0, 7)) + '-' + std::string(row.code);
  story.change(*contribution.votedOn, contribution);
  contribution.calledAmount = amount;
  contribution.calledOn = dayOf(row.calledOn);
  story.change(*contribution.calledOn, contribution);
  if (row.receivedOn.empty()) return;
  contribution.receivedAmount = amount;
  contribution.receivedOn = dayOf(row.receivedOn);
  story.change(*contribution.receivedOn, contribution);
}

Id<Grant> tellEnvelope(Story& story, const SampleCast& cast) {
  const auto filed = dayOf("2020-07-03");
  Grant grant{.id = story.newId<Grant>(filed),
              .title = "Effet levier « Clés en main »",
              .funder = cast.ministry.id,
              .use = GrantUse::LeverageEnvelope,
              .state = GrantState::Filed,
              .soughtAmount = Money::cents(60'000'00),
              .filedOn = filed,
              .note = fictional("Montants inventés")};
  story.add(filed, grant);
  grant.state = GrantState::Granted;
  grant.decidedOn = dayOf("2020-09-21");
  grant.grantedAmount = Money::cents(48'000'00);
  grant.reference = "FICTIF-2020-017";
  grant.validFrom = dayOf("2020-09-01");
  grant.validUntil = dayOf("2021-12-31");
  grant.conditions = "Un rapport intermédiaire avant la seconde année.";
  story.change(*grant.decidedOn, grant);
  grant.validUntil = dayOf("2022-06-30");
  story.change(dayOf("2021-09-24"), grant);
  return grant.id;
}

// How a request for co-funding ends.
struct CofundingRow {
  std::string_view code;
  std::string_view title;
  std::int64_t sought;  // cents
  std::string_view filedOn;
  GrantState end;
  std::string_view decidedOn;
  std::string_view refusal;
};

constexpr auto kCofundingRows = std::to_array<CofundingRow>({
    {"LAMB", "Bourses d’apprentissage", 80'000, "2020-10-06", GrantState::Granted, "2020-12-03", ""},
    {"LESQ", "Grilles et entretien", 100'000, "", GrantState::Sought, "", ""},
    {"ORCH", "Réfrigérateur à vaccins", 230'000, "2021-02-02", GrantState::Filed, "", ""},
    {"RONC", "Aide aux forages", 129'623, "2020-10-13", GrantState::Refused, "2021-01-19",
     "Crédits de l’année épuisés"},
});

void tellCofunding(Story& story, const CofundingRow& row, Id<Organisation> funder, Id<MicroProject> project) {
  const auto day = dayOf("2020-09-29");
  Grant grant{.id = story.newId<Grant>(day),
              .title = std::string(row.title),
              .funder = funder,
              .project = project,
              .soughtAmount = Money::cents(row.sought),
              .note = fictional("Demande inventée")};
  story.add(day, grant);
  if (row.filedOn.empty()) return;
  grant.state = GrantState::Filed;
  grant.filedOn = dayOf(row.filedOn);
  story.change(*grant.filedOn, grant);
  if (row.decidedOn.empty()) return;
  grant.state = row.end;
  grant.decidedOn = dayOf(row.decidedOn);
  grant.refusalReason = row.refusal;
  if (row.end == GrantState::Granted) grant.grantedAmount = grant.soughtAmount;
  story.change(*grant.decidedOn, grant);
}

Report tellIntermediate(Story& story, const SampleCast& cast) {
  const auto begun = dayOf("2021-04-06");
  Report report{.id = story.newId<Report>(begun),
                .title = fictional("Compte rendu intermédiaire"),
                .periodStart = dayOf("2020-09-01"),
                .periodEnd = dayOf("2021-03-31"),
                .signatory = cast.coordinator.id};
  story.add(begun, report);
  report.summary = "Cinq communes engagées, cinq micro-projets lancés, une rencontre tenue à Lille.";
  report.difficulties = "Déplacements limités par la crise sanitaire ; hausse du prix du bois au Mali.";
  story.change(dayOf("2021-04-19"), report);
  return report;
}

// After the vouchers of its period have been taken over.
void tellSending(Story& story, Report report) {
  const auto frozen = dayOf("2021-04-28");
  report.state = ReportState::Frozen;
  report.frozenAt = momentOf(frozen, 9 * 60);
  report.signedOn = frozen;
  report.signedAt = "Lille";
  story.change(frozen, report);
  report.state = ReportState::Sent;
  report.sentOn = dayOf("2021-04-30");
  story.change(*report.sentOn, report);
  report.state = ReportState::Accepted;
  report.acceptedOn = dayOf("2021-06-10");
  story.change(*report.acceptedOn, report);
}

Report tellFinal(Story& story, const SampleCast& cast) {
  const auto begun = dayOf("2021-12-06");
  Report report{.id = story.newId<Report>(begun),
                .kind = ReportKind::Final,
                .number = 2,
                .title = fictional("Compte rendu final"),
                .periodStart = dayOf("2020-09-01"),
                .periodEnd = dayOf("2022-06-30"),
                .signatory = cast.coordinator.id};
  story.add(begun, report);
  return report;
}

Tranche trancheOf(Story& story, Id<Grant> grant, std::int64_t year, TranchePart part, std::int64_t cents) {
  return {.id = story.newId<Tranche>(dayOf("2020-09-22")),
          .grant = grant,
          .year = year,
          .part = part,
          .amount = Money::cents(cents),
          .note = fictional("Montant inventé")};
}

void tellTranches(Story& story, Id<Grant> grant, const Report& intermediate, const Report& last) {
  const auto day = dayOf("2020-09-22");
  auto first = trancheOf(story, grant, 2020, TranchePart::Whole, 24'000'00);
  auto advance = trancheOf(story, grant, 2021, TranchePart::Advance, 19'200'00);
  auto balance = trancheOf(story, grant, 2021, TranchePart::Balance, 4'800'00);
  story.put<Tranche>(day, {first, advance, balance});
  first.calledOn = dayOf("2020-09-24");
  story.change(*first.calledOn, first);
  first.receivedAmount = first.amount;
  first.receivedOn = dayOf("2020-10-27");
  story.change(*first.receivedOn, first);
  advance.dependsOnReport = intermediate.id;
  advance.calledOn = dayOf("2021-06-14");
  story.change(*advance.calledOn, advance);
  advance.receivedAmount = advance.amount;
  advance.receivedOn = dayOf("2021-07-20");
  story.change(*advance.receivedOn, advance);
  balance.dependsOnReport = last.id;
  story.change(dayOf("2021-12-06"), balance);
}

struct DeadlineRow {
  std::string_view title;
  DeadlineKind kind;
  std::string_view dueOn;
  bool yearly;
  std::string_view doneOn;
};

constexpr auto kDeadlineRows = std::to_array<DeadlineRow>({
    {"Lettres d’intention", DeadlineKind::Letter, "2020-09-01", false, "2020-09-11"},
    {"Convention de Lesquin à transmettre au préfet", DeadlineKind::Agreement, "2021-01-31", false, ""},
    {"Compte rendu intermédiaire au ministère", DeadlineKind::Report, "2021-04-30", false, "2021-04-30"},
    {"Déclaration de l’aide publique au développement", DeadlineKind::Declaration, "2021-05-31", true, ""},
    {"Compte rendu final au ministère", DeadlineKind::Report, "2022-09-30", false, ""},
});

void tellDeadlines(Story& story, const SampleCast& cast) {
  const auto day = dayOf("2020-07-06");
  for (const auto& row : kDeadlineRows) {
    Deadline deadline{.id = story.newId<Deadline>(day),
                      .title = std::string(row.title),
                      .kind = row.kind,
                      .dueOn = dayOf(row.dueOn),
                      .owner = cast.coordinator.id,
                      .remindDays = 15,
                      .yearly = row.yearly};
    story.add(day, deadline);
    if (row.doneOn.empty()) continue;
    deadline.doneOn = dayOf(row.doneOn);
    story.change(*deadline.doneOn, deadline);
  }
}

}  // namespace

SampleFunding tellFunding(Story& story, const SampleCast& cast, const std::vector<SampleProject>& projects) {
  story.tellAs(sampleAuthor(cast.coordinator));
  const auto envelope = tellEnvelope(story, cast);
  for (std::size_t i = 0; i < projects.size(); ++i) {
    tellContribution(story, cast.towns[i], projects[i].project, kContributionRows[i]);
    const auto& code = projects[i].project.code;
    for (const auto& row : kCofundingRows) {
      if (row.code != code) continue;
      const auto& funder = code == "RONC" ? cast.waterAgency : cast.foundation;
      tellCofunding(story, row, funder.id, projects[i].project.id);
    }
  }
  tellDeadlines(story, cast);
  story.tellAs(sampleAuthor(cast.accountant));
  const auto intermediate = tellIntermediate(story, cast);
  tellSending(story, intermediate);
  tellTranches(story, envelope, intermediate, tellFinal(story, cast));
  return {envelope, intermediate};
}

}  // namespace lianes::app
