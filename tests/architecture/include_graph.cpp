#include "architecture/include_graph.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>

#include "architecture/libraries.hpp"

namespace lianes::architecture {
namespace {

constexpr std::string_view kPublicRoot = "include/lianes/";
constexpr std::string_view kPrivateRoot = "src/";
constexpr std::string_view kPublicInclude = "lianes/";

struct Include {
  std::string header;  // empty when it is not written out
  bool quoted = false;
  std::size_t line = 0;
};

std::string firstFolder(std::string_view path) {
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

bool isPublicHeader(std::string_view path) { return path.starts_with(kPublicRoot); }

// Empty when the file lies in no layer's folder.
std::string layerOfFile(std::string_view path) {
  if (isPublicHeader(path)) return firstFolder(path.substr(kPublicRoot.size()));
  if (path.starts_with(kPrivateRoot)) return firstFolder(path.substr(kPrivateRoot.size()));
  return {};
}

std::optional<Include> includeIn(std::string_view line, std::size_t number) {
  auto rest = trimmed(line);
  if (!rest.starts_with('#')) return std::nullopt;
  rest = trimmed(rest.substr(1));
  const auto directive = rest.substr(0, rest.find_first_of(" \t\"<"));
  if (directive != "include" && directive != "include_next" && directive != "import") return std::nullopt;
  rest = trimmed(rest.substr(directive.size()));
  const bool quoted = rest.starts_with('"');
  if (!quoted && !rest.starts_with('<')) return Include{{}, false, number};
  const auto end = rest.find(quoted ? '"' : '>', 1);
  if (end == std::string_view::npos) return Include{{}, false, number};
  return Include{std::string(rest.substr(1, end - 1)), quoted, number};
}

std::vector<Include> includesOf(const SourceFile& file) {
  std::vector<Include> includes;
  std::size_t number = 0;
  for (const auto line : linesOf(file.uncommented)) {
    if (const auto include = includeIn(line, ++number)) includes.push_back(*include);
  }
  return includes;
}

bool mayUseLibrary(const Layer& layer, const std::string& library) {
  if (layer.libraries.contains(library)) return true;
  // A class header of Qt does not name its module, and every module brings Qt Core: the linker knows the
  // rest.
  if (library != "Qt" && library != "Qt Core") return false;
  return std::any_of(layer.libraries.begin(), layer.libraries.end(),
                     [](const std::string& name) { return name.starts_with("Qt "); });
}

// What Qt generates from the form of a screen: ui/records_page.ui is for src/gui/records/records_page.cpp
// alone.
bool isItsForm(const SourceFile& file, const Layer& layer, const std::string& header) {
  const auto stem = std::filesystem::path(file.path).stem().string();
  return layer.libraries.contains("Qt Widgets") && header == "ui_" + stem + ".h" &&
         !isPublicHeader(file.path);
}

// Why this include is not allowed; nothing when it is.
std::optional<std::string> objection(const SourceFile& file, const Layer& layer, const Include& include,
                                     const LayerTable& table) {
  const auto& header = include.header;
  if (header.empty()) return "an include names its header, not a macro";
  if (header.starts_with('/') || header.find("./") != std::string::npos) {
    return "\"" + header + "\" is a relative path: an include names the layer it comes from";
  }
  const bool isPublic = header.starts_with(kPublicInclude);
  const auto owner = firstFolder(isPublic ? std::string_view(header).substr(kPublicInclude.size()) : header);
  if (isPublic || table.find(owner) != nullptr) {
    if (table.find(owner) == nullptr) return "\"" + header + "\" is of no layer in the table";
    if (owner != layer.name && !layer.uses.contains(owner)) {
      return "`" + layer.name + "` may not use `" + owner + "` (\"" + header + "\")";
    }
    if (!isPublic && owner != layer.name) return "\"" + header + "\" is a private header of `" + owner + "`";
    if (!isPublic && isPublicHeader(file.path))
      return "a public header may not include the private \"" + header + "\"";
    return std::nullopt;
  }
  if (include.quoted && isItsForm(file, layer, header)) return std::nullopt;
  if (include.quoted) return "\"" + header + "\" does not name its layer";
  if (isStandardHeader(header)) return std::nullopt;
  const auto library = libraryOf(header);
  if (!library) return "<" + header + "> is of no library that the architecture test knows";
  if (!mayUseLibrary(layer, *library))
    return "`" + layer.name + "` may not use " + *library + " (<" + header + ">)";
  return std::nullopt;
}

}  // namespace

Violations includeViolations(const std::filesystem::path& root, const LayerTable& table) {
  Violations violations;
  for (const auto& file : readSources(root, {"include", "src"})) {
    const auto name = layerOfFile(file.path);
    const auto* layer = table.find(name);
    if (layer == nullptr) {
      violations.push_back(
          file.path + ": " +
          (name.empty() ? "lies in no layer's folder" : "`" + name + "` has no row in the table"));
      continue;
    }
    for (const auto& include : includesOf(file)) {
      if (const auto why = objection(file, *layer, include, table)) {
        violations.push_back(at(file.path, include.line) + *why);
      }
    }
  }
  return violations;
}

Violations folderViolations(const std::filesystem::path& root, std::string_view layer,
                            const LayerTable& folders) {
  const auto below = std::string(kPrivateRoot) + std::string(layer) + "/";
  const auto privateStart = std::string(layer) + "/";
  const auto publicStart = std::string(kPublicInclude) + privateStart;
  const auto sources = readSources(root, {below});
  std::map<std::string, std::string> folderOfStem;
  for (const auto& file : sources) {
    folderOfStem[std::filesystem::path(file.path).stem().string()] =
        firstFolder(file.path.substr(below.size()));
  }
  // Empty for a header of another layer.
  const auto ownerOf = [&](const std::string& header) -> std::string {
    if (header.starts_with(privateStart)) return firstFolder(header.substr(privateStart.size()));
    if (!header.starts_with(publicStart)) return {};
    const auto known = folderOfStem.find(std::filesystem::path(header).stem().string());
    return known == folderOfStem.end() ? std::string() : known->second;
  };
  Violations violations;
  for (const auto& file : sources) {
    const auto name = firstFolder(file.path.substr(below.size()));
    const auto* folder = folders.find(name);
    if (folder == nullptr) {
      violations.push_back(file.path + ": lies in no folder that has a row");
      continue;
    }
    for (const auto& include : includesOf(file)) {
      const auto owner = ownerOf(include.header);
      if (owner.empty() || owner == name || folder->uses.contains(owner)) continue;
      violations.push_back(at(file.path, include.line) + "`" + name + "` may not use `" + owner + "` (\"" +
                           include.header + "\")");
    }
  }
  return violations;
}

Violations linkViolations(const std::filesystem::path& root, const LayerTable& table) {
  constexpr std::string_view kDeclaration = "\nlianes_layer(";
  Violations violations;
  const auto text = "\n" + readText(root / "CMakeLists.txt");
  for (auto start = text.find(kDeclaration); start != std::string::npos;
       start = text.find(kDeclaration, start)) {
    start += kDeclaration.size();
    std::istringstream arguments(text.substr(start, text.find(')', start) - start));
    std::string name;
    arguments >> name;
    const auto* layer = table.find(name);
    if (layer == nullptr) {
      violations.push_back("CMakeLists.txt: `" + name + "` has no row in the table");
      continue;
    }
    std::string keyword;
    for (std::string argument; arguments >> argument;) {
      if (argument == "USES" || argument == "LIBRARIES") {
        keyword = argument;
      } else if (keyword == "USES" && !layer->uses.contains(argument)) {
        violations.push_back("CMakeLists.txt: `" + name + "` may not use `" + argument + "`");
      }
    }
  }
  return violations;
}

}  // namespace lianes::architecture
