#include <nlohmann/json.hpp>

#include "lianes/domain/money_text.hpp"
#include "lianes/exchange/scenario_json.hpp"
#include "lianes/funding/explain.hpp"
#include "lianes/wording/derivation_text.hpp"

namespace lianes::exchange {
namespace {

using namespace funding;
using Json = nlohmann::ordered_json;

Json amountJson(Money amount) { return formatMoney(amount); }

Json amountJson(const std::optional<Money>& amount) { return amount ? Json(formatMoney(*amount)) : Json(); }

struct ValueJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const Money& amount) const {
    if (amount.currency() == Currency::Eur) return formatMoney(amount);
    return {{"amount", formatMoney(amount)}, {"currency", codeOf(amount.currency())}};
  }
  Json operator()(const Ratio& ratio) const { return Json::array({ratio.numerator(), ratio.denominator()}); }
  Json operator()(const Date& date) const { return date.text(); }
  Json operator()(const auto& plain) const { return plain; }
};

std::string_view roundingCode(Rounding rounding) {
  switch (rounding) {
    case Rounding::Exact:
      return "exact";
    case Rounding::Down:
      return "down";
    case Rounding::HalfUp:
      return "half_up";
    case Rounding::HalfEven:
      return "half_even";
  }
  return {};
}

Json treeJson(const Derivation& derivation) {
  Json node{{"figure", codeOf(derivation.figure)},
            {"rule", codeOf(derivation.rule)},
            {"formula", codeOf(derivation.formula)},
            {"rounding", roundingCode(derivation.rounding)},
            {"value", std::visit(ValueJson{}, derivation.value)}};
  if (!derivation.whose.empty()) node["whose"] = derivation.whose;
  if (derivation.source) {
    node["source"] = {{"kind", codeOf(derivation.source->kind)}, {"id", derivation.source->id}};
  }
  if (derivation.operands.empty()) return node;
  auto& operands = node["operands"] = Json::array();
  for (const auto& operand : derivation.operands) operands.push_back(treeJson(operand));
  return node;
}

// The trees of one object, by figure; a figure with one value a contributor or participant has a list.
void addWhy(Json& object, const std::vector<Derivation>& derivations) {
  auto& why = object["why"] = Json::object();
  for (const auto& derivation : derivations) {
    auto tree = treeJson(derivation);
    tree["text"] = {{"fr", wording::sentence(derivation, wording::Language::French)},
                    {"en", wording::sentence(derivation, wording::Language::English)}};
    const auto key = std::string(codeOf(derivation.figure));
    if (derivation.figure == Figure::GrantByContribution || derivation.figure == Figure::Share) {
      why[key].push_back(std::move(tree));
    } else {
      why[key] = std::move(tree);
    }
  }
}

Json consortiumJson(const ConsortiumPlan& plan) {
  return {{"engaged", plan.engaged},
          {"minimum", plan.minimum},
          {"eligible", plan.eligible},
          {"margin", plan.margin}};
}

Json projectJson(const ProjectPlan& plan) {
  Json json{{"id", plan.id},
            {"contribution", amountJson(plan.contribution)},
            {"entitlement", amountJson(plan.entitlement)},
            {"need", amountJson(plan.need)},
            {"ceiling", amountJson(plan.ceiling)},
            {"claim", amountJson(plan.claim)},
            {"grant", amountJson(plan.grant)},
            {"gap", amountJson(plan.gap)},
            {"surplus", amountJson(plan.surplus)},
            {"binding", codeOf(plan.binding)},
            {"contribution_to_close", amountJson(plan.contributionToClose)},
            {"grant_by_contribution", Json::array()}};
  for (const auto& part : plan.grantByContribution) {
    json["grant_by_contribution"].push_back(amountJson(part.amount));
  }
  return json;
}

Json missionJson(const MissionPlan& plan) {
  Json json{{"id", plan.id},
            {"cap", amountJson(plan.cap)},
            {"reduced", plan.reduced},
            {"shares", Json::array()},
            {"balance", amountJson(plan.balance)}};
  for (const auto& share : plan.shares) {
    json["shares"].push_back(
        {{"member", share.member}, {"share", amountJson(share.share)}, {"capped", share.capped}});
  }
  return json;
}

Json expenseJson(const ExpensePlan& plan) {
  Json json{{"id", plan.id},
            {"eur", amountJson(plan.eur)},
            {"eligible", plan.eligible()},
            {"reasons", Json::array()}};
  for (const auto reason : plan.reasons) json["reasons"].push_back(codeOf(reason));
  return json;
}

Json envelopeJson(const EnvelopePlan& plan) {
  return {{"granted", amountJson(plan.granted)},
          {"used", amountJson(plan.used)},
          {"free", amountJson(plan.free)},
          {"short", amountJson(plan.missing)}};
}

}  // namespace

std::string writePlan(const Scenario& scenario, const Plan& plan, Explain explain) {
  const bool why = explain == Explain::Yes;
  Json json{{"consortium", consortiumJson(plan.consortium)},
            {"projects", Json::array()},
            {"missions", Json::array()},
            {"expenses", Json::array()},
            {"envelope", envelopeJson(plan.envelope)}};
  if (why) {
    addWhy(json["consortium"], explainConsortium(scenario, plan));
    addWhy(json["envelope"], explainEnvelope(scenario, plan));
  }
  for (std::size_t i = 0; i < plan.projects.size(); ++i) {
    auto& project = json["projects"].emplace_back(projectJson(plan.projects[i]));
    if (why) addWhy(project, explainProject(scenario, plan, i));
  }
  for (std::size_t i = 0; i < plan.missions.size(); ++i) {
    auto& mission = json["missions"].emplace_back(missionJson(plan.missions[i]));
    if (why) addWhy(mission, explainMission(scenario, plan, i));
  }
  for (std::size_t i = 0; i < plan.expenses.size(); ++i) {
    auto& expense = json["expenses"].emplace_back(expenseJson(plan.expenses[i]));
    if (why) addWhy(expense, explainExpense(scenario, plan, i));
  }
  return json.dump(2) + '\n';
}

}  // namespace lianes::exchange
