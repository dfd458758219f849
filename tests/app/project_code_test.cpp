#include "lianes/app/project_code.hpp"

#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "support/open_sample.hpp"

namespace lianes::app {
namespace {

Problems problemsOf(const test::OpenSample& sample, MicroProject project, std::string_view code) {
  project.code = code;
  return placedInFields(problemsOfCodes(*sample.file, savingStep(*sample.file, toRecord(project))));
}

MicroProject another(test::OpenSample& sample) {
  auto project = sample.all<MicroProject>().front();
  project.id = Id<MicroProject>(sample.newId());
  return project;
}

}  // namespace

TEST_CASE("A project may not take the code of another one, whatever its capitals and accents") {
  test::OpenSample sample;
  const auto taken = sample.all<MicroProject>().front();
  REQUIRE(taken.code == "FACH");
  for (const auto* code : {"FACH", "fach", "Fâch"}) {
    const auto problems = problemsOf(sample, another(sample), code);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == ProblemCode::CodeTaken);
    CHECK(problems.front().place == "code");
    CHECK(problems.front().arguments.back() == taken.title);
  }
}

TEST_CASE("Two projects may exchange their codes in one step, and may not take the same new one") {
  test::OpenSample sample;
  const auto projects = sample.all<MicroProject>();
  const auto stepGiving = [&](std::string_view first, std::string_view second) {
    auto one = projects.at(0);
    auto other = projects.at(1);
    one.code = first;
    other.code = second;
    return store::StepRequest{{store::StepAction::Put, {"2"}},
                              {store::Update{toRecord(one)}, store::Update{toRecord(other)}}};
  };
  CHECK(problemsOfCodes(*sample.file, stepGiving(projects.at(1).code, projects.at(0).code)).empty());
  const auto problems = problemsOfCodes(*sample.file, stepGiving("NEUF", "neuf"));
  REQUIRE(problems.size() == 2);
  CHECK(problems.at(1).place == "edits[1].code");
}

TEST_CASE("A project keeps the code it has, even one that another has too, and several have none") {
  test::OpenSample sample;
  const auto project = sample.all<MicroProject>().front();
  CHECK(problemsOf(sample, project, project.code).empty());
  CHECK(problemsOf(sample, another(sample), "").empty());
  CHECK(problemsOf(sample, another(sample), "NEUF-1").empty());
  auto twin = another(sample);
  twin.code = project.code;
  REQUIRE(sample.file->perform(savingStep(*sample.file, toRecord(twin))).ok());
  CHECK(problemsOf(sample, twin, twin.code).empty());
}

}  // namespace lianes::app
