#include "cli/report_command.hpp"

#include <algorithm>
#include <ostream>

#include "cli/overwriting.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/base/files.hpp"
#include "lianes/base/text.hpp"
#include "lianes/exchange/keep_json.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::cli {
namespace {

using wording::Language;

template <Choice Enum>
std::string choicesOf() {
  std::string all;
  for (const auto code : Choices<Enum>::codes) all += (all.empty() ? "" : ", ") + std::string(code);
  return all;
}

std::vector<std::string> partsOf(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto part = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), part.size() + 1));
    if (!trimmed(part).empty()) parts.emplace_back(trimmed(part));
  }
  return parts;
}

// A record named by its id, its short code or its name, whatever the case and accents.
template <Described Entity>
std::optional<Id<Entity>> named(const store::ConsortiumFile& file, const std::string& text) {
  if (const auto id = Uuid::parse(text)) {
    if (file.find(Id<Entity>(*id))) return Id<Entity>(*id);
    return std::nullopt;
  }
  store::RecordQuery query{Description<Entity>::kind, {}, {}, 1000};
  do {
    const auto page = store::listRecords(file, query);
    if (!page) return std::nullopt;
    for (const auto& record : page->records) {
      const auto entity = fromRecord<Entity>(record);
      bool isIt = foldForSearch(store::nameOf(record)) == foldForSearch(text);
      if constexpr (std::is_same_v<Entity, MicroProject>)
        isIt = isIt || (!text.empty() && entity.code == text);
      if (isIt) return entity.id;
    }
    query.after = page->next;
  } while (query.after);
  return std::nullopt;
}

// In universal time, as the file's own instants are.
std::optional<Date> dayOf(Instant now) { return Date::parse(now.text().substr(0, 10)); }

std::string_view progressText(std::string_view what, Language language) {
  if (what == "facts") return language == Language::French ? "lecture du dossier" : "reading the file";
  return what;
}

}  // namespace

CLI::App* ReportCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command =
      addFileTo(application, words, "report",
                words("Écrire un rapport, une fiche, un brouillon ou les justificatifs en fichiers",
                      "Write a report, a sheet, a draft or the evidence as files"));
  command
      ->add_option("--kind", m_kind,
                   words("Quoi écrire : ", "What to write: ") + choicesOf<app::OutputKind>())
      ->required();
  command->add_option("--from", m_from,
                      words("Premier jour (2020-09-01) ; par défaut, le début du consortium",
                            "First day (2020-09-01); default: the consortium’s start"));
  command->add_option(
      "--to", m_to,
      words("Dernier jour ; par défaut, la fin du consortium", "Last day; default: the consortium’s end"));
  command->add_option("--format", m_formats,
                      words("Formats (par défaut pdf, ics pour deadlines) : ",
                            "Formats (default: pdf, ics for deadlines): ") +
                          choicesOf<app::ReportFormat>());
  command
      ->add_option(
          "--output", m_output,
          words("Le dossier où écrire, créé s’il le faut", "The folder to write into; made if need be"))
      ->required();
  command->add_option(
      "--member", m_member,
      words("Une collectivité, par son identifiant ou son nom", "A local authority, by its id or its name"));
  command->add_option("--project", m_projects,
                      words("Un projet, par son identifiant ou son code ; peut être répété",
                            "A project, by its id or its code; may be repeated"));
  command->add_option(
      "--meeting", m_meeting,
      words("Une réunion, par son identifiant ou son intitulé", "A meeting, by its id or its title"));
  command->add_option(
      "--mission", m_mission,
      words("Une mission, par son identifiant ou son intitulé", "A mission, by its id or its title"));
  command->add_flag("--freeze", m_freeze,
                    words("Figer le rapport de cette période, puis écrire ce qui a été gardé",
                          "Freeze the report of that period, then write what was kept"));
  Overwriting::addTo(*command, words, m_force);
  return command;
}

std::optional<std::vector<app::ReportFormat>> ReportCommand::formats(const Context& context) const {
  std::vector<app::ReportFormat> wanted;
  const bool isOfDeadlines = m_kind == codeOf(app::OutputKind::Deadlines);
  if (m_formats.empty() && (m_kind == "evidence_pack" || m_kind == "evidence-pack")) return wanted;
  for (const auto& code : partsOf(m_formats.empty() ? (isOfDeadlines ? "ics" : "pdf") : m_formats)) {
    const auto format = choiceOf<app::ReportFormat>(code);
    if (!format) {
      refuse(context, {ProblemCode::NotAmongChoices, "--format", {code, choicesOf<app::ReportFormat>()}});
      return std::nullopt;
    }
    if (std::find(wanted.begin(), wanted.end(), *format) == wanted.end()) wanted.push_back(*format);
  }
  return wanted;
}

std::optional<app::Order> ReportCommand::orderFor(const Context& context,
                                                  const store::ConsortiumFile& file) const {
  auto code = m_kind;
  std::replace(code.begin(), code.end(), '-', '_');
  Problems problems;
  const auto kind = choiceOf<app::OutputKind>(code);
  if (!kind)
    problems.push_back({ProblemCode::NotAmongChoices, "--kind", {m_kind, choicesOf<app::OutputKind>()}});
  const auto day = [&](const char* option, const std::string& text, std::optional<Date> otherwise) {
    const auto date = text.empty() ? otherwise : Date::parse(text);
    if (date) return *date;
    const auto problem = text.empty() ? ProblemCode::Missing : ProblemCode::NotADate;
    problems.push_back({problem, option, {text}});
    return *Date::of(1970, 1, 1);
  };
  const auto consortium = app::onlyConsortium(file);
  auto first = consortium ? consortium->startsOn : std::nullopt;
  auto last = consortium ? consortium->endsOn : std::nullopt;
  if (kind == app::OutputKind::Deadlines) first = last = dayOf(context.environment.now());
  app::Order order{kind.value_or(app::OutputKind::Intermediate), day("--from", m_from, first),
                   day("--to", m_to, last)};
  if (kind == app::OutputKind::Deadlines && m_from.empty()) order.from = order.to;
  const auto find = [&]<class Entity>(const char* option, const std::string& text,
                                      std::optional<Id<Entity>>& id) {
    if (text.empty()) return;
    id = named<Entity>(file, text);
    if (!id) problems.push_back({ProblemCode::RecordMissing, option, {wording::shown(text)}});
  };
  find("--member", m_member, order.member);
  find("--meeting", m_meeting, order.meeting);
  find("--mission", m_mission, order.mission);
  for (const auto& text : m_projects) {
    std::optional<Id<MicroProject>> id;
    find("--project", text, id);
    if (id) order.projects.push_back(*id);
  }
  if (problems.empty()) return order;
  refuse(context, problems, Status::BadUsage);
  return std::nullopt;
}

Status ReportCommand::run(const Context& context) {
  return guarded(context, [&] {
    try {
      auto file = openFile(context, m_freeze ? store::OpenIntent::Write : store::OpenIntent::Read);
      return file ? write(context, *file) : Status::CannotOpen;
    } catch (const app::RenderFailure& failure) {
      context.terminal.err << failure.what() << '\n';
      return Status::Refused;
    } catch (const WriteFailure& failure) {
      return refuse(context, store::problemOf(failure, m_file), Status::Refused);
    } catch (const std::filesystem::filesystem_error& error) {
      return refuse(context, {ProblemCode::CannotWrite, error.path1().string(), {}}, Status::Refused);
    }
  });
}

Status ReportCommand::freezeFirst(const Context& context, store::ConsortiumFile& file,
                                  const app::Order& order, const std::vector<app::ReportFormat>& wanted,
                                  const app::Writing& writing) const {
  const bool isReport = order.kind == app::OutputKind::Intermediate || order.kind == app::OutputKind::Final;
  if (!isReport || !order.projects.empty()) {
    return refuse(context, {ProblemCode::NotAllowedHere, "--freeze", {}});
  }
  const auto report = app::draftOf(file, order);
  if (!report) return refuse(context, report.error());
  const auto frozen = app::freeze(file, *report, wanted, writing);
  if (frozen) {
    noteStep(context, *frozen);
    return Status::Done;
  }
  const auto checks = app::checksOf(file, *report);
  if (checks && frozen.error().front().code == ProblemCode::ReportNotReady) {
    for (const auto& check : report::openChecks(*checks)) {
      context.terminal.err << report::justificationHead(check) << check.sentence << '\n';
    }
  }
  return refuse(context, frozen.error());
}

Status ReportCommand::write(const Context& context, store::ConsortiumFile& file) const {
  const auto order = orderFor(context, file);
  const auto wanted = formats(context);
  if (!order || !wanted) return Status::BadUsage;
  const Overwriting overwriting(context, m_force);
  const app::Writing writing{
      .renderer = context.renderer,
      .progress =
          [&](std::string_view what) {
            context.terminal.err << progressText(what, languageOf(context)) << "…\n" << std::flush;
          },
      .objections =
          [&](std::span<const std::filesystem::path> targets) { return overwriting.objectionsTo(targets); },
  };
  if (m_freeze) {
    const auto status = freezeFirst(context, file, *order, *wanted, writing);
    if (status != Status::Done) return status;
  }
  const auto written = app::exportOrder(file, *order, *wanted, m_output, writing);
  if (!written) return refuse(context, written.error());
  for (const auto& path : *written) noteFile(context, path);
  if (m_json) {
    context.terminal.out << exchange::writePaths(*written);
  } else {
    for (const auto& path : *written) context.terminal.out << path.string() << '\n';
  }
  return Status::Done;
}

}  // namespace lianes::cli
