#include "lianes/app/privacy.hpp"

#include <utility>

#include "lianes/domain/entities/mission.hpp"
#include "lianes/domain/entities/participation.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/erasure.hpp"
#include "lianes/store/journal.hpp"

namespace lianes::app {
namespace {

void emptyPersonalFields(Record& record) {
  const auto& fields = describe(record.kind).fields;
  for (std::size_t at = 0; at < fields.size(); ++at) {
    if (fields[at].options.personal) record.values[at] = FieldValue();
  }
}

bool isOver(const Mission& mission, Date today) {
  if (mission.state == MissionState::Cancelled) return true;
  const auto last = mission.endsOn ? mission.endsOn : mission.startsOn;
  return last && *last < today;
}

}  // namespace

PersonHoldings holdingsOf(const store::ConsortiumFile& file, Id<Person> person) {
  auto record = file.find(EntityKind::Person, person.uuid());
  require(record.has_value(), "what is held is held about a person of the file");
  PersonHoldings holdings{std::move(*record), {}, {}};
  for (const auto& dependents : store::dependentsOf(file, EntityKind::Person, person.uuid())) {
    for (const auto& id : dependents.records) {
      if (auto mention = file.find(dependents.kind, id)) holdings.mentions.push_back(std::move(*mention));
    }
  }
  constexpr std::size_t kMostSteps = 1000;
  holdings.history =
      store::steps(file, {.most = kMostSteps, .record = RecordReference{EntityKind::Person, person.uuid()}});
  return holdings;
}

store::StepRequest anonymise(const store::ConsortiumFile& file, Id<Person> person, Date today) {
  const auto known = file.find(person);
  require(known && !known->anonymisedOn, "a person is anonymised once");
  auto record = toRecord(*known);
  emptyPersonalFields(record);
  auto emptied = fromRecord<Person>(record);
  emptied.anonymisedOn = today;
  record = toRecord(emptied);
  // Named as it will be: the title of this step is to be the last place to spell the person out.
  store::StepRequest step{
      {store::StepAction::Anonymised, {std::string(codeOf(EntityKind::Person)), store::nameIn(file, record)}},
      {store::Update{record}}};
  for (const auto& participation : store::allRecords<Participation>(file, {{"person_id", person.text()}})) {
    auto entry = toRecord(participation);
    emptyPersonalFields(entry);
    step.edits.emplace_back(store::Update{std::move(entry)});
  }
  return step;
}

std::optional<store::StepRequest> forgetTravel(const store::ConsortiumFile& file, Date today) {
  store::StepRequest step{{store::StepAction::TravelErased, {}}, {}};
  for (const auto& mission : allRecords<Mission>(file)) {
    if (!isOver(mission, today)) continue;
    for (const auto& participation : allRecords<Participation>(file, {{"mission_id", mission.id.text()}})) {
      const auto record = toRecord(participation);
      auto emptied = record;
      emptyPersonalFields(emptied);
      if (emptied != record) step.edits.emplace_back(store::Update{std::move(emptied)});
    }
  }
  if (step.edits.empty()) return std::nullopt;
  step.label.arguments = {std::to_string(step.edits.size())};
  return step;
}

Result<ErasedForGood, Problems> eraseForGood(store::ConsortiumFile& file, const store::StepRequest& request) {
  const auto step = file.perform(request);
  if (!step) return failure(step.error());
  ErasedForGood erased{*step, {}};
  for (const auto& backup : store::finishErasure(file).left) {
    erased.left.push_back(backup.filename().string());
  }
  return erased;
}

}  // namespace lianes::app
