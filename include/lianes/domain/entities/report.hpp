#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Person;

enum class ReportKind : std::uint8_t { Intermediate, Final };

template <>
struct Choices<ReportKind> {
  static constexpr std::array<std::string_view, 2> codes{"intermediate", "final"};
};

enum class ReportState : std::uint8_t { Draft, Frozen, Sent, Accepted };

template <>
struct Choices<ReportState> {
  static constexpr std::array<std::string_view, 4> codes{"draft", "frozen", "sent", "accepted"};
};

// The account given to the ministry, technique and finances. Once frozen it keeps its figures and its
// bytes.
struct Report {
  Id<Report> id;
  ReportKind kind = ReportKind::Intermediate;
  std::int64_t number = 1;
  std::string title{};
  Date periodStart;
  Date periodEnd;
  ReportState state = ReportState::Draft;
  std::optional<Instant> frozenAt{};
  std::optional<Date> sentOn{};
  std::optional<Date> acceptedOn{};  // by the ministry: makes a tranche callable
  std::string reopeningReason{};     // of the last reopening
  std::string summary{};
  std::string activities{};
  std::string difficulties{};
  std::string lessons{};
  std::string gapComments{};    // one line an account, "604: ..."
  std::string justification{};  // of the warnings accepted before freezing
  std::optional<Id<Person>> signatory{};
  std::optional<Date> signedOn{};
  std::string signedAt{};  // place
  std::string note{};

  friend bool operator==(const Report&, const Report&) = default;
};

template <>
struct Description<Report> {
  static constexpr EntityKind kind = EntityKind::Report;
  static constexpr auto fields = std::tuple{
      field("kind_of", &Report::kind),
      field("number", &Report::number, {.lowest = 1, .highest = 1'000'000}),
      field("title", &Report::title),
      field("period_start", &Report::periodStart),
      field("period_end", &Report::periodEnd),
      field("state", &Report::state),
      field("frozen_at", &Report::frozenAt, {.computed = true}),
      field("sent_on", &Report::sentOn),
      field("accepted_on", &Report::acceptedOn),
      field("reopening_reason", &Report::reopeningReason, {.multiline = true, .longest = 1000}),
      field("summary", &Report::summary, {.multiline = true, .longest = 100'000}),
      field("activities", &Report::activities, {.multiline = true, .longest = 100'000}),
      field("difficulties", &Report::difficulties, {.multiline = true, .longest = 100'000}),
      field("lessons", &Report::lessons, {.multiline = true, .longest = 100'000}),
      field("gap_comments", &Report::gapComments, {.multiline = true, .longest = 100'000}),
      field("justification", &Report::justification, {.multiline = true, .longest = 100'000}),
      field("signatory_id", &Report::signatory),
      field("signed_on", &Report::signedOn),
      field("signed_at", &Report::signedAt),
      field("note", &Report::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
