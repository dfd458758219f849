#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

#include <vector>

#include "gui/desk/background_query.hpp"
#include "gui/shell/palette_model.hpp"

class QLabel;
class QLineEdit;
class QListView;

namespace lianes::gui {

class Session;

// Search everywhere (Ctrl+K): one box over the pages, the actions and the records of the open file. Up, Down
// and Enter choose, Escape or a click elsewhere leaves; the focus then goes back to where it was.
class CommandPalette : public QFrame {
  Q_OBJECT

 public:
  // Stands in front of `window`, which keeps it.
  CommandPalette(Session& session, QWidget* window);

  void ask(std::vector<PaletteItem> pagesAndActions);

 Q_SIGNALS:
  void chosen(const PaletteItem& item);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search();
  void showRows();
  void place();
  void move(int rows);
  void choose();
  void leave();

  Session& m_session;
  QLineEdit* m_line;
  QListView* m_list;
  QLabel* m_note;
  PaletteModel* m_model;
  BackgroundQuery m_query;
  QPointer<QWidget> m_focusBefore;
};

}  // namespace lianes::gui
