#include "render/odt_styles.hpp"

#include <array>

#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/decimal_text.hpp"
#include "render/pdf_pages.hpp"

namespace lianes::render {
namespace {

constexpr char kParagraphStyles[] = R"xml(
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text">
<style:paragraph-properties fo:margin-bottom="6pt" fo:line-height="125%" fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text">
<style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">
<style:paragraph-properties fo:margin-top="24pt" fo:margin-bottom="9pt"/><style:text-properties fo:font-size="19pt" fo:color="#1a6b8f"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text">
<style:paragraph-properties fo:margin-top="18pt" fo:margin-bottom="6pt"/><style:text-properties fo:font-size="14pt" fo:color="#1a6b8f"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text">
<style:paragraph-properties fo:margin-top="14pt" fo:margin-bottom="4pt"/><style:text-properties fo:font-size="11.5pt"/></style:style>
<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="4" style:class="text">
<style:paragraph-properties fo:margin-top="12pt" fo:margin-bottom="3pt"/><style:text-properties fo:font-size="10pt" fo:font-style="italic" fo:color="#5f6368"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter">
<style:paragraph-properties fo:margin-bottom="10pt"/><style:text-properties fo:font-size="28pt" fo:font-weight="bold" fo:color="#1a6b8f"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter">
<style:paragraph-properties fo:margin-bottom="18pt"/><style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="CoverState" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="6pt"/><style:text-properties fo:font-weight="bold" fo:color="#1a6b8f"/></style:style>
<style:style style:name="CoverSpace" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-top="150pt"/></style:style>
<style:style style:name="CoverLine" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="3pt"/><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="ContentsHeading" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-bottom="12pt"/><style:text-properties fo:font-size="19pt" fo:font-weight="bold" fo:color="#1a6b8f"/></style:style>
<style:style style:name="Lead" style:family="paragraph" style:parent-style-name="Text_20_body"><style:text-properties fo:font-size="10.5pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Text_20_body"><style:text-properties fo:font-size="8.5pt" fo:color="#5f6368"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="html">
<style:paragraph-properties fo:margin-left="8pt" fo:padding-left="8pt" fo:border-left="2.5pt solid #d9dde1"/></style:style>
<style:style style:name="Signature" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:margin-top="64pt" fo:padding-top="3pt" fo:border-top="0.6pt solid #5f6368" fo:margin-right="240pt"/></style:style>
<style:style style:name="Table" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
<style:paragraph-properties fo:margin-top="6pt" fo:margin-bottom="3pt" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"/>
<style:style style:name="FigureLabel" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-size="8.5pt" fo:color="#5f6368"/></style:style>
<style:style style:name="FigureValue" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Picture" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="6pt" fo:keep-with-next="always"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Note" style:class="extra"/>
<style:style style:name="Thin" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="2pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="8pt" fo:color="#5f6368"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
<style:paragraph-properties fo:border-bottom="0.5pt solid #d9dde1" fo:padding-bottom="3pt"/><style:text-properties fo:font-size="8pt" fo:color="#5f6368"/></style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"><style:text-properties fo:color="#202326" style:text-underline-style="none"/></style:style>
<style:style style:name="Graphics" style:family="graphic"/>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="20pt" fo:text-indent="-12pt" fo:margin-left="20pt"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="20pt" fo:text-indent="-16pt" fo:margin-left="20pt"/></style:list-level-properties></text:list-level-style-number></text:list-style>
)xml";

std::string contentsStyles(double width) {
  constexpr std::array<std::string_view, 3> kLook{"fo:font-weight=\"bold\"", "fo:font-size=\"9.5pt\"",
                                                  "fo:font-size=\"9pt\" fo:color=\"#5f6368\""};
  std::string out;
  for (std::size_t level = 0; level < kLook.size(); ++level) {
    const auto number = std::to_string(level + 1);
    const double indent = static_cast<double>(level) * 14;
    out +=
        "<style:style style:name=\"Contents_20_" + number + "\" style:display-name=\"Contents " + number +
        "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"index\">"
        "<style:paragraph-properties fo:margin-bottom=\"2pt\" fo:margin-left=\"" +
        decimalText(indent) + "pt\"><style:tab-stops><style:tab-stop style:position=\"" +
        decimalText(width - indent) +
        "pt\" style:type=\"right\" style:leader-style=\"dotted\" style:leader-text=\".\"/></style:tab-stops>"
        "</style:paragraph-properties><style:text-properties " +
        std::string(kLook[level]) + "/></style:style>\n";
  }
  return out;
}

std::string pageLayout(std::string_view name, report::PageShape shape) {
  const auto box = pageBox(shape);
  constexpr double kRunning = 36;
  const bool isLandscape = shape == report::PageShape::Landscape;
  return "<style:page-layout style:name=\"" + std::string(name) +
         "\"><style:page-layout-properties fo:page-width=\"" + (isLandscape ? "297mm" : "210mm") +
         "\" fo:page-height=\"" + (isLandscape ? "210mm" : "297mm") + "\" style:print-orientation=\"" +
         (isLandscape ? "landscape" : "portrait") + "\" fo:margin-left=\"" + decimalText(box.left) +
         "pt\" fo:margin-right=\"" + decimalText(box.left) + "pt\" fo:margin-top=\"" + decimalText(kRunning) +
         "pt\" fo:margin-bottom=\"" + decimalText(kRunning) +
         "pt\"/><style:header-style><style:header-footer-properties fo:min-height=\"24pt\" "
         "fo:margin-bottom=\"14pt\"/></"
         "style:header-style><style:footer-style><style:header-footer-properties "
         "fo:min-height=\"24pt\" fo:margin-top=\"14pt\"/></style:footer-style></style:page-layout>\n";
}

std::string masterPage(const report::ReportModel& model, report::PageShape shape) {
  const std::string name(masterPageOf(shape));
  const auto side = "<text:tab/>";
  return "<style:master-page style:name=\"" + name + "\" style:page-layout-name=\"Layout" + name +
         "\"><style:header><text:p text:style-name=\"Head" + name + "\">" +
         escaped(onOneLine(model.cover.title)) + side + escaped(onOneLine(model.cover.state)) +
         "</text:p></style:header><style:footer><text:p "
         "text:style-name=\"Foot" +
         name + "\">" + std::string(either(model.language, "Données au ", "Data as of ")) +
         escaped(longDate(model.date, model.language)) + side +
         "page <text:page-number text:select-page=\"current\">1</text:page-number> / "
         "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>\n";
}

// The foot and head of a shape: their second half stands at the right margin.
std::string runningStyles(report::PageShape shape) {
  const auto box = pageBox(shape);
  std::string out;
  for (const auto& [prefix, parent] : {std::pair("Head", "Header"), std::pair("Foot", "Footer")}) {
    out += "<style:style style:name=\"" + std::string(prefix) + std::string(masterPageOf(shape)) +
           "\" style:family=\"paragraph\" style:parent-style-name=\"" + parent +
           "\"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position=\"" +
           decimalText(box.right - box.left) +
           "pt\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties></style:style>\n";
  }
  return out;
}

}  // namespace

std::string_view masterPageOf(report::PageShape shape) {
  return shape == report::PageShape::Landscape ? "Landscape" : "Standard";
}

std::string odtNamespaces() {
  return "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
         "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
         "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
         "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\"";
}

std::string odtStyles(const report::ReportModel& model) {
  using report::PageShape;
  const bool isFrench = model.language == wording::Language::French;
  const auto box = pageBox(model.shape);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles " + odtNamespaces() + ">\n";
  out +=
      "<office:font-face-decls><style:font-face style:name=\"Liberation Sans\" "
      "svg:font-family=\"&apos;Liberation Sans&apos;\" style:font-family-generic=\"swiss\" "
      "style:font-pitch=\"variable\"/></office:font-face-decls>\n<office:styles>\n";
  out +=
      "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
      "style:tab-stop-distance=\"35pt\"/>"
      "<style:text-properties style:font-name=\"Liberation Sans\" fo:font-size=\"10pt\" fo:color=\"#202326\" "
      "fo:language=\"" +
      std::string(isFrench ? "fr" : "en") + "\" fo:country=\"" + (isFrench ? "FR" : "GB") +
      "\"/></style:default-style>\n<style:default-style style:family=\"table\"><style:table-properties "
      "table:border-model=\"collapsing\"/></style:default-style>\n";
  out += kParagraphStyles + contentsStyles(box.right - box.left) +
         "</office:styles>\n<office:automatic-styles>\n";
  out +=
      pageLayout("LayoutStandard", PageShape::Portrait) + pageLayout("LayoutLandscape", PageShape::Landscape);
  out += "<style:page-layout style:name=\"LayoutCover\"><style:page-layout-properties fo:page-width=\"" +
         std::string(model.shape == PageShape::Landscape ? "297mm" : "210mm") + "\" fo:page-height=\"" +
         (model.shape == PageShape::Landscape ? "210mm" : "297mm") +
         "\" fo:margin=\"60pt\"/></style:page-layout>\n";
  out += runningStyles(PageShape::Portrait) + runningStyles(PageShape::Landscape) +
         "</office:automatic-styles>\n<office:master-styles>\n";
  out += masterPage(model, PageShape::Portrait) + masterPage(model, PageShape::Landscape);
  out +=
      "<style:master-page style:name=\"Cover\" style:page-layout-name=\"LayoutCover\"/>\n"
      "</office:master-styles>\n</office:document-styles>\n";
  return out;
}

}  // namespace lianes::render
