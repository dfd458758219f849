#include <array>
#include <string>

#include "app/sample_parts.hpp"
#include "lianes/base/text.hpp"
#include "lianes/store/directory.hpp"
#include "lianes/store/journal.hpp"

// The organisations and people of the sample.
namespace lianes::app {
namespace {

struct PersonRow {
  std::string_view honorific;
  std::string_view given;
  std::string_view family;
  std::string_view position;
  bool elected;
};

struct TownRow {
  std::string_view code;
  std::string_view insee;
  std::string_view association;
  std::string_view partner;
  std::string_view addedOn;
  std::int64_t partnerPopulation;
  PersonRow elected;
  PersonRow volunteer;
  PersonRow malian;
};

constexpr auto kTownRows = std::to_array<TownRow>({
    {"FACH",
     "59220",
     "Comité de jumelage de Faches-Thumesnil",
     "Commune de Djiguiyaba",
     "2020-06-10",
     21'400,
     {"Mme", "Hélène", "Vasseur", "adjointe à la solidarité", true},
     {"M.", "Gérard", "Dumortier", "trésorier du comité", false},
     {"M.", "Seydou", "Konaté", "maire", true}},
    {"LAMB",
     "59328",
     "Lambersart sans frontières",
     "Commune de Sabougoula",
     "2020-06-09",
     34'800,
     {"M.", "Olivier", "Delcourt", "adjoint aux relations internationales", true},
     {"Mme", "Monique", "Leclercq", "présidente de l’association", false},
     {"Mme", "Fatoumata", "Sissoko", "secrétaire générale", false}},
    {"LESQ",
     "59343",
     "Lesquin Solidarité Mali",
     "Commune de Kouroufing",
     "2020-06-12",
     12'900,
     {"Mme", "Nathalie", "Brasseur", "conseillère déléguée", true},
     {"M.", "Jean-Pierre", "Wattel", "secrétaire de l’association", false},
     {"M.", "Modibo", "Camara", "deuxième adjoint au maire", true}},
    {"ORCH",
     "59449",
     "Les Amis du Mali d’Orchies",
     "Commune de Farabala",
     "2020-06-18",
     17'300,
     {"M.", "Thierry", "Carpentier", "conseiller municipal", true},
     {"Mme", "Annie", "Desmet", "présidente de l’association", false},
     {"M.", "Bakary", "Coulibaly", "médecin-chef du centre de santé", false}},
    {"RONC",
     "59508",
     "Roncq Mali Amitié",
     "Commune de Tintibakoro",
     "2020-06-09",
     9'700,
     {"Mme", "Isabelle", "Verhaeghe", "adjointe à l’environnement", true},
     {"M.", "Daniel", "Hennebelle", "président de l’association", false},
     {"Mme", "Aminata", "Keïta", "chargée de l’eau à la mairie", false}},
});

std::string mailOf(const PersonRow& row) {
  std::string mail = foldForSearch(std::string(row.given) + '.' + std::string(row.family));
  for (auto& character : mail) {
    if (character == ' ') character = '-';
  }
  return mail + "@exemple.invalid";
}

Person personOf(Story& story, const PersonRow& row, Id<Organisation> organisation, Date day) {
  return {.id = story.newId<Person>(day),
          .honorific = std::string(row.honorific),
          .givenName = std::string(row.given),
          .familyName = std::string(row.family),
          .organisation = organisation,
          .position = std::string(row.position),
          .elected = row.elected,
          .email = mailOf(row),
          .legalBasis = row.elected ? LegalBasis::PublicTask : LegalBasis::Consent,
          .collectedOn = day,
          .retainUntil = dayOf("2031-12-31"),
          .note = fictional("Personne inventée")};
}

Organisation townOf(Story& story, const store::Directory& directory, const TownRow& row, Date day) {
  const auto found = directory.find(row.insee, 1);
  require(!found.empty() && found.front()->code == row.insee, "the directory knows the brochure's towns");
  const auto& entry = *found.front();
  return {.id = story.newId<Organisation>(day),
          .name = std::string(entry.name),
          .kind = OrganisationKind::Collectivity,
          .level = CollectivityLevel::Commune,
          .country = "FR",
          .officialCode = std::string(entry.code),
          .siren = std::string(entry.siren),
          .department = std::string(entry.departmentName),
          .region = std::string(entry.regionName),
          .population = entry.population,
          .note = "Commune réelle, d’après l’annuaire ; ce qu’elle fait ici est inventé (exemple fictif)."};
}

SampleTown tellTown(Story& story, const store::Directory& directory, const TownRow& row) {
  const auto day = dayOf(row.addedOn);
  const auto later = *day.plusDays(6);
  auto town = townOf(story, directory, row, day);
  Organisation association{.id = story.newId<Organisation>(day),
                           .name = fictional(row.association),
                           .kind = OrganisationKind::TwinningAssociation,
                           .country = "FR",
                           .email = foldForSearch(row.code) + "@exemple.invalid"};
  Organisation partner{.id = story.newId<Organisation>(later),
                       .name = fictional(row.partner),
                       .kind = OrganisationKind::Collectivity,
                       .level = CollectivityLevel::Commune,
                       .country = "ML",
                       .region = "Kayes",
                       .population = row.partnerPopulation};
  auto elected = personOf(story, row.elected, town.id, day);
  auto volunteer = personOf(story, row.volunteer, association.id, day);
  auto malian = personOf(story, row.malian, partner.id, later);
  story.add(day, town);
  story.add(day, association);
  story.add(day, elected);
  story.add(day, volunteer);
  story.add(later, partner);
  story.add(later, malian);
  return {row.code,           std::move(town),      std::move(association), std::move(partner),
          std::move(elected), std::move(volunteer), std::move(malian),      story.newId<Partnership>(later)};
}

template <class Entity>
Entity onlyOne(const store::ConsortiumFile& file) {
  const auto records = store::listAt(file, Description<Entity>::kind, 1);
  require(records.size() == 1, "a new consortium has one of these");
  return fromRecord<Entity>(records.front());
}

Organisation tellBody(Story& story, std::string name, OrganisationKind kind, std::string note) {
  const auto day = dayOf("2020-06-09");
  Organisation body{.id = story.newId<Organisation>(day),
                    .name = std::move(name),
                    .kind = kind,
                    .country = "FR",
                    .note = std::move(note)};
  story.add(day, body);
  return body;
}

Person tellPerson(Story& story, const PersonRow& row, Id<Organisation> organisation) {
  const auto day = dayOf("2020-06-09");
  auto person = personOf(story, row, organisation, day);
  story.add(day, person);
  return person;
}

Organisation tellLead(Story& story, const store::ConsortiumFile& file) {
  auto lead = onlyOne<Organisation>(file);
  lead.name = fictional("Lianes Coopération");
  lead.shortName = "Lianes";
  lead.siren = "000000000";  // of nobody
  lead.email = "contact@exemple.invalid";
  story.change(dayOf("2020-06-08"), lead);
  return lead;
}

Consortium tellConsortium(Story& story, const store::ConsortiumFile& file) {
  auto consortium = onlyOne<Consortium>(file);
  consortium.startsOn = dayOf("2020-09-01");
  consortium.endsOn = dayOf("2021-12-31");
  consortium.shortagePolicy = ShortagePolicy::FirstCommitted;
  consortium.indirectCostKey = "Au prorata des dépenses directes de chaque micro-projet";
  consortium.description = fictional("Cinq communes du Nord et leurs partenaires maliens");
  story.change(dayOf("2020-06-08"), consortium);
  return consortium;
}

}  // namespace

std::string sampleAuthor(const Person& person) {
  return fictional(person.givenName + ' ' + person.familyName);
}

SampleCast tellCast(Story& story, const store::ConsortiumFile& file) {
  story.tellAs(fictional("Claire Morel"));
  const auto directory = store::Directory::load();
  const auto lead = tellLead(story, file);
  auto agency = tellBody(story, fictional("Agence de l’eau Escaut et Lys"), OrganisationKind::PublicBody, {});
  SampleCast cast{
      .call = onlyOne<Call>(file),
      .consortium = tellConsortium(story, file),
      .lead = lead,
      .ministry = tellBody(story, "Ministère de l’Europe et des Affaires étrangères",
                           OrganisationKind::PublicBody, "Les sommes sont inventées (exemple fictif)."),
      .waterAgency = agency,
      .foundation = tellBody(story, fictional("Fondation Terres du Nord"), OrganisationKind::Other, {}),
      .region =
          tellBody(story, fictional("Agence régionale de coopération"), OrganisationKind::PublicBody, {}),
      .coordinator = tellPerson(story, {"Mme", "Claire", "Morel", "coordinatrice", false}, lead.id),
      .accountant = tellPerson(story, {"M.", "Karim", "Benali", "comptable", false}, lead.id),
      .engineer =
          tellPerson(story, {"Mme", "Sophie", "Lambrecht", "ingénieure hydraulique", false}, agency.id),
      .towns = {}};
  for (const auto& row : kTownRows) cast.towns.push_back(tellTown(story, directory, row));
  return cast;
}

}  // namespace lianes::app
