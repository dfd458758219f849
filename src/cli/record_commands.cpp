#include "cli/record_commands.hpp"

#include <iterator>
#include <ostream>

#include "cli/input_text.hpp"
#include "cli/record_table.hpp"
#include "lianes/app/before_many.hpp"
#include "lianes/app/put_rows.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {
namespace {

using store::OpenIntent;

// A condition FIELD=VALUE, the value as files write it.
Checked<store::FieldFilter> conditionOf(const std::string& text, EntityKind kind) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) {
    return failure(Problem{ProblemCode::Malformed, "--where", {text, "FIELD=VALUE"}});
  }
  if (!describe(kind).indexOf(text.substr(0, equals))) {
    return failure(Problem{ProblemCode::UnknownKey, "--where " + text.substr(0, equals), {}});
  }
  return store::FieldFilter{text.substr(0, equals), text.substr(equals + 1)};
}

// The end of that day, or that moment.
std::optional<Instant> momentOf(const std::string& text) {
  if (const auto moment = Instant::parse(text)) return moment;
  if (Date::parse(text)) return Instant::parse(text + "T23:59:59.999Z");
  return std::nullopt;
}

Problems placedInWhere(Problems problems) {
  for (auto& problem : problems) problem.place.insert(0, "--where ");
  return problems;
}

// The records as they were, all of them read back from the journal.
Result<std::vector<Record>, Problems> listThen(const store::ConsortiumFile& file, EntityKind kind,
                                               const std::vector<store::FieldFilter>& filters,
                                               Instant moment) {
  auto records = store::listAt(file, kind, store::stepAt(file, moment));
  for (const auto& filter : filters) {
    const auto field = describe(kind).indexOf(filter.field).value();
    std::erase_if(records, [&](const Record& record) {
      return exchange::plainText(record.values[field]) != filter.value;
    });
  }
  return records;
}

// The records as they are, read by pages; the conditions are the store's.
Result<std::vector<Record>, Problems> listNow(const store::ConsortiumFile& file, EntityKind kind,
                                              const std::vector<store::FieldFilter>& filters) {
  constexpr std::size_t kPage = 1000;
  std::vector<Record> records;
  std::optional<store::RecordPlace> after;
  do {
    auto page = store::listRecords(file, {.kind = kind, .filters = filters, .after = after, .most = kPage});
    if (!page) return failure(placedInWhere(page.error()));
    std::move(page.value().records.begin(), page.value().records.end(), std::back_inserter(records));
    after = page->next;
  } while (after);
  return records;
}

}  // namespace

CLI::App* ListCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "list",
                            words("Lister les fiches d’une sorte, aujourd’hui ou à une date passée",
                                  "List the records of one kind, now or at a past date"));
  command
      ->add_option("KIND", m_kind,
                   words("La sorte, telle que la nomme `schema`", "The kind, as `schema` names it"))
      ->required();
  command->add_option("--where", m_where,
                      words("Seulement les fiches où FIELD=VALUE ; plusieurs conditions s’ajoutent",
                            "Only records with FIELD=VALUE; several must all hold"));
  command->add_option("--at", m_at,
                      words("L’état à la fin de ce jour (2021-03-12), ou à cet instant",
                            "As it was at the end of that day (2021-03-12) or at that moment"));
  command->add_option("--format", m_format,
                      words("table (par défaut), json ou csv", "table (default), json or csv"));
  return command;
}

Status ListCommand::run(const Context& context) {
  const auto kind = kindOf(context, m_kind);
  if (!kind) return Status::BadUsage;
  const auto format = m_json ? std::string("json") : m_format;
  if (format != "table" && format != "json" && format != "csv") {
    return refuse(context, {ProblemCode::NotAmongChoices, "--format", {format, "table, json, csv"}});
  }
  std::vector<store::FieldFilter> conditions;
  for (const auto& text : m_where) {
    auto condition = conditionOf(text, *kind);
    if (!condition) return refuse(context, condition.error());
    conditions.push_back(std::move(condition).value());
  }
  const auto moment = m_at.empty() ? std::nullopt : momentOf(m_at);
  if (!m_at.empty() && !moment) return refuse(context, {ProblemCode::NotADate, "--at", {m_at}});

  return guarded(context, [&] {
    const auto file = openFile(context, OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    auto records = moment ? listThen(*file, *kind, conditions, *moment) : listNow(*file, *kind, conditions);
    if (!records) return refuse(context, records.error(), Status::BadUsage);
    writeRecords(*kind, *records, format, languageOf(context), context.terminal.out);
    return Status::Done;
  });
}

CLI::App* GetCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "get", words("Montrer une fiche", "Show one record"));
  command->add_option("KIND", m_kind, words("Sa sorte", "Its kind"))->required();
  command->add_option("ID", m_id, words("Son identifiant (UUID)", "Its id (UUID)"))->required();
  return command;
}

Status GetCommand::run(const Context& context) {
  const auto kind = kindOf(context, m_kind);
  const auto id = kind ? idOf(context, m_id) : std::nullopt;
  if (!id) return Status::BadUsage;
  return guarded(context, [&] {
    const auto file = openFile(context, OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    const auto record = file->find(*kind, *id);
    if (!record) return refuse(context, {ProblemCode::RecordMissing, m_kind, {m_id}}, Status::Refused);
    if (m_json) {
      context.terminal.out << exchange::writeRow(*record) << '\n';
    } else {
      writeRecord(*record, languageOf(context), context.terminal.out);
    }
    return Status::Done;
  });
}

CLI::App* PutCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "put",
                            words("Ajouter et modifier des fiches, toutes ou aucune, en une étape",
                                  "Add and change records, all or none, as one step"));
  command
      ->add_option("--input", m_input,
                   words("Des lignes JSON avec `kind`, `id` et les champs ; - pour l’entrée standard",
                         "JSON lines with `kind`, `id` and fields; - for standard input"))
      ->required();
  return command;
}

Status PutCommand::run(const Context& context) {
  const auto text = readLines(m_input, context.terminal.in);
  if (!text) return refuse(context, text.error());
  const auto rows = exchange::readRows(*text);
  if (!rows) return refuse(context, rows.error(), Status::BadUsage);
  return guarded(context, [&] {
    auto file = openFile(context, OpenIntent::Write);
    if (!file) return Status::CannotOpen;
    if (rows->size() >= app::kMany) app::backUpBeforeMany(*file);
    const auto step = app::putRows(*file, *rows);
    if (!step) return refuse(context, step.error());
    noteStep(context, *step);
    writeStepDone(*step, m_json, context.terminal.out);
    return Status::Done;
  });
}

CLI::App* RemoveCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(
      application, words, "remove",
      words("Supprimer une fiche dont rien ne dépend", "Remove one record that nothing depends on"));
  command->add_option("KIND", m_kind, words("Sa sorte", "Its kind"))->required();
  command->add_option("ID", m_id, words("Son identifiant (UUID)", "Its id (UUID)"))->required();
  return command;
}

Status RemoveCommand::run(const Context& context) {
  const auto kind = kindOf(context, m_kind);
  const auto id = kind ? idOf(context, m_id) : std::nullopt;
  if (!id) return Status::BadUsage;
  return guarded(context, [&] {
    auto file = openFile(context, OpenIntent::Write);
    if (!file) return Status::CannotOpen;
    const auto record = file->find(*kind, *id);
    if (!record) return refuse(context, {ProblemCode::RecordMissing, m_kind, {m_id}}, Status::Refused);
    const auto dependents = store::dependentsOf(*file, *kind, *id);
    Problems problems;
    for (const auto& each : dependents) {
      problems.push_back({ProblemCode::StillUsed,
                          store::nameOf(*record),
                          {std::string(wording::kindPlural(each.kind, languageOf(context))),
                           std::to_string(each.records.size())}});
    }
    if (!problems.empty()) return refuse(context, problems);
    const auto step = file->perform(
        {{store::StepAction::Removed, {m_kind, store::nameOf(*record)}}, {store::Remove{*kind, *id}}});
    if (!step) return refuse(context, step.error());
    noteStep(context, *step);
    writeStepDone(*step, m_json, context.terminal.out);
    return Status::Done;
  });
}

}  // namespace lianes::cli
