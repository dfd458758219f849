#include "lianes/app/deadlines.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "lianes/app/save_record.hpp"
#include "lianes/domain/call_rules.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

class DueReader {
 public:
  DueReader(const store::ConsortiumFile& file, Date today) : m_file(file), m_today(today) {}

  std::vector<DueItem> read() {
    addTyped();
    addOfEdition();
    addOfMembers();
    addOfMoney();
    addMissions();
    addMeetings();
    addPeople();
    std::sort(m_items.begin(), m_items.end(), [](const DueItem& a, const DueItem& b) {
      return std::tie(a.date, a.code, a.arguments, a.record) <
             std::tie(b.date, b.code, b.arguments, b.record);
    });
    return std::move(m_items);
  }

 private:
  bool isPast(Date day) const { return day < m_today; }
  bool hasCome(const std::optional<Date>& day) const { return day && *day <= m_today; }

  template <Described Entity>
  DueItem& add(Date day, DueCode code, const Entity& entity, bool done) {
    const auto record = toRecord(entity);
    m_items.push_back({day, code, {store::nameIn(m_file, record)}, {record.kind, record.id}, {}, done});
    return m_items.back();
  }

  void addTyped() {
    for (const auto& deadline : store::allRecords<Deadline>(m_file)) {
      auto due = std::optional(deadline.dueOn);
      constexpr std::int64_t kMonthsOfYear = 12;
      if (deadline.yearly && deadline.doneOn) {
        const auto years = std::max(0, deadline.doneOn->year() - deadline.dueOn.year());
        due = deadline.dueOn.plusMonths(kMonthsOfYear * years);
        if (due && *due <= *deadline.doneOn) due = deadline.dueOn.plusMonths(kMonthsOfYear * (years + 1));
      }
      const bool done = deadline.doneOn && !deadline.yearly;
      auto& item = add(due.value_or(deadline.dueOn), DueCode::Typed, deadline, done);
      if (deadline.owner) item.owner = deadline.owner->uuid();
    }
  }

  void addOfEdition() {
    for (const auto& consortium : store::allRecords<Consortium>(m_file)) {
      const auto rules = rulesOf(store::allRecords<CallRule>(m_file, {{"call_id", consortium.call.text()}}));
      const auto periodEnd = rules.ok() ? rules->periodEnd : std::nullopt;
      if (periodEnd) add(*periodEnd, DueCode::PeriodEnd, consortium, isPast(*periodEnd));
      if (consortium.endsOn && consortium.endsOn != periodEnd) {
        add(*consortium.endsOn, DueCode::ConsortiumEnd, consortium, isPast(*consortium.endsOn));
      }
      if (rules.ok() && rules->letterDeadline) addLetters(*rules->letterDeadline);
    }
  }

  void addLetters(Date deadline) {
    for (const auto& membership : store::allRecords<Membership>(m_file)) {
      if (membership.withdrawnOn) continue;
      auto& item = add(deadline, DueCode::LetterOfIntent, membership, hasCome(membership.letterReceivedOn));
      if (membership.delegate) item.owner = membership.delegate->uuid();
    }
  }

  void addOfMembers() {
    for (const auto& agreement : store::allRecords<Agreement>(m_file)) {
      if (agreement.validUntil) {
        add(*agreement.validUntil, DueCode::AgreementEnd, agreement, isPast(*agreement.validUntil));
      }
    }
    for (const auto& mandate : store::allRecords<Mandate>(m_file)) {
      if (mandate.until) add(*mandate.until, DueCode::MandateEnd, mandate, isPast(*mandate.until));
    }
    for (const auto& project : store::allRecords<MicroProject>(m_file)) {
      if (!project.endsOn) continue;
      const bool ended = project.state == ProjectState::Completed || project.state == ProjectState::Cancelled;
      auto& item = add(*project.endsOn, DueCode::ProjectEnd, project, ended);
      if (project.manager) item.owner = project.manager->uuid();
    }
  }

  void addOfMoney() {
    for (const auto& tranche : store::allRecords<Tranche>(m_file)) {
      if (!tranche.expectedOn) continue;
      auto& item =
          add(*tranche.expectedOn, DueCode::TrancheExpected, tranche, tranche.receivedOn.has_value());
      if (const auto grant = m_file.find(tranche.grant)) item.arguments = {grant->title};
      item.arguments.push_back(formatMoney(tranche.amount));
    }
    for (const auto& grant : store::allRecords<Grant>(m_file)) {
      if (grant.validUntil && grant.state == GrantState::Granted) {
        add(*grant.validUntil, DueCode::GrantEnd, grant, isPast(*grant.validUntil));
      }
    }
    for (const auto& report : store::allRecords<Report>(m_file)) {
      add(report.periodEnd, DueCode::ReportDue, report, report.state >= ReportState::Sent);
    }
  }

  void addMissions() {
    for (const auto& mission : store::allRecords<Mission>(m_file)) {
      const auto state = mission.state;
      const bool isOpen = state == MissionState::Planned || state == MissionState::Confirmed;
      if (!mission.startsOn || (mission.variantOf && state == MissionState::Planned)) continue;
      const bool done = !isOpen && (state != MissionState::Remote || isPast(*mission.startsOn));
      auto& item = add(*mission.startsOn, DueCode::MissionStart, mission, done);
      if (mission.manager) item.owner = mission.manager->uuid();
    }
    for (const auto& participation : store::allRecords<Participation>(m_file)) {
      if (participation.passportNumber.empty() && !participation.passportExpiresOn) continue;
      const auto mission = participation.mission ? m_file.find(*participation.mission) : std::nullopt;
      const auto end = mission ? (mission->endsOn ? mission->endsOn : mission->startsOn) : std::nullopt;
      if (!end) continue;
      auto& item = add(*end, DueCode::PassportPurge, participation, false);
      item.arguments = {nameOf(participation.person), mission->title};
    }
  }

  void addMeetings() {
    for (const auto& meeting : store::allRecords<Meeting>(m_file)) {
      add(meeting.takesPlaceOn, DueCode::MeetingDay, meeting, meeting.state != MeetingState::Planned);
    }
    for (const auto& action : store::allRecords<ActionItem>(m_file)) {
      if (!action.dueOn) continue;
      auto& item = add(*action.dueOn, DueCode::ActionDue, action, action.state != ActionState::Open);
      if (action.owner) item.owner = action.owner->uuid();
    }
  }

  void addPeople() {
    for (const auto& person : store::allRecords<Person>(m_file)) {
      if (person.retainUntil) {
        add(*person.retainUntil, DueCode::PersonalDataKept, person, person.anonymisedOn.has_value());
      }
    }
  }

  std::string nameOf(Id<Person> id) const {
    const auto person = m_file.find(EntityKind::Person, id.uuid());
    return person ? store::nameIn(m_file, *person) : std::string();
  }

  const store::ConsortiumFile& m_file;
  Date m_today;
  std::vector<DueItem> m_items;
};

}  // namespace

std::vector<DueItem> dueItems(const store::ConsortiumFile& file, Date today) {
  return DueReader(file, today).read();
}

std::optional<store::StepRequest> doneStep(const store::ConsortiumFile& file, const DueItem& item,
                                           Date today) {
  if (item.done) return std::nullopt;
  if (item.code == DueCode::Typed) {
    auto deadline = file.find(Id<Deadline>(item.record.id));
    if (!deadline) return std::nullopt;
    // A yearly one done ahead of its date must not come back for the same year.
    deadline->doneOn = deadline->yearly ? std::max(today, item.date) : today;
    return savingStep(file, toRecord(*deadline));
  }
  if (item.code == DueCode::ActionDue) {
    auto action = file.find(Id<ActionItem>(item.record.id));
    if (!action) return std::nullopt;
    action->state = ActionState::Done;
    action->doneOn = today;
    return savingStep(file, toRecord(*action));
  }
  return std::nullopt;
}

}  // namespace lianes::app
