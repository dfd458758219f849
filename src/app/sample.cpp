#include "lianes/app/sample.hpp"

#include <memory>
#include <utility>

#include "app/half_made.hpp"
#include "app/sample_parts.hpp"
#include "lianes/app/new_consortium.hpp"

namespace lianes::app {

Checked<store::ConsortiumFile> newSample(const std::filesystem::path& path, store::Environment environment,
                                         std::uint64_t seed) {
  const auto story = std::make_shared<Story>(seed);
  const auto firstDay = dayOf("2020-06-08");
  auto created =
      newConsortium(path, {"2020", fictional("Programme franco-malien 2020-2021")},
                    {[firstDay] { return momentOf(firstDay, 6 * 60); },
                     [story, firstDay] { return story->newUuid(firstDay); }, fictional("Claire Morel")});
  if (!created) return created;
  return orRemove(path, [&]() -> Checked<store::ConsortiumFile> {
    auto file = std::move(created).value();
    const auto cast = tellCast(*story, file);
    tellMembers(*story, cast);
    const auto projects = tellProjects(*story, cast);
    const auto funding = tellFunding(*story, cast, projects);
    const auto missions = tellMissions(*story, cast);
    tellMeetings(*story, cast);
    tellResults(*story, cast, projects);
    tellVouchers(*story, {cast, projects, funding, missions});
    story->performOn(file);
    file.environment() = std::move(environment);
    return file;
  });
}

}  // namespace lianes::app
