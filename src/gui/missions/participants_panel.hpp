#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "gui/desk/navigator.hpp"
#include "lianes/app/participants.hpp"

class QLabel;
class QTableView;
class QToolBar;

namespace lianes::gui {

class FieldEditor;
class ParticipantsModel;
class ProblemLabel;

// The participants of a mission or a meeting: a line that adds them one after the other by the keyboard, the
// table, and what is noted of those chosen.
class ParticipantsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ParticipantsPanel(const Desk& desk, QWidget* parent = nullptr);
  ~ParticipantsPanel() override;

  void show(const std::optional<app::Occasion>& occasion);
  bool choose(Uuid participation);  // false when it is not of this occasion
  std::optional<RecordReference> chosen() const;

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeLine();
  void makeTools();
  void renewLine();
  void fillLists();
  void beginPerson();
  void suggest();
  void add();
  void note(app::Note note);
  void withdraw();
  void edit();
  void showState();
  std::vector<Participation> selected() const;
  void answer(const Problems& problems, const QString& done);

  Desk m_desk;
  std::optional<app::Occasion> m_occasion;
  ParticipantsModel* m_model;
  QWidget* m_line;
  std::unique_ptr<FieldEditor> m_person;
  std::unique_ptr<FieldEditor> m_forWhom;
  std::unique_ptr<FieldEditor> m_role;
  ProblemLabel* m_problem;
  QToolBar* m_tools;
  QTableView* m_table;
  QLabel* m_guidance;
};

}  // namespace lianes::gui
