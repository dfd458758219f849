#pragma once

#include "gui/desk/background_query.hpp"
#include "gui/records/list_detail_page.hpp"
#include "lianes/app/members.hpp"

namespace lianes::gui {

class DirectorySource;
class MemberDetail;
class StageStrip;

// The consortium's collectivités on their road from the first contact to the convention in force.
class MembersPage : public ListDetailPage {
  Q_OBJECT

 public:
  MembersPage(const Desk& desk, QWidget* parent = nullptr);

 protected:
  void read() override;
  void add() override;
  void showChosen() override;
  void showAll() override;
  std::optional<RecordReference> rowShowing(const RecordReference& record) const override;

 private:
  void showOverview(app::MembersOverview overview);
  TableRow rowOf(const app::MemberStatement& member) const;
  void showMargin();

  BackgroundQuery m_query;
  app::MembersOverview m_overview;
  DirectorySource* m_directory;
  StageStrip* m_strip;
  QLabel* m_margin;
  MemberDetail* m_detail;
};

}  // namespace lianes::gui
