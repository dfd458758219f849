#include "render/pdf_writer.hpp"

#include <QtCore/QBuffer>
#include <QtCore/QByteArray>
#include <QtGui/QGuiApplication>
#include <QtGui/QPdfWriter>

#include "lianes/base/contract.hpp"
#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/pdf_blocks.hpp"
#include "render/pdf_bookmarks.hpp"
#include "render/pdf_front.hpp"

namespace lianes::render {
namespace {

struct PassResult {
  std::vector<PdfPlace> places;
  std::vector<PdfLink> links;
};

Running runningOf(const report::ReportModel& model) {
  std::string foot = std::string(either(model.language, "Données au ", "Data as of ")) +
                     longDate(model.date, model.language);
  constexpr std::size_t kShortFingerprint = 16;
  if (!model.cover.fingerprint.empty()) {
    foot += std::string(either(model.language, " · empreinte ", " · fingerprint ")) +
            onOneLine(model.cover.fingerprint).substr(0, kShortFingerprint);
  }
  return {qtText(onOneLine(model.cover.title)), qtText(onOneLine(model.cover.state)), qtText(cleaned(foot)),
          qtText(either(model.language, "page ", "page "))};
}

// One pass over the document. The contents of the first one have the titles without their pages.
PassResult layOut(const report::ReportModel& model, const PdfPlan& plan, Ticker& ticker, PdfPages& pages,
                  const std::vector<PdfPlace>& contents) {
  PassResult result;
  PdfFlow flow(pages, model.language);
  if (model.hasCoverPage) drawCover(pages, model);
  if (!contents.empty()) {
    flow.newPage(model.shape);
    result.links = drawContents(flow, contents);
    flow.newPage(model.shape);
  } else if (model.hasCoverPage) {
    if (!model.blocks.empty()) flow.newPage(plan.shapes.front());
  } else {
    drawTitleBlock(flow, model);
  }
  PdfBlocks blocks(flow, plan, ticker);
  blocks.draw(model);
  pages.finish();
  result.places = blocks.headings();
  return result;
}

std::vector<PdfPlace> headingsOf(const report::ReportModel& model) {
  std::vector<PdfPlace> places;
  for (const auto& block : model.blocks) {
    const auto* heading = std::get_if<report::Heading>(&block);
    if (heading != nullptr)
      places.push_back({std::clamp(heading->level, 1, 4), qtText(onOneLine(heading->text)), 0, 0});
  }
  return places;
}

}  // namespace

std::string writePdf(const report::ReportModel& model, Ticker& ticker) {
  require(qGuiApp != nullptr, "fonts need a QGuiApplication");
  TextFaces faces;
  const auto plan = planPdf(model, ticker, faces);
  const auto titles = wantsContents(model) ? headingsOf(model) : std::vector<PdfPlace>();
  PdfPages counting(faces, runningOf(model), 0, nullptr);
  const auto counted = layOut(model, plan, ticker, counting, titles);

  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(static_cast<int>(72 * kDotsPerPoint));
  PdfPages pages(faces, runningOf(model), counting.page(), &writer);
  const auto drawn =
      layOut(model, plan, ticker, pages, titles.empty() ? std::vector<PdfPlace>() : counted.places);
  require(pages.page() == counting.page(), "both passes lay the same pages out");
  buffer.close();

  PdfAdditions additions{drawn.places, drawn.links, pages.heights()};
  return finishPdf({bytes.constData(), static_cast<std::size_t>(bytes.size())}, model, additions);
}

}  // namespace lianes::render
