#include "exchange/xlsx_parts.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "exchange/sheet_place.hpp"
#include "exchange/xlsx_text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostFormats = 65'536;
constexpr std::size_t kMostNotes = 10'000;
constexpr std::size_t kMostRelations = 65'536;

struct Relation {
  std::string type;
  std::string target;
};
using Relations = std::map<std::string, Relation, std::less<>>;

std::string folderOf(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(part.substr(0, slash));
}

std::string relationsPartOf(const std::string& part) {
  const auto folder = folderOf(part);
  const auto name = folder.empty() ? part : part.substr(folder.size() + 1);
  return (folder.empty() ? std::string{} : folder + '/') + "_rels/" + name + ".rels";
}

// "%20" as a space.
std::string withoutPercents(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = 0;
    const auto digits = text.substr(std::min(at + 1, text.size()), 2);
    const bool isCode = text[at] == '%' && digits.size() == 2 &&
                        std::from_chars(digits.data(), digits.data() + 2, code, 16).ptr == digits.data() + 2;
    plain += isCode ? static_cast<char>(static_cast<unsigned char>(code)) : text[at];
    if (isCode) at += 2;
  }
  return plain;
}

// Where a target leads from the folder of the part that names it: "/xl/a.xml", "a.xml", "../b/a.xml".
std::string resolvedTarget(std::string folder, std::string target) {
  std::replace(target.begin(), target.end(), '\\', '/');
  target = withoutPercents(target);
  std::string_view rest = target;
  if (rest.starts_with('/')) folder.clear();
  while (!rest.empty()) {
    const auto end = std::min(rest.find('/'), rest.size());
    const auto step = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (step == "..") {
      folder = folderOf(folder);
    } else if (!step.empty() && step != ".") {
      folder += (folder.empty() ? "" : "/") + std::string(step);
    }
  }
  return folder;
}

class RelationReader final : public XmlSink {
 public:
  explicit RelationReader(std::string folder) : m_folder(std::move(folder)) {}
  Relations relations;

  void opened(std::string_view name, const XmlAttributes& attributes) override {
    if (localName(name) != "Relationship" || attributes.get("TargetMode") == "External") return;
    if (relations.size() == kMostRelations) {
      return refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(kMostRelations)}});
    }
    relations.insert_or_assign(std::string(attributes.get("Id")),
                               Relation{std::string(attributes.get("Type")),
                                        resolvedTarget(m_folder, std::string(attributes.get("Target")))});
  }
  void closed(std::string_view) override {}
  void characters(std::string_view) override {}

 private:
  std::string m_folder;
};

Checked<Relations> relationsOf(const ZipParts& parts, const std::string& part, const WorkbookLimits& limits,
                               UnpackBudget& budget) {
  const auto name = relationsPartOf(part);
  if (!parts.has(name)) return Relations{};
  RelationReader reader(folderOf(part));
  if (auto problem = parts.walk(name, reader, limits.depth, budget)) return failure(std::move(*problem));
  return std::move(reader.relations);
}

// Types have one address in the transitional form and another one in the strict form, with the same end.
std::string targetOf(const Relations& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(), [&](const auto& entry) {
    return std::string_view(entry.second.type).ends_with(type);
  });
  return found == relations.end() ? std::string{} : found->second.target;
}

class BookReader final : public XmlSink {
 public:
  BookReader(const Relations& relations, std::size_t mostSheets)
      : m_relations(relations), m_mostSheets(mostSheets) {}
  XlsxMap map;
  bool isBook = false;

  void opened(std::string_view name, const XmlAttributes& attributes) override {
    const auto local = localName(name);
    if (local == "workbook") isBook = true;
    if (local == "workbookPr" && isTrue(attributes.get("date1904"))) map.dates = DateSystem::From1904;
    if (local == "calcPr" && isTrue(attributes.get("fullCalcOnLoad"))) map.computesWhenOpened = true;
    if (local == "sheet") takeSheet(attributes);
  }
  void closed(std::string_view) override {}
  void characters(std::string_view) override {}

 private:
  // Sheets of charts, dialogs and macros hold no cells.
  void takeSheet(const XmlAttributes& attributes) {
    const auto relation = m_relations.find(attributes.findPrefixed("id").value_or(std::string_view{}));
    if (relation == m_relations.end()) return;
    if (!std::string_view(relation->second.type).ends_with("/worksheet")) return;
    if (map.sheets.size() == m_mostSheets) {
      return refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(m_mostSheets)}});
    }
    const auto state = attributes.get("state");
    map.sheets.push_back({{std::string(attributes.get("name")), state == "hidden" || state == "veryHidden"},
                          relation->second.target});
  }

  const Relations& m_relations;
  std::size_t m_mostSheets;
};

std::optional<std::size_t> idIn(std::string_view text) {
  std::size_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return id;
}

class FormatReader final : public XmlSink {
 public:
  std::vector<NumberFormat> formats;

  void opened(std::string_view name, const XmlAttributes& attributes) override {
    const auto local = localName(name);
    if (local == "numFmt" && m_own.size() < kMostFormats) {
      // Conditional formats have codes of their own, which are no format of a cell.
      const auto id = idIn(attributes.get("numFmtId"));
      if (id && !m_isConditional) m_own.insert_or_assign(*id, readFormatCode(attributes.get("formatCode")));
    }
    if (local == "dxfs") m_isConditional = true;
    if (local == "cellXfs") m_isOfCells = true;
    if (local == "xf" && m_isOfCells && formats.size() < kMostFormats) {
      const auto id = idIn(attributes.get("numFmtId")).value_or(0);
      const auto own = m_own.find(id);
      formats.push_back(own == m_own.end() ? builtInFormat(id) : own->second);
    }
  }
  void closed(std::string_view name) override {
    if (localName(name) == "cellXfs") m_isOfCells = false;
    if (localName(name) == "dxfs") m_isConditional = false;
  }
  void characters(std::string_view) override {}

 private:
  std::map<std::size_t, NumberFormat> m_own;
  bool m_isOfCells = false;
  bool m_isConditional = false;
};

class NoteReader final : public XmlSink {
 public:
  explicit NoteReader(const WorkbookLimits& limits) : m_longest(limits.cellText), m_most(limits.texts) {}
  std::vector<SheetNote> notes;

  void opened(std::string_view name, const XmlAttributes& attributes) override {
    const auto local = localName(name);
    if (local == "comment") {
      m_place = readCellPlace(attributes.get("ref"));
      m_text.begin();
    }
    m_text.opened(local);
  }
  void closed(std::string_view name) override {
    const auto local = localName(name);
    m_text.closed(local);
    if (local == "comment" && m_place) keep(*m_place, m_text.text());
  }
  void characters(std::string_view text) override {
    m_text.characters(text);
    if (m_text.size() > m_longest) {
      refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(m_longest >> 10U) + " KiB"}});
    }
  }

 private:
  void keep(const CellPlace& place, std::string text) {
    m_kept += text.size();
    if (m_kept > m_most) {
      return refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(m_most >> 20U) + " MiB"}});
    }
    if (notes.size() == kMostNotes) {
      return refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(kMostNotes)}});
    }
    notes.push_back({place.row, place.column, std::move(text)});
  }

  std::size_t m_longest;
  std::size_t m_most;
  std::size_t m_kept = 0;
  std::optional<CellPlace> m_place;
  RunText m_text;
};

}  // namespace

Checked<XlsxMap> readXlsxMap(const ZipParts& parts, const WorkbookLimits& limits, UnpackBudget& budget) {
  const auto root = relationsOf(parts, {}, limits, budget);
  if (!root) return failure(root.error());
  const auto book = targetOf(*root, "/officeDocument");
  if (book.ends_with(".bin")) return failure(Problem{ProblemCode::BinaryWorkbook, {}, {}});
  if (book.empty()) return failure(Problem{ProblemCode::NotAWorkbook, {}, {}});
  const auto relations = relationsOf(parts, book, limits, budget);
  if (!relations) return failure(relations.error());
  BookReader reader(*relations, limits.sheets);
  if (auto problem = parts.walk(book, reader, limits.depth, budget)) return failure(std::move(*problem));
  if (!reader.isBook) return failure(Problem{ProblemCode::NotAWorkbook, {}, {}});
  if (reader.map.sheets.empty()) return failure(Problem{ProblemCode::BrokenWorkbook, {}, {book}});
  reader.map.texts = targetOf(*relations, "/sharedStrings");
  reader.map.styles = targetOf(*relations, "/styles");
  return std::move(reader.map);
}

Checked<std::string> relatedPart(const ZipParts& parts, const std::string& part, std::string_view type,
                                 const WorkbookLimits& limits, UnpackBudget& budget) {
  const auto relations = relationsOf(parts, part, limits, budget);
  if (!relations) return failure(relations.error());
  return targetOf(*relations, type);
}

Checked<std::vector<NumberFormat>> readXlsxFormats(const ZipParts& parts, const std::string& part,
                                                   const WorkbookLimits& limits, UnpackBudget& budget) {
  FormatReader reader;
  if (auto problem = parts.walk(part, reader, limits.depth, budget)) return failure(std::move(*problem));
  return std::move(reader.formats);
}

Checked<std::vector<SheetNote>> readXlsxNotes(const ZipParts& parts, const std::string& part,
                                              const WorkbookLimits& limits, UnpackBudget& budget) {
  NoteReader reader(limits);
  if (auto problem = parts.walk(part, reader, limits.depth, budget)) return failure(std::move(*problem));
  return std::move(reader.notes);
}

}  // namespace lianes::exchange
