#include "lianes/cli/command_line.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <memory>
#include <ostream>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/plan_command.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {
namespace {

// The library's own message, on one line: several lines would hide the first.
std::string onOneLine(std::string message) {
  for (auto& c : message) {
    if (c == '\n') c = ' ';
  }
  return message;
}

Status runParsed(const std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>>& commands,
                 const Context& context) {
  for (const auto& [parsed, command] : commands) {
    if (!parsed->parsed()) continue;
    const auto status = command->run(context);
    context.terminal.out.flush();
    if (context.terminal.out) return status;
    const Problem problem{ProblemCode::CannotWrite, {}, {}};
    context.terminal.err << wording::line(problem, context.languageOr(wording::Language::French)) << '\n';
    return Status::BadUsage;
  }
  return Status::BadUsage;
}

}  // namespace

Status run(int argumentCount, const char* const* arguments, Terminal terminal) {
  Context context{terminal, {}};
  CLI::App application("Lianes: un consortium de collectivités et son financement", "lianes-cli");
  application.set_version_flag("--version", "lianes-cli " LIANES_VERSION);
  application.add_option("--lang", context.language, "fr or en")->check(CLI::IsMember({"fr", "en"}));
  application.require_subcommand(1);
  application.fallthrough();

  std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>> commands;
  const auto add = [&](std::unique_ptr<Command> command) {
    auto* added = command->addTo(application);
    commands.emplace_back(added, std::move(command));
  };
  add(std::make_unique<PlanCommand>());

  try {
    application.parse(argumentCount, arguments);
  } catch (const CLI::CallForHelp&) {
    terminal.out << application.help();
    return Status::Done;
  } catch (const CLI::CallForVersion& version) {
    terminal.out << version.what() << '\n';
    return Status::Done;
  } catch (const CLI::ParseError& error) {
    terminal.err << onOneLine(error.what()) << '\n';
    return Status::BadUsage;
  }
  return runParsed(commands, context);
}

}  // namespace lianes::cli
