#include "gui/desk/help_window.hpp"

#include <QtCore/QUrl>
#include <QtGui/QIcon>
#include <QtGui/QImage>
#include <QtGui/QShortcut>
#include <QtGui/QTextBlock>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <span>

#include "gui/kit/text.hpp"
#include "lianes/base/embedded.hpp"
#include "lianes/base/text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kHelpSize{900, 640};
constexpr int kListWidth = 220;
constexpr double kPageMargin = 16;
constexpr double kPictureWidth = 600;  // beside the list, in a window of its first size

constexpr std::array<const char*, 17> kReadingOrder{
    "premiers-pas", "fichier",  "sauvegardes", "dashboard", "members",  "partnerships",
    "projects",     "missions", "vouchers",    "importer",  "money",    "meetings",
    "deadlines",    "reports",  "contacts",    "journal",   "glossaire"};

constexpr QLatin1String kPageSuffix(".md");

std::vector<GuidePage> readGuide(std::span<const EmbeddedFile> files) {
  std::vector<GuidePage> pages;
  for (const auto* id : kReadingOrder) {
    const auto name = std::string(id) + ".md";
    for (const auto& file : files) {
      if (file.name != name) continue;
      auto text = onScreen(file.bytes);
      const auto head = text.section(u'\n', 0, 0).remove(QStringLiteral("# "));
      pages.push_back({QString::fromLatin1(id), head, std::move(text)});
    }
  }
  return pages;
}

QUrl urlOf(const QString& id) { return QUrl(id + kPageSuffix); }

QString idOf(const QUrl& url) {
  auto name = url.fileName();
  if (name.endsWith(kPageSuffix)) name.chop(kPageSuffix.size());
  return name;
}

// A picture as wide as the page, sharp on a screen of so many dots a pixel; null when there is none of that
// name.
QImage guidePicture(const QString& fileName, double ratio) {
  const auto name = fromScreen(fileName);
  for (const auto& file : embedded::guidePictures()) {
    if (file.name != name) continue;
    const auto size = static_cast<qsizetype>(file.bytes.size());
    auto picture = QImage::fromData(QByteArrayView(file.bytes.data(), size))
                       .scaledToWidth(qRound(kPictureWidth * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
  }
  return {};
}

// Reads the pages and pictures out of the program, and follows the links between them.
class GuideBrowser : public QTextBrowser {
 public:
  using QTextBrowser::QTextBrowser;

 protected:
  void doSetSource(const QUrl& name, QTextDocument::ResourceType) override {
    QTextBrowser::doSetSource(name, QTextDocument::MarkdownResource);
    document()->setDocumentMargin(kPageMargin);
  }
  QVariant loadResource(int type, const QUrl& name) override {
    if (type == QTextDocument::ImageResource) return guidePicture(name.fileName(), devicePixelRatioF());
    const auto& pages = guidePages();
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const GuidePage& each) {
      return urlOf(each.id).fileName() == name.fileName();
    });
    return page == pages.end() ? QVariant() : QVariant(page->text);
  }
};

QToolButton* stepButton(QWidget* parent, const char* icon, const QString& name) {
  auto* button = new QToolButton(parent);
  button->setIcon(QIcon::fromTheme(QString::fromLatin1(icon)));
  button->setToolTip(name);
  button->setAccessibleName(name);
  button->setEnabled(false);
  return button;
}

}  // namespace

const std::vector<GuidePage>& guidePages(wording::Language language) {
  static const auto french = readGuide(embedded::guide());
  static const auto english = readGuide(embedded::englishGuide());
  return language == wording::Language::English ? english : french;
}

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_text(new GuideBrowser(this)),
      m_pages(new QListWidget(this)),
      m_search(new QLineEdit(this)) {
  setWindowTitle(tr("Guide de Lianes"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* back = stepButton(this, "go-previous", tr("Page précédente du guide"));
  auto* forward = stepButton(this, "go-next", tr("Page suivante du guide"));
  m_search->setPlaceholderText(tr("Chercher dans le guide"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_pages->setAccessibleName(tr("Pages du guide"));
  m_pages->setMaximumWidth(kListWidth);
  m_text->setAccessibleName(tr("Texte du guide"));
  m_text->setOpenExternalLinks(false);
  for (const auto& page : guidePages()) {
    auto* item = new QListWidgetItem(page.title, m_pages);
    item->setData(Qt::UserRole, page.id);
  }
  auto* tools = new QHBoxLayout;
  tools->addWidget(back);
  tools->addWidget(forward);
  tools->addStretch(1);
  tools->addWidget(m_search, 1);
  auto* row = new QHBoxLayout;
  row->addWidget(m_pages);
  row->addWidget(m_text, 1);
  auto* column = new QVBoxLayout(this);
  column->addLayout(tools);
  column->addLayout(row, 1);
  resize(kHelpSize);

  connect(back, &QToolButton::clicked, m_text, &QTextBrowser::backward);
  connect(forward, &QToolButton::clicked, m_text, &QTextBrowser::forward);
  connect(m_text, &QTextBrowser::backwardAvailable, back, &QToolButton::setEnabled);
  connect(m_text, &QTextBrowser::forwardAvailable, forward, &QToolButton::setEnabled);
  connect(m_text, &QTextBrowser::sourceChanged, this, &HelpWindow::chooseShown);
  connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (item) showGuide(item->data(Qt::UserRole).toString());
  });
  connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
  connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
          [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
  connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
}

void HelpWindow::showGuide(const QString& id) {
  const auto& pages = guidePages();
  const bool isKnown =
      std::any_of(pages.begin(), pages.end(), [&](const GuidePage& page) { return page.id == id; });
  const auto source = urlOf(isKnown ? id : pages.front().id);
  if (m_text->source() != source) m_text->setSource(source);
}

QString HelpWindow::shownGuide() const { return idOf(m_text->source()); }

// The browser's own source is still the page before when it says that it changed.
void HelpWindow::chooseShown(const QUrl& source) {
  const QSignalBlocker quiet(m_pages);
  for (int row = 0; row < m_pages->count(); ++row) {
    if (m_pages->item(row)->data(Qt::UserRole).toString() == idOf(source)) m_pages->setCurrentRow(row);
  }
}

// Leaves the pages that have every word, shows the first of them and marks where the words stand.
void HelpWindow::search(const QString& words) {
  const auto wanted = onScreen(foldForSearch(fromScreen(words))).split(u' ', Qt::SkipEmptyParts);
  QString first;
  for (std::size_t at = 0; at < guidePages().size(); ++at) {
    const auto& page = guidePages()[at];
    const auto text = onScreen(foldForSearch(fromScreen(page.text)));
    const bool hasAll =
        std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return text.contains(word); });
    m_pages->item(static_cast<int>(at))->setHidden(!hasAll);
    if (hasAll && (first.isEmpty() || page.id == shownGuide())) first = page.id;
  }
  if (!first.isEmpty()) showGuide(first);
  QList<QTextEdit::ExtraSelection> marks;
  for (const auto& word : words.split(u' ', Qt::SkipEmptyParts)) {
    for (auto at = m_text->document()->find(word); !at.isNull(); at = m_text->document()->find(word, at)) {
      QTextEdit::ExtraSelection mark;
      mark.cursor = at;
      mark.format.setBackground(palette().color(QPalette::Highlight));
      mark.format.setForeground(palette().color(QPalette::HighlightedText));
      marks.append(mark);
    }
  }
  m_text->setExtraSelections(marks);
}

}  // namespace lianes::gui
