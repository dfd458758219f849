#include "app/import_heads.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using HeadColumn = exchange::ExpenseColumn;

// The words of a column; after the bar those that name it only when nothing else stands there. The more
// particular columns come first, as their words hold those of others.
struct HeadWords {
  HeadColumn column;
  std::string_view words;
};

constexpr auto kHeadWords = std::to_array<HeadWords>({
    {HeadColumn::AmountXof, "fcfa,xof,f cfa,francs cfa,cfa francs|cfa"},
    {HeadColumn::PaidOn,
     "date de paiement,date paiement,paye le,date de reglement,date reglement,regle le,payment date,"
     "paid on,date paid,date of payment|"},
    {HeadColumn::PaymentMethod,
     "mode de paiement,mode paiement,mode de reglement,moyen de paiement,payment method,"
     "method of payment|paiement,reglement,payment,method"},
    {HeadColumn::BudgetLine,
     "ligne budgetaire,ligne de budget,poste budgetaire,budget line,budget item,line item|ligne,"
     "poste,rubrique"},
    {HeadColumn::Evidence,
     "justificatif,justificatifs,piece jointe,pieces jointes,nom du fichier,file name,attachment,"
     "evidence,receipt|fichier,fichiers,scan,file,files"},
    {HeadColumn::Reference,
     "n facture,no facture,numero de facture,n de facture,ref facture,facture n,n piece,"
     "numero de piece,n de piece,invoice number,invoice no,supplier reference,ref fournisseur|ref,"
     "reference,facture,piece,invoice,numero,no"},
    {HeadColumn::Currency, "devise,monnaie,currency|unite"},
    {HeadColumn::Account, "compte,compte comptable,code comptable,account|imputation"},
    {HeadColumn::Member, "collectivite,local authority|commune,membre,ville,member,town"},
    {HeadColumn::Mission, "mission|deplacement"},
    {HeadColumn::Project, "projet,micro projet,project|action"},
    {HeadColumn::Supplier,
     "fournisseur,beneficiaire,prestataire,supplier,vendor,payee,paid to,creancier|tiers"},
    {HeadColumn::Label,
     "libelle,designation,objet,description,intitule,nature de la depense|nature,motif,label,item,"
     "detail,details,depense"},
    {HeadColumn::Note,
     "remarque,remarques,observation,observations,commentaire,commentaires,comment,comments,remarks|"
     "note,notes"},
    {HeadColumn::Amount, "montant,amount|total,total ttc,ttc,prix,somme,cost,debit,eur,euros,total amount"},
    {HeadColumn::Day, "date,spent on|jour,day"},
});

std::vector<std::string_view> splitWords(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const auto end = std::min(words.find(','), words.size());
    all.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

bool holdsWords(std::string_view head, std::string_view words) {
  return (' ' + std::string(head) + ' ').find(' ' + std::string(words) + ' ') != std::string::npos;
}

}  // namespace

std::string plainHead(std::string_view head) {
  std::string euros(head);
  for (std::size_t at = 0; (at = euros.find("€", at)) != std::string::npos;) euros.replace(at, 3, " eur ");
  std::string plain;
  for (const char character : foldForSearch(euros)) {
    const bool isWord = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (isWord) {
      plain += character;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

std::vector<std::optional<exchange::ExpenseColumn>> columnsNamedBy(const std::vector<std::string>& heads) {
  std::vector<std::string> plain;
  for (const auto& head : heads) plain.push_back(plainHead(head));
  std::vector<std::optional<exchange::ExpenseColumn>> named(heads.size());
  std::set<exchange::ExpenseColumn> taken;
  const auto take = [&](exchange::ExpenseColumn column, const auto& isNamed) {
    for (std::size_t at = 0; at < plain.size() && !taken.contains(column); ++at) {
      if (named[at] || plain[at].empty() || !isNamed(plain[at])) continue;
      named[at] = column;
      taken.insert(column);
    }
  };
  for (const auto& [column, words] : kHeadWords) {
    const auto bar = words.find('|');
    auto exact = splitWords(words.substr(0, bar));
    const auto alone = splitWords(words.substr(bar + 1));
    exact.insert(exact.end(), alone.begin(), alone.end());
    const auto code = plainHead(codeOf(column));
    take(column, [&](const std::string& head) {
      return head == code || std::find(exact.begin(), exact.end(), head) != exact.end();
    });
  }
  for (const auto& [column, words] : kHeadWords) {
    const auto within = splitWords(words.substr(0, words.find('|')));
    take(column, [&](const std::string& head) {
      return std::any_of(within.begin(), within.end(),
                         [&](const auto phrase) { return holdsWords(head, phrase); });
    });
  }
  return named;
}

}  // namespace lianes::app
