#include "lianes/store/sums.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "store/rows.hpp"
#include "store/verdicts.hpp"

namespace lianes::store {
namespace {

std::string spendingSql(const SpendingQuery& query) {
  std::string groups;
  const auto column = [&](bool wanted, const std::string& expression) {
    if (wanted) groups += (groups.empty() ? "" : ", ") + expression;
    return wanted ? expression : "NULL";
  };
  const auto project = column(query.byProject, "project_id");
  const auto account = column(query.byAccount, "account");
  const auto month = column(query.byMonth, "substr(spent_on, 1, 7)");
  std::string sql =
      "SELECT " + project + ", " + account + ", " + month +
      ", sum(eur), count(*) FROM expense INDEXED BY expense_by_project_day WHERE state <> 'cancelled' AND "
      "in_kind = 0 AND spent_on BETWEEN $1 AND $2";
  if (query.project) sql += " AND project_id = $3";
  return groups.empty() ? sql : sql + " GROUP BY " + groups + " ORDER BY " + groups;
}

}  // namespace

std::vector<SpendingSum> spending(const ConsortiumFile& file, const SpendingQuery& query) {
  auto& rows = file.connection().cached(spendingSql(query));
  rows.bind(1, std::string_view(query.period.first() ? query.period.first()->text() : "0001-01-01"));
  rows.bind(2, std::string_view(query.period.last() ? query.period.last()->text() : "9999-12-31"));
  if (query.project) rows.bind(3, blobOf(query.project->uuid()));
  std::vector<SpendingSum> sums;
  while (rows.step()) {
    if (rows.integer(4) == 0) continue;
    SpendingSum sum{{},
                    std::string(rows.text(1)),
                    std::string(rows.text(2)),
                    Money::cents(rows.integer(3)),
                    rows.integer(4)};
    if (!rows.isNull(0)) sum.project = Id<MicroProject>(uuidOf(rows.blob(0)));
    sums.push_back(std::move(sum));
  }
  rows.reset();
  return sums;
}

namespace {

// In the order of project and reasons.
std::vector<JudgedSum> ineligibleSpending(const ConsortiumFile& file) {
  auto& rows = file.connection().cached(
      "SELECT expense.project_id, expense_verdict.reasons, sum(expense.eur), count(*) FROM expense_verdict "
      "CROSS JOIN expense ON expense.row_number = expense_verdict.expense_row WHERE expense_verdict.reasons "
      "<> '' AND expense.state <> 'cancelled' AND expense.in_kind = 0 GROUP BY expense.project_id, "
      "expense_verdict.reasons ORDER BY expense.project_id, expense_verdict.reasons");
  std::vector<JudgedSum> sums;
  while (rows.step()) {
    JudgedSum sum{{}, verdictIn(rows.text(1)), Money::cents(rows.integer(2)), rows.integer(3)};
    if (!rows.isNull(0)) sum.project = Id<MicroProject>(uuidOf(rows.blob(0)));
    sums.push_back(std::move(sum));
  }
  rows.reset();
  return sums;
}

}  // namespace

// Few are not eligible: the others are what is left of all.
std::vector<JudgedSum> judgedSpending(const ConsortiumFile& file) {
  auto ineligible = ineligibleSpending(file);
  auto next = ineligible.begin();
  std::vector<JudgedSum> sums;
  for (const auto& all : spending(file, {.byProject = true})) {
    JudgedSum eligible{all.project, {}, all.eur, all.vouchers};
    const auto end = std::find_if(next, ineligible.end(),
                                  [&](const JudgedSum& sum) { return sum.project != all.project; });
    for (auto sum = next; sum != end; ++sum) {
      eligible.eur -= sum->eur;
      eligible.vouchers -= sum->vouchers;
    }
    if (eligible.vouchers > 0) sums.push_back(std::move(eligible));
    std::move(next, end, std::back_inserter(sums));
    next = end;
  }
  return sums;
}

std::vector<EligibleSum> eligibleSpending(const ConsortiumFile& file) {
  auto& rows = file.connection().cached(
      "SELECT expense.project_id, sum(expense.eur), sum(CASE WHEN report.state = 'accepted' THEN expense.eur "
      "ELSE 0 END) FROM expense INDEXED BY expense_by_project_day CROSS JOIN expense_verdict ON "
      "expense_verdict.expense_row = expense.row_number LEFT JOIN report ON report.id = expense.report_id "
      "WHERE expense.project_id IS NOT NULL AND expense.state = 'active' AND expense.in_kind = 0 AND "
      "expense_verdict.reasons = '' GROUP BY expense.project_id ORDER BY expense.project_id");
  std::vector<EligibleSum> sums;
  while (rows.step()) {
    sums.push_back({Id<MicroProject>(uuidOf(rows.blob(0))), Money::cents(rows.integer(1)),
                    Money::cents(rows.integer(2))});
  }
  rows.reset();
  return sums;
}

std::vector<FunderSum> spendingByFunder(const ConsortiumFile& file, std::optional<Id<MicroProject>> project) {
  constexpr std::string_view kSum =
      "SELECT imputation.organisation_id, imputation.grant_id, sum(imputation.amount) FROM ";
  constexpr std::string_view kCounted = " expense.state <> 'cancelled' AND expense.in_kind = 0";
  constexpr std::string_view kGroups =
      " GROUP BY imputation.organisation_id, imputation.grant_id ORDER BY imputation.organisation_id, "
      "imputation.grant_id";
  std::string sql(kSum);
  sql += project ? "expense CROSS JOIN imputation ON imputation.expense_id = expense.id WHERE "
                   "expense.project_id = $1 AND"
                 : "imputation NOT INDEXED CROSS JOIN expense ON expense.id = "
                   "imputation.expense_id WHERE";
  auto& rows = file.connection().cached(sql + std::string(kCounted) + std::string(kGroups));
  if (project) rows.bind(1, blobOf(project->uuid()));
  std::vector<FunderSum> sums;
  while (rows.step()) {
    FunderSum sum{{}, {}, Money::cents(rows.integer(2))};
    if (!rows.isNull(0)) sum.organisation = Id<Organisation>(uuidOf(rows.blob(0)));
    if (!rows.isNull(1)) sum.grant = Id<Grant>(uuidOf(rows.blob(1)));
    sums.push_back(std::move(sum));
  }
  rows.reset();
  return sums;
}

}  // namespace lianes::store
