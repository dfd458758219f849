#pragma once

#include "gui/desk/background_query.hpp"
#include "gui/records/list_detail_page.hpp"
#include "lianes/app/contacts.hpp"

class QPushButton;
class QToolButton;

namespace lianes::gui {

class RecordDetail;

// People, and what the law asks about each: why they are held, since when, how long; what is held, as a text
// for them; and to be forgotten.
class PeoplePage : public ListDetailPage {
  Q_OBJECT

 public:
  PeoplePage(const Desk& desk, QWidget* parent = nullptr);

 protected:
  void read() override;
  void add() override;
  void showChosen() override;
  void showAll() override;
  std::optional<RecordReference> rowShowing(const RecordReference& record) const override;

 private:
  TableRow rowOf(const app::PersonView& view) const;
  const app::PersonView* chosenView() const;
  void showExtract();
  void askAnonymise();

  BackgroundQuery m_query;
  std::vector<app::PersonView> m_views;
  RecordDetail* m_detail;
  QToolButton* m_overdue;
  QPushButton* m_extract;
  QPushButton* m_anonymise;
};

}  // namespace lianes::gui
