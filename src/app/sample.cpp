#include "lianes/app/sample.hpp"

#include <memory>
#include <utility>

#include "app/beginning.hpp"
#include "app/sample_parts.hpp"
#include "app/whole_file.hpp"

namespace lianes::app {

Checked<store::ConsortiumFile> newSample(const std::filesystem::path& path, store::Environment environment,
                                         std::uint64_t seed) {
  const auto story = std::make_shared<Story>(seed);
  const auto firstDay = dayOf("2020-06-08");
  store::Environment building{[firstDay] { return momentOf(firstDay, 6 * 60); },
                              [story, firstDay] { return story->newUuid(firstDay); },
                              fictional("Claire Morel")};
  building.keys = environment.keys;
  building.repeatable = true;
  const auto beginning =
      beginningOf({"2020", fictional("Programme franco-malien 2020-2021")}, building.newId);
  if (!beginning) return failure(beginning.error());
  const auto fill = [&](store::ConsortiumFile& file) {
    begin(file, *beginning);
    const auto cast = tellCast(*story, file);
    tellMembers(*story, cast);
    const auto projects = tellProjects(*story, cast);
    const auto funding = tellFunding(*story, cast, projects);
    const auto missions = tellMissions(*story, cast);
    tellMeetings(*story, cast);
    tellResults(*story, cast, projects);
    tellVouchers(*story, {cast, projects, funding, missions});
    story->performOn(file);
  };
  return makeWholeFile(path, std::move(building), std::move(environment), fill);
}

}  // namespace lianes::app
