#pragma once

#include <string>
#include <vector>

#include "lianes/report/facts.hpp"
#include "support/seeded.hpp"

namespace lianes::report {

// How large an invented consortium is, and of what kind.
struct ConsortiumShape {
  std::int64_t projects = 5;
  std::int64_t vouchersOfProject = 8;
  std::size_t nameLength = 12;
  bool onlyFrancs = false;
};

// An invented consortium as facts, without any file: the same chance gives the same one. Its vouchers are
// held by the facts' stream.
Facts randomConsortium(test::Seeded& chance, const ConsortiumShape& shape);

}  // namespace lianes::report
