#include "lianes/domain/date_text.hpp"
#include "lianes/report/builders.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"

// The minutes of a meeting.
namespace lianes::report {
namespace {

using wording::Language;

void addTold(Writer& writer, std::string_view title, const std::string& text) {
  if (text.empty()) return;
  writer.heading(2, title);
  writer.quote(text);
}

std::string attendanceOf(const Participation& participation) {
  if (participation.attended) return *participation.attended ? "Présent(e)" : "Absent(e)";
  if (participation.answer) return std::string(wording::choiceLabel(*participation.answer, Language::French));
  return "Sans réponse";
}

void addAttendance(Writer& writer, const Facts& facts, Id<Meeting> meeting) {
  TableWriter table("presences", "Présences",
                    {textColumn("personne", "Personne", 4), textColumn("pour", "Pour", 4),
                     textColumn("presence", "Présence", 2)});
  for (const auto& participation : facts.participations) {
    if (participation.meeting != meeting) continue;
    table.line({nameOf(facts, std::optional(participation.person)),
                nameOf(facts, participation.forOrganisation), attendanceOf(participation)});
  }
  if (!table.isEmpty()) writer.add(table.finish());
}

// Decided there, and those of earlier meetings that are still open.
void addActions(Writer& writer, const Facts& facts, const Meeting& meeting) {
  TableWriter table(
      "actions", "Actions",
      {textColumn("action", "Action", 5), textColumn("qui", "Qui", 3), dateColumn("echeance", "Échéance"),
       textColumn("etat", "État", 2), textColumn("origine", "Décidée", 2)});
  for (const auto& action : facts.actions) {
    const auto* origin = findIn(facts.meetings, action.meeting);
    const bool isItsOwn = action.meeting == meeting.id;
    const bool isCarried =
        action.state == ActionState::Open && origin != nullptr && origin->takesPlaceOn < meeting.takesPlaceOn;
    if (!isItsOwn && !isCarried) continue;
    const auto who = action.owner ? nameOf(facts, action.owner) : nameOf(facts, action.organisation);
    table.line({action.title, who, cellOf(action.dueOn),
                std::string(wording::choiceLabel(action.state, Language::French)),
                isItsOwn ? std::string("cette réunion") : "le " + formatFrench(origin->takesPlaceOn)});
  }
  if (!table.isEmpty()) writer.add(table.finish());
}

}  // namespace

std::optional<ReportModel> minutesOf(const Facts& facts, Id<Meeting> id) {
  const auto* meeting = findIn(facts.meetings, id);
  if (meeting == nullptr) return std::nullopt;
  auto when = "Le " + formatFrenchLong(meeting->takesPlaceOn);
  if (!meeting->time.empty()) when += " à " + meeting->time;
  if (!meeting->place.empty()) when += ", " + meeting->place;
  auto model =
      shortDocument(facts, "compte-rendu-" + meeting->takesPlaceOn.text() + '-' + slugOf(meeting->title),
                    {meeting->title,
                     facts.consortium.name,
                     {typeset("Compte rendu de réunion : ") +
                          std::string(wording::choiceLabel(meeting->kind, Language::French)),
                      when}});
  model.date = meeting->takesPlaceOn;
  Writer writer(model);
  if (meeting->state == MeetingState::Cancelled)
    writer.say("Cette réunion a été annulée.", ParagraphStyle::Lead);
  addAttendance(writer, facts, id);
  addTold(writer, "Ordre du jour", meeting->agenda);
  addTold(writer, "Échanges", meeting->minutes);
  addTold(writer, "Décisions", meeting->decisions);
  addActions(writer, facts, *meeting);
  return model;
}

}  // namespace lianes::report
