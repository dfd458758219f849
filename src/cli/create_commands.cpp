#include "cli/create_commands.hpp"

#include <filesystem>
#include <ostream>

#include "lianes/app/new_consortium.hpp"

namespace lianes::cli {

CLI::App* NewCommand::addTo(CLI::App& application) {
  auto* command = addFileTo(application, "new", "Create the file of a consortium on an edition of the call");
  command->add_option("--call", m_edition, "The edition: 2020, 2021-22, 2022-24, 2024-26 or 2025")
      ->required();
  command->add_option("--name", m_name, "What the consortium is called (default: the file’s name)");
  return command;
}

Status NewCommand::run(const Context& context) {
  return guarded(context, [&] {
    const auto name = m_name.empty() ? std::filesystem::path(m_file).stem().string() : m_name;
    const auto created = app::newConsortium(m_file, {m_edition, name}, context.environment);
    if (!created) {
      const auto& problem = created.error();
      const bool badInput = problem.code == ProblemCode::NotAmongChoices;
      return refuse(context, problem, badInput ? Status::BadUsage : Status::CannotOpen);
    }
    if (m_json) {
      context.terminal.out << "{\"step\":1}\n";
    } else {
      context.terminal.out << m_file << '\n';
    }
    return Status::Done;
  });
}

}  // namespace lianes::cli
