#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "architecture/source_tree.hpp"

namespace lianes::architecture {

struct Layer {
  std::string name;
  std::set<std::string> uses;       // the layers whose public headers it may include, besides its own
  std::set<std::string> libraries;  // as the "From outside" column names them
  std::size_t line = 0;             // of its row
};

// The table that opens docs/architecture.md. There is no second copy of it: the document is the rule.
struct LayerTable {
  std::vector<Layer> layers;

  // Nothing when there is no such row.
  const Layer* find(std::string_view name) const;
};

// Throws std::runtime_error when the document or its table is missing.
LayerTable readLayerTable(const std::filesystem::path& root);

// The table of the same document that parts one layer into folders, headed "Folder of `gui`": what each may
// include of the others. Throws as above.
LayerTable readFolderTable(const std::filesystem::path& root, std::string_view layer);

// Rows that name a layer which is not above them (so the arrows can make no cycle), a library that no header
// is known for, or a layer twice.
Violations tableViolations(const LayerTable& table);

}  // namespace lianes::architecture
