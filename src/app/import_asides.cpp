#include "app/import_asides.hpp"

#include <algorithm>
#include <array>

#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;
using exchange::TableRow;

constexpr std::string_view kTotalWords =
    "total,totaux,sous,subtotal,sum,cumul,somme,ensemble,reporter,report,s";
constexpr std::string_view kTotalCompanions =
    "general,generaux,generale,du,de,des,d,la,le,les,l,mois,mouvements,depenses,depense,charges,page,compte,"
    "periode,a,"
    "annee,year,grand,sub,of,the,amount,montant,ttc,ht,projet,en,eur,euros,fcfa,xof,et,trimestre,semestre,au,"
    "debit,"
    "credit,reported,carried,forward,janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,"
    "novembre,"
    "decembre,toutes,rubrique,chapitre,lot,partiel,intermediaire,expenses,month,all,achats,services";
constexpr std::string_view kBalanceWords = "solde,soldes,balance";
constexpr std::string_view kBalanceCompanions =
    "ancien,nouveau,initial,final,precedent,au,du,le,de,compte,en,eur,euros,fcfa,xof,debiteur,crediteur,"
    "ouverture,"
    "cloture,a,report,opening,closing,brought,carried,forward,actuel,disponible,comptable,courant,banque,"
    "caisse,fin,"
    "debut,mois,janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre,"
    "reporter,anterieur";

std::vector<std::string_view> wordsIn(std::string_view plain) { return exchange::alternatives(plain, ' '); }

bool isWordOf(std::string_view word, std::string_view words) {
  const auto all = exchange::alternatives(words, ',');
  return std::find(all.begin(), all.end(), word) != all.end();
}

bool isNumberWord(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a text is made of these words alone, and of one of the first kind at its beginning.
bool isMadeOf(std::string_view text, std::string_view firstWords, std::string_view companions) {
  const auto plain = plainHead(text);
  const auto words = wordsIn(plain);
  if (words.empty() || !isWordOf(words.front(), firstWords)) return false;
  return std::all_of(words.begin(), words.end(), [&](auto word) {
    return isWordOf(word, firstWords) || isWordOf(word, companions) || isNumberWord(word);
  });
}

bool isTotalText(std::string_view text) {
  if (!isMadeOf(text, kTotalWords, kTotalCompanions)) return false;
  const auto plain = plainHead(text);
  const auto words = wordsIn(plain);
  return std::any_of(words.begin(), words.end(),
                     [](auto word) { return word != "sous" && word != "s" && isWordOf(word, kTotalWords); });
}

bool beginsAsTotal(std::string_view text) {
  const auto plain = plainHead(text);
  return plain == "total" || plain.starts_with("total ") || plain.starts_with("sous total") ||
         plain.starts_with("s total") || plain.starts_with("totaux") || plain.starts_with("subtotal") ||
         plain.starts_with("sub total") || plain.starts_with("grand total");
}

class AsideFinder {
 public:
  AsideFinder(const ImportPlan& plan, const DelimitedTable& table, const TableFacts& facts)
      : m_plan(plan), m_table(table), m_facts(facts), m_money(plan, facts) {}

  RowsAside run() {
    for (auto at = m_plan.firstRow; at < m_table.rows.size(); ++at) {
      const auto& row = m_table.rows[at];
      if (row.setAside || row.refused) continue;
      look(at, row);
    }
    findParents();
    return std::move(m_found);
  }

 private:
  std::string_view cell(const TableRow& row, ExpenseColumn column) const {
    const auto& at = m_plan.of(column);
    return at && *at < row.cells.size() ? trimmed(row.cells[*at]) : std::string_view();
  }
  bool isDay(const TableRow& row) const {
    return importedDay(cell(row, ExpenseColumn::Day), m_facts.days).ok();
  }

  // In a cell that says what the row is, not how it was paid.
  bool anyText(const TableRow& row, const auto& holds) const {
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const auto& text = row.cells[at];
      bool isOther = text.empty();
      for (const auto column : {ExpenseColumn::Status, ExpenseColumn::Direction, ExpenseColumn::Currency,
                                ExpenseColumn::PaymentMethod, ExpenseColumn::Evidence, ExpenseColumn::Note}) {
        isOther = isOther || m_plan.of(column) == at;
      }
      if (!isOther && holds(text)) return true;
    }
    return false;
  }

  void look(std::size_t at, const TableRow& row) {
    const auto money = m_money.read(row);
    const auto written = spentText(row);
    const bool hasDay = !cell(row, ExpenseColumn::Day).empty() && isDay(row);
    const bool isTotal = anyText(row, isTotalText);
    // The last payment of an invoice is called « solde » as well.
    const bool isOfSomebody = hasDay && !(cell(row, ExpenseColumn::Supplier).empty() &&
                                          cell(row, ExpenseColumn::Reference).empty());
    const bool isBalance = !isOfSomebody && anyText(row, [](const auto& text) {
      return isMadeOf(text, kBalanceWords, kBalanceCompanions);
    });
    const auto put = [&](ProblemCode code, std::vector<std::string> arguments = {}) {
      m_found.aside.emplace(at, Problem{code, {}, std::move(arguments)});
    };
    if (isBalance && !isTotal) return put(ProblemCode::IsBalance);
    if (!hasDay && (isTotal || anyText(row, beginsAsTotal))) {
      m_sections.emplace_back();
      return put(ProblemCode::IsTotal, {written});
    }
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](const auto& text) { return !trimmed(text).empty(); });
    const bool isBare = cell(row, ExpenseColumn::Day).empty() || (!hasDay && filled <= 2);
    const bool isHeading = isBare && written.empty();
    const bool isPreamble = !hasDay && !m_hasDays && written.empty();
    if (isHeading || isPreamble) return put(ProblemCode::IsHeading);
    const auto status = cell(row, ExpenseColumn::Status);
    if (isUnpaidStatus(status)) return put(ProblemCode::IsNotPaid, {std::string(status)});
    m_hasDays = m_hasDays || hasDay;
    if (!money.spent) return;
    if (hasDay && (isTotal || anyText(row, beginsAsTotal)))
      return lookAtTotal(at, row, *money.spent, isTotal);
    if (hasDay && isUnsaidSum(row, *money.spent)) return takeUnsaid(at, *money.spent);
    if (hasDay && !money.isReceived) add(at, *money.spent);
  }

  std::string spentText(const TableRow& row) const {
    for (const auto column : {ExpenseColumn::Amount, ExpenseColumn::AmountXof, ExpenseColumn::Credit}) {
      const auto text = cell(row, column);
      if (!text.empty() && text != "-") return std::string(text);
    }
    return {};
  }

  // The rows since the last total, and all.
  void add(std::size_t at, Money spent) {
    if (m_sections.empty()) m_sections.emplace_back();
    m_sections.back().push_back(spent);
    m_all.push_back(spent);
    m_spent.emplace_back(at, spent);
  }

  static bool isSumOf(const std::vector<Money>& amounts, Money sum, std::size_t least) {
    std::optional<Money> total = Money(0, sum.currency());
    for (const auto amount : amounts) {
      if (amount.currency() != sum.currency() || !total) return false;
      total = total->checkedAdd(amount);
    }
    return amounts.size() >= least && total == sum;
  }

  void lookAtTotal(std::size_t at, const TableRow& row, Money amount, bool isMadeOfWords) {
    const auto section = m_sections.empty() ? std::vector<Money>() : m_sections.back();
    if (isSumOf(section, amount, 1) || isSumOf(m_all, amount, 1)) {
      m_found.aside.emplace(at, Problem{ProblemCode::IsTotal, {}, {spentText(row)}});
      m_sections.emplace_back();
      return;
    }
    // A supplier or a place may begin with the word.
    if (!isMadeOfWords) return add(at, amount);
    std::optional<Money> sum = Money(0, amount.currency());
    for (const auto other : m_all) {
      if (sum && other.currency() == amount.currency()) sum = sum->checkedAdd(other);
    }
    m_found.refused.emplace(at, Problem{ProblemCode::TotalNotSum,
                                        {},
                                        {formatFrench(amount), sum ? formatFrench(*sum) : std::string()}});
  }

  // It equals those above it, and lacks what they have.
  bool isUnsaidSum(const TableRow& row, Money amount) const {
    const auto section = m_sections.empty() ? std::vector<Money>() : m_sections.back();
    if (!isSumOf(section, amount, 2) && !isSumOf(m_all, amount, 2)) return false;
    const auto& before = m_table.rows[m_spent.back().first];
    for (const auto column : {ExpenseColumn::Supplier, ExpenseColumn::Reference, ExpenseColumn::Label,
                              ExpenseColumn::Account, ExpenseColumn::Project}) {
      if (!cell(before, column).empty() && cell(row, column).empty()) return true;
    }
    const auto account = cell(row, ExpenseColumn::Account);
    return account.size() == 2 && cell(before, ExpenseColumn::Account).size() > 2;
  }

  void takeUnsaid(std::size_t at, Money amount) {
    if (!m_plan.sums) m_found.hasUnsaidSums = true;
    const bool isTotal = m_plan.sums.value_or(exchange::SumReading::Total) == exchange::SumReading::Total;
    if (!isTotal) return add(at, amount);
    m_found.aside.emplace(at, Problem{ProblemCode::IsTotal, {}, {formatFrench(amount)}});
    m_sections.emplace_back();
  }

  // A class of accounts before its accounts: the sum of those that follow it and begin with its code.
  void findParents() {
    for (std::size_t at = 0; at < m_spent.size(); ++at) {
      const auto& [row, amount] = m_spent[at];
      const auto code = cell(m_table.rows[row], ExpenseColumn::Account);
      if (code.size() < 2 || !isAccountCode(code)) continue;
      std::vector<Money> children;
      for (auto below = at + 1; below < m_spent.size(); ++below) {
        const auto child = cell(m_table.rows[m_spent[below].first], ExpenseColumn::Account);
        if (!child.starts_with(code) || child.size() <= code.size()) break;
        children.push_back(m_spent[below].second);
      }
      if (isSumOf(children, amount, 1)) {
        m_found.aside.emplace(row, Problem{ProblemCode::IsTotal, {}, {formatFrench(amount)}});
      }
    }
  }

  const ImportPlan& m_plan;
  const DelimitedTable& m_table;
  const TableFacts& m_facts;
  MoneyReader m_money;
  RowsAside m_found;
  std::vector<std::vector<Money>> m_sections;
  std::vector<Money> m_all;
  std::vector<std::pair<std::size_t, Money>> m_spent;
  bool m_hasDays = false;
};

}  // namespace

RowsAside rowsAside(const ImportPlan& plan, const DelimitedTable& table, const TableFacts& facts) {
  if (plan.source == exchange::TableSource::LianesRecords) return {};
  return AsideFinder(plan, table, facts).run();
}

}  // namespace lianes::app
