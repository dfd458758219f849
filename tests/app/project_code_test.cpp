#include "lianes/app/project_code.hpp"

#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "support/open_sample.hpp"

namespace lianes::app {
namespace {

Problems problemsOf(const test::OpenSample& sample, Uuid id, const FieldValue& code) {
  auto record = blankRecord(EntityKind::MicroProject, id);
  record.values[*describe(EntityKind::MicroProject).indexOf("code")] = code;
  return problemsOfCode(*sample.file, record);
}

}  // namespace

TEST_CASE("A project may not take the code of another one, whatever its capitals and accents") {
  test::OpenSample sample;
  const auto lambersart = sample.all<MicroProject>().front();
  REQUIRE_FALSE(lambersart.code.empty());
  std::string small;
  for (const char letter : lambersart.code) small += static_cast<char>(std::tolower(letter));
  for (const auto& code : {lambersart.code, small}) {
    const auto problems = problemsOf(sample, sample.newId(), code);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == ProblemCode::CodeTaken);
    CHECK(problems.front().place == "code");
    CHECK(problems.front().arguments.back() == lambersart.title);
  }
}

TEST_CASE("A project keeps its own code, and several have none") {
  test::OpenSample sample;
  const auto project = sample.all<MicroProject>().front();
  CHECK(problemsOf(sample, project.id.uuid(), project.code).empty());
  CHECK(problemsOf(sample, sample.newId(), {}).empty());
  CHECK(problemsOf(sample, sample.newId(), std::string("NEUF-1")).empty());
}

}  // namespace lianes::app
