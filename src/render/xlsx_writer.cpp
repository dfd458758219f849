#include "render/xlsx_writer.hpp"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "lianes/base/files.hpp"
#include "lianes/base/text.hpp"
#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/failure.hpp"
#include "render/plain_numbers.hpp"
#include "render/xlsx_check.hpp"
#include "render/xlsx_formats.hpp"
#include "render/xlsx_sheet.hpp"

namespace lianes::render {
namespace {

// Names of sheets: at most 31 characters, some of them forbidden, each once whatever its case.
class SheetNames {
 public:
  std::string next(std::string_view wanted) {
    constexpr std::size_t kMost = 31;
    auto name = allowed(wanted);
    auto candidate = shortened(name, kMost);
    for (int number = 2; !m_used.insert(foldForSearch(candidate)).second; ++number) {
      const auto suffix = " (" + std::to_string(number) + ")";
      candidate = shortened(name, kMost - suffix.size()) + suffix;
    }
    return candidate;
  }

 private:
  static std::string allowed(std::string_view wanted) {
    auto name = onOneLine(wanted);
    for (auto& c : name) {
      if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
    }
    const auto trim = trimmed(name);
    return trim.empty() ? "Table" : std::string(trim);
  }
  // By UTF-16 units, as the format counts.
  static std::string shortened(const std::string& name, std::size_t most) {
    std::size_t units = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const auto byte = static_cast<unsigned char>(name[i]);
      if ((byte & 0xC0U) == 0x80U) continue;
      units += byte >= 0xF0 ? 2 : 1;
      if (units > most) return std::string(trimmed(name.substr(0, i)));
    }
    return name;
  }

  std::set<std::string> m_used{"history"};  // kept for itself by a spreadsheet
};

const std::string& titleOf(const report::Table& table) {
  return table.title.empty() ? table.id : table.title;
}

struct NamedSheet {
  std::string name;
  const report::Table* table;
};

std::vector<NamedSheet> sheetsOf(const report::ReportModel& model, const std::string& first) {
  SheetNames names;
  names.next(first);
  std::vector<NamedSheet> sheets;
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<report::Table>(&block);
    if (table != nullptr) sheets.push_back({names.next(titleOf(*table)), table});
  }
  return sheets;
}

void writeFirstSheet(lxw_worksheet* sheet, const XlsxFormats& formats, const report::ReportModel& model,
                     const std::vector<NamedSheet>& sheets) {
  constexpr double kWide = 90;
  const auto& cover = model.cover;
  lxw_row_t row = 0;
  const auto line = [&](std::string_view text, lxw_format* format) {
    if (!text.empty()) worksheet_write_string(sheet, row++, 0, sheetText(text).c_str(), format);
  };
  worksheet_set_column(sheet, 0, 0, kWide, nullptr);
  worksheet_set_row(sheet, row, XlsxFormats::kTitleHeight, nullptr);
  line(cover.title, formats.title());
  line(cover.subtitle, formats.plain());
  for (const auto& each : cover.lines) line(each, formats.plain());
  line(cover.state, formats.plain());
  line(std::string(either(model.language, "Données au ", "Data as of ")) +
           longDate(model.date, model.language),
       formats.plain());
  if (!cover.fingerprint.empty()) {
    line(std::string(either(model.language, "Empreinte : ", "Fingerprint: ")) + cover.fingerprint,
         formats.note());
  }
  ++row;
  for (const auto& each : sheets) {
    const auto target = "internal:'" + each.name + "'!A1";
    const auto shown = sheetText(titleOf(*each.table));
    worksheet_write_url_opt(sheet, row++, 0, target.c_str(), formats.link(), shown.c_str(), nullptr);
  }
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
}

// Dated by the data at noon, so that the day is the same in every zone.
time_t noonOf(Date date) {
  static const auto kEpoch = *Date::of(1970, 1, 1);
  constexpr std::int64_t kSecondsPerDay = 86400;
  return static_cast<time_t>(date.daysSince(kEpoch) * kSecondsPerDay + kSecondsPerDay / 2);
}

class Workbook {
 public:
  explicit Workbook(const OutputFile& file) : m_file(file) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_FALSE;
    m_workbook = workbook_new_opt(file.partial().c_str(), &options);
    if (m_workbook == nullptr) failWriting(file.target(), ENOMEM);
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (m_workbook != nullptr) lxw_workbook_free(m_workbook);
  }

  lxw_workbook* get() const { return m_workbook; }
  lxw_worksheet* add(const std::string& name) {
    auto* sheet = workbook_add_worksheet(m_workbook, name.c_str());
    if (sheet == nullptr) failWriting(m_file.target(), ENOSPC);
    return sheet;
  }
  void close() {
    errno = 0;
    if (workbook_close(std::exchange(m_workbook, nullptr)) != LXW_NO_ERROR) {
      failWriting(m_file.target(), errno == 0 ? ENOSPC : errno);
    }
  }

 private:
  const OutputFile& m_file;
  lxw_workbook* m_workbook = nullptr;
};

void setProperties(lxw_workbook* workbook, const report::ReportModel& model) {
  auto title = sheetText(model.cover.title);
  auto author = sheetText(model.author);
  auto subject = sheetText(model.cover.subtitle);
  std::string company = "Lianes";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.subject = subject.data();
  properties.company = company.data();
  properties.created = noonOf(model.date);
  workbook_set_properties(workbook, &properties);
}

constexpr std::string_view kNoRoomToWork =
    "il n’y a plus de place pour les fichiers de travail (dossier temporaire)";

// Whether the rows so far are in the library's temporary file; it does not look itself.
bool hasKeptRows(lxw_worksheet* sheet) {
  auto* rows = sheet->optimize_tmpfile;
  return rows == nullptr || (std::fflush(rows) == 0 && std::ferror(rows) == 0);
}

}  // namespace

void writeXlsx(const report::ReportModel& model, const std::filesystem::path& target, Ticker& ticker) {
  const PlainNumbers plainNumbers;
  OutputFile file(target);
  Workbook workbook(file);
  setProperties(workbook.get(), model);
  const XlsxFormats formats(workbook.get());
  const auto first = std::string(either(model.language, "Présentation", "About"));
  const auto sheets = sheetsOf(model, first);
  writeFirstSheet(workbook.add(first), formats, model, sheets);
  for (const auto& each : sheets) {
    try {
      auto* sheet = workbook.add(each.name);
      XlsxSheet(sheet, formats, model).write(*each.table, ticker);
      if (!hasKeptRows(sheet)) failWriting(target, kNoRoomToWork);
    } catch (const std::length_error&) {
      failWriting(target, "le tableau « " + each.name +
                              " » a plus de lignes qu’une feuille de calcul n’en tient (1 048 576) ; "
                              "le format CSV les prend toutes");
    }
  }
  workbook.close();
  if (!isWholeWorkbook(file.partial(), sheets.size() + 1)) failWriting(target, kNoRoomToWork);
  file.sync();
  file.publish();
}

}  // namespace lianes::render
