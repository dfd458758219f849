#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/app/members.hpp"
#include "lianes/store/step.hpp"

class QLabel;
class QListWidget;
class QPushButton;

namespace lianes::gui {

class InPlaceForm;
class VerdictPreview;

// Everything about one member: its dates edited in place, its agreements, who acts for it, what it brings and
// what that attracts. A date that changes the verdict of expenses waits until that has been seen.
class MemberDetail : public QWidget {
  Q_OBJECT

 public:
  MemberDetail(const Desk& desk, QWidget* parent);

  void display(const app::MemberStatement& member, const app::MembersOverview& overview);

 private:
  QWidget* makeRoad();
  QWidget* makeTies();
  QWidget* makeReturns();
  void saveMembership(const Record& record);
  void performMembership(const store::StepRequest& step);
  void openAgreement(int row);
  void addAgreement();
  void addMandate();
  void follow(const QString& link);
  void showAgreements();
  void showTies();
  void showReturns(const app::MembersOverview& overview);

  Desk m_desk;
  std::optional<app::MemberStatement> m_member;
  QLabel* m_title;
  VerdictPreview* m_preview;
  InPlaceForm* m_form = nullptr;
  QLabel* m_letter = nullptr;
  QListWidget* m_agreements = nullptr;
  QPushButton* m_addAgreement = nullptr;
  QLabel* m_acting = nullptr;
  QPushButton* m_addMandate = nullptr;
  QLabel* m_returns = nullptr;
};

}  // namespace lianes::gui
