#include "lianes/cli/command_line.hpp"

#include <CLI/Config.hpp>

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/copy_commands.hpp"
#include "cli/create_commands.hpp"
#include "cli/directory_command.hpp"
#include "cli/erase_command.hpp"
#include "cli/hands_command.hpp"
#include "cli/history_commands.hpp"
#include "cli/import_command.hpp"
#include "cli/keep_commands.hpp"
#include "cli/plan_command.hpp"
#include "cli/record_commands.hpp"
#include "cli/report_command.hpp"
#include "cli/schema_command.hpp"
#include "lianes/base/standard_streams.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {
namespace {

using wording::Language;

// Read before the arguments are parsed: help has to be written in it, and so has a message about wrong ones.
std::optional<Language> languageAskedFor(int argumentCount, const char* const* arguments) {
  constexpr std::string_view kJoined = "--lang=";
  for (int i = 1; i < argumentCount; ++i) {
    std::string_view argument = arguments[i];
    if (argument.starts_with(kJoined)) {
      argument.remove_prefix(kJoined.size());
    } else if (argument == "--lang" && i + 1 < argumentCount) {
      argument = arguments[i + 1];
    } else {
      continue;
    }
    if (argument == "fr") return Language::French;
    if (argument == "en") return Language::English;
  }
  return std::nullopt;
}

Status refuse(const Problem& problem, Language language, const Terminal& terminal) {
  terminal.err << wording::line(problem, language) << '\n';
  return Status::BadUsage;
}

// Whether the library's message, which is in English, is about this option.
bool isAbout(const std::string& message, const CLI::Option* option) {
  const auto name = option->get_name();
  const auto found = message.find(name);
  return !name.empty() && found != std::string::npos;
}

// Which argument is wrong, and how.
Problem problemOf(const CLI::ParseError& error, const CLI::App& application) {
  const auto unknown = application.remaining(true);
  if (!unknown.empty()) return {ProblemCode::UnknownArgument, unknown.front(), {}};
  auto options = application.get_options();
  for (const auto* chosen : application.get_subcommands()) {
    for (const auto* option : chosen->get_options()) options.push_back(option);
  }
  for (const auto* option : options) {
    if (!isAbout(error.what(), option)) continue;
    if (option->get_expected_max() == 0) return {ProblemCode::NotAllowedHere, option->get_name(), {}};
    return {
        option->count() > 1 ? ProblemCode::RepeatedArgument : ProblemCode::Missing, option->get_name(), {}};
  }
  return {ProblemCode::Missing, "SUBCOMMAND", {}};
}

// What was written may still be on its way: only a flushed output has arrived. Who stopped reading needs no
// word about it.
Status arrived(Status status, Language language, const Terminal& terminal) {
  terminal.out.flush();
  if (terminal.out) return status;
  if (isOutputAbandoned()) return Status::BadUsage;
  return refuse({ProblemCode::CannotWrite, {}, {}}, language, terminal);
}

// The same of a command that may have changed something: what is done must be known to be done.
Status answered(Status status, const Context& context, Language language) {
  const auto& terminal = context.terminal;
  terminal.out.flush();
  const bool isFailed = !terminal.out || status == Status::CannotOpen;
  if (context.achieved.empty() || !isFailed) return arrived(status, language, terminal);
  for (const auto& problem : context.achieved) {
    refuse(problem, context.languageOr(Language::French), terminal);
  }
  return Status::AnswerLost;
}

Status runParsed(const std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>>& commands,
                 const Context& context) {
  for (const auto& [parsed, command] : commands) {
    if (parsed->parsed()) return command->run(context);
  }
  return Status::BadUsage;
}

template <class... Commands>
std::vector<std::unique_ptr<Command>> madeOf() {
  std::vector<std::unique_ptr<Command>> commands;
  (commands.push_back(std::make_unique<Commands>()), ...);
  return commands;
}

// In the order of the help.
std::vector<std::unique_ptr<Command>> everyCommand() {
  return madeOf<PlanCommand, DirectoryCommand, NewCommand, SampleCommand, GenerateCommand, SearchCommand,
                InfoCommand, CheckCommand, HandsCommand, CopyCommand, BackupCommand, RestoreCommand,
                UnlockCommand, DocumentsCommand, SchemaCommand, ListCommand, GetCommand, PutCommand,
                RemoveCommand, EraseCommand, ImportExpensesCommand, JournalCommand, UndoCommand, RedoCommand,
                ReportCommand>();
}

}  // namespace

Status run(int argumentCount, const char* const* arguments, Terminal terminal, store::Environment environment,
           app::Renderer renderer) {
  Problems achieved;
  Context context{terminal, std::move(environment), {}, std::move(renderer), achieved};
  const auto asked = languageAskedFor(argumentCount, arguments);
  const auto language = asked.value_or(Language::English);
  const HelpWords words(asked.value_or(Language::French));
  CLI::App application(words("Lianes : un consortium de collectivités et son financement",
                             "Lianes: a consortium of local authorities and its funding"),
                       "lianes-cli");
  words.applyTo(application);
  application.set_version_flag("--version", "lianes-cli " LIANES_VERSION,
                               words("Écrire la version et finir", "Print the version and exit"));
  application.add_option("--lang", context.language,
                         words("fr ou en ; sans elle, les textes sont en français et les erreurs en anglais",
                               "fr or en; without it, texts for people are in French, errors in English"));
  application.require_subcommand(1);
  application.fallthrough();

  std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
  for (auto& command : everyCommand()) {
    auto* added = command->addTo(application, words);
    commands.emplace_back(added, std::move(command));
  }

  try {
    application.parse(argumentCount, arguments);
  } catch (const CLI::CallForHelp&) {
    terminal.out << application.help();
    return arrived(Status::Done, language, terminal);
  } catch (const CLI::CallForVersion& version) {
    terminal.out << version.what() << '\n';
    return arrived(Status::Done, language, terminal);
  } catch (const CLI::ParseError& error) {
    return refuse(problemOf(error, application), language, terminal);
  }
  if (!context.language.empty() && context.language != "fr" && context.language != "en") {
    return refuse({ProblemCode::NotAmongChoices, "--lang", {context.language, "fr, en"}}, language, terminal);
  }
  return answered(runParsed(commands, context), context, language);
}

}  // namespace lianes::cli
