#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/vouchers/voucher_table_model.hpp"
#include "lianes/wording/language.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

class EvidenceList;

// Everything about one voucher: its fields, why it is eligible or not, who paid it, its evidence, and what
// can become of it.
class VoucherDetail : public QWidget {
  Q_OBJECT

 public:
  explicit VoucherDetail(const Desk& desk, QWidget* parent = nullptr);

  void setVoucher(std::optional<Id<Expense>> voucher);
  void refresh();
  std::optional<Id<Expense>> voucher() const { return m_voucher; }
  EvidenceList& evidence() { return *m_evidence; }

  bool canEdit() const;
  void edit();
  void askState(ExpenseState state);  // with its reason

 Q_SIGNALS:
  void shown();  // the voucher is read: canEdit() may answer otherwise than before

 private:
  struct Answer {
    std::optional<VoucherLine> line;
    QString fields;
    QString payers;
    QString title;
  };
  static Answer readDetail(const store::ConsortiumFile& file, Id<Expense> voucher,
                           wording::Language language);

  void layOut();
  void show(const Answer& answer);
  void explain();

  Desk m_desk;
  BackgroundQuery m_reading;
  BackgroundQuery m_explaining;
  std::optional<Id<Expense>> m_voucher;
  std::optional<Expense> m_expense;
  QLabel* m_title;
  QLabel* m_fields;
  QLabel* m_verdictIcon;
  QLabel* m_verdict;
  QLabel* m_payers;
  EvidenceList* m_evidence;
  QPushButton* m_edit;
  QPushButton* m_park;
  QPushButton* m_cancel;
  QPushButton* m_restore;
  QPushButton* m_explain;
};

}  // namespace lianes::gui
