#include "cli/overwriting.hpp"

#include <istream>
#include <ostream>
#include <string>

#include "lianes/base/files.hpp"
#include "lianes/base/standard_streams.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::cli {
namespace {

constexpr const char* kForce = "--force";

}  // namespace

void Overwriting::addTo(CLI::App& command, const HelpWords& words, bool& force) {
  command.add_flag(
      kForce, force,
      words("Remplacer sans demander les fichiers de ce nom", "Replace files of that name without asking"));
}

Problems Overwriting::objectionsTo(std::span<const std::filesystem::path> targets) const {
  Problems objections;
  for (const auto& target : targets) {
    const auto state = stateOfName(target);
    if (state == NameState::SomethingElse) {
      objections.push_back({ProblemCode::NotAPlainFile, target.string(), {}});
    } else if (state == NameState::PlainFile && !isAllowed(target)) {
      objections.push_back({ProblemCode::AlreadyExists, target.string(), {}});
    }
  }
  const bool isForced = !objections.empty() && objections.back().code == ProblemCode::AlreadyExists;
  if (isForced) objections.push_back({ProblemCode::AddOption, {}, {kForce}});
  return objections;
}

bool Overwriting::isAllowed(const std::filesystem::path& file) const {
  if (m_force) return true;
  if (!isSomebodyThere()) return false;
  const auto language = m_context.languageOr(wording::Language::French);
  m_context.terminal.err << wording::replaceQuestion(file.string(), language) << ' ' << std::flush;
  std::string answer;
  std::getline(m_context.terminal.in, answer);
  return wording::isYes(answer);
}

}  // namespace lianes::cli
