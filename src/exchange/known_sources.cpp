#include "exchange/known_sources.hpp"

#include <algorithm>
#include <array>

#include "exchange/source_repairs.hpp"
#include "lianes/base/text.hpp"
#include "lianes/exchange/head_words.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kRowsBeforeKnownHead = 60;
constexpr std::size_t kLedgerColumns = 8;

// The heads that no other table has together; a slash stands between a program's languages and versions.
struct SourceHeads {
  TableSource source;
  std::string_view heads;
};

constexpr auto kSourceHeads = std::to_array<SourceHeads>({
    {TableSource::GnuCash,
     "id de la transaction/transaction id;le nom complet du compte/nom complet du compte/"
     "full account name;compte avec symbole/montant avec symbole/amount with sym"},
    {TableSource::GnuCashSimple,
     "nom du compte/account name;le chemin complet de la categorie/chemin complet de "
     "la categorie/full category path;compte avec symbole/montant avec symbole/"
     "amount with sym"},
    {TableSource::HomeBank, "date;paymode/mode;info;payee/tiers;memo;amount/montant;tags"},
    {TableSource::Grisbi,
     "operations/transactions;nom du compte/account name;ventilation/breakdown/split;"
     "tiers/payee;credit;debit;solde/balance;categorie/category"},
    {TableSource::KMyMoney,
     "date;beneficiaire/payee;montant/amount;compte categorie/account cat/"
     "account category"},
    {TableSource::Skrooge, "date;payee;amount;sign;category;idtransaction"},
    {TableSource::Hledger, "txnidx;date;description;account;amount"},
    {TableSource::Paheko,
     "numero d ecriture/numero;numero piece comptable;libelle;date;numero compte/compte;"
     "debit;credit"},
    {TableSource::PahekoSimple,
     "numero d ecriture/numero;libelle;date;compte de debit;compte de credit;montant"},
    {TableSource::Fec, "journalcode;ecriturenum;ecrituredate;comptenum;ecriturelib"},
    {TableSource::BanquePostale, "date;libelle;montant euros;montant francs"},
    {TableSource::Boursorama, "dateop;dateval;label;amount;accountnum"},
    {TableSource::OrangeMoney, "date;service;statut/status;wallet/n pseudo/pseudo/sous reseau"},
    {TableSource::LianesRecords, "id;number;project id;spent on;supplier reference;state reason"},
    {TableSource::LianesReport, "row;projet;numero;date;libelle;euros;euros currency"},
});

bool hasHeads(const std::vector<std::string>& row, std::string_view wanted) {
  const auto all = alternatives(wanted, ';');
  return std::all_of(all.begin(), all.end(), [&](const auto& one) {
    const auto words = alternatives(one);
    return std::any_of(row.begin(), row.end(), [&](const auto& head) {
      return std::find(words.begin(), words.end(), head) != words.end();
    });
  });
}

bool isLedgerDay(std::string_view cell) {
  if (cell.size() != 10 || cell[4] != '/' || cell[7] != '/') return false;
  return std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

// What `ledger csv` writes has no head: day, code, payee, account, commodity, amount, state, note.
bool isLedger(const DelimitedTable& table) {
  return std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
    if (row.cells.size() != kLedgerColumns || !isLedgerDay(row.cells[0])) return false;
    const auto state = trimmed(row.cells[6]);
    return (state.empty() || state == "*" || state == "!") && !trimmed(row.cells[5]).empty();
  });
}

}  // namespace

void recogniseSource(DelimitedTable& table) {
  for (std::size_t at = 0; at < std::min(table.rows.size(), kRowsBeforeKnownHead); ++at) {
    std::vector<std::string> plain;
    for (const auto& cell : table.rows[at].cells) plain.push_back(plainHead(cell));
    for (const auto& [source, heads] : kSourceHeads) {
      if (!hasHeads(plain, heads)) continue;
      table.source = source;
      table.head = at;
      repairSource(table);
      return;
    }
  }
  if (table.separator != ',' || !isLedger(table)) return;
  table.source = TableSource::Ledger;
  for (auto& row : table.rows) setOtherSideAside(row, row.cells[3]);
}

}  // namespace lianes::exchange
