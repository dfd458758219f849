#pragma once

#include <filesystem>

namespace lianes::bench {

// What a durable step costs by each of SQLite's ways to keep a change whole, as ratios to an fdatasync of as
// many bytes: the figures behind the decision for a log that is folded in aside (docs/decisions).
void timeJournalModes(const std::filesystem::path& folder);

}  // namespace lianes::bench
