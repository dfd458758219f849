#include "exchange/source_repairs.hpp"

#include <array>
#include <map>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::exchange {
namespace {

Problem aside(ProblemCode code, std::vector<std::string> arguments = {}) {
  return {code, {}, std::move(arguments)};
}

void repairGnuCash(DelimitedTable& table) {
  SourceRows rows(table);
  const auto day = rows.column("date");
  const auto id = rows.column("id de la transaction/transaction id");
  const auto number = rows.column("numero/number");
  const auto description = rows.column("description");
  const auto notes = rows.column("notes");
  const auto voided = rows.column("raison invalide/void reason");
  const auto account = rows.column("le nom complet du compte/nom complet du compte/full account name");
  const TableRow* first = nullptr;
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    if (!SourceRows::text(row, id).empty()) {
      first = &row;
    } else if (first) {
      SourceRows::complete(row, *first, {day, id, number, description, notes, voided});
    }
    if (const auto why = SourceRows::text(row, voided); !why.empty()) {
      row.setAside = aside(ProblemCode::IsNotPaid, {std::string(why)});
    }
    setOtherSideAside(row, SourceRows::text(row, account));
  }
}

void repairByAccount(DelimitedTable& table, std::string_view accountHead) {
  SourceRows rows(table);
  const auto account = rows.column(accountHead);
  for (auto at = rows.first(); at < rows.size(); ++at) {
    setOtherSideAside(rows.row(at), SourceRows::text(rows.row(at), account));
  }
}

bool isPlainAmount(std::string_view text) {
  return parseTypedMoney(text, Currency::Eur).ok() || parseTypedMoney(text, Currency::Xof).ok();
}

// HomeBank writes its texts as they are, with the separators that they hold: what is too much belongs to the
// memo, where the amount then stands in its place.
void joinMemo(TableRow& row, std::size_t heads, std::size_t memo, std::size_t amount) {
  const auto extra = row.cells.size() - std::min(row.cells.size(), heads);
  if (extra == 0) return;
  if (amount + extra >= row.cells.size() || !isPlainAmount(row.cells[amount + extra])) {
    row.refused =
        aside(ProblemCode::MoreCellsThanHeads, {std::to_string(row.cells.size()), std::to_string(heads)});
    return;
  }
  for (std::size_t more = 0; more < extra; ++more) row.cells[memo] += ';' + row.cells[memo + 1 + more];
  const auto from = row.cells.begin() + static_cast<std::ptrdiff_t>(memo) + 1;
  row.cells.erase(from, from + static_cast<std::ptrdiff_t>(extra));
}

std::string_view homeBankMethod(std::string_view mode) {
  constexpr std::array<std::string_view, 12> kMethods{
      "", "card", "cheque", "cash", "transfer", "", "card", "transfer", "transfer", "", "", "transfer"};
  if (mode.empty() || mode.size() > 2) return {};
  std::size_t number = 0;
  for (const char c : mode) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number < kMethods.size() ? kMethods[number] : std::string_view();
}

void repairHomeBank(DelimitedTable& table) {
  SourceRows rows(table);
  const auto mode = rows.column("paymode/mode");
  const auto memo = rows.column("memo");
  const auto amount = rows.column("amount/montant");
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    if (*memo < *amount) joinMemo(row, rows.heads(), *memo, *amount);
    const auto written = std::string(SourceRows::text(row, mode));
    if (written == "5") row.setAside = aside(ProblemCode::IsOtherSide, {"HomeBank 5"});
    SourceRows::put(row, mode, std::string(homeBankMethod(written)));
  }
}

void repairGrisbi(DelimitedTable& table) {
  if (table.separator == ',') joinGrisbiAmounts(table);
  SourceRows rows(table);
  const auto split = rows.column("ventilation/breakdown/split");
  const auto day = rows.column("date");
  const auto payee = rows.column("tiers/payee");
  const auto voucher = rows.column("piece comptable/voucher");
  const auto category = rows.column("categorie/category");
  const auto part = rows.column("sous categories/sous categorie/subcategories/sub categories");
  TableRow* mother = nullptr;
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    if (SourceRows::text(row, split).empty()) {
      mother = &row;
    } else if (mother) {
      mother->setAside = aside(ProblemCode::IsSplitBelow);
      SourceRows::complete(row, *mother, {day, payee, voucher});
    }
    const auto name = std::string(SourceRows::text(row, category));
    const auto second = std::string(SourceRows::text(row, part));
    const bool isCode = !name.empty() && name[0] >= '0' && name[0] <= '9';
    if (!second.empty() && !name.empty() && !isCode) SourceRows::put(row, category, name + ':' + second);
    const bool isFirst = SourceRows::text(row, day).empty() && !row.setAside;
    if (isFirst) row.setAside = aside(ProblemCode::IsBalance);
  }
}

// A split of KMyMoney is written behind its row, three columns for each part; the parts have the sign of
// their own side.
void appendParts(std::vector<TableRow>& rows, const TableRow& row, std::size_t account, std::size_t note,
                 std::size_t amount, std::size_t firstPart) {
  const auto whole = parseTypedMoney(SourceRows::text(row, amount), Currency::Eur);
  std::int64_t sum = 0;
  std::vector<TableRow> parts;
  bool isRead = whole.ok();
  for (auto at = firstPart; at + 2 < row.cells.size() + 1 && isRead; at += 3) {
    if (SourceRows::text(row, at).empty() && SourceRows::text(row, at + 2).empty()) continue;
    const auto share = parseTypedMoney(SourceRows::text(row, at + 2), Currency::Eur);
    isRead = share.ok();
    if (!isRead) break;
    sum += share->minor();
    TableRow part = row;
    part.cells.resize(firstPart);
    part.cells[account] = row.cells[at];
    if (!SourceRows::text(row, at + 1).empty()) part.cells[note] = row.cells[at + 1];
    part.cells[amount] = formatMoney(*share);
    parts.push_back(std::move(part));
  }
  const bool isTurned = isRead && sum == -whole->minor();
  if (!isRead || (!isTurned && sum != whole->minor())) {
    rows.push_back(row);
    rows.back().refused = aside(ProblemCode::Disagrees, {std::string(SourceRows::text(row, amount)),
                                                         formatMoney(Money(sum, Currency::Eur))});
    return;
  }
  for (auto& part : parts) {
    if (isTurned) {
      auto& cell = part.cells[amount];
      cell = cell.starts_with('-') ? cell.substr(1) : '-' + cell;
    }
    rows.push_back(std::move(part));
  }
}

void repairKMyMoney(DelimitedTable& table) {
  SourceRows rows(table);
  const auto account = rows.column("compte categorie/account cat/account category");
  const auto note = rows.column("note/memo");
  const auto amount = rows.column("montant/amount");
  const auto firstPart = rows.column("splitcategory");
  if (!firstPart || !note || !amount || *note >= *firstPart || *amount >= *firstPart) return;
  std::vector<TableRow> all;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& row = rows.row(at);
    bool isSplit = false;
    for (auto cell = *firstPart; cell < row.cells.size() && at >= rows.first(); ++cell) {
      isSplit = isSplit || !SourceRows::text(row, cell).empty();
    }
    if (!isSplit) {
      all.push_back(row);
    } else {
      appendParts(all, row, *account, *note, *amount, *firstPart);
    }
  }
  table.rows = std::move(all);
}

void repairSkrooge(DelimitedTable& table) {
  SourceRows rows(table);
  const auto group = rows.column("idgroup");
  const auto account = rows.column("account");
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    const auto id = SourceRows::text(row, group);
    if (id.empty() || id == "0") continue;
    row.setAside = aside(ProblemCode::IsOtherSide, {std::string(SourceRows::text(row, account))});
  }
}

void repairPaheko(DelimitedTable& table) {
  SourceRows rows(table);
  const auto number = rows.column("numero d ecriture/numero");
  const auto type = rows.column("type");
  const auto label = rows.column("libelle");
  const auto day = rows.column("date");
  const auto remarks = rows.column("remarques");
  const auto voucher = rows.column("numero piece comptable");
  const auto account = rows.column("numero compte/compte");
  const TableRow* first = nullptr;
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    const bool isSame = first && SourceRows::text(*first, number) == SourceRows::text(row, number);
    if (isSame && SourceRows::text(row, day).empty()) {
      SourceRows::complete(row, *first, {type, label, day, remarks, voucher});
    } else {
      first = &row;
    }
    setOtherSideAside(row, SourceRows::text(row, account));
  }
}

// One row for each entry: the account of charges is on one of its two sides, and on the right one for an
// expense.
void repairPahekoSimple(DelimitedTable& table) {
  SourceRows rows(table);
  const auto debit = rows.column("compte de debit");
  const auto credit = rows.column("compte de credit");
  const auto amount = rows.column("montant");
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    const auto paid = std::string(SourceRows::text(row, debit));
    const auto received = std::string(SourceRows::text(row, credit));
    const bool isCharge = sideOfAccount(paid) == AccountSide::Charge;
    const bool isReturn = sideOfAccount(received) == AccountSide::Charge;
    if (isReturn && !isCharge) {
      SourceRows::put(row, debit, received);
      SourceRows::put(row, amount, '-' + std::string(SourceRows::text(row, amount)));
    } else if (!isCharge) {
      setOtherSideAside(row, paid);
    }
  }
}

void repairFec(DelimitedTable& table) {
  SourceRows rows(table);
  const auto journal = rows.column("journalcode");
  const auto number = rows.column("ecriturenum");
  const auto account = rows.column("comptenum");
  const auto third = rows.column("compauxlib");
  const auto keyOf = [&](const TableRow& row) {
    return std::pair(std::string(SourceRows::text(row, journal)), std::string(SourceRows::text(row, number)));
  };
  std::map<std::pair<std::string, std::string>, std::string> names;
  for (auto at = rows.first(); at < rows.size(); ++at) {
    const auto name = SourceRows::text(rows.row(at), third);
    if (!name.empty()) names.try_emplace(keyOf(rows.row(at)), name);
  }
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    const auto name = names.find(keyOf(row));
    if (third && name != names.end()) SourceRows::put(row, third, name->second);
    setOtherSideAside(row, SourceRows::text(row, account));
  }
}

void repairReport(DelimitedTable& table) {
  SourceRows rows(table);
  const auto kind = rows.column("row");
  const auto project = rows.column("projet");
  const auto euros = rows.column("euros");
  for (auto at = rows.first(); at < rows.size(); ++at) {
    auto& row = rows.row(at);
    if (SourceRows::text(row, kind) != "line") {
      row.setAside = aside(ProblemCode::IsTotal, {std::string(SourceRows::text(row, euros))});
    }
    if (foldForSearch(SourceRows::text(row, project)) == "mutualisee") SourceRows::put(row, project, {});
  }
}

}  // namespace

void repairSource(DelimitedTable& table) {
  switch (table.source) {
    case TableSource::GnuCash:
      return repairGnuCash(table);
    case TableSource::GnuCashSimple:
      return repairByAccount(table, "nom du compte/account name");
    case TableSource::HomeBank:
      return repairHomeBank(table);
    case TableSource::Grisbi:
      return repairGrisbi(table);
    case TableSource::KMyMoney:
      return repairKMyMoney(table);
    case TableSource::Skrooge:
      return repairSkrooge(table);
    case TableSource::Hledger:
      return repairByAccount(table, "account");
    case TableSource::Paheko:
      return repairPaheko(table);
    case TableSource::PahekoSimple:
      return repairPahekoSimple(table);
    case TableSource::Fec:
      return repairFec(table);
    case TableSource::LianesReport:
      return repairReport(table);
    case TableSource::Unknown:
    case TableSource::Ledger:
    case TableSource::BanquePostale:
    case TableSource::Boursorama:
    case TableSource::OrangeMoney:
    case TableSource::LianesRecords:
      return;
  }
}

}  // namespace lianes::exchange
