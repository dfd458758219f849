#include "report/grant_tables.hpp"

#include <algorithm>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/wide.hpp"

namespace lianes::report {
namespace {

// The classes of the form; those of the plan that it leaves out are told where they have an amount.
constexpr std::string_view kFormClasses = "60 61 62 63 64 65 66 67 68 69 70 73 74 75 76 77 78 79 86 87";

std::string_view classOf(const GrantLine& line) { return std::string_view(line.account).substr(0, 2); }

// One side of the account as a table.
class SideTable {
 public:
  SideTable(const Facts& facts, const GrantTableOptions& options, std::string_view id, std::string_view title)
      : m_facts(facts), m_options(options), m_writer(options.prefix + std::string(id), title, columns()) {
    if (facts.report) m_comments = gapComments(facts.report->gapComments);
  }

  // The lines by class, each below the sum of its class; what belongs to none comes last.
  void addClasses(char kind, const std::vector<GrantLine>& lines) {
    std::vector<const GrantLine*> others;
    for (const auto& line : lines) {
      if (!line.account.starts_with(kind) || classOf(line).size() < 2) others.push_back(&line);
    }
    for (char digit = '0'; digit <= '9'; ++digit) addClass(std::string{kind, digit}, lines);
    if (!others.empty()) addGroup({}, "Autres", others);
  }

  void addClass(const std::string& code, const std::vector<GrantLine>& lines) {
    std::vector<const GrantLine*> own;
    for (const auto& line : lines) {
      if (classOf(line) == code) own.push_back(&line);
    }
    const bool isOfForm = kFormClasses.find(code) != std::string_view::npos;
    if (own.empty() && !(m_options.hasAllClasses && isOfForm)) return;
    const auto& list = m_facts.accountLists.at(static_cast<std::size_t>(m_facts.consortium.accountingPlan));
    addGroup(code, std::string(list.labelOf(code)), own);
  }

  void addGroup(std::string code, std::string label, const std::vector<const GrantLine*>& lines) {
    const auto head = m_writer.line({std::move(code), std::move(label)}, RowRole::Subtotal);
    std::vector<std::size_t> below;
    for (const auto* line : lines) {
      auto cells = cellsOf(*line);
      if (m_options.hasComments) cells.emplace_back(commentOn(m_comments, line->account));
      below.push_back(m_writer.line(std::move(cells), RowRole::Detail));
    }
    m_writer.sumInto(head, std::move(below));
    m_heads.push_back(head);
  }

  void addTotal(std::string_view label) { m_writer.sum({std::string(), typeset(label)}, m_heads); }
  void note(std::string_view text) { m_writer.note(text); }
  Table finish() { return m_writer.finish(); }

 private:
  bool isRunning() const { return m_options.columns == GrantColumns::Running; }

  std::vector<Cell> cellsOf(const GrantLine& line) const {
    if (isRunning()) {
      return {line.account, line.label, line.forecast, line.before, line.here(), {}, {}, {}};
    }
    return {line.account, line.label, line.forecast, line.total, {}, {}};
  }

  std::vector<Column> columns() const {
    std::vector<Column> columns{textColumn("compte", "Compte", 1), textColumn("intitule", "Intitulé", 4),
                                amountColumn("prevision", "Prévision", 2)};
    if (isRunning()) {
      columns.push_back(amountColumn("avant", "Présenté avant", 2));
      columns.push_back(amountColumn("periode", "Ce rapport", 2));
      columns.push_back(sumColumn("total", "Total", 3, 4));
      columns.push_back(differenceColumn("reste", "Reste", 2, 5));
      columns.push_back(quotientColumn("consomme_pct", "Consommé", 5, 2));
    } else {
      columns.push_back(amountColumn("realisation", "Réalisation", 2));
      columns.push_back(differenceColumn("ecart", "Écart €", 3, 2));
      columns.push_back(quotientColumn("ecart_pct", "Écart %", 4, 2));
    }
    for (auto& column : columns) {
      if (column.type == ColumnType::Amount) column.weight = 2;
    }
    if (m_options.hasComments) columns.push_back(textColumn("commentaire", "Commentaire", 3));
    for (auto& column : columns) {
      column.isInWholeEuros = column.type == ColumnType::Amount && m_options.cents == Cents::Rounded;
    }
    return columns;
  }

  const Facts& m_facts;
  const GrantTableOptions& m_options;
  TableWriter m_writer;
  std::map<std::string, std::string> m_comments;
  std::vector<std::size_t> m_heads;
};

std::vector<const GrantLine*> pointersTo(const std::vector<GrantLine>& lines) {
  std::vector<const GrantLine*> pointers;
  for (const auto& line : lines) pointers.push_back(&line);
  return pointers;
}

std::string keySentence(const Facts& facts) {
  const auto& key = facts.consortium.indirectCostKey;
  return key.empty() ? "Clé de répartition des charges indirectes : non précisée."
                     : "Clé de répartition des charges indirectes : " + key;
}

Table chargesTable(const Facts& facts, const GrantAccounts& accounts, const GrantTableOptions& options) {
  SideTable table(facts, options, "charges", "Charges");
  table.addClasses('6', accounts.charges);
  if (!accounts.indirect.empty() || options.hasAllClasses) {
    table.addGroup({}, "Charges indirectes affectées à l’action", pointersTo(accounts.indirect));
    table.note(keySentence(facts));
  }
  table.addTotal("Total des charges");
  return table.finish();
}

Table productsTable(const Facts& facts, const GrantAccounts& accounts, const GrantTableOptions& options) {
  SideTable table(facts, options, "produits", "Produits");
  table.addClasses('7', accounts.products);
  if (!accounts.own.empty() || options.hasAllClasses) {
    table.addGroup({}, "Ressources propres affectées à l’action", pointersTo(accounts.own));
  }
  table.addTotal("Total des produits");
  return table.finish();
}

Table inKindTable(const Facts& facts, const GrantTableOptions& options, std::string_view code,
                  const std::vector<GrantLine>& lines) {
  const bool isUse = code == "86";
  SideTable table(facts, options, isUse ? "emplois_nature" : "ressources_nature",
                  isUse ? "86 – Emplois des contributions volontaires en nature"
                        : "87 – Contributions volontaires en nature");
  table.addClass(std::string(code), lines);
  table.addTotal(isUse ? "Total des emplois en nature" : "Total des contributions en nature");
  return table.finish();
}

}  // namespace

std::map<std::string, std::string> gapComments(std::string_view text) {
  std::map<std::string, std::string> comments;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto account = trimmed(line.substr(0, colon));
    const auto comment = trimmed(line.substr(colon + 1));
    if (accountClass(account) == AccountClass::Unknown || comment.empty()) continue;
    auto& told = comments[std::string(account)];
    told += (told.empty() ? "" : "\n") + std::string(comment);
  }
  return comments;
}

std::string commentOn(const std::map<std::string, std::string>& comments, std::string_view account) {
  for (; account.size() >= 2; account.remove_suffix(1)) {
    const auto found = comments.find(std::string(account));
    if (found != comments.end()) return found->second;
  }
  return {};
}

bool isSignificant(const Facts& facts, Money forecast, Money actual) {
  if (!facts.rules.significantGap || forecast == actual) return false;
  if (facts.counting.kind == ReportKind::Intermediate && actual < forecast) return false;
  const auto threshold = *facts.rules.significantGap;
  auto gap = Wide(actual.minor()) - forecast.minor();
  if (gap < 0) gap = -gap;
  auto base = Wide(forecast.minor());
  if (base < 0) base = -base;
  // Beyond 64 bits of product only for ratios that no call has; 128 bits hold what they have.
  return gap * threshold.denominator() > base * threshold.numerator();
}

void addGrantTables(Writer& writer, const Facts& facts, const GrantAccounts& accounts,
                    const GrantTableOptions& options) {
  writer.add(chargesTable(facts, accounts, options));
  writer.add(productsTable(facts, accounts, options));
  if (accounts.inKindUses.empty() && accounts.inKindSources.empty()) return;
  writer.add(inKindTable(facts, options, "86", accounts.inKindUses));
  writer.add(inKindTable(facts, options, "87", accounts.inKindSources));
}

}  // namespace lianes::report
