#pragma once

#include <iosfwd>

#include "lianes/app/reports.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::cli {

// Where a command reads and writes. Results go to `out`, one line about what went wrong to `err`.
struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// Exit statuses of lianes-cli. AnswerLost: what was asked is done and stays done, only the answer could not
// be written; to do it again would do it twice.
enum class Status { Done = 0, Refused = 1, BadUsage = 2, CannotOpen = 3, AnswerLost = 4 };

// Runs `lianes-cli ARGUMENTS…`; `renderer` writes reports. Throws ContractViolation for a bug, nothing else.
Status run(int argumentCount, const char* const* arguments, Terminal terminal, store::Environment environment,
           app::Renderer renderer);

}  // namespace lianes::cli
