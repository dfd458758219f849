#pragma once

#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/page.hpp"
#include "lianes/domain/entities/micro_project.hpp"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace lianes::gui {

class ProjectList;
class ProjectPane;

// The micro-projects: a list to choose from, and the one that is chosen with all that belongs to it.
class ProjectsPage : public Page {
  Q_OBJECT

 public:
  explicit ProjectsPage(const Desk& desk, QWidget* parent = nullptr);

  bool can(PageAction action) const override;
  void run(PageAction action) override;
  bool reveal(const Target& target) override;

 protected:
  void refresh() override;

 private:
  QWidget* makeChoice();
  QWidget* makeEmpty();
  void filter(const QString& text);
  void showChosen();
  void askFunding();
  void begin();
  bool choose(Uuid project);
  void removeProject();
  bool hasPartnership() const;
  std::optional<Record> chosen() const;
  std::optional<Uuid> projectOf(const RecordReference& record) const;

  Desk m_desk;
  BackgroundQuery m_funding;
  std::optional<Uuid> m_chosenBefore;  // the filter
  ProjectList* m_list;
  QListView* m_view = nullptr;
  QLineEdit* m_filter = nullptr;
  QPushButton* m_new = nullptr;
  QPushButton* m_begin = nullptr;
  QLabel* m_guidance = nullptr;
  QStackedWidget* m_stack;
  ProjectPane* m_pane;
};

}  // namespace lianes::gui
