#include "lianes/wording/due_text.hpp"

#include "lianes/domain/money_text.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

Bilingual patternOf(DueCode code) {
  switch (code) {
    case DueCode::Typed:
      return {"{0}", "{0}"};
    case DueCode::LetterOfIntent:
      return {"Lettre d’intention\u202f: {0}", "Letter of intent: {0}"};
    case DueCode::PeriodEnd:
      return {"Fin de la période éligible\u202f: {0}", "End of the eligible period: {0}"};
    case DueCode::ConsortiumEnd:
      return {"Fin du programme\u202f: {0}", "End of the programme: {0}"};
    case DueCode::AgreementEnd:
      return {"Fin de la convention\u202f: {0}", "End of the agreement: {0}"};
    case DueCode::MandateEnd:
      return {"Fin du mandat\u202f: {0}", "End of the mandate: {0}"};
    case DueCode::ProjectEnd:
      return {"Fin du micro-projet\u202f: {0}", "End of the micro-project: {0}"};
    case DueCode::MissionStart:
      return {"Mission\u202f: {0}", "Mission: {0}"};
    case DueCode::PassportPurge:
      return {"Passeport à effacer après la mission\u202f: {0} ({1})",
              "Passport data to erase after the mission: {0} ({1})"};
    case DueCode::TrancheExpected:
      return {"Tranche attendue\u202f: {0}, {1}", "Tranche expected: {0}, {1}"};
    case DueCode::GrantEnd:
      return {"Fin de validité du financement\u202f: {0}", "End of the grant: {0}"};
    case DueCode::ReportDue:
      return {"Rapport à envoyer\u202f: {0}", "Report to send: {0}"};
    case DueCode::MeetingDay:
      return {"Réunion\u202f: {0}", "Meeting: {0}"};
    case DueCode::ActionDue:
      return {"Action\u202f: {0}", "Action: {0}"};
    case DueCode::PersonalDataKept:
      return {"Données personnelles à effacer ou à reconduire\u202f: {0}",
              "Personal data to erase or to renew: {0}"};
  }
  return {};
}

}  // namespace

std::string sentence(const DueItem& item, Language language) {
  std::vector<std::string> arguments;
  for (const auto& argument : item.arguments) arguments.push_back(shown(argument));
  if (item.code == DueCode::TrancheExpected && arguments.size() > 1) {
    const auto amount = parseMoney(item.arguments[1], Currency::Eur);
    if (amount) arguments[1] = text(funding::Value(*amount), language);
  }
  return fill(pick(patternOf(item.code), language), arguments);
}

std::string groupTitle(DueGroup group, Language language) {
  switch (group) {
    case DueGroup::Overdue:
      return pick({"En retard", "Overdue"}, language);
    case DueGroup::Week:
      return pick({"Dans les 7 jours", "Within 7 days"}, language);
    case DueGroup::Month:
      return pick({"Dans les 30 jours", "Within 30 days"}, language);
    case DueGroup::Later:
      return pick({"Plus tard", "Later"}, language);
    case DueGroup::Done:
      return pick({"Fait", "Done"}, language);
  }
  return {};
}

}  // namespace lianes::wording
