#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "gui/kit/shown_values.hpp"

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace lianes::gui {

// A page of the user guide that travels inside the program.
struct GuidePage {
  QString id;     // of the page of the window it is about, or its own name
  QString title;  // its first head
  QString text;   // Markdown
};

// In the order of reading, which is the same in both languages; the first one is for beginners.
const std::vector<GuidePage>& guidePages(wording::Language language = screenLanguage());

// The user guide in a window of its own: its pages, their text with links, back and forth, and a search over
// all of them.
class HelpWindow : public QWidget {
  Q_OBJECT

 public:
  explicit HelpWindow(QWidget* parent = nullptr);

  // The page for beginners when the guide has none of that name.
  void showGuide(const QString& id);
  QString shownGuide() const;

 private:
  void chooseShown(const QUrl& source);
  void search(const QString& words);

  QTextBrowser* m_text;
  QListWidget* m_pages;
  QLineEdit* m_search;
};

}  // namespace lianes::gui
