#include "lianes/app/new_consortium.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/beginning.hpp"
#include "app/whole_file.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/exchange/call_edition.hpp"

namespace lianes::app {
namespace {

std::optional<exchange::CallEdition> editionNamed(const std::vector<exchange::CallEdition>& editions,
                                                  const std::string& name) {
  const auto found =
      std::find_if(editions.begin(), editions.end(), [&](const auto& each) { return each.edition == name; });
  if (found == editions.end()) return std::nullopt;
  return *found;
}

Problem unknownEdition(const std::vector<exchange::CallEdition>& editions, const std::string& written) {
  std::string known;
  for (const auto& edition : editions) known += (known.empty() ? "" : ", ") + edition.edition;
  return {ProblemCode::NotAmongChoices, "edition", {written, known}};
}

std::vector<CallRule> identified(const exchange::CallEdition& edition, Id<Call> call,
                                 const std::function<Uuid()>& newId) {
  std::vector<CallRule> rules;
  for (const auto& rule : edition.rules) {
    rules.push_back(
        {Id<CallRule>(newId()), call, rule.rule, rule.value, rule.decidedOn, rule.source, rule.note});
  }
  return rules;
}

store::StepRequest beginning(const exchange::CallEdition& edition, const std::string& name,
                             const std::function<Uuid()>& newId) {
  const auto call = exchange::callOf(edition, Id<Call>(newId()));
  const Organisation lead{.id = Id<Organisation>(newId()),
                          .name = "Association porteuse (à compléter)",
                          .kind = OrganisationKind::Association,
                          .country = "FR"};
  const Consortium consortium{.id = Id<Consortium>(newId()),
                              .name = name,
                              .call = call.id,
                              .leadOrganisation = lead.id,
                              .startsOn = edition.periodStart,
                              .endsOn = edition.periodEnd};
  store::StepRequest step{{store::StepAction::Created, {}}, {}};
  step.edits.emplace_back(store::Insert{toRecord(call)});
  for (const auto& rule : identified(edition, call.id, newId))
    step.edits.emplace_back(store::Insert{toRecord(rule)});
  step.edits.emplace_back(store::Insert{toRecord(lead)});
  step.edits.emplace_back(store::Insert{toRecord(consortium)});
  return step;
}

Problems problemsIn(const store::StepRequest& step) {
  Problems problems;
  for (const auto& edit : step.edits) {
    const auto wrong = validate(std::get<store::Insert>(edit).record);
    problems.insert(problems.end(), wrong.begin(), wrong.end());
  }
  return problems;
}

}  // namespace

Checked<store::StepRequest> beginningOf(const NewConsortium& wanted, const std::function<Uuid()>& newId) {
  const auto editions = exchange::builtinCallEditions();
  const auto edition = editionNamed(editions, wanted.edition);
  if (!edition) return failure(unknownEdition(editions, wanted.edition));
  auto step = beginning(*edition, wanted.name, newId);
  if (const auto problems = problemsIn(step); !problems.empty()) return failure(problems.front());
  return step;
}

void begin(store::ConsortiumFile& file, const store::StepRequest& beginning) {
  const auto done = file.perform(beginning);
  require(done.ok(), "what was checked one by one forms a step");
}

Checked<store::ConsortiumFile> newConsortium(const std::filesystem::path& path, const NewConsortium& wanted,
                                             store::Environment environment) {
  const auto step = beginningOf(wanted, environment.newId);
  if (!step) return failure(step.error());
  return makeWholeFile(path, environment, environment,
                       [&](store::ConsortiumFile& file) { begin(file, *step); });
}

}  // namespace lianes::app
