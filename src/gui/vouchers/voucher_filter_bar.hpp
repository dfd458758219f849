#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

#include "gui/vouchers/voucher_choices.hpp"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace lianes::gui {

class Session;

// Which vouchers are shown: words or an amount, project or mission, collectivité, what is up with them, and
// from which day to which. Works as one types.
class VoucherFilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit VoucherFilterBar(const Session& session, QWidget* parent = nullptr);

  void setChoices(const VoucherChoices& choices);
  void fixProject(Id<MicroProject> project);  // for good: the choice of projects goes away

  store::ExpenseFilter filter() const;
  void show(const store::ExpenseFilter& filter);  // says changed() once
  void clear();
  bool isFiltering() const;
  void focusText();

 Q_SIGNALS:
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  // What is up with a voucher, as one choice.
  struct Situation {
    std::optional<bool> eligible{};
    std::optional<ExpenseState> state{};
    bool withoutEvidence = false;

    friend bool operator==(const Situation&, const Situation&) = default;
  };

  void measure();
  void arrange();
  void addSituations();
  void chooseSituation(const Situation& situation);
  void chooseOwner();
  void chooseMember();
  std::optional<Date> readDay(QLineEdit* line, bool& isRight) const;
  void readPeriod();
  void later(int milliseconds);

  const Session& m_session;
  QLineEdit* m_text;
  QComboBox* m_owner;
  QComboBox* m_member;
  QComboBox* m_situation;
  QLineEdit* m_first;
  QLineEdit* m_last;
  QToolButton* m_forget;
  QLabel* m_problem;
  QHBoxLayout* m_above;
  QHBoxLayout* m_below = nullptr;
  bool m_isOnTwo = false;
  std::vector<OwnerChoice> m_owners;
  std::vector<MemberChoice> m_members;
  std::vector<Situation> m_situations;
  std::optional<Id<MicroProject>> m_fixed;
  store::ExpenseFilter m_filter;
  QTimer m_soon;
};

}  // namespace lianes::gui
