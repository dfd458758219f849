#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/entity_kind.hpp"

namespace lianes {

// What falls due, as a code; `wording` makes the sentence. The first argument names the record; others are
// said here.
enum class DueCode : std::uint8_t {
  Typed,             // a deadline that someone entered
  LetterOfIntent,    // of a collectivité, by the edition's deadline
  PeriodEnd,         // of the call: no expense is eligible afterwards
  ConsortiumEnd,     // where it is not the period's
  AgreementEnd,      // of a convention or amendment
  MandateEnd,        // of an association for a collectivité
  ProjectEnd,        // of the works
  MissionStart,      // its first day
  PassportPurge,     // passport data kept after the mission; arguments: the mission
  TrancheExpected,   // arguments: its amount, in strict form (EUR)
  GrantEnd,          // of a grant's validity
  ReportDue,         // its period ends: it is to be sent
  MeetingDay,        // a meeting takes place
  ActionDue,         // what a meeting gave someone to do
  PersonalDataKept,  // someone's data is to be erased or its keeping renewed
};

template <>
struct Choices<DueCode> {
  static constexpr std::array<std::string_view, 15> codes{
      "typed",       "letter_of_intent", "period_end",    "consortium_end", "agreement_end",
      "mandate_end", "project_end",      "mission_start", "passport_purge", "tranche_expected",
      "grant_end",   "report_due",       "meeting_day",   "action_due",     "personal_data_kept"};
};

// One dated thing, and the record behind it.
struct DueItem {
  Date date;
  DueCode code;
  std::vector<std::string> arguments;
  RecordReference record;
  std::optional<Uuid> owner{};  // the person who has it
  bool done = false;

  friend bool operator==(const DueItem&, const DueItem&) = default;
};

// How near it is.
enum class DueGroup : std::uint8_t { Overdue, Week, Month, Later, Done };

// Overdue before today, then 7 and 30 days from today, both included.
DueGroup groupOf(const DueItem& item, Date today);

}  // namespace lianes
