#pragma once

#include <optional>

#include "lianes/report/facts.hpp"
#include "render/xml_writer.hpp"

// What an IATI activity has to show: each indicator with baseline, target and what was measured.
namespace lianes::render {

// Of one project, or of the programme itself; measured up to `last`. A target's period is from the baseline's
// day to the target's day, else from `first` to `end`.
struct IatiPeriod {
  Date first;
  Date end;
  Date last;
};
void writeResults(XmlWriter& xml, const report::Facts& facts, const std::optional<Id<MicroProject>>& project,
                  const IatiPeriod& period);

}  // namespace lianes::render
