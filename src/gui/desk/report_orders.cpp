#include "gui/desk/report_orders.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <utility>

#include "gui/kit/text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

QString inReports(const char* text) { return QCoreApplication::translate("Reports", text); }

// Options of the command line name no place in the window.
QString refusalOf(const Problems& problems, wording::Language language) {
  const auto& problem = problems.front();
  return capitalised(onScreen(problem.place.starts_with("--") ? wording::sentence(problem, language)
                                                              : wording::line(problem, language)));
}

// What the renderer or the disk has against it becomes a sentence.
template <class Answer, class Make>
Answer sayingWhy(const std::filesystem::path& folder, Make&& make) {
  try {
    return make();
  } catch (const app::RenderFailure& fault) {
    return {.refusal = onScreen(fault.what())};
  } catch (const std::filesystem::filesystem_error& fault) {
    return {.refusal = inReports(QT_TRANSLATE_NOOP("Reports",
                                                   "Rien n’a pu être écrit dans « %1 »\u202f: %2. "
                                                   "Choisissez un autre dossier."))
                           .arg(onScreen(folder.string()), onScreen(fault.code().message()))};
  }
}

}  // namespace

app::Order orderOf(const Report& report, std::vector<Id<MicroProject>> projects) {
  const auto kind = report.kind == ReportKind::Final ? app::OutputKind::Final : app::OutputKind::Intermediate;
  return {.kind = kind,
          .from = report.periodStart,
          .to = report.periodEnd,
          .projects = std::move(projects),
          .report = report.id};
}

WrittenDocument writeOrder(const store::ConsortiumFile& file, const WantedDocument& wanted,
                           const std::filesystem::path& folder, const DocumentWriter& writer,
                           LongWork& work) {
  return sayingWhy<WrittenDocument>(folder, [&]() -> WrittenDocument {
    auto written =
        app::exportOrder(file, wanted.order, wanted.formats, folder, writingOf(writer.renderer, work));
    if (!written) {
      return {.refusal = refusalOf(written.error(), writer.language), .mayDoElsewhere = false};
    }
    return {.files = std::move(written).value()};
  });
}

DocumentBytes pdfOf(const store::ConsortiumFile& file, const app::Order& order, const DocumentWriter& writer,
                    LongWork& work) {
  const QTemporaryDir folder;
  if (!folder.isValid()) return {.refusal = folder.errorString()};
  const auto written =
      writeOrder(file, {order, {app::ReportFormat::Pdf}}, pathFromScreen(folder.path()), writer, work);
  if (!written.refusal.isEmpty()) return {.refusal = written.refusal};
  QFile page(QString::fromStdU16String(written.files.at(0).u16string()));
  if (!page.open(QIODevice::ReadOnly)) return {.refusal = page.errorString()};
  return {.bytes = page.readAll()};
}

Preparation prepareOrder(const store::ConsortiumFile& file, Id<Report> report,
                         const std::vector<app::ReportFormat>& formats, const DocumentWriter& writer,
                         LongWork& work) {
  return sayingWhy<Preparation>(std::filesystem::temp_directory_path(), [&]() -> Preparation {
    auto prepared = app::prepareFreezing(file, report, formats, writingOf(writer.renderer, work));
    if (!prepared) return {.refusal = refusalOf(prepared.error(), writer.language)};
    return {.prepared = std::make_shared<app::PreparedFreezing>(std::move(prepared).value())};
  });
}

}  // namespace lianes::gui
