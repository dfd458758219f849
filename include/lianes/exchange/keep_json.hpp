#pragma once

#include <span>
#include <string>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/search.hpp"

// What searching, checking and keeping a file found, as JSON that ends with a line break.
namespace lianes::exchange {

std::string writeHits(std::span<const store::SearchHit> hits);
std::string writeCheck(const store::CheckReport& report);
std::string writeBackup(const store::Backup& backup);
std::string writeDifference(const store::RestoreDifference& difference);

}  // namespace lianes::exchange
