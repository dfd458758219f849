#include "cli/erase_command.hpp"

#include <ostream>

#include "cli/record_table.hpp"
#include "lianes/app/privacy.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::cli {
namespace {

Date dayOfClock(Instant now) { return Date::parse(now.text().substr(0, 10)).value(); }

// Named as the person still is.
void tell(const store::ConsortiumFile& file, store::StepRequest request, bool json,
          wording::Language language, std::ostream& out) {
  if (request.label.action == store::StepAction::Anonymised) {
    const auto& update = std::get<store::Update>(request.edits.front()).record;
    const auto known = file.find(update.kind, update.id);
    if (known) request.label.arguments = {std::string(codeOf(known->kind)), store::nameOf(*known)};
  }
  if (json) {
    out << "{\"action\":\"" << codeOf(request.label.action) << "\",\"records\":" << request.edits.size()
        << "}\n";
    return;
  }
  const store::Step step{.at = Instant(0), .author = {}, .label = request.label, .target = {}};
  out << wording::stepTitle(step, language) << '\n';
}

}  // namespace

CLI::App* EraseCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "erase",
                words("Effacer pour toujours une personne, ou les données de voyage des missions finies",
                      "Erase a person, or the travel data of missions that are over, for good"));
  command->add_option("PERSON", m_person,
                      words("L’identifiant de la personne ; sans lui, les données de voyage",
                            "The person’s id; without it, the travel data"));
  command->add_flag("--yes", m_yes,
                    words("Le faire ; sans elle, dire seulement quoi", "Do it; without it, only say what"));
  return command;
}

Status EraseCommand::run(const Context& context) {
  const auto person = m_person.empty() ? std::nullopt : idOf(context, m_person);
  if (!m_person.empty() && !person) return Status::BadUsage;
  return guarded(context, [&] { return erase(context, person); });
}

Status EraseCommand::erase(const Context& context, const std::optional<Uuid>& person) {
  auto file = openFile(context, m_yes ? store::OpenIntent::Write : store::OpenIntent::Read);
  if (!file) return Status::CannotOpen;
  const auto today = dayOfClock(context.environment.now());
  std::optional<store::StepRequest> request;
  if (person) {
    const auto known = file->find(Id<Person>(*person));
    if (!known) return refuse(context, {ProblemCode::RecordMissing, "PERSON", {m_person}}, Status::Refused);
    if (!known->anonymisedOn) request = app::anonymise(*file, known->id, today);
  } else {
    request = app::forgetTravel(*file, today);
  }
  auto& out = context.terminal.out;
  if (!request) {
    if (m_json) out << "{}\n";
    return Status::Done;
  }
  if (!m_yes) {
    tell(*file, *request, m_json, languageOf(context), out);
    return Status::Done;
  }
  const auto erased = app::eraseForGood(*file, *request);
  if (!erased) return refuse(context, erased.error());
  noteStep(context, erased->step);
  writeStepDone(erased->step, m_json, out);
  for (const auto& backup : erased->left) {
    context.terminal.err << wording::keepsErased(backup, languageOf(context)) << '\n';
  }
  return erased->left.empty() ? Status::Done : Status::Refused;
}

}  // namespace lianes::cli
