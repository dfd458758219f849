#include "app/import_sign.hpp"

#include <algorithm>
#include <array>

#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;
using exchange::SpentSign;
using exchange::TableSource;

constexpr auto kRefundWords =
    std::to_array<std::string_view>({"avoir", "avoirs", "remboursement", "rembourse", "remboursee", "retour",
                                     "annulation", "ristourne", "remise", "trop percu", "credit note",
                                     "refund", "refunded", "returned", "rectification", "regularisation"});
constexpr auto kReceiptWords = std::to_array<std::string_view>({"recu",
                                                                "recue",
                                                                "recus",
                                                                "votre faveur",
                                                                "subvention",
                                                                "subventions",
                                                                "cotisation",
                                                                "cotisations",
                                                                "don",
                                                                "dons",
                                                                "virement de",
                                                                "vir de",
                                                                "depot",
                                                                "remise de cheque",
                                                                "remise cheques",
                                                                "recette",
                                                                "recettes",
                                                                "received",
                                                                "deposit",
                                                                "grant",
                                                                "appel de fonds",
                                                                "approvisionnement",
                                                                "vir recu",
                                                                "apport",
                                                                "acompte subvention"});

bool holdsAny(const exchange::TableRow& row, const auto& words) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) {
    const auto plain = plainHead(cell);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return exchange::holdsWords(plain, word); });
  });
}

// The amounts of a column in minor units, by row; nothing where none can be read.
struct SignedRow {
  std::size_t row;
  std::int64_t minor;
};

std::vector<SignedRow> signedRows(const ImportPlan& plan, const DelimitedTable& table,
                                  const TableFacts& facts, std::optional<std::size_t> column) {
  std::vector<SignedRow> rows;
  for (auto at = plan.firstRow; column && at < table.rows.size(); ++at) {
    const auto& row = table.rows[at];
    if (row.setAside || row.refused || *column >= row.cells.size()) continue;
    const auto read = importedAmount(row.cells[*column], facts.currency, false, facts.decimal);
    if (read.ok() && read->money.minor() != 0) rows.push_back({at, read->money.minor()});
  }
  return rows;
}

bool areNegative(const std::vector<SignedRow>& rows) {
  return !rows.empty() &&
         std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.minor < 0; });
}

std::optional<std::size_t> balanceColumn(const ImportPlan& plan) {
  for (std::size_t at = 0; at < plan.heads.size(); ++at) {
    if (amountRoleOf(plan.heads[at]) == AmountRole::Balance) return at;
  }
  return std::nullopt;
}

// What the balance shows: it falls by what is spent, whichever way the rows are ordered.
std::optional<SpentSign> signByBalance(const ImportPlan& plan, const DelimitedTable& table,
                                       const TableFacts& facts, const std::vector<SignedRow>& amounts) {
  const auto balances = signedRows(plan, table, facts, balanceColumn(plan));
  std::array<bool, 4> fits{true, true, true, true};  // downwards + and -, upwards + and -
  std::size_t seen = 0;
  for (std::size_t at = 1; at < amounts.size() && balances.size() == amounts.size(); ++at) {
    const auto down = balances[at].minor - balances[at - 1].minor;
    fits[0] = fits[0] && down == amounts[at].minor;
    fits[1] = fits[1] && down == -amounts[at].minor;
    fits[2] = fits[2] && -down == amounts[at - 1].minor;
    fits[3] = fits[3] && -down == -amounts[at - 1].minor;
    ++seen;
  }
  const bool isIncome = fits[0] || fits[2];
  const bool isSpent = fits[1] || fits[3];
  if (seen == 0 || isIncome == isSpent) return std::nullopt;
  return isIncome ? SpentSign::Negative : SpentSign::Positive;
}

std::optional<SpentSign> signOfSource(TableSource source) {
  switch (source) {
    case TableSource::HomeBank:
    case TableSource::KMyMoney:
    case TableSource::Skrooge:
    case TableSource::BanquePostale:
    case TableSource::Boursorama:
      return SpentSign::Negative;
    case TableSource::GnuCash:
    case TableSource::GnuCashSimple:
    case TableSource::Ledger:
    case TableSource::Hledger:
    case TableSource::PahekoSimple:
    case TableSource::Fec:
    case TableSource::LianesRecords:
    case TableSource::LianesReport:
      return SpentSign::Positive;
    case TableSource::Unknown:
    case TableSource::Grisbi:
    case TableSource::Paheko:
    case TableSource::OrangeMoney:
      return std::nullopt;
  }
  return std::nullopt;
}

// What the words of the rows say where amounts have both signs.
std::optional<SpentSign> signByWords(const DelimitedTable& table, const std::vector<SignedRow>& amounts) {
  bool areNegativesRefunds = true;
  bool arePositivesReceipts = true;
  bool isRefundAmongPositives = false;
  for (const auto& [row, minor] : amounts) {
    const bool isRefund = holdsAny(table.rows[row], kRefundWords);
    const bool isReceipt = holdsAny(table.rows[row], kReceiptWords);
    if (minor < 0) areNegativesRefunds = areNegativesRefunds && isRefund && !isReceipt;
    if (minor < 0 && isReceipt) arePositivesReceipts = false;
    if (minor > 0) arePositivesReceipts = arePositivesReceipts && isReceipt;
    isRefundAmongPositives = isRefundAmongPositives || (minor > 0 && isRefund);
  }
  if (areNegativesRefunds == arePositivesReceipts) return std::nullopt;
  if (areNegativesRefunds) return isRefundAmongPositives ? std::nullopt : std::optional(SpentSign::Positive);
  return SpentSign::Negative;
}

// Whether each amount repeats the sign that its direction says, "-" beside -45.50.
bool repeatsDirection(const ImportPlan& plan, const DelimitedTable& table,
                      const std::vector<SignedRow>& amounts) {
  const auto column = *plan.of(ExpenseColumn::Direction);
  bool hasNegative = false;
  for (const auto& [row, minor] : amounts) {
    const auto& cells = table.rows[row].cells;
    const auto isOut = column < cells.size() ? directionOf(cells[column]) : std::nullopt;
    if (!isOut || *isOut != (minor < 0)) return false;
    hasNegative = hasNegative || minor < 0;
  }
  return hasNegative;
}

}  // namespace

bool isStatement(const ImportPlan& plan, const std::vector<std::string_view>& linesAround) {
  constexpr auto kStatementHeads = std::to_array<std::string_view>(
      {"date valeur", "date de valeur", "value date", "dateval", "valeur", "date operation",
       "date d operation", "date de l operation", "date de comptabilisation", "date comptabilisation",
       "dateop", "libelle operation"});
  constexpr auto kStatementLines =
      std::to_array<std::string_view>({"solde", "iban", "rib", "releve", "account statement"});
  if (balanceColumn(plan) || plan.source == TableSource::BanquePostale ||
      plan.source == TableSource::Boursorama || plan.source == TableSource::OrangeMoney) {
    return true;
  }
  const bool isHead = std::any_of(plan.heads.begin(), plan.heads.end(), [&](const auto& head) {
    return std::find(kStatementHeads.begin(), kStatementHeads.end(), plainHead(head)) !=
           kStatementHeads.end();
  });
  return isHead || std::any_of(linesAround.begin(), linesAround.end(), [&](const auto line) {
           const auto plain = plainHead(line);
           return std::any_of(kStatementLines.begin(), kStatementLines.end(),
                              [&](auto word) { return plain.starts_with(word); });
         });
}

SignOfAmounts signOf(const ImportPlan& plan, const DelimitedTable& table, const TableFacts& facts) {
  SignOfAmounts sign;
  const auto column =
      plan.of(ExpenseColumn::Amount) ? plan.of(ExpenseColumn::Amount) : plan.of(ExpenseColumn::AmountXof);
  const auto amounts = signedRows(plan, table, facts, column);
  if (plan.of(ExpenseColumn::Credit)) {
    sign.isDebitNegative = areNegative(amounts);
    sign.isCreditNegative = areNegative(signedRows(plan, table, facts, plan.of(ExpenseColumn::Credit)));
    return sign;
  }
  if (plan.of(ExpenseColumn::Direction)) {
    sign.isSignWithin = repeatsDirection(plan, table, amounts);
    return sign;
  }
  if (plan.sign) {
    sign.spent = *plan.sign;
    return sign;
  }
  const bool hasNegatives =
      std::any_of(amounts.begin(), amounts.end(), [](const auto& row) { return row.minor < 0; });
  if (const auto known = signOfSource(plan.source)) {
    sign.spent = *known;
    return sign;
  }
  if (const auto shown = signByBalance(plan, table, facts, amounts)) {
    sign.spent = *shown;
    return sign;
  }
  if (!hasNegatives) {
    // A statement with one column that never falls: all received, or spent without a sign.
    sign.isOpen = facts.isStatement && !amounts.empty();
    return sign;
  }
  const auto byWords = areNegative(amounts) ? std::nullopt : signByWords(table, amounts);
  const bool isOfStatement = facts.isStatement && !areNegative(amounts) && byWords != SpentSign::Positive;
  if (byWords) sign.spent = *byWords;
  if (isOfStatement) sign.spent = SpentSign::Negative;
  sign.isOpen = !byWords && !isOfStatement;
  if (sign.isOpen) sign.spent = SpentSign::Negative;
  return sign;
}

}  // namespace lianes::app
