#include "lianes/app/project_code.hpp"

#include "app/all_records.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/entities/micro_project.hpp"

namespace lianes::app {
namespace {

const Record* projectPutBy(const store::Edit& edit) {
  const Record* put = nullptr;
  if (const auto* insert = std::get_if<store::Insert>(&edit)) put = &insert->record;
  if (const auto* update = std::get_if<store::Update>(&edit)) put = &update->record;
  return put && put->kind == EntityKind::MicroProject ? put : nullptr;
}

// Of a record whose other fields may be wrong.
std::string codeWrittenIn(const Record& project) {
  const auto& value = project.values[*describe(EntityKind::MicroProject).indexOf("code")];
  const auto* written = std::get_if<std::string>(&value);
  return written ? *written : std::string();
}

}  // namespace

Problems problemsOfCodes(const store::ConsortiumFile& file, const store::StepRequest& step) {
  Problems problems;
  for (std::size_t at = 0; at < step.edits.size(); ++at) {
    const auto* project = projectPutBy(step.edits[at]);
    if (!project) continue;
    const auto written = codeWrittenIn(*project);
    const auto before = file.find(project->kind, project->id);
    if (written.empty() || (before && codeWrittenIn(*before) == written)) continue;
    for (const auto& other : allRecords<MicroProject>(file)) {
      if (other.id.uuid() == project->id || foldForSearch(other.code) != foldForSearch(written)) continue;
      problems.push_back(
          {ProblemCode::CodeTaken, "edits[" + std::to_string(at) + "].code", {written, other.title}});
      break;
    }
  }
  return problems;
}

}  // namespace lianes::app
