#pragma once

#include "lianes/store/consortium_file.hpp"

namespace lianes {

// The store's environment on this computer: the system's clock, its chance, and the name of the person logged
// in.
store::Environment systemEnvironment();

}  // namespace lianes
