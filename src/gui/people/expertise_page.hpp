#pragma once

#include "gui/desk/background_query.hpp"
#include "gui/records/list_detail_page.hpp"
#include "lianes/app/contacts.hpp"

namespace lianes::gui {

class RecordDetail;

// Who in the region can help with what, and who needs it.
class ExpertisePage : public ListDetailPage {
  Q_OBJECT

 public:
  ExpertisePage(const Desk& desk, QWidget* parent = nullptr);

 protected:
  void read() override;
  void add() override;
  void showChosen() override;
  std::optional<RecordReference> rowShowing(const RecordReference& record) const override;

 private:
  TableRow rowOf(const app::ExpertiseView& view) const;
  const app::ExpertiseView* viewOf(const Uuid& id) const;
  QString whoOf(const app::ExpertiseView& view) const;

  BackgroundQuery m_query;
  std::vector<app::ExpertiseView> m_views;
  RecordDetail* m_detail;
};

}  // namespace lianes::gui
