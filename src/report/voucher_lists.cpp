#include "lianes/base/text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// The lists of vouchers of the annexes, streamed: they are as long as the accounts.
namespace lianes::report {
namespace {

using wording::Language;

std::string evidenceOf(const Voucher& voucher) {
  std::vector<std::string> names;
  for (const auto& document : voucher.evidence) {
    names.push_back(document.number.empty() ? document.name : document.number);
  }
  return names.empty() ? "manquant" : joined(names);
}

Row countedRow(const Facts& facts, const Voucher& voucher) {
  const auto& expense = voucher.expense;
  return {RowRole::Line,
          {unitOf(facts, expense), voucherNumber(facts, expense), expense.spentOn, expense.supplier,
           expense.label, expense.account, expense.amount, expense.eur, evidenceOf(voucher)}};
}

std::string reasonsOf(const Voucher& voucher) {
  std::vector<std::string> reasons;
  if (!voucher.expense.stateReason.empty()) reasons.push_back(voucher.expense.stateReason);
  if (!voucher.isJudged) reasons.emplace_back("éligibilité non vérifiable : règles de l’appel incomplètes");
  for (const auto reason : voucher.reasons) reasons.push_back(wording::sentence(reason, Language::French));
  return joined(reasons, " ; ");
}

std::string_view fateText(VoucherFate fate) {
  switch (fate) {
    case VoucherFate::Refused:
      return "Refusée";
    case VoucherFate::Parked:
      return "Reportée";
    case VoucherFate::Ineligible:
      return "Non éligible";
    case VoucherFate::Cancelled:
      return "Annulée";
    case VoucherFate::Counted:
      return "Prise en compte";
    case VoucherFate::OutOfScope:
    case VoucherFate::Later:
    case VoucherFate::Earlier:
      break;
  }
  return "Autre rapport";
}

Row setAsideRow(const Facts& facts, const Voucher& voucher) {
  const auto& expense = voucher.expense;
  return {RowRole::Line,
          {unitOf(facts, expense), voucherNumber(facts, expense), expense.spentOn, expense.label, expense.eur,
           std::string(fateText(voucher.fate)), typeset(reasonsOf(voucher))}};
}

bool isSetAside(const Voucher& voucher) {
  const auto fate = voucher.fate;
  return fate == VoucherFate::Refused || fate == VoucherFate::Parked || fate == VoucherFate::Ineligible ||
         fate == VoucherFate::Cancelled;
}

template <class Condition>
bool hasAny(const Facts& facts, Condition&& isWanted) {
  for (const auto& group : facts.spending) {
    if (isWanted(group)) return true;
  }
  return false;
}

// A table of streamed lines and their total.
template <class Condition, class Make>
Table streamed(Table table, const Facts& facts, Condition isWanted, Make make, std::size_t amountColumn,
               Money total) {
  table.lines = [&facts, isWanted, make](const std::function<void(const Row&)>& line) {
    facts.vouchers([&](const Voucher& voucher) {
      if (isWanted(voucher)) line(make(facts, voucher));
    });
  };
  Row sum{RowRole::Total, std::vector<Cell>(table.columns.size())};
  sum.cells.front() = std::string("Total");
  sum.cells[amountColumn] = total;
  sum.sumsLines = true;
  table.rows.push_back(std::move(sum));
  return table;
}

Table voucherTable(const Facts& facts, bool inKind, Money total) {
  Table table{inKind ? "pieces_nature" : "pieces",
              inKind ? "Contributions en nature, pièce par pièce" : "Pièces justificatives",
              {textColumn("projet", "Projet", 2), textColumn("numero", "N°", 2), dateColumn("date", "Date"),
               textColumn("fournisseur", "Fournisseur", 3), textColumn("libelle", "Libellé", 4),
               textColumn("compte", "Compte", 1), amountColumn("origine", "Montant d’origine", 2),
               amountColumn("euros", "Euros", 2), textColumn("preuve", "Justificatif", 2)},
              {},
              {},
              {}};
  constexpr std::size_t kEuros = 7;
  return streamed(
      std::move(table), facts,
      [inKind](const Voucher& voucher) {
        return voucher.fate == VoucherFate::Counted && voucher.expense.inKind == inKind;
      },
      countedRow, kEuros, total);
}

std::string rateText(const Expense& expense) {
  if (expense.amount.currency() == Currency::Eur) return {};
  return expense.rate ? decimalText(*expense.rate) : std::string("655,957");
}

Row paymentRow(const Facts& facts, const Voucher& voucher) {
  const auto& expense = voucher.expense;
  const auto method = expense.paymentMethod
                          ? std::string(wording::choiceLabel(*expense.paymentMethod, Language::French))
                          : std::string("non précisé");
  const bool isPaid = expense.paidOn && *expense.paidOn <= facts.scope.to;
  return {RowRole::Line,
          {unitOf(facts, expense), voucherNumber(facts, expense),
           expense.supplierReference.empty() ? std::string("—") : expense.supplierReference,
           isPaid ? Cell(*expense.paidOn) : Cell(Dash{}), method, expense.amount, rateText(expense),
           expense.eur}};
}

Table paymentTable(const Facts& facts, Money total) {
  Table table{
      "paiements",
      "Paiement des pièces",
      {textColumn("projet", "Projet", 2), textColumn("numero", "N°", 2),
       textColumn("facture", "N° de facture", 2), dateColumn("paye_le", "Payée le"),
       textColumn("moyen", "Moyen", 2), amountColumn("origine", "Montant d’origine", 2),
       textColumn("cours", "F CFA pour 1 €", 1), amountColumn("euros", "Euros", 2)},
      {},
      {},
      typeset("« — » à la date : pas payée au dernier jour du rapport. Cours : parité fixe, ou celui de la "
              "pièce.")};
  constexpr std::size_t kEuros = 7;
  return streamed(
      std::move(table), facts,
      [](const Voucher& voucher) { return voucher.fate == VoucherFate::Counted && !voucher.expense.inKind; },
      paymentRow, kEuros, total);
}

Table setAsideTable(const Facts& facts) {
  Money total;
  for (const auto& group : facts.spending) {
    const bool isAside = group.fate == VoucherFate::Refused || group.fate == VoucherFate::Parked ||
                         group.fate == VoucherFate::Ineligible || group.fate == VoucherFate::Cancelled;
    if (isAside) total += group.eur;
  }
  Table table{"pieces_ecartees",
              "Dépenses refusées, reportées, non éligibles ou annulées",
              {textColumn("projet", "Projet", 2), textColumn("numero", "N°", 2), dateColumn("date", "Date"),
               textColumn("libelle", "Libellé", 4), amountColumn("euros", "Euros", 2),
               textColumn("situation", "Situation", 2), textColumn("motif", "Motif", 4)},
              {},
              {},
              typeset("Une dépense reportée ou non éligible est proposée au rapport suivant ; elle n’est ni "
                      "perdue ni comptée deux fois.")};
  constexpr std::size_t kEuros = 4;
  return streamed(std::move(table), facts, isSetAside, setAsideRow, kEuros, total);
}

}  // namespace

std::string unitOf(const Facts& facts, const Expense& expense) {
  if (const auto* project = findIn(facts.projects, expense.project)) {
    return project->code.empty() ? project->title : project->code;
  }
  if (const auto* mission = findIn(facts.missions, expense.mission)) return mission->title;
  return std::string(wording::choiceLabel(expense.nature, Language::French));
}

void addVoucherLists(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(2, "Liste des pièces");
  const auto counted = [](bool inKind) {
    return [inKind](const SpendingGroup& group) {
      return group.fate == VoucherFate::Counted && group.inKind == inKind;
    };
  };
  if (!facts.vouchers || !hasAny(facts, counted(false))) {
    writer.say("Aucune dépense n’est prise en compte sur la période.");
  } else {
    writer.add(voucherTable(facts, false, spent(facts, {VoucherFate::Counted})));
    writer.add(paymentTable(facts, spent(facts, {VoucherFate::Counted})));
  }
  if (!facts.vouchers) return;
  if (hasAny(facts, counted(true))) writer.add(voucherTable(facts, true, inKindSpent(facts)));
  const bool isAnyAside = hasAny(facts, [](const SpendingGroup& group) {
    return group.fate == VoucherFate::Refused || group.fate == VoucherFate::Parked ||
           group.fate == VoucherFate::Ineligible || group.fate == VoucherFate::Cancelled;
  });
  if (!isAnyAside) return;
  writer.heading(2, "Dépenses écartées");
  writer.add(setAsideTable(facts));
}

}  // namespace lianes::report
