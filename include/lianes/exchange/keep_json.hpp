#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/hands.hpp"
#include "lianes/store/search.hpp"

// What searching, checking and keeping a file found, as JSON that ends with a line break.
namespace lianes::exchange {

std::string writeHits(std::span<const store::SearchHit> hits);
std::string writeCheck(const store::CheckReport& report);
std::string writeHands(std::span<const store::SigningHand> hands);
std::string writeBackup(const store::Backup& backup);
std::string writeBackups(std::span<const store::Backup> backups);
std::string writeHolder(const std::optional<store::Holder>& holder);  // null without one
std::string writePath(const std::filesystem::path& path);
std::string writePaths(std::span<const std::filesystem::path> paths);  // [{"path": …}]
// `difference` may be null: what stood could not be read.
std::string writeRestored(const store::Restored& restored, const store::RestoreDifference* difference);
std::string writeDifference(const store::RestoreDifference& difference);

}  // namespace lianes::exchange
