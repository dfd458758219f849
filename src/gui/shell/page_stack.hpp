#pragma once

#include <QtCore/QObject>

#include <vector>

#include "gui/shell/navigation.hpp"

class QListWidget;
class QStackedWidget;

namespace lianes::gui {

// The pages of the open file and the way through them: the navigation column, and the pages seen before and
// after the one on screen. A page is made when it is first needed: most people open few of them.
class PageStack : public QObject {
  Q_OBJECT

 public:
  PageStack(const Desk& desk, QListWidget* column, QStackedWidget* pages);

  void fill();   // for a file that has just been opened; shows the first page
  void clear();  // before it is closed

  Page* current() const;
  QString currentId() const;  // of the navigation; empty without a page
  void show(int place);
  void show(const QString& id);  // nothing when there is no such page
  bool reveal(const Target& target);
  void recordsChanged();

  bool hasBehind() const { return !m_behind.empty(); }
  bool hasAhead() const { return !m_ahead.empty(); }
  void goBack() { leaveTo(m_behind, m_ahead); }
  void goForward() { leaveTo(m_ahead, m_behind); }

 Q_SIGNALS:
  void pageChanged();
  void stateChanged();  // of the page on screen

 private:
  Page& pageAt(int place);
  void choose(int place);
  bool put(int place);  // whether it is on screen now; a disk that fails meanwhile is said
  void leaveTo(std::vector<int>& from, std::vector<int>& onto);

  static constexpr int kNoPage = -1;

  Desk m_desk;
  QListWidget* m_column;
  QStackedWidget* m_stack;
  std::vector<NavigationEntry> m_entries;
  std::vector<Page*> m_pages;  // one for each entry, once it has been made
  int m_place = kNoPage;
  std::vector<int> m_behind;
  std::vector<int> m_ahead;
};

}  // namespace lianes::gui
