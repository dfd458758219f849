#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "lianes/app/budget_agreement.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

// Says where the resources of a budget and the funding of its project tell the same money differently, and
// takes one from the other by a press. Hidden while they agree.
class BudgetAgreementBar : public QWidget {
  Q_OBJECT

 public:
  explicit BudgetAgreementBar(const Desk& desk, QWidget* parent = nullptr);

  // `isDraft`: its lines can be changed.
  void compare(Id<MicroProject> project, Id<BudgetVersion> version, bool isDraft);
  void forget();

 Q_SIGNALS:
  void refused(const QString& sentence);
  void compared();  // what stands there is of the version asked for

 private:
  void show(const std::optional<app::BudgetAgreement>& agreement);
  QString sentenceOf(const app::BudgetAgreement& agreement) const;
  void take();
  void follow();

  Desk m_desk;
  BackgroundQuery m_query;
  QLabel* m_text;
  QPushButton* m_take;
  QPushButton* m_follow;
  std::optional<Id<MicroProject>> m_project;
  std::optional<Id<BudgetVersion>> m_version;
  bool m_isDraft = false;
  app::BudgetAgreement m_agreement;
};

}  // namespace lianes::gui
