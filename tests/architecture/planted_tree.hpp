#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace lianes::architecture {

inline std::filesystem::path realRoot() { return LIANES_SOURCE_DIR; }

// A small source tree in a temporary folder, under the real table of layers, for planting faults in.
class PlantedTree {
 public:
  PlantedTree() {
    std::string folder = (std::filesystem::temp_directory_path() / "lianes-planted-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
    m_root = folder;
    std::filesystem::create_directories(m_root / "docs");
    std::filesystem::copy_file(realRoot() / "docs/architecture.md", m_root / "docs/architecture.md");
  }
  ~PlantedTree() {
    std::error_code ignored;
    std::filesystem::remove_all(m_root, ignored);
  }
  PlantedTree(const PlantedTree&) = delete;
  PlantedTree& operator=(const PlantedTree&) = delete;

  // All that the rules look at, as it is.
  static void copyRealSourcesInto(const PlantedTree& tree) {
    for (const auto* folder : {"include", "src"}) {
      std::filesystem::copy(realRoot() / folder, tree.m_root / folder,
                            std::filesystem::copy_options::recursive);
    }
  }

  void write(const std::string& path, const std::string& text) const {
    std::filesystem::create_directories((m_root / path).parent_path());
    std::ofstream(m_root / path, std::ios::binary) << text;
  }
  void append(const std::string& path, const std::string& text) const {
    std::ofstream(m_root / path, std::ios::binary | std::ios::app) << text;
  }
  const std::filesystem::path& root() const { return m_root; }

 private:
  std::filesystem::path m_root;
};

// What a failed comparison shows: one violation a line.
inline std::string listed(const std::vector<std::string>& violations) {
  std::string text;
  for (const auto& violation : violations) text += violation + "\n";
  return text;
}

}  // namespace lianes::architecture
