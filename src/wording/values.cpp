#include "lianes/wording/values.hpp"

#include <optional>

#include "lianes/domain/choices.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

using funding::Binding;
using funding::Figure;
using funding::Ineligibility;

Bilingual figureName(Figure figure) {
  switch (figure) {
    case Figure::ContributionPart:
      return {"participation", "contribution"};
    case Figure::EligibleBudget:
      return {"budget éligible", "eligible budget"};
    case Figure::Cofunding:
      return {"autres financements", "other funding"};
    case Figure::Leverage:
      return {"effet levier", "leverage"};
    case Figure::MaxGrantRate:
      return {"taux maximal de subvention", "highest grant rate"};
    case Figure::Granted:
      return {"enveloppe acquise", "envelope granted"};
    case Figure::MinMembers:
      return {"minimum de collectivités", "minimum of local authorities"};
    case Figure::Members:
      return {"collectivités", "collectivités"};
    case Figure::Cost:
      return {"coût", "cost"};
    case Figure::OtherFunding:
      return {"autres financements", "other funding"};
    case Figure::MissionCap:
      return {"taux plafond d’une mission", "mission cap rate"};
    case Figure::Agreed:
      return {"part convenue", "agreed share"};
    case Figure::OriginalAmount:
      return {"montant d’origine", "original amount"};
    case Figure::Rate:
      return {"taux de change", "exchange rate"};
    case Figure::ExpenseDate:
      return {"date de la dépense", "date of the expense"};
    case Figure::LetterReceived:
      return {"lettre reçue le", "letter received on"};
    case Figure::LetterDeadline:
      return {"date limite des lettres", "letter deadline"};
    case Figure::LateWaiver:
      return {"dispense de retard", "late waiver"};
    case Figure::EligibilityStart:
      return {"début d’éligibilité", "start of eligibility"};
    case Figure::PeriodEnd:
      return {"fin du programme", "end of the programme"};
    case Figure::Withdrawn:
      return {"retrait le", "withdrawn on"};
    case Figure::Engaged:
      return {"collectivités engagées", "engaged local authorities"};
    case Figure::Margin:
      return {"marge", "margin"};
    case Figure::Eligible:
      return {"éligible", "eligible"};
    case Figure::Contribution:
      return {"participations", "contributions"};
    case Figure::Entitlement:
      return {"droit", "entitlement"};
    case Figure::Need:
      return {"besoin", "need"};
    case Figure::Ceiling:
      return {"plafond de subvention", "grant ceiling"};
    case Figure::Claim:
      return {"demande", "claim"};
    case Figure::Grant:
      return {"accordé", "grant"};
    case Figure::Gap:
      return {"à financer", "gap"};
    case Figure::Surplus:
      return {"excédent", "surplus"};
    case Figure::Binding:
      return {"ce qui limite", "what binds"};
    case Figure::ContributionToClose:
      return {"participation pour boucler", "contribution to close"};
    case Figure::GrantByContribution:
      return {"subvention attirée", "grant attracted"};
    case Figure::Asked:
      return {"total demandé", "total claimed"};
    case Figure::Used:
      return {"enveloppe utilisée", "envelope used"};
    case Figure::Free:
      return {"enveloppe libre", "envelope free"};
    case Figure::Short:
      return {"manque d’enveloppe", "shortage"};
    case Figure::Level:
      return {"niveau commun", "common level"};
    case Figure::LeftInQueue:
      return {"reste de l’enveloppe à son tour", "envelope left at its turn"};
    case Figure::ExtraCent:
      return {"centime d’arrondi", "rounding cent"};
    case Figure::Cap:
      return {"plafond par collectivité", "cap per local authority"};
    case Figure::Share:
      return {"part", "share"};
    case Figure::WantedShare:
      return {"part avant réduction", "share before reduction"};
    case Figure::WantedShares:
      return {"total des parts avant réduction", "shares before reduction"};
    case Figure::ShareLimit:
      return {"maximum de toutes les parts", "limit of all shares"};
    case Figure::OtherFundingUsed:
      return {"autres financements retenus", "other funding used"};
    case Figure::Balance:
      return {"solde à affecter", "balance to assign"};
    case Figure::Euros:
      return {"montant en euros", "amount in euros"};
    case Figure::HasLetter:
      return {"lettre d’intention reçue", "letter of intent received"};
    case Figure::LetterInTime:
      return {"lettre reçue à temps", "letter received in time"};
    case Figure::NotBeforeStart:
      return {"pas avant le début d’éligibilité", "not before the start of eligibility"};
    case Figure::NotAfterEnd:
      return {"pas après la fin du programme", "not after the end of the programme"};
    case Figure::BeforeWithdrawal:
      return {"avant le retrait", "before the withdrawal"};
  }
  return {};
}

Bilingual bindingName(Binding binding) {
  switch (binding) {
    case Binding::Leverage:
      return {"l’effet levier", "leverage"};
    case Binding::Need:
      return {"le besoin", "the need"};
    case Binding::Ceiling:
      return {"le plafond de subvention", "the grant ceiling"};
    case Binding::Envelope:
      return {"l’enveloppe", "the envelope"};
  }
  return {};
}

Bilingual reasonSentence(Ineligibility reason) {
  switch (reason) {
    case Ineligibility::NoLetter:
      return {"la collectivité n’a pas de lettre d’intention reçue",
              "no letter of intent of the local authority was received"};
    case Ineligibility::LetterLate:
      return {"la lettre d’intention est arrivée après la date limite, sans dispense",
              "the letter of intent came after the deadline, without a waiver"};
    case Ineligibility::BeforeStart:
      return {"la dépense précède le début d’éligibilité de la collectivité",
              "the expense is before the local authority’s start of eligibility"};
    case Ineligibility::AfterEnd:
      return {"la dépense suit la fin du programme", "the expense is after the end of the programme"};
    case Ineligibility::Withdrawn:
      return {"la collectivité s’était retirée", "the local authority had withdrawn"};
  }
  return {};
}

struct ValueText {
  Language language;

  std::string operator()(std::monostate) const { return pick({"aucun", "none"}, language); }
  std::string operator()(const Money& amount) const {
    return language == Language::French ? formatFrench(amount) : formatEnglish(amount);
  }
  std::string operator()(const Ratio& ratio) const {
    return std::to_string(ratio.numerator()) + '/' + std::to_string(ratio.denominator());
  }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const {
    return yes ? pick({"oui", "yes"}, language) : pick({"non", "no"}, language);
  }
  // In both languages as it is typed, and as tables and forms show it.
  std::string operator()(const Date& date) const { return formatFrench(date); }
  std::string operator()(const std::string& code) const {
    const auto binding = choiceOf<Binding>(code);
    return binding ? label(*binding, language) : shown(code);
  }
};

}  // namespace

std::string text(const funding::Value& value, Language language) {
  return std::visit(ValueText{language}, value);
}

std::string label(Figure figure, Language language) { return pick(figureName(figure), language); }

std::string label(Binding binding, Language language) { return pick(bindingName(binding), language); }

std::string sentence(Ineligibility reason, Language language) {
  return pick(reasonSentence(reason), language);
}

}  // namespace lianes::wording
