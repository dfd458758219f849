#include "render/pdf_front.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/palette.hpp"

namespace lianes::render {
namespace {

struct CoverText {
  TextStyle style;
  double leading;
};
constexpr CoverText kCoverTitle{{28, true, false, kOnPaper.accent}, 34};
constexpr CoverText kCoverSubtitle{{15, false, false, kOnPaper.ink}, 20};
constexpr CoverText kCoverLine{{11, false, false, kOnPaper.ink}, 16.5};
constexpr CoverText kCoverState{{10, true, false, kOnPaper.accent}, 14};
constexpr CoverText kCoverNote{{8, false, false, kOnPaper.muted}, 11};

// Draws lines down from `top`, and gives where they end; what does not fit above `bottom` is left out.
double drawLines(PdfPages& pages, const CoverText& text, std::string_view content, double top,
                 double bottom) {
  const auto& box = pages.box();
  for (const auto& line :
       pages.faces().of(text.style).wrapped(qtText(cleaned(content)), box.right - box.left)) {
    if (top + text.leading > bottom) break;
    pages.text(box.left, top + (text.leading + text.style.size * 0.72) / 2, line.text, text.style);
    top += text.leading;
  }
  return top;
}

std::string fingerprintText(const report::ReportModel& model) {
  return std::string(either(model.language, "Empreinte du fichier : ", "Fingerprint of the file: ")) +
         model.cover.fingerprint;
}

}  // namespace

void drawCover(PdfPages& pages, const report::ReportModel& model) {
  const auto& cover = model.cover;
  pages.open(model.shape, false);
  const auto& box = pages.box();
  constexpr double kBand = 10;
  pages.box(0, 0, box.width, kBand, kOnPaper.accent);
  const double foot = box.bottom - 30;
  if (!cover.state.empty()) drawLines(pages, kCoverState, cover.state, box.top - 14, foot);
  double y = box.height * 0.27;
  y = drawLines(pages, kCoverTitle, cover.title, y, foot) + 8;
  pages.box(box.left, y, 56, 3, kOnPaper.accent);
  y += 18;
  if (!cover.subtitle.empty()) y = drawLines(pages, kCoverSubtitle, cover.subtitle, y, foot) + 18;
  for (const auto& line : cover.lines) y = drawLines(pages, kCoverLine, line, y, foot) + 2;
  const auto date = std::string(either(model.language, "Données au ", "Data as of ")) +
                    longDate(model.date, model.language);
  y = drawLines(pages, kCoverNote, date, foot + 8, box.height);
  if (!cover.fingerprint.empty()) drawLines(pages, kCoverNote, fingerprintText(model), y, box.height);
}

void drawTitleBlock(PdfFlow& flow, const report::ReportModel& model) {
  const auto& cover = model.cover;
  flow.want(model.shape);
  if (!cover.state.empty()) flow.paragraph(qtText(cleaned(cover.state)), {kCoverState.style, 13});
  flow.paragraph(qtText(cleaned(cover.title)), {{22, true, false, kOnPaper.accent}, 27});
  if (!cover.subtitle.empty())
    flow.paragraph(qtText(cleaned(cover.subtitle)), {{12, false, false, kOnPaper.ink}, 17});
  for (const auto& line : cover.lines) {
    flow.paragraph(qtText(cleaned(line)), {{9.5, false, false, kOnPaper.muted}, 13});
  }
  flow.down(5);
  flow.pages().box(flow.left(), flow.y(), 56, 3, kOnPaper.accent);
  flow.down(16);
}

bool wantsContents(const report::ReportModel& model) {
  constexpr std::size_t kFew = 6;
  const auto count = std::count_if(model.blocks.begin(), model.blocks.end(), [](const report::Block& block) {
    return std::holds_alternative<report::Heading>(block);
  });
  return model.hasCoverPage && static_cast<std::size_t>(count) >= kFew;
}

std::vector<PdfLink> drawContents(PdfFlow& flow, const std::vector<PdfPlace>& places) {
  constexpr std::array<TextStyle, 3> kStyles{{{10.5, true, false, kOnPaper.ink},
                                              {9.5, false, false, kOnPaper.ink},
                                              {9, false, false, kOnPaper.muted}}};
  constexpr std::array<double, 3> kLeading{17, 14.5, 13};
  constexpr double kNumbers = 30;
  // Three levels where they fit on one page, else two.
  const double height =
      std::accumulate(places.begin(), places.end(), 0.0, [&](double sum, const PdfPlace& place) {
        return place.level > 3
                   ? sum
                   : sum + kLeading[static_cast<std::size_t>(place.level - 1)] + (place.level == 1 ? 5 : 0);
      });
  const int deepest = height + 36 <= flow.wholeRoom() ? 3 : 2;
  flow.paragraph(qtText(either(flow.language(), "Sommaire", "Contents")),
                 {{19, true, false, kOnPaper.accent}, 26});
  flow.down(10);
  std::vector<PdfLink> links;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& place = places[i];
    if (place.level > deepest) continue;
    const auto level = static_cast<std::size_t>(place.level - 1);
    const auto& style = kStyles[level];
    const double indent = static_cast<double>(level) * 14;
    if (level == 0) flow.space(5);
    const auto lines = flow.faces().of(style).wrapped(place.title, flow.width() - indent - kNumbers);
    flow.want(static_cast<double>(lines.size()) * kLeading[level]);
    const double top = flow.y();
    for (const auto& line : lines) flow.paragraph(line.text, {style, kLeading[level], indent});
    const double baseline = flow.y() - kLeading[level] + (kLeading[level] + style.size * 0.72) / 2;
    const auto number = QString::number(place.page);
    const double from = flow.left() + indent + lines.back().width + 8;
    const double to = flow.box().right - flow.faces().of(style).widthOf(number) - 8;
    if (to > from) flow.pages().line(from, baseline - 1, to, baseline - 1, 0.4, kOnPaper.hairline);
    flow.pages().textRight(flow.box().right, baseline, number, style);
    links.push_back({flow.pages().page(), flow.left(), top, flow.box().right, flow.y(), i});
  }
  return links;
}

}  // namespace lianes::render
