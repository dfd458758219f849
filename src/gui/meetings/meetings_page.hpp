#pragma once

#include "gui/records/list_and_detail.hpp"
#include "lianes/domain/entities/meeting.hpp"

class QLabel;
class QTabWidget;

namespace lianes::gui {

class ActionsPanel;
class FieldsPanel;
class ParticipantsPanel;

// The meetings of the groupe Mali and others: agenda, minutes and decisions, who was there, and what is to be
// done, with what earlier meetings left open.
class MeetingsPage : public ListAndDetail {
  Q_OBJECT

 public:
  explicit MeetingsPage(const Desk& desk, QWidget* parent = nullptr);

  bool reveal(const Target& target) override;

 protected:
  void showDetail(const std::optional<Record>& record) override;
  Record fresh() override;
  void editDetail() override;

 private:
  QWidget* makeSheet(QWidget* parent);

  QLabel* m_head;
  QTabWidget* m_tabs;
  FieldsPanel* m_facts = nullptr;
  FieldsPanel* m_texts = nullptr;
  ParticipantsPanel* m_people;
  ActionsPanel* m_actions;
};

}  // namespace lianes::gui
