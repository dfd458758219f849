#pragma once

#include "lianes/domain/record.hpp"

namespace lianes {

// Adds what is wrong between the fields of the record. Fields that are absent or of a wrong type, which
// validate() reports by itself, are taken as unknown: no rule speaks about them.
void checkRules(const Record& record, Problems& problems);

}  // namespace lianes
