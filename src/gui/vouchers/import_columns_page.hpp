#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <map>
#include <memory>
#include <vector>

#include "gui/vouchers/voucher_choices.hpp"
#include "lianes/app/import_plan.hpp"
#include "lianes/exchange/offered_table.hpp"
#include "lianes/wording/language.hpp"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace lianes::gui {

class PlainTable;

// Which column of a table is what of an expense: proposed, and changed here by whoever knows the table, whose
// first rows are shown below. Says how the table was read, and what is still to be chosen.
class ImportColumnsPage : public QWidget {
  Q_OBJECT

 public:
  explicit ImportColumnsPage(wording::Language language, QWidget* parent = nullptr);

  void setChoices(const VoucherChoices& choices);  // of what rows belong to that name nothing
  void show(const QString& name, std::shared_ptr<const exchange::DelimitedTable> table, app::ImportPlan plan);
  void setSheets(const exchange::OfferedTable& offered);  // of a workbook, from which one is chosen
  void setEvidenceFolder(const QString& folder);          // empty: none yet

  std::map<store::VoucherOwner, QString> ownerNames() const;
  const app::ImportPlan& plan() const { return m_plan; }
  exchange::TableForm form() const;
  bool attachesEvidence() const;
  bool isComplete() const { return m_table && m_isSheetSure && m_plan.missing().empty(); }
  void focusFirst();

 Q_SIGNALS:
  void formChanged();                  // the table is to be read anew
  void headChanged(std::size_t head);  // 0: none
  void planChanged();
  void folderAsked();
  void otherFileAsked();

 private:
  QComboBox* box(const QString& name, const QString& label, const QStringList& choices);
  void put(QGridLayout* grid, int place, QComboBox* control);
  void connectBoxes();
  QWidget* makeForm();
  QWidget* makeColumns();
  QWidget* makeHabits();
  void listColumns();
  void readBoxes();
  void showSample();
  void sayState();

  wording::Language m_language;
  std::shared_ptr<const exchange::DelimitedTable> m_table;
  app::ImportPlan m_plan;
  std::vector<OwnerChoice> m_owners;
  QLabel* m_source;
  QLabel* m_missing;
  QComboBox* m_separator;
  QComboBox* m_encoding;
  QComboBox* m_head;
  QComboBox* m_sheet;
  std::array<QComboBox*, exchange::kExpenseColumns> m_columns{};
  QComboBox* m_decimal;
  QComboBox* m_days;
  QComboBox* m_currency;
  QComboBox* m_owner;
  QComboBox* m_sign;
  QLineEdit* m_account;
  QCheckBox* m_evidence;
  QPushButton* m_folder;
  PlainTable* m_sample;
  QTableView* m_sampleTable;
  bool m_isShowing = false;
  bool m_isSheetSure = true;
};

}  // namespace lianes::gui
