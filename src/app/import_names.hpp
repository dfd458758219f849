#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::app {

// Who and what a table's names mean in a consortium: projects by code or title, missions and collectivités by
// name, lines of the budget in force by label or account. Accents and case do not count. Read once, for one
// import. Fails with NoSuchName or SeveralSoNamed.
class ImportNames {
 public:
  explicit ImportNames(const store::ConsortiumFile& file);

  Checked<store::VoucherOwner> project(std::string_view name) const;  // else the mission of that name
  Checked<store::VoucherOwner> mission(std::string_view name) const;
  Checked<Id<Organisation>> member(std::string_view name) const;
  std::optional<Id<Organisation>> memberOf(const store::VoucherOwner& owner) const;
  Checked<BudgetLine> budgetLine(const store::VoucherOwner& owner, std::string_view name);

  // "604", "604 – Études", "623600" as programs of accounting detail it, or words of the label that only one
  // account has. Numbers of phones and bank accounts are none. The
  // categories of programs are accounts only by the whole label.
  Checked<std::string> account(std::string_view text, bool isWholeLabel = false) const;

 private:
  template <class Value>
  using Named = std::multimap<std::string, Value, std::less<>>;

  bool isDetailOfPlan(std::string_view code) const;
  const std::vector<BudgetLine>& linesOf(const store::VoucherOwner& owner);

  const store::ConsortiumFile& m_file;
  AccountingPlan m_plan = AccountingPlan::Cerfa15059;
  Named<store::VoucherOwner> m_projects;
  Named<store::VoucherOwner> m_missions;
  Named<Id<Organisation>> m_members;
  std::map<Id<MicroProject>, Id<Organisation>> m_memberOfProject;
  std::map<store::VoucherOwner, std::vector<BudgetLine>> m_lines;
};

}  // namespace lianes::app
