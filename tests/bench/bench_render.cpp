// What reports cost as files: PDF and XLSX as ratios to the least that Qt and libxlsxwriter can do for the
// same cells, in the same run; and the memory of streamed tables, which must not grow. Built with the release
// preset.
#include <QtCore/QBuffer>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/measure.hpp"
#include "lianes/render/render.hpp"
#include "render/cell_text.hpp"
#include "render/pdf_columns.hpp"
#include "render/pdf_pages.hpp"

namespace {

using namespace lianes;
using bench::Series;
using report::ColumnType;

constexpr int kRuns = 5;
constexpr std::size_t kPdfRows = 4'500;  // some hundred pages
constexpr std::size_t kSheetRows = 100'000;

Money amountOf(std::size_t line) {
  return Money::cents(static_cast<std::int64_t>(1'050 + line * 7'919 % 2'500'000));
}

report::Table table(std::size_t lines) {
  report::Table made{"pieces", "Pièces (exemple fictif)", {}, {}, {}};
  made.columns = {{"numero", "N°", ColumnType::Count},
                  {"date", "Date", ColumnType::Date},
                  {"compte", "Compte"},
                  {"fournisseur", "Fournisseur", ColumnType::Text, 2},
                  {"objet", "Objet", ColumnType::Text, 2},
                  {"montant", "Montant", ColumnType::Amount},
                  {"euros", "En euros", ColumnType::Amount}};
  made.lines = [lines](const std::function<void(const report::Row&)>& line) {
    const auto first = *Date::of(2020, 10, 1);
    report::Row row{report::RowRole::Line, std::vector<report::Cell>(7)};
    for (std::size_t i = 0; i < lines; ++i) {
      row.cells[0] = static_cast<std::int64_t>(i + 1);
      row.cells[1] = *first.plusDays(static_cast<std::int64_t>(i % 700));
      row.cells[2] = std::string(i % 2 == 0 ? "604" : "6251");
      row.cells[3] = std::string("Fournisseur ") + std::to_string(i % 97);
      row.cells[4] = std::string("Facture no ") + std::to_string(i);
      row.cells[5] = amountOf(i);
      row.cells[6] = amountOf(i);
      line(row);
    }
  };
  return made;
}

report::ReportModel modelOf(std::size_t lines) {
  report::ReportModel model{
      "mesure", {"Mesure (exemple fictif)"}, false, "Exemple fictif", *Date::of(2021, 12, 31)};
  model.blocks.emplace_back(table(lines));
  return model;
}

// The same cells at the same places by QPainter alone; nothing is measured, wrapped or placed here.
struct Placed {
  double x, y;
  QString text;
};

std::vector<std::vector<Placed>> placedCells() {
  render::TextFaces faces;
  const render::Progress none;
  render::Ticker ticker(none);
  const auto made = table(kPdfRows);
  const auto columns =
      render::chooseColumns(made, report::PageShape::Portrait, wording::Language::French, ticker, faces);
  const auto& face = faces.of({columns.size});
  const auto box = render::pageBox(report::PageShape::Portrait);
  const double rowHeight = columns.size * 1.3 + 5.2;
  std::vector<std::vector<Placed>> pages(1);
  double y = box.top + 30;
  made.lines([&](const report::Row& row) {
    if (y + rowHeight > box.bottom) {
      pages.emplace_back();
      y = box.top + 30;
    }
    double x = box.left;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto text =
          render::qtText(render::shownText(row.cells[i], made.columns[i], wording::Language::French));
      const bool isRight = render::isRightAligned(made.columns[i].type);
      pages.back().push_back({isRight ? x + columns.widths[i] - 4 - face.widthOf(text) : x + 4, y, text});
      x += columns.widths[i];
    }
    y += rowHeight;
  });
  return pages;
}

void barePdf(const std::vector<std::vector<Placed>>& pages, const std::filesystem::path& target) {
  render::TextFaces faces;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(1200);
  writer.setPageMargins(QMarginsF());
  QPainter painter(&writer);
  painter.setFont(faces.of({9}).font());
  bool isFirst = true;
  for (const auto& page : pages) {
    if (!std::exchange(isFirst, false)) writer.newPage();
    for (const auto& cell : page) {
      painter.drawText(QPointF(cell.x * render::kDotsPerPoint, cell.y * render::kDotsPerPoint), cell.text);
    }
  }
  painter.end();
  std::ofstream(target, std::ios::binary).write(bytes.constData(), bytes.size());
}

void bareSheet(const std::filesystem::path& target) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  auto* workbook = workbook_new_opt(target.c_str(), &options);
  auto* sheet = workbook_add_worksheet(workbook, "Pieces");
  auto* plain = workbook_add_format(workbook);
  auto* euros = workbook_add_format(workbook);
  auto* dates = workbook_add_format(workbook);
  format_set_font_size(plain, 10);  // else it is the default format, and the file is another one
  format_set_num_format(euros, "#,##0.00");
  format_set_num_format(dates, "dd/mm/yyyy");
  for (std::size_t i = 0; i < kSheetRows; ++i) {
    const auto row = static_cast<lxw_row_t>(i);
    const double value = static_cast<double>(amountOf(i).minor()) / 100;
    worksheet_write_number(sheet, row, 0, static_cast<double>(i + 1), plain);
    worksheet_write_number(sheet, row, 1, 44'105 + static_cast<double>(i % 700), dates);
    worksheet_write_string(sheet, row, 2, i % 2 == 0 ? "604" : "6251", plain);
    worksheet_write_string(sheet, row, 3, ("Fournisseur " + std::to_string(i % 97)).c_str(), plain);
    worksheet_write_string(sheet, row, 4, ("Facture no " + std::to_string(i)).c_str(), plain);
    worksheet_write_number(sheet, row, 5, value, euros);
    worksheet_write_number(sheet, row, 6, value, euros);
  }
  workbook_close(workbook);
}

// In a program of its own: the most memory it ever had, in MiB.
double peakOf(const char* program, render::Format format, std::size_t lines) {
  const auto child = ::fork();
  if (child == 0) {
    ::execl("/proc/self/exe", program, "write", std::string(render::extensionOf(format)).c_str(),
            std::to_string(lines).c_str(), nullptr);
    ::_exit(1);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  if (status != 0) std::printf("the program that writes failed\n");
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

int writeOnce(const std::string& extension, std::size_t lines, const std::filesystem::path& folder) {
  for (const auto format : {render::Format::Xlsx, render::Format::Csv}) {
    if (render::extensionOf(format) != extension) continue;
    const auto files = render::write(modelOf(lines), format, folder / ("memory." + extension));
    for (const auto& file : files) std::filesystem::remove(file);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const auto folder = std::filesystem::temp_directory_path();
  if (count == 4) return writeOnce(arguments[2], std::strtoull(arguments[3], nullptr, 10), folder);

  qputenv("QT_QPA_PLATFORM", "offscreen");
  int one = 1;
  const QGuiApplication application(one, arguments);
  const auto target = folder / "lianes-bench.out";

  Series ours;
  Series bare;
  const auto model = modelOf(kPdfRows);
  const auto pages = placedCells();
  for (int i = 0; i < kRuns; ++i) {
    ours.run([&] { render::write(model, render::Format::Pdf, target); });
    bare.run([&] { barePdf(pages, target); });
  }
  std::printf("PDF of %zu pages   %6.0f ms  bare %6.0f ms  ratio %.2f\n", pages.size(), ours.cpu() * 1000,
              bare.cpu() * 1000, ours.cpu() / bare.cpu());

  Series sheet;
  Series bareSheets;
  const auto rows = modelOf(kSheetRows);
  for (int i = 0; i < kRuns; ++i) {
    sheet.run([&] { render::write(rows, render::Format::Xlsx, target); });
    bareSheets.run([&] { bareSheet(target); });
  }
  std::printf("XLSX of %zu x 7  %6.0f ms  bare %6.0f ms  ratio %.2f\n", kSheetRows, sheet.cpu() * 1000,
              bareSheets.cpu() * 1000, sheet.cpu() / bareSheets.cpu());
  std::filesystem::remove(target);

  for (const auto format : {render::Format::Xlsx, render::Format::Csv}) {
    const double few = peakOf(arguments[0], format, 10'000);
    const double many = peakOf(arguments[0], format, 1'000'000);
    std::printf("%s  peak of 10 000 rows %6.1f MiB, of 1 000 000 rows %6.1f MiB\n",
                std::string(render::extensionOf(format)).c_str(), few, many);
  }
  return 0;
}
