#include "lianes/base/contract.hpp"

#include <string>

namespace lianes {

void breakContract(const char* promise, const char* file, int line) {
  throw ContractViolation(std::string(file) + ":" + std::to_string(line) + ": " + promise);
}

}  // namespace lianes
