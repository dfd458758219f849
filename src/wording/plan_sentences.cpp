#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

std::string listed(const std::vector<std::string>& ids) {
  std::string all;
  for (const auto& id : ids) all += (all.empty() ? "" : ", ") + shown(id);
  return all;
}

}  // namespace

std::string marginSentence(const funding::ConsortiumPlan& consortium, Language language) {
  if (consortium.margin == -1) {
    return pick({"Il manque une collectivité pour que le programme soit éligible.",
                 "One collectivité is missing for the programme to be eligible."},
                language);
  }
  if (consortium.margin < 0) {
    return fill(pick({"Il manque {0} collectivités pour que le programme soit éligible.",
                      "{0} collectivités are missing for the programme to be eligible."},
                     language),
                {std::to_string(-consortium.margin)});
  }
  if (consortium.criticalMembers.empty()) return {};
  return fill(
      pick({"Aucune marge : le départ d’une seule collectivité rendrait le programme inéligible ({0}).",
            "No margin: if any one of them left, the programme would not be eligible ({0})."},
           language),
      {listed(consortium.criticalMembers)});
}

std::string missionSentence(const funding::MissionPlan& mission, Language language) {
  if (!mission.reduced) return {};
  const auto limit = text(mission.limit, language);
  return fill(pick({"Les parts dépassaient ce qui reste à payer : elles sont réduites à {0} en tout.",
                    "The shares exceeded what is left to pay: they are reduced to {0} in all."},
                   language),
              {limit});
}

}  // namespace lianes::wording
