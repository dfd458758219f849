#include "lianes/domain/money_text.hpp"
#include "lianes/domain/wide.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

std::string amount(Money money, Language language) {
  return language == Language::French ? formatFrench(money) : formatEnglish(money);
}

std::string euros(std::int64_t whole, Language language) {
  return language == Language::French ? std::to_string(whole) + "\u00a0€" : "€" + std::to_string(whole);
}

// Whether `denominator` euros more of contribution really bring `numerator` euros more of grant.
bool leavesRoom(const funding::ProjectPlan& project, const funding::EnvelopePlan& envelope, Ratio leverage) {
  const Wide brought = Wide(leverage.numerator()) * 100;
  const Wide both = brought + Wide(leverage.denominator()) * 100;
  if (brought == 0 || both > project.gap.minor()) return false;
  if (project.ceiling && brought > Wide(project.ceiling->minor()) - project.grant.minor()) return false;
  return !envelope.free || brought <= envelope.free->minor();
}

std::string leverageSentence(const funding::ProjectPlan& project, const funding::EnvelopePlan& envelope,
                             const CallRules& rules, Language language) {
  if (rules.leverage && leavesRoom(project, envelope, *rules.leverage)) {
    return fill(
        pick({"L’effet levier est ce qui limite\u202f: {0} de plus apporteraient encore {1}.",
              "Leverage is what binds: {0} more would still bring {1}."},
             language),
        {euros(rules.leverage->denominator(), language), euros(rules.leverage->numerator(), language)});
  }
  return pick({"L’effet levier est ce qui limite.", "Leverage is what binds."}, language);
}

// What is left to find. The leverage's own answer only holds while neither ceiling nor envelope stops it.
std::string gapSentence(const funding::ProjectPlan& project, Language language) {
  const auto gap = amount(project.gap, language);
  if (project.binding != funding::Binding::Leverage) {
    return fill(pick({" Il reste {0} à financer.", " {0} is still to be funded."}, language), {gap});
  }
  const Money more = project.contributionToClose - project.contribution;
  return fill(
      pick({" Il reste {0} à financer\u202f; {1} de participation en plus suffiraient si l’enveloppe et le "
            "plafond le permettent.",
            " {0} is still to be funded; {1} more of contribution would do if the envelope and the "
            "ceiling allow."},
           language),
      {gap, amount(more, language)});
}

}  // namespace

std::string bindingSentence(const funding::ProjectPlan& project, const funding::EnvelopePlan& envelope,
                            const CallRules& rules, Language language) {
  if (!project.surplus.isZero()) {
    return fill(pick({"Attention\u202f: les ressources dépassent le budget de {0}.",
                      "Beware: the resources exceed the budget by {0}."},
                     language),
                {amount(project.surplus, language)});
  }
  if (project.gap.isZero())
    return pick({"Le budget est entièrement financé.", "The budget is fully funded."}, language);
  switch (project.binding) {
    case funding::Binding::Leverage:
      return leverageSentence(project, envelope, rules, language) + gapSentence(project, language);
    case funding::Binding::Need:
      return pick({"Le budget est entièrement financé.", "The budget is fully funded."}, language);
    case funding::Binding::Ceiling:
      return pick({"Le plafond de subvention est atteint.", "The grant ceiling is reached."}, language) +
             gapSentence(project, language);
    case funding::Binding::Envelope:
      return pick({"L’enveloppe est épuisée.", "The envelope is exhausted."}, language) +
             gapSentence(project, language);
  }
  return {};
}

}  // namespace lianes::wording
