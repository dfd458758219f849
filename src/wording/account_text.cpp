#include "lianes/wording/account_text.hpp"

#include <algorithm>
#include <array>

namespace lianes::wording {
namespace {

constexpr auto kFrenchCharges = std::to_array<AccountText>({
    {"60", "Achats"},
    {"601", "Achats de matières et de fournitures"},
    {"604", "Achats d’études et de prestations, travaux"},
    {"606", "Fournitures non stockées, petit équipement"},
    {"60x", "Autres achats"},
    {"61", "Services extérieurs"},
    {"613", "Locations"},
    {"615", "Entretien et réparations"},
    {"616", "Assurances"},
    {"618", "Documentation, colloques"},
    {"62", "Autres services extérieurs"},
    {"622", "Intermédiaires et honoraires"},
    {"623", "Publicité, publications"},
    {"625", "Déplacements, missions"},
    {"627", "Services bancaires"},
    {"62x", "Autres services extérieurs divers"},
    {"63", "Impôts et taxes"},
    {"631", "Impôts et taxes sur rémunérations"},
    {"635", "Autres impôts et taxes"},
    {"64", "Charges de personnel"},
    {"641", "Rémunérations du personnel"},
    {"645", "Charges sociales"},
    {"65", "Autres charges de gestion courante"},
    {"66", "Charges financières"},
    {"67", "Charges exceptionnelles"},
    {"68", "Amortissements, provisions, engagements"},
    {"69", "Impôts sur les bénéfices"},
    {"860", "Secours en nature"},
    {"861", "Mise à disposition gratuite de biens et de services"},
    {"862", "Prestations en nature"},
    {"864", "Personnel bénévole"},
});

constexpr auto kEnglishCharges = std::to_array<AccountText>({
    {"60", "Purchases"},
    {"601", "Materials and supplies"},
    {"604", "Studies, services and works"},
    {"606", "Consumables, small equipment"},
    {"60x", "Other purchases"},
    {"61", "External services"},
    {"613", "Rents"},
    {"615", "Maintenance and repairs"},
    {"616", "Insurance"},
    {"618", "Documentation, conferences"},
    {"62", "Other external services"},
    {"622", "Intermediaries and fees"},
    {"623", "Advertising, publications"},
    {"625", "Travel, missions"},
    {"627", "Bank services"},
    {"62x", "Sundry external services"},
    {"63", "Taxes"},
    {"631", "Taxes on wages"},
    {"635", "Other taxes"},
    {"64", "Staff"},
    {"641", "Wages"},
    {"645", "Social charges"},
    {"65", "Other running charges"},
    {"66", "Financial charges"},
    {"67", "Exceptional charges"},
    {"68", "Depreciation, provisions, commitments"},
    {"69", "Tax on profits"},
    {"860", "Relief in kind"},
    {"861", "Goods and services made available free of charge"},
    {"862", "Services in kind"},
    {"864", "Volunteers"},
});
static_assert(kFrenchCharges.size() == kEnglishCharges.size());

}  // namespace

std::span<const AccountText> chargeAccounts(Language language) {
  if (language == Language::French) return kFrenchCharges;
  return kEnglishCharges;
}

std::string_view chargeLabel(std::string_view code, Language language) {
  const auto charges = chargeAccounts(language);
  constexpr std::size_t kShortest = 2;
  for (auto length = code.size(); length >= kShortest; --length) {
    const auto found = std::find_if(charges.begin(), charges.end(), [&](const AccountText& charge) {
      return charge.code == code.substr(0, length);
    });
    if (found != charges.end()) return found->label;
  }
  return {};
}

}  // namespace lianes::wording
