#include "render/html_style.hpp"

#include <array>

#include "render/palette.hpp"

namespace lianes::render {
namespace {

constexpr char kRules[] = R"css(
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 "Liberation Sans", Arial, Helvetica, "DejaVu Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; }
header { border-bottom: 3px solid var(--accent); margin-bottom: 2rem; padding-bottom: 1.25rem; }
h1 { font-size: 2rem; line-height: 1.2; color: var(--accent); margin: .25rem 0 .5rem; }
h2 { font-size: 1.5rem; color: var(--accent); margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
h5 { font-size: 1rem; font-style: italic; margin: 1.25rem 0 .5rem; }
h1, h2, h3, h4, h5, td, p, li { overflow-wrap: anywhere; }
.subtitle { font-size: 1.2rem; margin: 0 0 .75rem; }
.line { margin: 0; }
.state { float: right; margin: 0 0 0 1rem; padding: .1rem .7rem; border: 1px solid var(--muted); border-radius: 1rem; }
.state, .note, figcaption, dt, .m { color: var(--muted); }
.note { font-size: .875rem; }
.lead { font-size: 1.1rem; font-weight: bold; }
.quote { border-left: 3px solid var(--hairline); padding-left: 1rem; }
.signature { margin-top: 5rem; border-top: 1px solid var(--ink); padding-top: .4rem; max-width: 22rem; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: bold; padding: .4rem 0; }
th, td { padding: .3rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hairline); }
th { border-bottom: 2px solid var(--accent); color: var(--accent); vertical-align: bottom; }
.n { text-align: right; white-space: nowrap; }
td:not(.n) { min-width: 6rem; }
tr.group td { background: var(--tint); color: var(--accent); font-weight: bold; }
tr.subtotal td { font-weight: bold; border-top: 1px solid var(--muted); }
tr.total td { font-weight: bold; background: var(--tint); border-top: 2px solid var(--accent); }
tr.detail td { color: var(--muted); }
tr.detail td:first-child { padding-left: 1.5rem; }
:target { outline: 2px solid var(--accent); }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0; }
.figures div { flex: 1 1 10rem; border-top: 2px solid var(--accent); padding-top: .4rem; }
.figures dt { font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.figures dd.note { font-size: .875rem; }
figure { margin: 1.5rem 0; }
figcaption { font-size: .9375rem; margin: .4rem 0; }
svg { width: 100%; max-width: 52rem; overflow: visible; font: 8px "Liberation Sans", Arial, sans-serif; }
svg text { fill: var(--ink); font-variant-numeric: tabular-nums; }
svg text.m { fill: var(--muted); }
svg .g { stroke: var(--hairline); stroke-width: .6; }
img { max-width: 100%; height: auto; }
hr.page { border: 0; border-top: 1px dashed var(--hairline); margin: 2.5rem 0; }
)css";

// Nothing is scrolled on paper: tables take the width of the page, with their heads on each.
constexpr char kPrintRules[] = R"css(
body { font-size: 10pt; }
main { max-width: none; margin: 0; padding: 0; }
.wide { overflow: visible; }
table { font-size: 7.5pt; }
thead { display: table-header-group; }
tr, figure, .figures div { break-inside: avoid; }
h1, h2, h3, h4, caption { break-after: avoid; }
th, td { padding: .15rem .25rem; }
td:not(.n) { min-width: 0; }
hr.page { border: 0; margin: 0; break-after: page; }
)css";

std::string colourText(std::uint32_t colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4)
    text += kDigits[(colour >> static_cast<unsigned>(shift)) & 15U];
  return text;
}

std::string variables(const InkColours& colours) {
  return "--paper: " + colourText(colours.paper) + "; --ink: " + colourText(colours.ink) +
         "; --muted: " + colourText(colours.muted) + "; --accent: " + colourText(colours.accent) +
         "; --hairline: " + colourText(colours.hairline) + "; --tint: " + colourText(colours.tint) + ";";
}

template <std::size_t N>
std::string seriesRules(const std::array<std::uint32_t, N>& series) {
  std::string rules;
  for (std::size_t i = 0; i < N; ++i) {
    rules += "svg .s" + std::to_string(i) + " { fill: " + colourText(series[i]) + "; }\n";
  }
  return rules;
}

}  // namespace

std::string htmlStyle(report::PageShape shape) {
  const std::string size = shape == report::PageShape::Landscape ? "A4 landscape" : "A4";
  return ":root { color-scheme: light dark; " + variables(kOnPaper) + " }\n" + kRules +
         seriesRules(kSeriesOnPaper) + "@media (prefers-color-scheme: dark) {\n:root { " +
         variables(kOnDark) + " }\n" + seriesRules(kSeriesOnDark) + "}\n@page { size: " + size +
         "; margin: 18mm 14mm 20mm; @bottom-right { content: counter(page) \" / \" counter(pages); "
         "font: 8pt sans-serif; } }\n@media print {\n:root { color-scheme: light; " +
         variables(kOnPaper) + " }\n" + seriesRules(kSeriesOnPaper) + kPrintRules + "}\n";
}

}  // namespace lianes::render
