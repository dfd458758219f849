#include "lianes/app/participants.hpp"

#include <algorithm>
#include <utility>

#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

store::FieldFilter occasionFilter(const Occasion& occasion) {
  if (const auto* mission = std::get_if<Id<Mission>>(&occasion)) return {"mission_id", mission->text()};
  return {"meeting_id", std::get<Id<Meeting>>(occasion).text()};
}

std::string personName(const store::ConsortiumFile& file, Id<Person> id) {
  const auto person = file.find(EntityKind::Person, id.uuid());
  return person ? store::nameIn(file, *person) : std::string();
}

ParticipationRole roleOf(const store::ConsortiumFile& file, const Person& person) {
  if (!person.organisation) return person.elected ? ParticipationRole::Elected : ParticipationRole::Other;
  for (const auto& consortium : store::allRecords<Consortium>(file)) {
    if (consortium.leadOrganisation == *person.organisation) return ParticipationRole::Organiser;
  }
  const auto partners =
      store::allRecords<Partnership>(file, {{"malian_collectivity_id", person.organisation->text()}});
  if (!partners.empty()) return ParticipationRole::MalianPartner;
  const auto organisation = file.find(*person.organisation);
  const auto kind = organisation ? organisation->kind : OrganisationKind::Other;
  if (kind == OrganisationKind::TwinningAssociation) return ParticipationRole::Association;
  if (kind != OrganisationKind::Collectivity) return ParticipationRole::Other;
  return person.elected ? ParticipationRole::Elected : ParticipationRole::Officer;
}

Participation noted(Participation each, Note note, Date today) {
  const auto answer = [&](ParticipationAnswer given) {
    each.answer = given;
    each.answeredOn = each.invitedOn ? std::max(today, *each.invitedOn) : today;
  };
  switch (note) {
    case Note::Invited:
      if (!each.invitedOn) each.invitedOn = each.answeredOn ? std::min(today, *each.answeredOn) : today;
      break;
    case Note::Accepted:
      answer(ParticipationAnswer::Accepted);
      break;
    case Note::Declined:
      answer(ParticipationAnswer::Declined);
      break;
    case Note::Present:
      each.attended = true;
      break;
    case Note::Absent:
      each.attended = false;
      break;
  }
  return each;
}

}  // namespace

std::vector<Participation> participantsOf(const store::ConsortiumFile& file, const Occasion& occasion) {
  std::vector<std::pair<std::string, Participation>> named;
  for (auto& each : store::allRecords<Participation>(file, {occasionFilter(occasion)})) {
    auto name = personName(file, each.person);
    named.emplace_back(std::move(name), std::move(each));
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Participation> people;
  for (auto& [name, each] : named) people.push_back(std::move(each));
  return people;
}

Participation suggestedParticipation(const store::ConsortiumFile& file, const Occasion& occasion,
                                     Id<Person> id, Uuid newId) {
  Participation participation{.id = Id<Participation>(newId), .person = id};
  if (const auto* mission = std::get_if<Id<Mission>>(&occasion)) {
    participation.mission = *mission;
  } else {
    participation.meeting = std::get<Id<Meeting>>(occasion);
  }
  const auto person = file.find(id);
  if (!person) return participation;
  participation.forOrganisation = person->organisation;
  participation.role = roleOf(file, *person);
  return participation;
}

store::StepRequest noteStep(const store::ConsortiumFile& file, std::span<const Participation> people,
                            Note note, Date today) {
  require(!people.empty(), "a note is about someone");
  if (people.size() == 1) return savingStep(file, toRecord(noted(people.front(), note, today)));
  store::StepRequest step{{store::StepAction::Put, {std::to_string(people.size())}}, {}};
  for (const auto& each : people) step.edits.emplace_back(store::Update{toRecord(noted(each, note, today))});
  return step;
}

store::StepRequest withdrawalStep(const store::ConsortiumFile& file, std::span<const Participation> people) {
  require(!people.empty(), "someone is taken off");
  auto step = removalStep(file, EntityKind::Participation, people.front().id.uuid());
  for (const auto& each : people.subspan(1)) {
    step.edits.emplace_back(store::Remove{EntityKind::Participation, each.id.uuid()});
  }
  return step;
}

}  // namespace lianes::app
