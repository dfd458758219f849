#include "architecture/layer_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "architecture/libraries.hpp"

namespace lianes::architecture {
namespace {

constexpr const char* kArchitectureDocument = "docs/architecture.md";

std::vector<std::string> splitAt(char separator, std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.emplace_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> cellsOf(std::string_view row) {
  std::string plain(row);
  std::erase(plain, '`');
  auto cells = splitAt('|', plain);
  if (!cells.empty()) cells.erase(cells.begin());  // before the first bar
  return cells;
}

std::set<std::string> namesIn(const std::string& cell) {
  if (cell.empty() || cell == "-") return {};
  const auto names = splitAt(',', cell);
  return {names.begin(), names.end()};
}

bool isLayerHeading(std::string_view line) {
  const auto cells = cellsOf(line);
  return cells.size() >= 3 && cells[0] == "Layer" && cells[1] == "May use" && cells[2] == "From outside";
}

LayerTable rowsBelow(const std::vector<std::string_view>& lines,
                     std::vector<std::string_view>::const_iterator heading) {
  LayerTable table;
  std::set<std::string> above;
  for (auto row = heading + 2; row < lines.end() && row->starts_with('|'); ++row) {
    const auto cells = cellsOf(*row);
    if (cells.size() < 3)
      throw std::runtime_error("a row of the table of layers is cut short: " + std::string(*row));
    Layer layer{cells[0], namesIn(cells[1]), namesIn(cells[2]),
                static_cast<std::size_t>(row - lines.begin()) + 1};
    if (cells[1] == "all above" || cells[1] == "everything") layer.uses = above;
    above.insert(layer.name);
    table.layers.push_back(layer);
  }
  return table;
}

}  // namespace

const Layer* LayerTable::find(std::string_view name) const {
  const auto found =
      std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) { return layer.name == name; });
  return found == layers.end() ? nullptr : &*found;
}

LayerTable readLayerTable(const std::filesystem::path& root) {
  const auto text = readText(root / kArchitectureDocument);
  const auto lines = linesOf(text);
  const auto heading =
      std::find_if(lines.begin(), lines.end(), [](std::string_view line) { return line.starts_with('|'); });
  if (heading == lines.end() || !isLayerHeading(*heading)) {
    throw std::runtime_error(std::string(kArchitectureDocument) + " does not open with the table of layers");
  }
  return rowsBelow(lines, heading);
}

LayerTable readFolderTable(const std::filesystem::path& root, std::string_view layer) {
  const auto text = readText(root / kArchitectureDocument);
  const auto lines = linesOf(text);
  const auto title = "Folder of " + std::string(layer);
  const auto heading = std::find_if(lines.begin(), lines.end(), [&](std::string_view line) {
    return line.starts_with('|') && cellsOf(line).front() == title;
  });
  if (heading == lines.end()) {
    throw std::runtime_error(std::string(kArchitectureDocument) + " has no table “" + title + "”");
  }
  auto table = rowsBelow(lines, heading);
  for (auto& folder : table.layers) folder.libraries.clear();  // the third column says what it holds
  return table;
}

Violations tableViolations(const LayerTable& table) {
  Violations violations;
  std::set<std::string> above;
  for (const auto& layer : table.layers) {
    const auto place = at(kArchitectureDocument, layer.line) + "`" + layer.name + "` ";
    for (const auto& used : layer.uses) {
      if (!above.contains(used))
        violations.push_back(place + "may use `" + used + "`, which is no row above it");
    }
    for (const auto& library : layer.libraries) {
      if (!isKnownLibrary(library)) violations.push_back(place + "names the unknown library " + library);
    }
    if (!above.insert(layer.name).second) violations.push_back(place + "has two rows");
  }
  return violations;
}

}  // namespace lianes::architecture
