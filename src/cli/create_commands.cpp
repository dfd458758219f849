#include "cli/create_commands.hpp"

#include <filesystem>
#include <ostream>

#include "lianes/app/before_many.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/app/sample.hpp"
#include "lianes/store/journal.hpp"

namespace lianes::cli {

CLI::App* NewCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "new",
                            words("Créer le fichier d’un consortium sur une édition de l’appel",
                                  "Create the file of a consortium on an edition of the call"));
  command
      ->add_option("--call", m_edition,
                   words("L’édition : 2020, 2021-22, 2022-24, 2024-26 ou 2025",
                         "The edition: 2020, 2021-22, 2022-24, 2024-26 or 2025"))
      ->required();
  command->add_option("--name", m_name,
                      words("Le nom du consortium (par défaut : celui du fichier)",
                            "What the consortium is called (default: the file’s name)"));
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
    noteFile(context, m_file);
    if (m_json) {
      context.terminal.out << "{\"step\":1}\n";
    } else {
      context.terminal.out << m_file << '\n';
    }
    return Status::Done;
  });
}

CLI::App* SampleCommand::addTo(CLI::App& application, const HelpWords& words) {
  return addFileTo(application, words, "sample",
                   words("Créer le consortium d’exemple (exemple fictif)",
                         "Create the sample consortium (invented: exemple fictif)"));
}

Status SampleCommand::run(const Context& context) {
  return guarded(context, [&] {
    const auto created = app::newSample(m_file, context.environment);
    if (!created) return refuse(context, created.error(), Status::CannotOpen);
    noteFile(context, m_file);
    if (m_json) {
      context.terminal.out
          << "{\"step\":"
          << store::steps(created.value(), {.before = {}, .most = 1, .record = {}}).front().number << "}\n";
    } else {
      context.terminal.out << m_file << '\n';
    }
    return Status::Done;
  });
}

CLI::App* GenerateCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "generate",
                            words("Ajouter des projets et des pièces inventés, pour mesurer",
                                  "Add invented projects and vouchers, to measure with"));
  command->add_option("--expenses", m_volume.expenses,
                      words("Autant de pièces (par défaut : 1000)", "So many vouchers (default: 1000)"));
  command->add_option("--projects", m_volume.projects,
                      words("Autant de projets (par défaut : 10)", "So many projects (default: 10)"));
  command->add_option("--seed", m_volume.seed,
                      words("Une même graine ajoute les mêmes chiffres (par défaut : 1)",
                            "The same seed adds the same figures (default: 1)"));
  return command;
}

Status GenerateCommand::run(const Context& context) {
  if (m_volume.expenses < 0) return refuse(context, {ProblemCode::NegativeNumber, "--expenses", {}});
  if (m_volume.projects < 0 || (m_volume.projects == 0 && m_volume.expenses > 0)) {
    return refuse(context, {ProblemCode::OutOfRange, "--projects", {"1", "1000000"}});
  }
  return guarded(context, [&] {
    auto file = openFile(context, store::OpenIntent::Write);
    if (!file) return Status::CannotOpen;
    app::backUpBeforeMany(*file);
    const auto added = app::generate(*file, m_volume, {});
    if (!added) return refuse(context, added.error());
    noteStep(context, store::steps(*file, {.before = {}, .most = 1, .record = {}}).front().number);
    if (m_json) {
      context.terminal.out << "{\"records\":" << *added << "}\n";
    } else {
      context.terminal.out << *added << '\n';
    }
    return Status::Done;
  });
}

}  // namespace lianes::cli
