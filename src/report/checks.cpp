#include "lianes/report/checks.hpp"

#include <algorithm>
#include <set>

#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/report/gaps.hpp"
#include "lianes/report/live_text.hpp"
#include "lianes/wording/labels.hpp"
#include "report/grant_lines.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

namespace lianes::report {
namespace {

constexpr std::size_t kMostRecords = 50;

std::string sentenceOnGap(const Gap& gap) {
  return typeset("Compte " + gap.account + " (" + gap.label + ") : prévu " + formatFrench(gap.forecast) +
                 ", réalisé " + formatFrench(gap.actual) + ", sans commentaire.");
}

std::vector<std::string> foldedLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    lines.push_back(foldForSearch(line));
  }
  return lines;
}

// Whether the line says this head, a colon and a reason.
bool justifies(std::string_view line, const std::string& head) {
  const auto folded = foldForSearch(head);
  if (!line.starts_with(folded)) return false;
  const auto rest = trimmed(line.substr(folded.size()));
  return rest.starts_with(':') && !trimmed(rest.substr(1)).empty();
}

// A reader learns something from it: three words at least, or a figure.
bool saysSomething(std::string_view text) {
  std::size_t words = 0;
  bool isInWord = false;
  const auto folded = foldForSearch(text);
  for (const char c : folded) {
    if (c >= '0' && c <= '9') return true;
    const bool isLetter = c >= 'a' && c <= 'z';
    if (isLetter && !isInWord) ++words;
    isInWord = isLetter;
  }
  constexpr std::size_t kFewest = 3;
  return words >= kFewest;
}

class CheckMaker {
 public:
  explicit CheckMaker(const Facts& facts) : m_facts(facts) {}

  std::vector<ReportCheck> make() {
    checkVouchers();
    checkAside();
    checkAccounts();
    checkLetters();
    checkNarratives();
    checkTexts();
    justify();
    std::stable_sort(m_checks.begin(), m_checks.end(),
                     [](const ReportCheck& a, const ReportCheck& b) { return a.code < b.code; });
    return std::move(m_checks);
  }

 private:
  static void note(ReportCheck& check, const Expense& expense) {
    check.count += 1;
    check.amount += expense.eur;
    if (check.records.size() < kMostRecords)
      check.records.push_back({EntityKind::Expense, expense.id.uuid()});
  }

  void addIfAny(ReportCheck check, std::string_view before, std::string_view after) {
    if (check.count == 0) return;
    check.sentence = typeset(std::string(before) + std::to_string(check.count) + std::string(after) + " (" +
                             formatFrench(check.amount) + ").");
    m_checks.push_back(std::move(check));
  }

  void checkVouchers() {
    if (!m_facts.vouchers) return;
    ReportCheck evidence{.code = CheckCode::MissingEvidence, .count = 0};
    ReportCheck imputed{.code = CheckCode::ImputationsTooHigh, .count = 0};
    ReportCheck unpaid{.code = CheckCode::UnpaidVouchers, .count = 0};
    m_facts.vouchers([&](const Voucher& voucher) {
      if (voucher.fate != VoucherFate::Counted) return;
      if (!voucher.hasEvidence) note(evidence, voucher.expense);
      const auto& paidOn = voucher.expense.paidOn;
      if (!voucher.expense.inKind && (!paidOn || *paidOn > m_facts.scope.to)) note(unpaid, voucher.expense);
      Money sum;
      for (const auto& imputation : voucher.imputations) sum += imputation.amount;
      const auto& eur = voucher.expense.eur;
      if (eur.isNegative() ? sum < eur : sum > eur) note(imputed, voucher.expense);
    });
    addIfAny(std::move(evidence), "Pièces sans justificatif joint : ", "");
    addIfAny(std::move(imputed), "Pièces imputées au-delà de leur montant : ", "");
    addIfAny(std::move(unpaid),
             "Pièces sans date de paiement jusqu’au dernier jour, alors que l’attestation dit "
             "qu’elles ont été payées : ",
             "");
  }

  void checkAside() {
    ReportCheck ineligible{.code = CheckCode::IneligibleExpenses, .count = 0};
    ReportCheck parked{.code = CheckCode::ParkedExpenses, .count = 0};
    for (const auto& group : m_facts.spending) {
      if (group.fate != VoucherFate::Ineligible && group.fate != VoucherFate::Parked) continue;
      auto& check = group.fate == VoucherFate::Parked ? parked : ineligible;
      check.count += group.count;
      check.amount += group.eur;
    }
    addIfAny(std::move(ineligible), "Dépenses non éligibles, laissées de côté : ", "");
    addIfAny(std::move(parked), "Dépenses reportées au rapport suivant : ", "");
  }

  void checkAccounts() {
    for (const auto& gap : gapsOf(m_facts)) {
      if (!gap.isOpen()) continue;
      m_checks.push_back({.code = CheckCode::UncommentedGap,
                          .subject = gap.account,
                          .sentence = sentenceOnGap(gap),
                          .amount = gap.actual - gap.forecast});
    }
    for (const auto& unit : grantUnits(m_facts)) {
      checkForecast(unit);
      const auto uses = sumOf(unit.accounts.inKindUses).forecast;
      const auto sources = sumOf(unit.accounts.inKindSources).forecast;
      if (uses == sources) continue;
      m_checks.push_back(
          {.code = CheckCode::InKindUnbalanced,
           .subject = unit.name,
           .sentence = typeset(unit.name + " : emplois en nature (86) " + formatFrench(uses) +
                               ", contributions en nature (87) " + formatFrench(sources) + '.'),
           .amount = uses - sources});
    }
  }

  void checkForecast(const GrantUnit& unit) {
    const auto charges = chargesOf(unit.accounts).forecast;
    const auto products = productsOf(unit.accounts).forecast;
    if (charges != products) {
      m_checks.push_back({.code = CheckCode::UnbalancedForecast,
                          .subject = unit.name,
                          .sentence = typeset(unit.name + " : charges prévues " + formatFrench(charges) +
                                              ", produits prévus " + formatFrench(products) +
                                              " ; un budget est en équilibre."),
                          .amount = products - charges});
    }
    const auto* planned = unit.project ? planOf(m_facts, *unit.project) : nullptr;
    if (planned == nullptr) return;
    const auto forecast = ministryForecast(unit);
    if (forecast <= planned->grant) return;
    m_checks.push_back(
        {.code = CheckCode::ForecastAboveGrant,
         .subject = unit.name,
         .sentence = typeset(unit.name + " : " + formatFrench(forecast) + " prévus du ministère, " +
                             formatFrench(planned->grant) + " accordés."),
         .records = {{EntityKind::MicroProject, unit.project->uuid()}},
         .amount = forecast - planned->grant});
  }

  Money ministryForecast(const GrantUnit& unit) const {
    std::set<std::string> ministries;
    for (const auto& grant : m_facts.grants) {
      if (grant.use == GrantUse::LeverageEnvelope)
        ministries.insert(nameOf(m_facts, std::optional(grant.funder)));
    }
    Money sum;
    for (const auto& line : unit.accounts.products) {
      if (ministries.contains(line.label)) sum += line.forecast;
    }
    return sum;
  }

  // What a new file or a template leaves to be filled in.
  void checkFinished(std::string_view text, const std::string& where, const RecordReference& record) {
    if (foldForSearch(text).find("(a completer)") == std::string::npos) return;
    m_checks.push_back({.code = CheckCode::Unfinished,
                        .subject = where,
                        .sentence = typeset(where + " : il reste « (à compléter) »."),
                        .records = {record}});
  }

  void checkSaysSomething(std::string_view text, const std::string& where, const RecordReference& record) {
    if (saysSomething(text)) return;
    m_checks.push_back(
        {.code = CheckCode::EmptyText,
         .subject = where,
         .sentence = typeset(where + " : " +
                             (trimmed(text).empty() ? std::string("le texte est vide.")
                                                    : "« " + std::string(trimmed(text)) + " » ne dit rien.")),
         .records = {record}});
  }

  void checkTexts() {
    const auto& lead = m_facts.consortium.leadOrganisation;
    checkFinished(leadName(m_facts), "Association chef de file", {EntityKind::Organisation, lead.uuid()});
    checkFinished(m_facts.consortium.name, "Nom du consortium",
                  {EntityKind::Consortium, m_facts.consortium.id.uuid()});
    for (const auto& told : narrativesOf(m_facts)) {
      const auto where = placeOf(told);
      checkFinished(told.text, where, told.record);
      if (!trimmed(told.text).empty() && told.field != "justification")
        checkSaysSomething(told.text, where, told.record);
    }
    if (!m_facts.report) return;
    const RecordReference record{EntityKind::Report, m_facts.report->id.uuid()};
    for (const auto& [text, where] : {std::pair(&m_facts.report->summary, "Résumé"),
                                      std::pair(&m_facts.report->activities, "Activités")}) {
      if (trimmed(*text).empty()) checkSaysSomething(*text, where, record);
    }
  }

  std::string placeOf(const Narrative& told) const {
    const auto label =
        std::string(wording::fieldLabel(told.record.kind, told.field, wording::Language::French));
    const auto& id = told.record.id;
    if (const auto* project = findIn(m_facts.projects, Id<MicroProject>(id)))
      return nameOf(*project) + ", " + label;
    if (const auto* mission = findIn(m_facts.missions, Id<Mission>(id))) return mission->title + ", " + label;
    return label;
  }

  bool hasLetter(Id<Organisation> member) const {
    for (const auto& membership : m_facts.memberships) {
      if (membership.organisation != member) continue;
      if (membership.withdrawnOn && *membership.withdrawnOn <= m_facts.scope.to) return true;
      if (membership.letterReceivedOn && *membership.letterReceivedOn <= m_facts.scope.to) return true;
    }
    return false;
  }

  void checkLetters() {
    std::set<Id<Organisation>> contributors;
    for (const auto& contribution : m_facts.contributions) {
      if (m_facts.scope.has(contribution.project)) contributors.insert(contribution.organisation);
    }
    for (const auto& member : contributors) {
      if (hasLetter(member)) continue;
      const auto name = nameOf(m_facts, std::optional(member));
      m_checks.push_back({.code = CheckCode::MissingLetter,
                          .subject = name,
                          .sentence = typeset(name + " : la lettre d’intention n’est pas reçue."),
                          .records = {{EntityKind::Organisation, member.uuid()}}});
    }
  }

  void checkNarrative(std::string_view text, const ReportFigures& figures, const RecordReference& record) {
    const auto filled = fillFigures(text, figures);
    for (const auto& stale : filled.stale) {
      m_checks.push_back({.code = CheckCode::StaleNarrative,
                          .subject = stale.name,
                          .sentence = typeset("Un texte cite « " + stale.name + " » à " + stale.written +
                                              " ; c’est maintenant " + stale.now + '.'),
                          .records = {record}});
    }
    for (const auto& name : filled.unknown) {
      m_checks.push_back({.code = CheckCode::UnknownFigure,
                          .subject = name,
                          .sentence = typeset("Un texte cite un chiffre inconnu : « " + name + " »."),
                          .records = {record}});
    }
  }

  void checkNarratives() {
    const auto figures = figuresOf(m_facts);
    for (const auto& told : narrativesOf(m_facts)) checkNarrative(told.text, figures, told.record);
  }

  void justify() {
    if (!m_facts.report) return;
    const auto lines = foldedLines(m_facts.report->justification);
    for (auto& check : m_checks) {
      for (const auto& name : {std::string(titleOf(check.code)), std::string(codeOf(check.code))}) {
        for (const auto& line : lines) {
          const bool isIts = justifies(line, name) || justifies(line, name + " (" + check.subject + ')');
          check.isJustified = check.isJustified || isIts;
        }
      }
    }
  }

  const Facts& m_facts;
  std::vector<ReportCheck> m_checks;
};

}  // namespace

std::vector<ReportCheck> checksOf(const Facts& facts) { return CheckMaker(facts).make(); }

std::string_view titleOf(CheckCode code) {
  switch (code) {
    case CheckCode::MissingEvidence:
      return "Preuves manquantes";
    case CheckCode::UncommentedGap:
      return "Écart non commenté";
    case CheckCode::IneligibleExpenses:
      return "Dépenses non éligibles";
    case CheckCode::ParkedExpenses:
      return "Dépenses reportées";
    case CheckCode::InKindUnbalanced:
      return "86 différent de 87";
    case CheckCode::ImputationsTooHigh:
      return "Imputations trop élevées";
    case CheckCode::MissingLetter:
      return "Lettre manquante";
    case CheckCode::StaleNarrative:
      return "Texte à relire";
    case CheckCode::UnknownFigure:
      return "Chiffre inconnu";
    case CheckCode::UnbalancedForecast:
      return "Prévision déséquilibrée";
    case CheckCode::ForecastAboveGrant:
      return "Prévision au-delà de l’accordé";
    case CheckCode::UnpaidVouchers:
      return "Pièces non payées";
    case CheckCode::Unfinished:
      return "À compléter";
    case CheckCode::EmptyText:
      break;
  }
  return "Texte vide";
}

std::string justificationHead(const ReportCheck& check) {
  std::string head(titleOf(check.code));
  if (!check.subject.empty()) head += " (" + check.subject + ')';
  return head + "\u202f: ";
}

std::vector<ReportCheck> openChecks(std::vector<ReportCheck> checks) {
  std::erase_if(checks, [](const ReportCheck& check) { return check.isJustified; });
  return checks;
}

}  // namespace lianes::report
