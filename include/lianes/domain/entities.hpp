#pragma once

#include "lianes/domain/entities/mandate.hpp"
#include "lianes/domain/entities/organisation.hpp"

namespace lianes {

template <class... Entities>
struct EntityList {};

// Every entity, in the order of EntityKind.
using AllEntities = EntityList<Organisation, Mandate>;

}  // namespace lianes
