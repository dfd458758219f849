#include "cli/directory_command.hpp"

#include <charconv>
#include <optional>
#include <ostream>
#include <system_error>

#include "cli/directory_table.hpp"
#include "lianes/base/text.hpp"
#include "lianes/exchange/directory_json.hpp"
#include "lianes/store/directory.hpp"
#include "lianes/wording/directory_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {
namespace {

using wording::Language;

constexpr std::size_t kMostEntries = 100'000;
constexpr std::string_view kKinds = "commune, epci, departement, region";

Status refuseDirectory(const Context& context, const Problem& problem) {
  context.terminal.err << wording::line(problem, context.languageOr(Language::English)) << '\n';
  return Status::BadUsage;
}

std::optional<CollectivityLevel> frenchLevel(std::string_view code) {
  const auto level = choiceOf<CollectivityLevel>(code);
  if (level == CollectivityLevel::Cercle || level == CollectivityLevel::MalianRegion) return std::nullopt;
  return level;
}

std::optional<std::size_t> limitOf(std::string_view text) {
  std::size_t limit = 0;
  const auto* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, limit);
  if (read.ec != std::errc() || read.ptr != end || limit < 1 || limit > kMostEntries) return std::nullopt;
  return limit;
}

}  // namespace

CLI::App* DirectoryCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = words.addCommandTo(
      application, "directory",
      words("Trouver une collectivité française par son nom, un code, un SIREN ou un code postal",
            "Find French local authorities by a part of the name, a code, a SIREN or a postcode"));
  command
      ->add_option("TEXT", m_words,
                   words("Ce qu’on cherche ; plusieurs mots, dans n’importe quel ordre",
                         "What to look for; several words may stand in any order"))
      ->required();
  command->add_option("--kind", m_kind,
                      words("Seulement : commune, epci, departement, region",
                            "Only these: commune, epci, departement, region"));
  command->add_option(
      "--limit", m_limit,
      words("En montrer autant au plus (par défaut : 20)", "Show so many at most (default: 20)"));
  command->add_flag("--json", m_json, words("En JSON, avec les codes", "As JSON, with the codes"));
  command->footer(words("Données : INSEE et DGCL, Licence Ouverte 2.0, millésime 2026.",
                        "Data: INSEE and DGCL, Licence Ouverte 2.0, vintage 2026."));
  return command;
}

Status DirectoryCommand::run(const Context& context) {
  std::string text;
  for (const auto& word : m_words) text += word + ' ';
  if (trimmed(text).empty()) return refuseDirectory(context, {ProblemCode::Missing, "TEXT", {}});
  const auto level = m_kind ? frenchLevel(*m_kind) : std::nullopt;
  if (m_kind && !level) {
    return refuseDirectory(context, {ProblemCode::NotAmongChoices, "--kind", {*m_kind, std::string(kKinds)}});
  }
  const auto limit = limitOf(m_limit);
  if (!limit) {
    return refuseDirectory(context,
                           {ProblemCode::OutOfRange, "--limit", {"1", std::to_string(kMostEntries)}});
  }

  const auto directory = store::Directory::load();
  const auto matches = directory.search({.text = text, .level = level, .most = *limit});
  const auto language = context.languageOr(Language::French);
  if (m_json) {
    context.terminal.out << exchange::writeDirectory(matches);
  } else if (matches.total > 0) {
    writeDirectoryTable(matches, language, context.terminal.out);
  }
  if (matches.total > 0) return Status::Done;
  context.terminal.err << wording::noMatchSentence(language) << '\n';
  return Status::Refused;
}

}  // namespace lianes::cli
