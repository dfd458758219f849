#include <algorithm>

#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/mission_text.hpp"
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
                 "One local authority is missing for the programme to be eligible."},
                language);
  }
  if (consortium.margin < 0) {
    return fill(pick({"Il manque {0} collectivités pour que le programme soit éligible.",
                      "{0} local authorities are missing for the programme to be eligible."},
                     language),
                {std::to_string(-consortium.margin)});
  }
  if (consortium.criticalMembers.empty()) return {};
  return fill(
      pick({"Aucune marge\u202f: le départ d’une seule collectivité rendrait le programme inéligible ({0}).",
            "No margin: if any one of them left, the programme would not be eligible ({0})."},
           language),
      {listed(consortium.criticalMembers)});
}

std::string missionSentence(const funding::MissionPlan& mission, Language language) {
  if (!mission.reduced) return {};
  const auto limit = text(mission.limit, language);
  return fill(pick({"Les parts dépassaient ce qui reste à payer\u202f: elles sont réduites à {0} en tout.",
                    "The shares exceeded what is left to pay: they are reduced to {0} in all."},
                   language),
              {limit});
}

std::string missionAlarm(const funding::MissionPlan& mission, std::optional<Ratio> rate, Language language) {
  constexpr std::int64_t kPercent = 100;
  const bool allAtCap =
      rate && mission.cap &&
      std::all_of(mission.shares.begin(), mission.shares.end(),
                  [&](const funding::SharePlan& share) { return share.wanted == *mission.cap; });
  const bool isWhole = allAtCap && rate->numerator() <= rate->denominator() &&
                       kPercent * rate->numerator() % rate->denominator() == 0;
  if (!mission.reduced || !isWhole) return missionSentence(mission, language);
  const auto percent = kPercent * rate->numerator() / rate->denominator();
  const auto count = static_cast<std::int64_t>(mission.shares.size());
  const auto [least, most] = std::minmax_element(
      mission.shares.begin(), mission.shares.end(),
      [](const funding::SharePlan& a, const funding::SharePlan& b) { return a.share < b.share; });
  const std::vector<std::string> arguments{std::to_string(count),           std::to_string(percent),
                                           std::to_string(count * percent), text(mission.limit, language),
                                           text(least->share, language),    text(most->share, language)};
  if (least->share == most->share) {
    return fill(
        pick({"{0} × {1} % = {2} % du coût, alors que {3} restent à payer\u202f: parts réduites à {4} "
              "chacune.",
              "{0} × {1}% = {2}% of the cost, while {3} are left to pay: shares reduced to {4} each."},
             language),
        arguments);
  }
  return fill(
      pick({"{0} × {1} % = {2} % du coût, alors que {3} restent à payer\u202f: parts réduites, de {4} à "
            "{5}.",
            "{0} × {1}% = {2}% of the cost, while {3} are left to pay: shares reduced to between {4} "
            "and {5}."},
           language),
      arguments);
}

}  // namespace lianes::wording
