#pragma once

#include "lianes/domain/record.hpp"

namespace lianes {

// Adds what is wrong between the fields of the record. Fields that are absent or of a wrong type, which
// validate() reports by itself, are taken as unknown: no rule speaks about them.
void checkRules(const Record& record, Problems& problems);

// An amount as it stands in files and problems: "-12.05", "655957".
std::string plainText(Money amount);

}  // namespace lianes
