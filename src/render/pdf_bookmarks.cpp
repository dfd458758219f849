#include "render/pdf_bookmarks.hpp"

#include <algorithm>
#include <optional>

#include "lianes/base/contract.hpp"
#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/decimal_text.hpp"
#include "render/pdf_objects.hpp"

namespace lianes::render {
namespace {

std::string textOf(std::string_view text) { return pdfText(qtText(onOneLine(text)).toStdU16String()); }

class BookmarkWriter {
 public:
  BookmarkWriter(PdfObjects& objects, const PdfAdditions& additions)
      : m_objects(objects), m_additions(additions) {}

  std::string destination(const PdfPlace& place) const {
    const auto page = static_cast<std::size_t>(place.page - 1);
    const double up = m_additions.pageHeights[page] - place.y + 12;
    return "[" + pdfReference(m_objects.pages()[page]) + " /XYZ 0 " + decimalText(up) + " 0]";
  }

  // The tree of bookmarks, and its root; nothing when there is no heading.
  std::optional<std::size_t> write() {
    const auto& places = m_additions.places;
    if (places.empty()) return std::nullopt;
    const auto root = m_objects.add("");
    std::vector<std::size_t> ids;
    for (std::size_t i = 0; i < places.size(); ++i) ids.push_back(m_objects.add(""));
    writeChildren(root, ids, 0, places.size(), "\n<<\n/Type /Outlines");
    return root;
  }

  void writeLinks() {
    std::vector<std::string> annotations(m_objects.pages().size());
    for (const auto& link : m_additions.links) {
      const auto page = static_cast<std::size_t>(link.page - 1);
      const double height = m_additions.pageHeights[page];
      const auto id = m_objects.add("\n<<\n/Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" +
                                    decimalText(link.left) + " " + decimalText(height - link.bottom) + " " +
                                    decimalText(link.right) + " " + decimalText(height - link.top) +
                                    "]\n/Dest " + destination(m_additions.places[link.place]) + "\n>>\n");
      annotations[page] += pdfReference(id) + " ";
    }
    for (std::size_t i = 0; i < annotations.size(); ++i) {
      m_objects.drop(m_objects.pages()[i], "/Annots");
      if (!annotations[i].empty())
        m_objects.extend(m_objects.pages()[i], "/Annots [ " + annotations[i] + "]");
    }
  }

 private:
  // The places from `first` to `last` below a parent: those of the highest level, and what is below each.
  void writeChildren(std::size_t parent, const std::vector<std::size_t>& ids, std::size_t first,
                     std::size_t last, std::string opening) {
    const auto& places = m_additions.places;
    std::vector<std::size_t> children;
    int level = 5;
    for (auto i = first; i < last; ++i) {
      if (places[i].level > level) continue;
      level = places[i].level;  // a deeper one before the first is a child all the same
      children.push_back(i);
    }
    if (!children.empty()) {
      opening +=
          "\n/First " + pdfReference(ids[children.front()]) + "\n/Last " + pdfReference(ids[children.back()]);
      const bool isTop = opening.find("/Outlines") != std::string::npos;
      opening += "\n/Count " + std::string(isTop ? "" : "-") + std::to_string(children.size());
    }
    m_objects.set(parent, opening + "\n>>\n");
    for (std::size_t i = 0; i < children.size(); ++i) {
      const auto& place = places[children[i]];
      auto item = "\n<<\n/Title " + pdfText(place.title.toStdU16String()) + "\n/Parent " +
                  pdfReference(parent) + "\n/Dest " + destination(place);
      if (i > 0) item += "\n/Prev " + pdfReference(ids[children[i - 1]]);
      if (i + 1 < children.size()) item += "\n/Next " + pdfReference(ids[children[i + 1]]);
      const auto end = i + 1 < children.size() ? children[i + 1] : last;
      writeChildren(ids[children[i]], ids, children[i] + 1, end, std::move(item));
    }
  }

  PdfObjects& m_objects;
  const PdfAdditions& m_additions;
};

std::string pdfDate(Date date) {
  auto digits = date.text();
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  return "(D:" + digits + "120000Z)";
}

}  // namespace

std::string finishPdf(std::string_view written, const report::ReportModel& model,
                      const PdfAdditions& additions) {
  PdfObjects objects(written);
  require(objects.pages().size() == additions.pageHeights.size(), "a PDF has the pages that were laid out");
  BookmarkWriter bookmarks(objects, additions);
  std::string catalog = "/Lang (" + std::string(either(model.language, "fr-FR", "en-GB")) +
                        ")\n/ViewerPreferences << /DisplayDocTitle true >>";
  if (const auto outlines = bookmarks.write()) {
    catalog += "\n/Outlines " + pdfReference(*outlines) + "\n/PageMode /UseOutlines";
  }
  objects.extend(objects.root(), catalog);
  bookmarks.writeLinks();
  objects.set(objects.info(), "\n<<\n/Title " + textOf(model.cover.title) + "\n/Subject " +
                                  textOf(model.cover.subtitle) + "\n/Author " + textOf(model.author) +
                                  "\n/Creator (Lianes)\n/Producer (Lianes)" + "\n/CreationDate " +
                                  pdfDate(model.date) + "\n/ModDate " + pdfDate(model.date) + "\n>>\n");
  return objects.written();
}

}  // namespace lianes::render
