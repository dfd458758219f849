#include "lianes/domain/money_text.hpp"
#include "lianes/report/builders.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// One page on what a collectivité made possible.
namespace lianes::report {
namespace {

// What one collectivité has in one project.
struct MemberPart {
  const MicroProject* project;
  Money given;      // voted, else promised
  Money received;   // of it
  Money attracted;  // the ministry's money that its contribution brought (F9)
};

std::vector<MemberPart> partsOf(const Facts& facts, Id<Organisation> member) {
  std::vector<MemberPart> parts;
  for (const auto& project : facts.projects) {
    if (!facts.scope.has(project.id)) continue;
    MemberPart part{&project, {}, {}, {}};
    bool isIts = false;
    for (const auto& contribution : facts.contributions) {
      if (contribution.project != project.id || contribution.organisation != member) continue;
      isIts = true;
      part.given += contribution.votedAmount.value_or(contribution.amount);
      const bool isReceived = contribution.receivedOn && *contribution.receivedOn <= facts.scope.to;
      if (isReceived) part.received += contribution.receivedAmount.value_or(Money());
    }
    const auto* partnership = findIn(facts.partnerships, project.partnership);
    isIts = isIts || (partnership != nullptr && partnership->frenchCollectivity == member);
    if (isIts) parts.push_back(part);
  }
  if (!facts.plan) return parts;
  for (std::size_t i = 0; i < facts.plan->projects.size(); ++i) {
    const auto& told = facts.scenario.projects[i];
    const auto& planned = facts.plan->projects[i];
    for (auto& part : parts) {
      if (part.project->id.text() != told.id) continue;
      for (std::size_t j = 0; j < told.contributions.size(); ++j) {
        if (told.contributions[j].member == member.text())
          part.attracted += planned.grantByContribution[j].amount;
      }
    }
  }
  return parts;
}

void addMemberMoney(Writer& writer, const std::vector<MemberPart>& parts) {
  Money given;
  Money attracted;
  for (const auto& part : parts) {
    given += part.given;
    attracted += part.attracted;
  }
  writer.add(KeyFigures{{{"Participation de la collectivité", given, {}},
                         {"Argent de l’État que cela a attiré", attracted, "par l’effet levier"},
                         {"En tout pour les projets", given + attracted, {}}}});
  TableWriter table("participation", "Ce que chaque participation a permis",
                    {textColumn("projet", "Projet", 5), amountColumn("donne", "Participation", 2),
                     amountColumn("verse", "Versée", 2), amountColumn("attire", "Effet levier", 2)});
  std::vector<std::size_t> rows;
  for (const auto& part : parts) {
    rows.push_back(table.line({nameOf(*part.project), part.given, part.received, part.attracted}));
  }
  table.sum({"Total"}, rows);
  writer.add(table.finish());
  if (given > Money() && attracted > Money()) {
    writer.add(Chart{ChartKind::Parts,
                     "D’où vient l’argent",
                     {"Collectivité", "État (effet levier)"},
                     {{"Montant", {given, attracted}}}});
  }
}

void addMemberProject(Writer& writer, const Telling& telling, const MemberPart& part) {
  const auto& facts = telling.facts;
  const auto& project = *part.project;
  writer.named(2, nameOf(project));
  std::vector<std::string> items;
  if (const auto* partnership = findIn(facts.partnerships, project.partnership)) {
    items.push_back(typeset("Avec : ") + nameOf(facts, std::optional(partnership->malianCollectivity)));
  }
  if (!project.place.empty()) items.push_back(typeset("Lieu : ") + project.place);
  if (!project.beneficiaries.empty()) items.push_back(typeset("Pour : ") + project.beneficiaries);
  if (!project.sdgs.empty()) {
    std::string goals;
    for (const char c : project.sdgs) goals += c == ';' ? std::string(", ") : std::string(1, c);
    items.push_back(typeset("Objectifs de développement durable : ") + goals);
  }
  writer.list(std::move(items));
  writer.quote(project.summary);
  addPhotos(writer, facts, {EntityKind::MicroProject, project.id.uuid()}, 1);
}

}  // namespace

std::optional<ReportModel> memberSheet(const Facts& facts, Id<Organisation> collectivity) {
  const auto* organisation = findIn(facts.organisations, collectivity);
  if (organisation == nullptr) return std::nullopt;
  auto model = shortDocument(facts, "fiche-" + slugOf(organisation->name),
                             {organisation->name,
                              facts.consortium.name,
                              {callText(facts), periodText(facts.scope.from, facts.scope.to)}});
  Writer writer(model);
  const auto parts = partsOf(facts, collectivity);
  if (parts.empty()) {
    writer.say("Cette collectivité n’a pas encore de projet dans le programme.");
    return model;
  }
  addMemberMoney(writer, parts);
  const auto telling = tellingOf(facts);
  for (const auto& part : parts) addMemberProject(writer, telling, part);
  return model;
}

}  // namespace lianes::report
