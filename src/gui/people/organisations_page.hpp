#pragma once

#include "gui/desk/background_query.hpp"
#include "gui/records/list_detail_page.hpp"
#include "lianes/app/contacts.hpp"

namespace lianes::gui {

class RecordDetail;

// The address book: whom the consortium deals with, organisations first.
class OrganisationsPage : public ListDetailPage {
  Q_OBJECT

 public:
  OrganisationsPage(const Desk& desk, QWidget* parent = nullptr);

 protected:
  void read() override;
  void add() override;
  void showChosen() override;
  std::optional<RecordReference> rowShowing(const RecordReference& record) const override;

 private:
  TableRow rowOf(const app::OrganisationView& view) const;

  BackgroundQuery m_query;
  std::vector<app::OrganisationView> m_views;
  RecordDetail* m_detail;
};

}  // namespace lianes::gui
