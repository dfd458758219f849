#include "lianes/app/project_code.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lianes/base/text.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

const Record* projectPutBy(const store::Edit& edit) {
  const Record* put = nullptr;
  if (const auto* insert = std::get_if<store::Insert>(&edit)) put = &insert->record;
  if (const auto* update = std::get_if<store::Update>(&edit)) put = &update->record;
  return put && put->kind == EntityKind::MicroProject ? put : nullptr;
}

// Of a record whose other fields may be wrong.
std::string textOf(const Record& project, std::string_view field) {
  const auto& value = project.values[*describe(EntityKind::MicroProject).indexOf(field)];
  const auto* written = std::get_if<std::string>(&value);
  return written ? *written : std::string();
}

struct Holder {
  Uuid project;
  std::string title;
};

// Who has which code once the step is made.
std::map<std::string, std::vector<Holder>> holdersAfter(const store::ConsortiumFile& file,
                                                        const store::StepRequest& step) {
  std::map<Uuid, MicroProject> projects;
  for (auto& project : store::allRecords<MicroProject>(file))
    projects.insert_or_assign(project.id.uuid(), project);
  std::map<std::string, std::vector<Holder>> holders;
  for (const auto& edit : step.edits) {
    if (const auto* put = projectPutBy(edit)) {
      projects.erase(put->id);
      holders[foldForSearch(textOf(*put, "code"))].push_back({put->id, textOf(*put, "title")});
    } else if (const auto* remove = std::get_if<store::Remove>(&edit)) {
      projects.erase(remove->id);
    }
  }
  for (const auto& [id, project] : projects) {
    holders[foldForSearch(project.code)].push_back({id, project.title});
  }
  return holders;
}

bool takesCode(const store::ConsortiumFile& file, const Record& project) {
  const auto written = textOf(project, "code");
  const auto before = file.find(project.kind, project.id);
  return !written.empty() && (!before || textOf(*before, "code") != written);
}

}  // namespace

Problems problemsOfCodes(const store::ConsortiumFile& file, const store::StepRequest& step) {
  Problems problems;
  std::optional<std::map<std::string, std::vector<Holder>>> holders;  // read once, when a code is taken
  for (std::size_t at = 0; at < step.edits.size(); ++at) {
    const auto* project = projectPutBy(step.edits[at]);
    if (!project || !takesCode(file, *project)) continue;
    if (!holders) holders = holdersAfter(file, step);
    const auto written = textOf(*project, "code");
    const auto& same = (*holders)[foldForSearch(written)];
    const auto other = std::find_if(same.begin(), same.end(),
                                    [&](const Holder& holder) { return holder.project != project->id; });
    if (other == same.end()) continue;
    problems.push_back(
        {ProblemCode::CodeTaken, "edits[" + std::to_string(at) + "].code", {written, other->title}});
  }
  return problems;
}

}  // namespace lianes::app
