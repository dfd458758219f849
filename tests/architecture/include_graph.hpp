#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "architecture/layer_table.hpp"
#include "architecture/source_tree.hpp"

namespace lianes::architecture {

// Every include of include/ and src/ that the table does not allow: an arrow between layers, a private header
// of another layer, a library that the layer's row does not list, a path that hides its layer. Files and
// folders that belong to no row of the table are violations too.
Violations includeViolations(const std::filesystem::path& root, const LayerTable& table);

// Every include between the folders of src/LAYER/ that their table does not allow; files that lie in no
// folder with a row. A public header belongs to the folder of the source of its name.
Violations folderViolations(const std::filesystem::path& root, std::string_view layer,
                            const LayerTable& folders);

// Every `lianes_layer(... USES ...)` of CMakeLists.txt that the table does not allow.
Violations linkViolations(const std::filesystem::path& root, const LayerTable& table);

}  // namespace lianes::architecture
