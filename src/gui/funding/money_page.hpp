#pragma once

#include "gui/desk/background_query.hpp"
#include "gui/desk/page.hpp"
#include "gui/funding/envelope_section.hpp"

class QLabel;
class QTabWidget;

namespace lianes::gui {

class GrantsSection;
class WithdrawalSection;

// The page « Financement »: envelope and shortage policies, funders with their tranches and the settlement,
// the effect of a withdrawal.
class MoneyPage : public Page {
  Q_OBJECT

 public:
  explicit MoneyPage(const Desk& desk, QWidget* parent = nullptr);

  bool reveal(const Target& target) override;

 Q_SIGNALS:
  void shown();  // the figures stand on the screen

 protected:
  void refresh() override;

 private:
  struct Answer;
  void showAnswer(Answer answer);

  Desk m_desk;
  BackgroundQuery m_query;
  QLabel* m_problem;
  QTabWidget* m_tabs;
  EnvelopeSection* m_envelope;
  GrantsSection* m_grants;
  WithdrawalSection* m_withdrawal;
  std::optional<RecordReference> m_wanted;  // to be chosen once it is read
};

}  // namespace lianes::gui
