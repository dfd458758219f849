#include "lianes/exchange/workbook.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <optional>
#include <utility>

#include "exchange/cell_values.hpp"
#include "exchange/ods_sheet.hpp"
#include "exchange/sheet_gatherer.hpp"
#include "exchange/xlsx_sheet.hpp"
#include "exchange/zip_parts.hpp"
#include "lianes/base/contract.hpp"

namespace lianes::exchange {
namespace {

constexpr std::string_view kArchiveMark = "PK\x03\x04";
constexpr std::string_view kContainerMark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // of .xls, .doc and the like
constexpr std::string_view kOdsType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::size_t kReadings = 4;  // of a sheet as large as may be
// For all parts beside the sheets.
constexpr std::size_t kMostBesideSheets = std::size_t{64} << 20U;

Problem workbookProblem(ProblemCode code) { return {code, {}, {}}; }

// A name in the directory of a container, where each character takes two bytes.
bool containerHolds(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char character : name) wide.append(1, character).append(1, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

Problem problemOfContainer(std::string_view bytes) {
  if (containerHolds(bytes, "EncryptedPackage")) return workbookProblem(ProblemCode::WorkbookLocked);
  const bool isOld = containerHolds(bytes, "Workbook") || containerHolds(bytes, "Book");
  return workbookProblem(isOld ? ProblemCode::OldWorkbook : ProblemCode::NotAWorkbook);
}

// Whether the list of an ODS says that parts of it are encrypted.
class ManifestReader final : public XmlSink {
 public:
  bool isLocked = false;
  void opened(std::string_view name, const XmlAttributes&) override {
    if (localName(name) == "encryption-data") isLocked = true;
  }
  void closed(std::string_view) override {}
  void characters(std::string_view) override {}
};

}  // namespace

struct Workbook::State {
  explicit State(std::string read, const WorkbookLimits& bounds)
      : bytes(std::move(read)), limits(bounds), ofRows{kReadings * limits.unpacked}, texts(limits) {}

  std::string bytes;
  WorkbookLimits limits;
  WorkbookKind kind = WorkbookKind::Xlsx;
  std::vector<SheetName> names;
  std::optional<ZipParts> parts;
  mutable UnpackBudget ofRows;  // of all sheets: many may be made of the same part
  mutable Gathered gathered;

  XlsxMap map;
  SharedTexts texts;
  std::vector<NumberFormat> formats;

  OdsStyles styles;
  std::vector<OdsSheetName> tables;

  std::optional<Problem> open();
  std::optional<Problem> openXlsx(UnpackBudget& budget);
  std::optional<Problem> openOds(UnpackBudget& budget);
  std::optional<Problem> walkRows(const std::string& part, XmlSink& sink) const;
  Checked<SheetFacts> read(std::size_t sheet, const TakeRow& take,
                           std::optional<MergedCells>& filtered) const;
  Checked<SheetFacts> readXlsx(std::size_t sheet, const TakeRow& take,
                               std::optional<MergedCells>& filtered) const;
  Checked<SheetFacts> readOds(std::size_t sheet, const TakeRow& take) const;
};

std::optional<Problem> Workbook::State::open() {
  if (bytes.starts_with(kContainerMark)) return problemOfContainer(bytes);
  if (!bytes.starts_with(kArchiveMark)) return workbookProblem(ProblemCode::NotAWorkbook);
  auto opened = ZipParts::open(bytes);
  if (!opened) return opened.error();
  parts = std::move(opened).value();
  UnpackBudget budget{std::min(limits.unpacked, kMostBesideSheets)};
  if (parts->has("_rels/.rels")) return openXlsx(budget);
  if (parts->has("content.xml")) return openOds(budget);
  return workbookProblem(ProblemCode::NotAWorkbook);
}

std::optional<Problem> Workbook::State::openXlsx(UnpackBudget& budget) {
  kind = WorkbookKind::Xlsx;
  auto read = readXlsxMap(*parts, limits, budget);
  if (!read) return read.error();
  map = std::move(read).value();
  for (const auto& sheet : map.sheets) names.push_back(sheet.name);
  if (!map.styles.empty()) {
    auto found = readXlsxFormats(*parts, map.styles, limits, budget);
    if (!found) return found.error();
    formats = std::move(found).value();
  }
  if (map.texts.empty()) return std::nullopt;
  UnpackBudget ofTexts{limits.unpacked};
  return parts->walk(map.texts, texts, limits.depth, ofTexts);
}

std::optional<Problem> Workbook::State::openOds(UnpackBudget& budget) {
  kind = WorkbookKind::Ods;
  const auto type = parts->beginOf("mimetype", kOdsType.size());
  if (!type.empty() && type != kOdsType) return workbookProblem(ProblemCode::NotAWorkbook);
  ManifestReader manifest;
  if (parts->has("META-INF/manifest.xml")) {
    if (auto problem = parts->walk("META-INF/manifest.xml", manifest, limits.depth, budget)) return problem;
  }
  if (manifest.isLocked) return workbookProblem(ProblemCode::WorkbookLocked);
  if (parts->has("styles.xml")) {
    if (auto problem = parts->walk("styles.xml", styles, limits.depth, budget)) return problem;
  }
  OdsSheets reader(styles, limits.sheets);
  UnpackBudget ofContent{limits.unpacked};
  if (auto problem = parts->walk("content.xml", reader, limits.depth, ofContent)) return problem;
  tables = reader.sheets();
  for (const auto& table : tables) names.push_back({table.name, styles.isHiddenSheet(table.style)});
  if (names.empty()) return workbookProblem(ProblemCode::NotAWorkbook);
  return std::nullopt;
}

std::optional<Problem> Workbook::State::walkRows(const std::string& part, XmlSink& sink) const {
  const auto allowed = std::min(limits.unpacked, ofRows.left);
  UnpackBudget budget{limits.unpacked, allowed};
  auto problem = parts->walk(part, sink, limits.depth, budget);
  ofRows.left -= allowed - budget.left;
  return problem;
}

Checked<SheetFacts> Workbook::State::read(std::size_t sheet, const TakeRow& take,
                                          std::optional<MergedCells>& filtered) const {
  require(sheet < names.size(), "a sheet of the workbook is read");
  return kind == WorkbookKind::Xlsx ? readXlsx(sheet, take, filtered) : readOds(sheet, take);
}

Checked<SheetFacts> Workbook::State::readXlsx(std::size_t sheet, const TakeRow& take,
                                              std::optional<MergedCells>& filtered) const {
  const auto& part = map.sheets[sheet].part;
  const XlsxContext context{texts, formats, map.dates, map.computesWhenOpened, limits};
  XlsxSheet reader(names[sheet].name, context, take);
  if (auto problem = walkRows(part, reader)) return failure(std::move(*problem));
  filtered = reader.filtered();
  auto facts = reader.finished();
  if (reader.isStopped()) return facts;
  UnpackBudget beside{std::min(limits.unpacked, kMostBesideSheets)};
  const auto remarks = relatedPart(*parts, part, "/comments", limits, beside);
  if (!remarks) return failure(remarks.error());
  if (remarks->empty() || !parts->has(*remarks)) return facts;
  auto notes = readXlsxNotes(*parts, *remarks, limits, beside);
  if (!notes) return failure(notes.error());
  facts.notes = std::move(notes).value();
  return facts;
}

Checked<SheetFacts> Workbook::State::readOds(std::size_t sheet, const TakeRow& take) const {
  OdsSheet reader(tables[sheet], styles, limits, take);
  if (auto problem = walkRows("content.xml", reader)) return failure(std::move(*problem));
  return reader.finished();
}

bool looksLikeWorkbook(std::string_view bytes) {
  return bytes.starts_with(kArchiveMark) || bytes.starts_with(kContainerMark);
}

Checked<std::string> readOfferedBytes(std::istream& stream) {
  std::string bytes;
  std::array<char, std::size_t{64} << 10U> piece{};
  while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (bytes.size() + size > kMostTableBytes) {
      return failure(Problem{ProblemCode::TooBig, {}, {std::to_string(kMostTableBytes >> 20U) + " MiB"}});
    }
    bytes.append(piece.data(), size);
  }
  if (stream.bad()) return failure(workbookProblem(ProblemCode::CannotRead));
  return bytes;
}

Workbook::Workbook(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

Checked<Workbook> Workbook::open(std::string bytes, const WorkbookLimits& limits) {
  auto state = std::make_unique<State>(std::move(bytes), limits);
  if (auto problem = state->open()) return failure(std::move(*problem));
  return Workbook(std::move(state));
}

WorkbookKind Workbook::kind() const { return m_state->kind; }

const std::vector<SheetName>& Workbook::sheets() const { return m_state->names; }

Checked<SheetFacts> Workbook::readRows(std::size_t sheet, const TakeRow& take) const {
  std::optional<MergedCells> filtered;
  return m_state->read(sheet, take, filtered);
}

Checked<Sheet> Workbook::gather(std::size_t sheet) const {
  SheetGatherer gatherer(m_state->names[sheet], m_state->limits, m_state->gathered);
  std::optional<MergedCells> filtered;
  auto facts = m_state->read(
      sheet, [&](const SheetRow& row) { return gatherer.take(row); }, filtered);
  if (!facts) return failure(facts.error());
  return gatherer.finished(std::move(facts).value(), filtered);
}

}  // namespace lianes::exchange
