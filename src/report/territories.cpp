#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "lianes/domain/date_text.hpp"
#include "lianes/report/builders.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"

// Who takes part in the programme, territory by territory, and how.
namespace lianes::report {
namespace {

using wording::Language;

enum class PartTaken : std::uint8_t { Member, Mandate, Partner, Mission, Meeting, Funding, Expertise };

std::string_view partText(PartTaken part) {
  switch (part) {
    case PartTaken::Member:
      return "membre du consortium";
    case PartTaken::Mandate:
      return "agit pour une collectivité";
    case PartTaken::Partner:
      return "partenariat";
    case PartTaken::Mission:
      return "missions";
    case PartTaken::Meeting:
      return "réunions";
    case PartTaken::Funding:
      return "financement";
    case PartTaken::Expertise:
      return "expertise";
  }
  return {};
}

class PartsTaken {
 public:
  explicit PartsTaken(const Facts& facts) : m_facts(facts) {
    const auto last = facts.scope.to;
    for (const auto& membership : facts.memberships) {
      if (membership.letterReceivedOn && *membership.letterReceivedOn <= last) {
        note(membership.organisation, PartTaken::Member);
      }
    }
    for (const auto& mandate : facts.mandates) {
      if (!mandate.from || *mandate.from <= last) note(mandate.association, PartTaken::Mandate);
    }
    for (const auto& partnership : facts.partnerships) {
      note(partnership.frenchCollectivity, PartTaken::Partner);
      note(partnership.malianCollectivity, PartTaken::Partner);
      note(partnership.association, PartTaken::Partner);
    }
    for (const auto& participation : facts.participations) noteParticipation(participation);
    for (const auto& grant : facts.grants) {
      if (grant.grantedAmount) note(grant.funder, PartTaken::Funding);
    }
    for (const auto& offer : facts.expertises) {
      if (offer.side != ExpertiseSide::Offered || offer.state == ExpertiseState::Closed) continue;
      note(offer.organisation, PartTaken::Expertise);
      noteOwnOf(offer.person, PartTaken::Expertise);
    }
  }

  const std::map<Id<Organisation>, std::set<PartTaken>>& all() const { return m_parts; }

 private:
  void note(const std::optional<Id<Organisation>>& organisation, PartTaken part) {
    if (organisation) m_parts[*organisation].insert(part);
  }

  void noteOwnOf(const std::optional<Id<Person>>& id, PartTaken part) {
    if (const auto* person = findIn(m_facts.people, id)) note(person->organisation, part);
  }

  // Someone takes part for an organisation, and is of one: both do.
  void noteParticipation(const Participation& participation) {
    const bool isAbsent =
        participation.attended == false || participation.answer == ParticipationAnswer::Declined;
    if (isAbsent) return;
    const auto part = participation.mission ? PartTaken::Mission : PartTaken::Meeting;
    note(participation.forOrganisation, part);
    noteOwnOf(participation.person, part);
  }

  const Facts& m_facts;
  std::map<Id<Organisation>, std::set<PartTaken>> m_parts;
};

// France first, then Mali, then others; what has no territory comes last in its country.
struct Territory {
  std::string country;
  std::string name;

  auto order() const {
    const int place = country == "FR" ? 0 : country == "ML" ? 1 : 2;
    return std::tuple(place, country, name.empty(), name);
  }
  friend bool operator<(const Territory& a, const Territory& b) { return a.order() < b.order(); }

  std::string title() const {
    const std::string shown = name.empty() ? "sans territoire noté" : name;
    return country == "FR" ? shown : country == "ML" ? shown + " (Mali)" : shown + " (" + country + ')';
  }
};

Territory ownTerritoryOf(const Organisation& organisation) {
  const auto& name = organisation.department.empty() ? organisation.region : organisation.department;
  return {organisation.country, name};
}

// Associations seldom note one: theirs is that of the collectivité they act for.
Territory territoryOf(const Facts& facts, const Organisation& organisation) {
  auto own = ownTerritoryOf(organisation);
  if (!own.name.empty()) return own;
  for (const auto& mandate : facts.mandates) {
    const auto* collectivity =
        mandate.association == organisation.id ? findIn(facts.organisations, mandate.collectivity) : nullptr;
    if (collectivity != nullptr) return ownTerritoryOf(*collectivity);
  }
  return own;
}

// The columns of what organisations are, after the territory's own.
std::size_t columnOf(OrganisationKind kind) {
  switch (kind) {
    case OrganisationKind::Collectivity:
      return 1;
    case OrganisationKind::TwinningAssociation:
    case OrganisationKind::Association:
      return 2;
    case OrganisationKind::Company:
      return 3;
    case OrganisationKind::School:
      return 4;
    case OrganisationKind::PublicBody:
    case OrganisationKind::Other:
      break;
  }
  return 5;
}
constexpr std::size_t kKinds = 5;

using ByTerritory = std::map<Territory, std::vector<const Organisation*>>;

Table countTable(const ByTerritory& territories) {
  TableWriter table(
      "territoires", "Organismes qui prennent part, par territoire",
      {textColumn("territoire", "Territoire", 3), countColumn("collectivites", "Collectivités"),
       countColumn("associations", "Associations"), countColumn("entreprises", "Entreprises"),
       countColumn("ecoles", "Écoles"), countColumn("autres", "Autres"), countColumn("total", "Total")});
  std::vector<std::size_t> rows;
  for (const auto& [territory, organisations] : territories) {
    std::vector<std::int64_t> counts(kKinds + 1);
    for (const auto* organisation : organisations) ++counts[columnOf(organisation->kind)];
    std::vector<Cell> cells{territory.title()};
    cells.insert(cells.end(), counts.begin() + 1, counts.end());
    cells.emplace_back(static_cast<std::int64_t>(organisations.size()));
    rows.push_back(table.line(std::move(cells)));
  }
  table.sum({"Total"}, rows);
  return table.finish();
}

Table nameTable(const ByTerritory& territories, const PartsTaken& parts) {
  TableWriter table("organismes", "Qui prend part, et comment",
                    {textColumn("territoire", "Territoire", 2), textColumn("organisme", "Organisme", 4),
                     textColumn("nature", "Nature", 2), textColumn("comment", "Comment", 4)});
  for (const auto& [territory, organisations] : territories) {
    for (const auto* organisation : organisations) {
      std::vector<std::string> ways;
      for (const auto part : parts.all().at(organisation->id)) ways.emplace_back(partText(part));
      table.line({territory.title(), organisation->name,
                  std::string(wording::choiceLabel(organisation->kind, Language::French)), joined(ways)});
    }
  }
  return table.finish();
}

}  // namespace

ReportModel territorialDynamics(const Facts& facts) {
  auto model = shortDocument(
      facts, "territoires-" + facts.scope.to.text(),
      {"Dynamiques territoriales", facts.consortium.name, {"Au " + formatFrenchLong(facts.scope.to)}});
  Writer writer(model);
  const PartsTaken parts(facts);
  ByTerritory territories;
  for (const auto& [id, taken] : parts.all()) {
    if (const auto* organisation = findIn(facts.organisations, id)) {
      territories[territoryOf(facts, *organisation)].push_back(organisation);
    }
  }
  for (auto& [territory, organisations] : territories) {
    std::sort(organisations.begin(), organisations.end(), [](const Organisation* a, const Organisation* b) {
      return std::tie(a->kind, a->name) < std::tie(b->kind, b->name);
    });
  }
  if (territories.empty()) {
    writer.say("Aucun organisme ne prend encore part au programme.");
    return model;
  }
  writer.say(
      "Sont comptés les organismes qui sont membres, agissent pour une collectivité, ont un partenariat, "
      "prennent part aux missions ou aux réunions, financent un projet ou proposent une expertise. Le "
      "territoire est le département, à défaut la région, que dit l’annuaire, ou celui de la collectivité "
      "pour laquelle l’organisme agit.",
      ParagraphStyle::Note);
  writer.add(countTable(territories));
  writer.add(nameTable(territories, parts));
  return model;
}

}  // namespace lianes::report
