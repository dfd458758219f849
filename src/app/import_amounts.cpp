#include <algorithm>
#include <array>

#include "app/import_cells.hpp"
#include "lianes/base/text.hpp"
#include "lianes/exchange/head_words.hpp"

// How statements write amounts, directions and states.
namespace lianes::app {
namespace {

using exchange::alternatives;

constexpr std::string_view kOutWords =
    "d,debit,db,dr,dt,deb,-,−,sortie,sorties,depense,depenses,decaissement,paiement,achat,retrait,out,"
    "expense,paid,"
    "debiteur,payment,withdrawal,purchase,debite";
constexpr std::string_view kInWords =
    "c,credit,cr,ct,cre,+,entree,entrees,recette,recettes,encaissement,depot,in,income,received,recu,"
    "crediteur,"
    "deposit,credite,produit";
constexpr std::string_view kUnpaidWords =
    "annule,annulee,annules,annulees,annulation,echec,echoue,echouee,rejete,rejetee,rejet,refuse,refusee,"
    "failed,"
    "failure,cancelled,canceled,rejected,declined,refused,en attente,attente,pending,brouillon,draft,en "
    "cours,"
    "prevu,prevue,a payer,non paye,non "
    "payee,impaye,impayee,void,voided,reversed,supprime,supprimee,expire,expiree,"
    "non eligible,reportee,unpaid,planned,scheduled,programme,programmee,a venir,suspendu,suspendue,bloque";
constexpr std::string_view kPaidWords =
    "ok,succes,success,successful,reussi,reussie,valide,validee,paye,payee,regle,reglee,effectue,effectuee,"
    "termine,"
    "terminee,paid,done,completed,complete,comptabilise,comptabilisee,execute,executee,active,parked,posted,"
    "cleared,"
    "confirme,confirmee,solde,soldee,traite,traitee";

bool isOneOf(std::string_view word, std::string_view words) {
  const auto all = alternatives(words, ',');
  return std::find(all.begin(), all.end(), word) != all.end();
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

bool isDigitIn(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Blanks of every kind as one plain space, and none behind a sign; "1'234" as "1 234".
std::string plainBlanks(std::string_view cell) {
  std::string text(trimmed(cell));
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", "\t", "\n", "\r"}) {
    replaceAll(text, blank, " ");
  }
  replaceAll(text, "’", "'");
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (text[at] == '\'' && isDigitIn(text, at - 1) && isDigitIn(text, at + 1)) text[at] = ' ';
  }
  while (text.find("  ") != std::string::npos) replaceAll(text, "  ", " ");
  replaceAll(text, "− ", "−");
  replaceAll(text, "- ", "-");
  replaceAll(text, "+ ", "+");
  return std::string(trimmed(text));
}

// Takes a word of letters off the end or the beginning, where the rest still has digits.
std::string lastWord(const std::string& text) {
  auto begin = text.size();
  while (begin > 0 && ((text[begin - 1] >= 'a' && text[begin - 1] <= 'z') ||
                       (text[begin - 1] >= 'A' && text[begin - 1] <= 'Z'))) {
    --begin;
  }
  return text.substr(begin);
}

void takeMark(std::string& text, std::optional<bool>& isOut) {
  const auto word = foldForSearch(lastWord(text));
  constexpr std::string_view kCredit = "cr,cre,credit,c";
  constexpr std::string_view kDebit = "dr,db,deb,debit,d";
  const bool isCredit = isOneOf(word, kCredit);
  if (word.empty() || (!isCredit && !isOneOf(word, kDebit))) return;
  isOut = !isCredit;
  text.resize(text.size() - word.size());
  text = std::string(trimmed(text));
}

// The units that people write, as the one that amounts are read with.
void nameUnit(std::string& text) {
  for (const std::string_view unit :
       {"FRANCS CFA", "Francs CFA", "francs CFA", "francs cfa", "FRS CFA", "Frs CFA", "frs cfa", "F.CFA",
        "F CFA", "f cfa", "FCFA", "fcfa", "Fcfa", "FrCFA", "CFA", "cfa", "XOF", "xof"}) {
    const bool isBefore = text.starts_with(unit);
    const bool isBehind = text.ends_with(unit) && text.size() > unit.size();
    if (!isBefore && !isBehind) continue;
    text = isBefore ? text.substr(unit.size()) : text.substr(0, text.size() - unit.size());
    text = std::string(trimmed(text)) + " XOF";
    return;
  }
  const auto word = foldForSearch(lastWord(text));
  if (word == "frs" || word == "fr" || word == "f" || word == "francs") {
    text.resize(text.size() - word.size());
    text = std::string(trimmed(text)) + " XOF";
  } else if (word == "euro" || word == "euros" || word == "eur") {
    text.resize(text.size() - word.size());
    text = std::string(trimmed(text)) + " EUR";
  }
}

struct CleanAmount {
  std::string text;
  bool isNegative = false;
  std::optional<bool> isOut{};
};

CleanAmount cleanedAmount(std::string_view cell) {
  CleanAmount clean{plainBlanks(cell)};
  auto& text = clean.text;
  if (text.starts_with('\'')) text.erase(0, 1);
  const auto isBracketed = [&] { return text.size() > 2 && text.front() == '(' && text.back() == ')'; };
  if (isBracketed()) {
    clean.isNegative = true;
    text = std::string(trimmed(std::string_view(text).substr(1, text.size() - 2)));
  }
  takeMark(text, clean.isOut);
  nameUnit(text);
  if (text.starts_with('+')) text.erase(0, 1);
  const auto unit = text.ends_with(" XOF") || text.ends_with(" EUR") ? text.substr(text.size() - 4)
                    : text.ends_with("€")                            ? std::string(" €")
                                                                     : std::string();
  auto figures = unit.empty() ? text : text.substr(0, text.size() - (unit == " €" ? 3 : 4));
  figures = std::string(trimmed(figures));
  for (const std::string_view sign : {"-", "−"}) {
    if (figures.size() > sign.size() && figures.ends_with(sign)) {
      clean.isNegative = !clean.isNegative;
      figures.resize(figures.size() - sign.size());
      figures = std::string(trimmed(figures));
    }
  }
  if (figures.size() > 2 && figures.front() == '(' && figures.back() == ')') {
    clean.isNegative = !clean.isNegative;
    figures = figures.substr(1, figures.size() - 2);
  }
  text = figures + unit;
  return clean;
}

}  // namespace

Checked<CellAmount> importedAmount(std::string_view cell, Currency currency, bool isCurrencySaid,
                                   std::optional<exchange::DecimalMark> mark) {
  const auto clean = cleanedAmount(cell);
  auto read = importedMoney(clean.text, currency, isCurrencySaid, mark);
  if (!read) {
    auto problem = read.error();
    if (problem.code != ProblemCode::WrongCurrency && !problem.arguments.empty()) {
      problem.arguments[0] = std::string(trimmed(cell));
    }
    return failure(std::move(problem));
  }
  // A sign within brackets or before a sign behind says the same thing twice, or the contrary.
  if (clean.isNegative && read->isNegative()) {
    return failure(Problem{ProblemCode::NotATypedAmount, {}, {std::string(trimmed(cell))}});
  }
  return CellAmount{clean.isNegative ? Money(-read->minor(), read->currency()) : *read, clean.isOut};
}

std::optional<Currency> unitOfAmount(std::string_view cell) {
  const auto text = cleanedAmount(cell).text;
  if (text.ends_with(" XOF")) return Currency::Xof;
  if (text.ends_with(" EUR") || text.find("€") != std::string::npos) return Currency::Eur;
  const auto euros = importedMoney(text, Currency::Eur, true, exchange::DecimalMark::Comma);
  const bool isOther = !euros.ok() && euros.error().code == ProblemCode::WrongCurrency;
  return isOther ? std::optional(Currency::Xof) : std::nullopt;
}

bool looksLikeAmount(std::string_view cell) {
  for (const auto mark : {exchange::DecimalMark::Comma, exchange::DecimalMark::Point}) {
    for (const auto currency : {Currency::Eur, Currency::Xof}) {
      if (!cell.empty() && importedAmount(cell, currency, false, mark).ok()) return true;
    }
  }
  return false;
}

bool isAmountOfTwoReadings(std::string_view cell) {
  const auto read = importedMoney(cleanedAmount(cell).text, Currency::Eur, true, std::nullopt);
  return !read.ok() && read.error().code == ProblemCode::AmbiguousAmount;
}

std::optional<bool> directionOf(std::string_view cell) {
  const auto written = trimmed(cell);
  if (written == "-" || written == "−" || written == "+") return written != "+";
  const auto folded = exchange::plainHead(cell);
  if (folded.empty()) return std::nullopt;
  if (isOneOf(folded, kOutWords)) return true;
  if (isOneOf(folded, kInWords)) return false;
  return std::nullopt;
}

bool isUnpaidStatus(std::string_view cell) { return isOneOf(exchange::plainHead(cell), kUnpaidWords); }

bool isKnownStatus(std::string_view cell) {
  const auto plain = exchange::plainHead(cell);
  return isOneOf(plain, kUnpaidWords) || isOneOf(plain, kPaidWords);
}

}  // namespace lianes::app
