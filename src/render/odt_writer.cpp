#include "render/odt_writer.hpp"

#include <QtGui/QGuiApplication>

#include "lianes/base/contract.hpp"
#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/odt_body.hpp"
#include "render/odt_styles.hpp"
#include "render/zip_package.hpp"

namespace lianes::render {
namespace {

constexpr std::string_view kMediaType = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string contentXml(const OdtBody& body) {
  std::string out(kXmlHead);
  out += "<office:document-content " + odtNamespaces() +
         ">\n<office:font-face-decls><style:font-face style:name=\"Liberation Sans\" "
         "svg:font-family=\"&apos;Liberation "
         "Sans&apos;\"/></office:font-face-decls>\n<office:automatic-styles>\n";
  out += body.styles();
  out += "</office:automatic-styles>\n<office:body><office:text>\n";
  out += body.text();
  return out + "</office:text></office:body>\n</office:document-content>\n";
}

std::string metaXml(const report::ReportModel& model) {
  const auto moment = model.date.text() + "T12:00:00";
  return std::string(kXmlHead) + "<office:document-meta " + odtNamespaces() +
         "><office:meta><meta:generator>Lianes</meta:generator><dc:title>" +
         escaped(onOneLine(model.cover.title)) + "</dc:title><dc:subject>" +
         escaped(onOneLine(model.cover.subtitle)) + "</dc:subject><meta:initial-creator>" +
         escaped(onOneLine(model.author)) + "</meta:initial-creator><dc:creator>" +
         escaped(onOneLine(model.author)) + "</dc:creator><meta:creation-date>" + moment +
         "</meta:creation-date><dc:date>" + moment + "</dc:date><dc:language>" +
         std::string(either(model.language, "fr-FR", "en-GB")) +
         "</dc:language></office:meta></office:document-meta>\n";
}

std::string manifestEntry(std::string_view path, std::string_view type) {
  return "<manifest:file-entry manifest:full-path=\"" + std::string(path) + "\" manifest:media-type=\"" +
         std::string(type) + "\"/>\n";
}

std::string manifestXml(const OdtBody& body) {
  auto out = std::string(kXmlHead) +
             "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
             "manifest:version=\"1.3\">\n";
  out += manifestEntry("/", kMediaType);
  for (const auto* part : {"content.xml", "styles.xml", "meta.xml"}) out += manifestEntry(part, "text/xml");
  for (const auto& [name, bytes] : body.pictures()) {
    out += manifestEntry("Pictures/" + name, name.ends_with(".jpg") ? "image/jpeg" : "image/png");
  }
  return out + "</manifest:manifest>\n";
}

}  // namespace

std::string writeOdt(const report::ReportModel& model, Ticker& ticker) {
  require(qGuiApp != nullptr, "fonts need a QGuiApplication");
  TextFaces faces;
  const auto plan = planPdf(model, ticker, faces);
  OdtBody body(model, plan, ticker, faces);
  body.write();
  ZipPackage package(model.date);
  package.add("mimetype", std::string(kMediaType), true);
  package.add("META-INF/manifest.xml", manifestXml(body));
  package.add("content.xml", contentXml(body));
  package.add("styles.xml", odtStyles(model));
  package.add("meta.xml", metaXml(model));
  for (const auto& [name, bytes] : body.pictures()) package.add("Pictures/" + name, bytes, true);
  return package.finish();
}

}  // namespace lianes::render
