#pragma once

#include "gui/desk/background_query.hpp"
#include "gui/records/list_detail_page.hpp"
#include "lianes/app/partnerships.hpp"

namespace lianes::gui {

class RecordDetail;

// The French–Malian pairs, with their history and the people to call on both sides.
class PartnershipsPage : public ListDetailPage {
  Q_OBJECT

 public:
  PartnershipsPage(const Desk& desk, QWidget* parent = nullptr);

 protected:
  void read() override;
  void add() override;
  void showChosen() override;
  std::optional<RecordReference> rowShowing(const RecordReference& record) const override;

 private:
  TableRow rowOf(const app::PartnershipView& view) const;
  QString aroundOf(const app::PartnershipView& view) const;

  BackgroundQuery m_query;
  std::vector<app::PartnershipView> m_views;
  RecordDetail* m_detail;
};

}  // namespace lianes::gui
