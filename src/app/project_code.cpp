#include "lianes/app/project_code.hpp"

#include "app/all_records.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/entities/micro_project.hpp"

namespace lianes::app {

Problems problemsOfCode(const store::ConsortiumFile& file, const Record& project) {
  const auto& value = project.values[*describe(EntityKind::MicroProject).indexOf("code")];
  const auto* written = std::get_if<std::string>(&value);
  if (!written) return {};
  const auto code = foldForSearch(*written);
  for (const auto& other : allRecords<MicroProject>(file)) {
    if (other.id.uuid() == project.id || code.empty() || foldForSearch(other.code) != code) continue;
    return {{ProblemCode::CodeTaken, "code", {*written, other.title}}};
  }
  return {};
}

}  // namespace lianes::app
