#pragma once

#include <stdexcept>

namespace lianes {

// A bug: a promise of the code was broken. Always checked, in every build; never caught except by the
// outermost edge, which logs it and ends the action without saving anything.
class ContractViolation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void breakContract(const char* promise, const char* file, int line);

// Requires: `promise` reads as the sentence that `kept` makes true.
constexpr void require(bool kept, const char* promise, const char* file = __builtin_FILE(),
                       int line = __builtin_LINE()) {
  // Not std::source_location: clang 14, which fuzzes and lints this code, lacks it with this library.
  if (!kept) breakContract(promise, file, line);
}

}  // namespace lianes
