#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/entities/partnership.hpp"
#include "lianes/domain/entities/person.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// A French–Malian pair with the names of both sides, their contacts and their projects.
struct PartnershipView {
  Partnership partnership;
  std::string french;
  std::string association;  // empty: the French collectivité acts itself
  std::string malian;
  std::optional<Person> frenchContact{};
  std::optional<Person> malianContact{};
  std::vector<MicroProject> projects{};
};

// By the name of the French collectivité.
std::vector<PartnershipView> partnershipViews(const store::ConsortiumFile& file);

}  // namespace lianes::app
