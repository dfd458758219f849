#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>
#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/desk/typing_draft.hpp"
#include "gui/vouchers/voucher_choices.hpp"
#include "lianes/app/enter_expense.hpp"

class QComboBox;
class QCompleter;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace lianes::gui {

// Where vouchers are typed one after another: Enter saves one as one step and makes room for the next, which
// keeps the day, the project and the collectivité. Says while one types what it comes to in euros, whether it
// is eligible, and which earlier voucher it looks like. What is refused stays as it was typed; what is not
// saved comes back with the window.
class VoucherEntry : public QWidget {
  Q_OBJECT

 public:
  explicit VoucherEntry(const Desk& desk, QWidget* parent = nullptr);
  ~VoucherEntry() override;

  void setChoices(const VoucherChoices& choices);
  void fixProject(Id<MicroProject> project);  // for good: the choice of projects goes away
  void begin();                               // the keyboard goes here
  void recordsChanged();                      // what was read of the typed voucher may differ now

 Q_SIGNALS:
  void entered(Uuid voucher);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QLineEdit* addLine(const char* name, const QString& label);
  void layOut();
  QWidget* makeSaid();
  void holdRoom();
  void put(QGridLayout* grid, int row, int column, int span, QWidget* control);
  void connectFields();
  void completeSuppliers(const QString& beginning);
  void takeOver(const QString& supplier);
  void chooseOwner();
  app::TypedExpense typed() const;
  void read();
  void showRead(const app::ReadExpense& read);
  void sayProblems(const Problems& problems, bool isSaving);
  void sayDoubts(const std::vector<Expense>& twins, const std::vector<app::VoucherDoubt>& doubts);
  void takeUnit();
  void save(bool isAnyway);
  void clearForNext();
  QJsonObject texts() const;
  void takeUpDraft();
  QWidget* controlOf(const std::string& field) const;
  QString numberText(Date day, std::int64_t number) const;
  QString titleOf(const Expense& expense) const;

  Desk m_desk;
  BackgroundQuery m_reading;
  QTimer m_readSoon;
  std::unique_ptr<LinesDraft> m_draft;  // once the choices are known
  Uuid m_id;
  QLineEdit* m_day;
  QComboBox* m_owner;
  QLineEdit* m_supplier;
  QLineEdit* m_reference;
  QLineEdit* m_label;
  QLineEdit* m_account;
  QLineEdit* m_amount;
  QComboBox* m_currency;
  QComboBox* m_member;
  QPushButton* m_save;
  QPushButton* m_anyway;
  QLabel* m_verdictIcon;
  QLabel* m_verdict;
  QLabel* m_problems;
  QLabel* m_twins;
  QWidget* m_said = nullptr;
  QWidget* m_ownerBlock = nullptr;
  QStringListModel* m_suppliers;
  std::vector<OwnerChoice> m_owners;
  std::vector<MemberChoice> m_members;
  std::optional<Id<MicroProject>> m_fixed;
  std::optional<int> m_currencyBefore;  // the choice that an amount with its unit has changed
  bool m_isTakenUp = false;             // from a draft, and not saved yet
  bool m_wasRefused = false;            // what is missing is said once somebody tried to save
};

}  // namespace lianes::gui
