#include "lianes/wording/spending_text.hpp"

#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {

std::string vouchersText(std::int64_t vouchers, Money eur, Language language) {
  return fill({"{1} {0|pièce|pièces}, {2}", "{1} {0|voucher|vouchers}, {2}"},
              {std::to_string(vouchers), text(vouchers, language), text(eur, language)}, language);
}

std::string verdictText(const store::Verdict& reasons, Language language) {
  if (reasons.empty()) return pick({"éligibles", "eligible"}, language);
  std::string all;
  for (const auto reason : reasons) all += (all.empty() ? "" : " ; ") + sentence(reason, language);
  return all;
}

std::string withoutProject(Language language) {
  return pick({"des missions et frais communs", "of missions and shared costs"}, language);
}

std::string inAll(Language language) { return pick({"en tout", "in all"}, language); }

}  // namespace lianes::wording
