#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/app/report_view.hpp"

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace lianes::gui {

class FieldsPanel;

// What someone says of a report: its kind and period, and its texts, saved as they are left. A text may quote
// a figure, which is inserted from a list; figures that have moved since are told, and put right by a click.
class ReportTextsTab : public QWidget {
  Q_OBJECT

 public:
  explicit ReportTextsTab(const Desk& desk, QWidget* parent = nullptr);

  void show(const std::optional<Record>& record, bool isDraft);
  void showView(const app::ReportView* view);  // null: it is being read
  void save();
  void begin();  // puts the cursor into the first field

 private:
  QWidget* makeStale();
  QWidget* makeQuoting();
  void noteFocus(QWidget* now);
  void quote(int place);
  void refreshStale();

  Desk m_desk;
  FieldsPanel* m_facts;
  FieldsPanel* m_texts;
  QFrame* m_staleBox = nullptr;
  QLabel* m_stale = nullptr;
  QPushButton* m_refresh = nullptr;
  QComboBox* m_figures = nullptr;
  QString m_lastText = QStringLiteral("summary");  // the field that a figure is put into
  std::vector<app::StaleText> m_staleTexts;
  report::ReportFigures m_quotable;
  bool m_isDraft = false;
};

}  // namespace lianes::gui
