#pragma once

#include <map>

#include "app/import_asides.hpp"
#include "app/import_names.hpp"
#include "app/import_twins.hpp"
#include "lianes/app/import_expenses.hpp"

namespace lianes::app {

// Turns the rows of a table into vouchers, one after another, in their order.
class ImportRowReader {
 public:
  ImportRowReader(const store::ConsortiumFile& file, const ImportQuestion& question, const ImportPlan& plan);

  // The row at that place of the table.
  ImportRow read(std::size_t at);

  // What the table leaves open, what its accounts mean included.
  const std::vector<TableDoubt>& doubts() const { return m_facts.doubts; }

 private:
  struct Reading;  // of one row

  bool isSetAside(std::size_t at, ImportRow& result) const;
  void refuseBroken(Reading& reading, std::size_t at) const;
  void askAboutAccounts();
  bool hasCategories() const;
  void readOwn(Reading& reading);
  std::string_view cell(const exchange::TableRow& row, exchange::ExpenseColumn column) const;
  std::string text(Reading& reading, exchange::ExpenseColumn column) const;
  std::string value(Reading& reading, exchange::ExpenseColumn column) const;
  void readOwner(Reading& reading) const;
  void readMember(Reading& reading) const;
  void readMoney(Reading& reading) const;
  void readDays(Reading& reading) const;
  void readAccount(Reading& reading);
  void readTexts(Reading& reading) const;
  void findEvidence(Reading& reading) const;
  void judge(Reading& reading);
  void seekTwin(Reading& reading);
  void sayTwin(Reading& reading, const Twin& twin, std::optional<exchange::ExpenseColumn> column) const;
  std::optional<Twin> twinByEvidence(const Reading& reading);
  const std::optional<store::Verdict>& verdictOf(std::optional<Id<Organisation>> member, Date day);

  const store::ConsortiumFile& m_file;
  const ImportQuestion& m_question;
  const ImportPlan& m_plan;
  TableFacts m_facts;
  MoneyReader m_money;
  RowsAside m_aside;
  ImportNames m_names;
  ImportTwins m_twins;
  std::map<std::pair<std::optional<Id<Organisation>>, Date>, std::optional<store::Verdict>> m_verdicts;
  std::map<std::string, Twin> m_evidence;  // rows by the SHA-256 of their files
};

}  // namespace lianes::app
