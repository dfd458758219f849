#pragma once

#include <string>
#include <vector>

#include "lianes/domain/entity_kind.hpp"

namespace lianes::exchange {

std::vector<EntityKind> allKinds();

// Every kind with its fields: name, type, whether required, personal or computed, bounds, choices, the kind a
// reference leads to, and the labels in both languages.
std::string writeSchema();

// The same as tables in Markdown, for docs/file-format.md.
std::string writeSchemaMarkdown();

}  // namespace lianes::exchange
