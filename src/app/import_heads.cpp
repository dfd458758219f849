#include "app/import_heads.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::alternatives;
using exchange::holdsWords;
using HeadColumn = exchange::ExpenseColumn;

// The words of a column; after the bar those that name it only when nothing else stands there. The more
// particular columns come first, as their words hold those of others.
struct HeadWords {
  HeadColumn column;
  std::string_view words;
};

constexpr auto kHeadWords = std::to_array<HeadWords>({
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
    {HeadColumn::Direction,
     "sens,type de mouvement,type d operation,sens de l operation,sens du mouvement,"
     "nature du mouvement|d c,dc,debit credit,d ou c,entree sortie,recette depense,depense recette,in out,"
     "direction,signe,sign,mouvement"},
    {HeadColumn::Status, "statut,status,etat du paiement|etat,situation,state"},
    {HeadColumn::Rate,
     "taux de change,taux change,cours de change,exchange rate,taux eur xof,taux fcfa,taux applique|cours,"
     "parite,taux,rate,change"},
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
     "note,notes,obs"},
});

// Days that are not the one on which something was spent.
constexpr std::string_view kOtherDays =
    "valeur,value,echeance,due,saisie,validation,naissance,impression,rapprochement,lettrage,commande,"
    "livraison,debut,fin,creation,modification,start,end,order";
constexpr std::string_view kDayWords = "date,spent on,dateop";
constexpr std::string_view kLoneDayWords = "jour,day,le";

struct RoleWords {
  AmountRole role;
  std::string_view words;  // after the bar those that stand alone
};

// The first that fits is taken.
constexpr auto kRoleWords = std::to_array<RoleWords>({
    {AmountRole::Balance,
     "solde,soldes,balance,cumul,cumule,cumules,reste,restant,disponible,ecart,difference,progressif|report"},
    {AmountRole::Quantity, "quantite,quantites,qte,qty,quantity,nombre d unites|nombre,nb,nbre"},
    {AmountRole::UnitPrice,
     "prix unitaire,prix unit,prix a l unite,unit price,cout unitaire,unit cost,price per unit,montant "
     "unitaire|"
     "pu,p u,tarif,pu ht,pu ttc"},
    {AmountRole::NetOfTax,
     "ht,h t,hors taxe,hors taxes,hors tva,net of tax,excl vat,excl tax,excluding vat,without tax|"},
    {AmountRole::Spent,
     "ttc,t t c,toutes taxes,taxes comprises,incl vat,incl tax,including vat,montant realise,montant paye,"
     "montant reel,montant regle,montant total,depense reelle,depenses reelles,total ttc,net a payer,total "
     "paye,"
     "amount paid,amount spent,total amount,actual amount,prix total,cout total,total price,total cost,"
     "montant depense,montant final|realise,reel,reelle,paye,actual,spent,total,realisation,execute"},
    {AmountRole::Tax, "tva,taxe,taxes,vat|"},
    {AmountRole::Planned,
     "prevu,prevue,prevus,prevues,prevision,previsions,previsionnel,previsionnelle,budget,budgete,vote,"
     "estime,"
     "estimee,estimation,planned,budgeted,forecast,devis,engage|"},
    {AmountRole::Credit,
     "credit,credits|entree,entrees,recette,recettes,encaissement,encaissements,versement,versements,depot,"
     "depots,deposit,deposits,paid in,money in,avoir"},
    {AmountRole::Debit,
     "debit,debits|sortie,sorties,depenses,decaissement,decaissements,retrait,retraits,withdrawal,"
     "withdrawals,"
     "paid out,money out"},
    {AmountRole::Plain, "montant,amount|prix,somme,cost,cout,eur,euros,valeur"},
});

bool isAmong(std::string_view head, std::string_view words) {
  const auto all = alternatives(words, ',');
  return std::find(all.begin(), all.end(), head) != all.end();
}

bool holdsOneOf(std::string_view head, std::string_view words) {
  const auto all = alternatives(words, ',');
  return std::any_of(all.begin(), all.end(), [&](const auto phrase) { return holdsWords(head, phrase); });
}

std::string_view within(std::string_view words) { return words.substr(0, words.find('|')); }
std::string_view alone(std::string_view words) {
  const auto bar = words.find('|');
  return bar == std::string_view::npos ? std::string_view() : words.substr(bar + 1);
}

// Without the currency that a head may name beside its words: "montant eur" is "montant".
std::string withoutUnit(std::string head) {
  for (const std::string_view unit : {" en eur", " en euros", " en fcfa", " en f cfa", " en xof", " eur",
                                      " euros", " euro", " fcfa", " f cfa", " francs cfa", " xof", " cfa"}) {
    if (head.ends_with(unit)) head.resize(head.size() - unit.size());
  }
  return head;
}

class HeadNaming {
 public:
  explicit HeadNaming(const std::vector<std::string>& heads) : m_named(heads.size()) {
    for (const auto& head : heads) m_plain.push_back(plainHead(head));
  }

  std::vector<std::optional<HeadColumn>> run() {
    for (const auto& [column, words] : kHeadWords) {
      const auto code = plainHead(codeOf(column));
      take(column, [&](const std::string& head) {
        return head == code || isAmong(head, within(words)) || isAmong(head, alone(words));
      });
    }
    takeDays();
    takeAmounts();
    for (const auto& [column, words] : kHeadWords) {
      take(column, [&](const std::string& head) { return holdsOneOf(head, within(words)); });
    }
    return std::move(m_named);
  }

 private:
  void take(HeadColumn column, const auto& isNamed) {
    for (std::size_t at = 0; at < m_plain.size() && !m_taken.contains(column); ++at) {
      if (m_named[at] || m_plain[at].empty() || !isNamed(m_plain[at])) continue;
      m_named[at] = column;
      m_taken.insert(column);
    }
  }

  void takeDays() {
    const auto isPaid = [](const std::string& head) { return holdsOneOf(head, within(kHeadWords[0].words)); };
    take(HeadColumn::PaidOn, isPaid);
    take(HeadColumn::Day, [](const std::string& head) { return isAmong(head, kDayWords); });
    take(HeadColumn::Day, [](const std::string& head) {
      return holdsOneOf(head, kDayWords) && !holdsOneOf(head, kOtherDays);
    });
    take(HeadColumn::Day,
         [](const std::string& head) { return isAmong(head, kLoneDayWords) || holdsOneOf(head, kDayWords); });
  }

  void takeAmounts() {
    const auto isXof = [](const std::string& head) {
      return currencyNamedIn(head).currency == Currency::Xof;
    };
    const auto roleIs = [](AmountRole role) {
      return [role](const std::string& head) { return amountRoleOf(head) == role; };
    };
    take(HeadColumn::Credit, [](const std::string& head) { return head == "credit"; });
    take(HeadColumn::Amount, [](const std::string& head) { return head == "amount"; });
    take(HeadColumn::AmountXof, [&](const std::string& head) {
      if (head == "amount xof") return true;
      const auto role = amountRoleOf(head);
      const bool isUnitAlone = withoutUnit(' ' + head).empty();
      return isXof(head) && (role == AmountRole::Spent || role == AmountRole::Plain || isUnitAlone);
    });
    for (const auto role : {AmountRole::Spent, AmountRole::Plain, AmountRole::Debit}) {
      take(HeadColumn::Amount, roleIs(role));
    }
    const bool hasDebit = std::any_of(m_plain.begin(), m_plain.end(), roleIs(AmountRole::Debit));
    if (hasDebit) take(HeadColumn::Credit, roleIs(AmountRole::Credit));
  }

  std::vector<std::string> m_plain;
  std::vector<std::optional<HeadColumn>> m_named;
  std::set<HeadColumn> m_taken;
};

// What a source writes under its heads; a slash stands between its languages and versions.
struct SourceColumn {
  exchange::TableSource source;
  HeadColumn column;
  std::string_view heads;
};
using Source = exchange::TableSource;

constexpr auto kSourceColumns = std::to_array<SourceColumn>({
    {Source::GnuCash, HeadColumn::Day, "date"},
    {Source::GnuCash, HeadColumn::Label, "description"},
    {Source::GnuCash, HeadColumn::Note, "memo"},
    {Source::GnuCash, HeadColumn::Account,
     "le nom complet du compte/nom complet du compte/full account name"},
    {Source::GnuCash, HeadColumn::Amount, "compte avec symbole/montant avec symbole/amount with sym"},
    {Source::GnuCashSimple, HeadColumn::Day, "date"},
    {Source::GnuCashSimple, HeadColumn::Label, "description"},
    {Source::GnuCashSimple, HeadColumn::Account, "nom du compte/account name"},
    {Source::GnuCashSimple, HeadColumn::Amount, "compte avec symbole/montant avec symbole/amount with sym"},
    {Source::HomeBank, HeadColumn::Day, "date"},
    {Source::HomeBank, HeadColumn::PaymentMethod, "paymode/mode"},
    {Source::HomeBank, HeadColumn::Reference, "info"},
    {Source::HomeBank, HeadColumn::Supplier, "payee/tiers"},
    {Source::HomeBank, HeadColumn::Label, "memo"},
    {Source::HomeBank, HeadColumn::Amount, "amount/montant"},
    {Source::HomeBank, HeadColumn::Account, "category/categorie"},
    {Source::Grisbi, HeadColumn::Day, "date"},
    {Source::Grisbi, HeadColumn::Supplier, "tiers/payee"},
    {Source::Grisbi, HeadColumn::Amount, "debit"},
    {Source::Grisbi, HeadColumn::Credit, "credit"},
    {Source::Grisbi, HeadColumn::Account, "categorie/category"},
    {Source::Grisbi, HeadColumn::Label, "remarques/notes"},
    {Source::Grisbi, HeadColumn::Reference, "piece comptable/voucher"},
    {Source::KMyMoney, HeadColumn::Day, "date"},
    {Source::KMyMoney, HeadColumn::Supplier, "beneficiaire/payee"},
    {Source::KMyMoney, HeadColumn::Amount, "montant/amount"},
    {Source::KMyMoney, HeadColumn::Account, "compte categorie/account cat/account category"},
    {Source::KMyMoney, HeadColumn::Label, "note/memo"},
    {Source::Skrooge, HeadColumn::Day, "date"},
    {Source::Skrooge, HeadColumn::Supplier, "payee"},
    {Source::Skrooge, HeadColumn::Label, "comment"},
    {Source::Skrooge, HeadColumn::Amount, "amount"},
    {Source::Skrooge, HeadColumn::Account, "category"},
    {Source::Hledger, HeadColumn::Day, "date"},
    {Source::Hledger, HeadColumn::Label, "description"},
    {Source::Hledger, HeadColumn::Reference, "code"},
    {Source::Hledger, HeadColumn::Account, "account"},
    {Source::Hledger, HeadColumn::Amount, "amount"},
    {Source::Hledger, HeadColumn::Currency, "commodity"},
    {Source::Hledger, HeadColumn::Note, "posting comment"},
    {Source::Paheko, HeadColumn::Day, "date"},
    {Source::Paheko, HeadColumn::Label, "libelle"},
    {Source::Paheko, HeadColumn::Note, "remarques"},
    {Source::Paheko, HeadColumn::Reference, "numero piece comptable"},
    {Source::Paheko, HeadColumn::Account, "numero compte/compte"},
    {Source::Paheko, HeadColumn::Amount, "debit"},
    {Source::Paheko, HeadColumn::Credit, "credit"},
    {Source::Paheko, HeadColumn::Project, "projet analytique"},
    {Source::PahekoSimple, HeadColumn::Day, "date"},
    {Source::PahekoSimple, HeadColumn::Label, "libelle"},
    {Source::PahekoSimple, HeadColumn::Note, "remarques"},
    {Source::PahekoSimple, HeadColumn::Reference, "numero piece comptable"},
    {Source::PahekoSimple, HeadColumn::Account, "compte de debit"},
    {Source::PahekoSimple, HeadColumn::Amount, "montant"},
    {Source::PahekoSimple, HeadColumn::Project, "projet analytique/projet"},
    {Source::Fec, HeadColumn::Day, "ecrituredate"},
    {Source::Fec, HeadColumn::Account, "comptenum"},
    {Source::Fec, HeadColumn::Supplier, "compauxlib"},
    {Source::Fec, HeadColumn::Reference, "pieceref"},
    {Source::Fec, HeadColumn::Label, "ecriturelib"},
    {Source::Fec, HeadColumn::Amount, "debit/montant"},
    {Source::Fec, HeadColumn::Credit, "credit"},
    {Source::Fec, HeadColumn::Direction, "sens"},
    {Source::BanquePostale, HeadColumn::Day, "date"},
    {Source::BanquePostale, HeadColumn::Label, "libelle"},
    {Source::BanquePostale, HeadColumn::Amount, "montant euros"},
    {Source::BanquePostale, HeadColumn::Account, "compte"},
    {Source::BanquePostale, HeadColumn::Project, "projet"},
    {Source::Boursorama, HeadColumn::Day, "dateop"},
    {Source::Boursorama, HeadColumn::Label, "label"},
    {Source::Boursorama, HeadColumn::Amount, "amount"},
    {Source::Boursorama, HeadColumn::Account, "category"},
    {Source::Boursorama, HeadColumn::Note, "comment"},
    {Source::LianesRecords, HeadColumn::Day, "spent on"},
    {Source::LianesRecords, HeadColumn::PaidOn, "paid on"},
    {Source::LianesRecords, HeadColumn::PaymentMethod, "payment method"},
    {Source::LianesRecords, HeadColumn::Supplier, "supplier"},
    {Source::LianesRecords, HeadColumn::Reference, "supplier reference"},
    {Source::LianesRecords, HeadColumn::Label, "label"},
    {Source::LianesRecords, HeadColumn::Account, "account"},
    {Source::LianesRecords, HeadColumn::Amount, "amount"},
    {Source::LianesRecords, HeadColumn::Project, "project id"},
    {Source::LianesRecords, HeadColumn::Mission, "mission id"},
    {Source::LianesRecords, HeadColumn::Note, "note"},
    {Source::LianesRecords, HeadColumn::Status, "state"},
    {Source::LianesReport, HeadColumn::Day, "date"},
    {Source::LianesReport, HeadColumn::Supplier, "fournisseur"},
    {Source::LianesReport, HeadColumn::Label, "libelle"},
    {Source::LianesReport, HeadColumn::Account, "compte"},
    {Source::LianesReport, HeadColumn::Amount, "origine/euros"},
    {Source::LianesReport, HeadColumn::Currency, "origine currency/euros currency"},
    {Source::LianesReport, HeadColumn::Project, "projet"},
    {Source::LianesReport, HeadColumn::Status, "situation"},
});

}  // namespace

AmountRole amountRoleOf(std::string_view head) {
  const auto plain = plainHead(head);
  const auto bare = withoutUnit(plain);
  for (const auto& [role, words] : kRoleWords) {
    if (holdsOneOf(plain, within(words)) || isAmong(bare, alone(words)) || isAmong(plain, alone(words))) {
      return role;
    }
  }
  return AmountRole::None;
}

NamedCurrency currencyNamedIn(std::string_view text) {
  constexpr std::string_view kFrancs = "fcfa,xof,f cfa,francs cfa,franc cfa,cfa,frs cfa,mfcfa,kfcfa";
  constexpr std::string_view kEuros = "eur,euro,euros,keur";
  constexpr std::string_view kForeign =
      "usd,dollar,dollars,gbp,chf,gnf,mad,cad,jpy,ghs,ngn,mro,mru,dzd,tnd,xaf,livres "
      "sterling,nairas,dirhams,cedis";
  const auto plain = plainHead(text);
  NamedCurrency named;
  const bool hasFrancs = holdsOneOf(plain, kFrancs);
  const bool hasEuros = holdsOneOf(plain, kEuros);
  if (hasFrancs != hasEuros) named.currency = hasFrancs ? Currency::Xof : Currency::Eur;
  for (const auto word : alternatives(kForeign, ',')) {
    if (holdsWords(plain, word)) named.foreign = std::string(word);
  }
  if (text.find('$') != std::string_view::npos) named.foreign = "$";
  if (text.find("£") != std::string_view::npos) named.foreign = "£";
  return named;
}

std::vector<std::optional<exchange::ExpenseColumn>> columnsNamedBy(const std::vector<std::string>& heads) {
  return HeadNaming(heads).run();
}

std::string_view headsOfSource(exchange::TableSource source, exchange::ExpenseColumn column) {
  const auto found = std::find_if(kSourceColumns.begin(), kSourceColumns.end(), [&](const auto& written) {
    return written.source == source && written.column == column;
  });
  return found == kSourceColumns.end() ? std::string_view() : found->heads;
}

}  // namespace lianes::app
