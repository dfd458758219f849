#include "render/iati_activity.hpp"

#include <algorithm>
#include <array>

#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::render {
namespace {

// What IATI allows in a reference: no slash, ampersand, bar or question mark, no blanks.
std::string referencePart(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool isPlain =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    if (isPlain) out += c;
  }
  return out;
}

// Code list OrganisationType; empty where none fits.
std::string_view typeOf(const Organisation& organisation) {
  switch (organisation.kind) {
    case OrganisationKind::Collectivity:
      return "11";
    case OrganisationKind::TwinningAssociation:
    case OrganisationKind::Association:
      return organisation.country.empty() || organisation.country == "FR" ? "22" : "24";
    case OrganisationKind::Company:
      return "70";
    case OrganisationKind::School:
      return "80";
    case OrganisationKind::PublicBody:
      return "15";
    case OrganisationKind::Other:
      return {};
  }
  return {};
}

XmlWriter::Attributes organisationAttributes(const report::Facts& facts, const Organisation& organisation) {
  XmlWriter::Attributes attributes;
  if (auto reference = iatiReference(facts, organisation))
    attributes.emplace_back("ref", std::move(*reference));
  if (!typeOf(organisation).empty()) attributes.emplace_back("type", typeOf(organisation));
  return attributes;
}

bool isUpTo(const std::optional<Date>& date, const report::Facts& facts) {
  return date && *date <= iatiDay(facts);
}

class IatiMoney {
 public:
  IatiMoney(const report::Facts& facts, std::optional<Id<MicroProject>> project)
      : m_facts(facts), m_project(project) {}

  std::vector<IatiTransaction> gather() {
    for (const auto& each : m_facts.contributions) {
      if (m_project && each.project == *m_project) contribution(each);
    }
    for (const auto& each : m_facts.grants) {
      if (each.project == m_project && each.state == GrantState::Granted) grant(each);
    }
    return std::move(m_found);
  }

 private:
  using Kind = IatiTransaction::Kind;

  void add(Kind kind, const std::optional<Date>& date, const std::optional<Money>& amount,
           std::string description, Id<Organisation> provider) {
    if (!amount || !isUpTo(date, m_facts)) return;
    m_found.push_back(
        {kind, *date, *amount, std::move(description), provider, m_facts.consortium.leadOrganisation});
  }
  void contribution(const Contribution& each) {
    const auto promised = each.votedAmount ? each.votedAmount : std::optional(each.amount);
    add(Kind::IncomingCommitment, each.votedOn ? each.votedOn : each.promisedOn, promised,
        "Participation votée ou promise", each.organisation);
    add(Kind::IncomingFunds, each.receivedOn, each.receivedAmount, "Participation reçue", each.organisation);
  }
  void grant(const Grant& each) {
    add(Kind::IncomingCommitment, each.decidedOn, each.grantedAmount, "Subvention accordée : " + each.title,
        each.funder);
    for (const auto& tranche : m_facts.tranches) {
      if (tranche.grant != each.id) continue;
      add(Kind::IncomingFunds, tranche.receivedOn, tranche.receivedAmount,
          "Versement de la subvention, année " + std::to_string(tranche.year), each.funder);
    }
  }

  const report::Facts& m_facts;
  std::optional<Id<MicroProject>> m_project;
  std::vector<IatiTransaction> m_found;
};

}  // namespace

std::optional<std::string> iatiReference(const report::Facts& facts, const Organisation& organisation) {
  const bool isFrench = organisation.country.empty() || organisation.country == "FR";
  if (!isFrench) return std::nullopt;
  const bool isMinistry = organisation.kind == OrganisationKind::PublicBody &&
                          std::any_of(facts.grants.begin(), facts.grants.end(), [&](const Grant& grant) {
                            return grant.use == GrantUse::LeverageEnvelope && grant.funder == organisation.id;
                          });
  if (isMinistry) return "FR-6";
  constexpr std::size_t kSirenLength = 9;
  const auto siren = referencePart(organisation.siren);
  const bool isSiren =
      siren.size() == kSirenLength && siren.find_first_not_of("0123456789") == std::string::npos;
  return isSiren ? std::optional("FR-RCS-" + siren) : std::nullopt;
}

Date iatiDay(const report::Facts& facts) {
  return facts.today ? std::min(*facts.today, facts.scope.to) : facts.scope.to;
}

void IatiParticipants::add(Role role, const std::optional<Id<Organisation>>& organisation) {
  if (!organisation || report::findIn(m_facts.organisations, *organisation) == nullptr) return;
  const std::pair given(role, *organisation);
  if (std::find(m_given.begin(), m_given.end(), given) == m_given.end()) m_given.push_back(given);
}

void IatiParticipants::write(XmlWriter& xml) const {
  for (const auto& [role, id] : m_given) {
    const auto& organisation = *report::findIn(m_facts.organisations, id);
    auto attributes = organisationAttributes(m_facts, organisation);
    attributes.emplace_back("role", std::string(1, static_cast<char>(role)));
    xml.open("participating-org", attributes);
    xml.text("narrative", organisation.name);
    xml.close();
  }
}

void writeNarrative(XmlWriter& xml, std::string_view name, std::string_view text) {
  xml.open(name);
  xml.text("narrative", text);
  xml.close();
}

void writeTransaction(XmlWriter& xml, const report::Facts& facts, const IatiTransaction& transaction) {
  xml.open("transaction");
  xml.empty("transaction-type", {{"code", std::to_string(static_cast<int>(transaction.kind))}});
  xml.empty("transaction-date", {{"iso-date", transaction.date.text()}});
  xml.text("value", formatMoney(transaction.amount),
           {{"currency", std::string(codeOf(transaction.amount.currency()))},
            {"value-date", transaction.date.text()}});
  writeNarrative(xml, "description", transaction.description);
  for (const auto& [name, id] :
       {std::pair("provider-org", transaction.provider), std::pair("receiver-org", transaction.receiver)}) {
    const auto* organisation = report::findIn(facts.organisations, id);
    if (organisation == nullptr) continue;
    xml.open(name, organisationAttributes(facts, *organisation));
    xml.text("narrative", organisation->name);
    xml.close();
  }
  xml.close();
}

void writeMarkers(XmlWriter& xml, const MicroProject& project) {
  const std::array<std::pair<const char*, std::optional<std::int64_t>>, 5> markers{
      {{"1", project.markerGender},
       {"2", project.markerEnvironment},
       {"5", project.markerBiodiversity},
       {"11", project.markerInclusion},
       {"12", project.markerNutrition}}};
  for (const auto& [code, significance] : markers) {
    if (!significance) continue;
    xml.empty("policy-marker",
              {{"vocabulary", "1"}, {"code", code}, {"significance", std::to_string(*significance)}});
  }
}

void writeGoals(XmlWriter& xml, std::string_view goals) {
  while (!goals.empty()) {
    const auto end = std::min(goals.find(';'), goals.size());
    const auto goal = trimmed(goals.substr(0, end));
    if (!goal.empty()) xml.empty("tag", {{"vocabulary", "2"}, {"code", std::string(goal)}});
    goals.remove_prefix(std::min(end + 1, goals.size()));
  }
}

std::vector<IatiTransaction> transactionsOf(const report::Facts& facts,
                                            std::optional<Id<MicroProject>> project) {
  return IatiMoney(facts, project).gather();
}

IatiSpending iatiSpending(const report::Facts& facts) {
  IatiSpending spending;
  if (!facts.vouchers) return spending;
  facts.vouchers([&](const report::Voucher& voucher) {
    const auto& expense = voucher.expense;
    const bool isTold =
        voucher.fate == report::VoucherFate::Counted || voucher.fate == report::VoucherFate::Earlier;
    if (!isTold || expense.inKind || expense.spentOn > iatiDay(facts)) return;
    constexpr std::size_t kMonth = 7;  // "2021-03"
    const auto month = expense.spentOn.text().substr(0, kMonth);
    auto& months = spending[expense.project];
    const auto [place, isNew] = months.try_emplace(
        month, IatiTransaction{IatiTransaction::Kind::Expenditure, expense.spentOn, expense.eur,
                               "Dépenses du mois " + month, facts.consortium.leadOrganisation, std::nullopt});
    if (isNew) return;
    place->second.amount += expense.eur;
    place->second.date = std::max(place->second.date, expense.spentOn);
  });
  return spending;
}

}  // namespace lianes::render
