#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

#include "gui/funding/derivation_view.hpp"
#include "gui/records/cell_table_model.hpp"

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace lianes::gui {

class FlowLayout;

// A titled table of figures and records with its buttons: Enter or a double click opens the row's record, or
// explains a computed figure; « Expliquer » explains the figure that is chosen.
class FiguresTable : public QWidget {
  Q_OBJECT

 public:
  struct Content {
    QString title;
    QString id;  // in the settings
    QStringList heads;
    std::vector<int> numbers;   // columns of amounts
    QString guidance;           // what an empty table says
    bool isComparison = false;  // its columns are read against each other, and none is put away
  };
  FiguresTable(const Desk& desk, const Content& content, QWidget* parent = nullptr);

  QPushButton* addButton(const QString& icon, const QString& text);  // after those before
  void setSourceFinder(SourceFinder find) { m_find = std::move(find); }
  void setRows(std::vector<CellRow> rows);
  void setGuidance(const QString& guidance);
  void choose(const RecordReference& record);
  std::optional<RecordReference> chosen() const;

  CellTableModel& model() const { return *m_model; }
  QTableView& table() const { return *m_table; }

 Q_SIGNALS:
  void recordActivated();
  void choiceChanged();

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void activate(const QModelIndex& index);
  void explain();
  void showState();
  void fitHeight();

  Desk m_desk;
  CellTableModel* m_model;
  QTableView* m_table;
  QLabel* m_guidance;
  FlowLayout* m_buttons;
  QToolButton* m_explain;
  SourceFinder m_find;
};

}  // namespace lianes::gui
