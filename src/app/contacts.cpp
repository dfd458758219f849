#include "lianes/app/contacts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/domain/entities/membership.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

std::set<std::string> wordsOfField(const Expertise& expertise) {
  constexpr std::size_t kShortest = 4;
  std::set<std::string> words;
  std::string word;
  for (const char character : foldForSearch(expertise.field) + ' ') {
    if (character != ' ' && character != ',' && character != ';') {
      word += character;
      continue;
    }
    if (word.size() >= kShortest) words.insert(word);
    word.clear();
  }
  return words;
}

bool isOpen(const Expertise& expertise) {
  return expertise.state == ExpertiseState::Open || expertise.state == ExpertiseState::Matched;
}

bool doAnswer(const Expertise& one, const Expertise& other) {
  if (one.side == other.side || !isOpen(one) || !isOpen(other)) return false;
  const auto mine = wordsOfField(one);
  const auto theirs = wordsOfField(other);
  return std::any_of(mine.begin(), mine.end(),
                     [&](const std::string& word) { return theirs.contains(word); });
}

template <class Entity>
std::string nameOfLinked(const store::ConsortiumFile& file, const std::optional<Id<Entity>>& id) {
  const auto record = id ? file.find(Description<Entity>::kind, id->uuid()) : std::nullopt;
  return record ? store::nameIn(file, *record) : std::string();
}

}  // namespace

std::vector<OrganisationView> organisationViews(const store::ConsortiumFile& file) {
  std::map<Uuid, std::vector<Person>> people;
  for (auto& person : store::allRecords<Person>(file)) {
    if (person.organisation) people[person.organisation->uuid()].push_back(std::move(person));
  }
  std::set<Uuid> members;
  for (const auto& membership : store::allRecords<Membership>(file))
    members.insert(membership.organisation.uuid());
  std::vector<OrganisationView> views;
  for (auto& organisation : store::allRecords<Organisation>(file)) {
    const auto id = organisation.id.uuid();
    views.push_back({std::move(organisation), std::move(people[id]), members.contains(id)});
  }
  return views;
}

Retention retentionOf(const Person& person, Date today) {
  if (person.anonymisedOn) return Retention::Anonymised;
  if (!person.retainUntil) return Retention::NoEnd;
  return today > *person.retainUntil ? Retention::Overdue : Retention::Kept;
}

std::vector<PersonView> personViews(const store::ConsortiumFile& file, Date today) {
  std::map<Uuid, std::string> organisations;
  for (const auto& organisation : store::allRecords<Organisation>(file)) {
    organisations.emplace(organisation.id.uuid(), organisation.name);
  }
  std::vector<PersonView> views;
  for (auto& person : store::allRecords<Person>(file)) {
    auto organisation = person.organisation ? organisations[person.organisation->uuid()] : std::string();
    const auto retention = retentionOf(person, today);
    views.push_back({std::move(person), std::move(organisation), retention});
  }
  std::sort(views.begin(), views.end(), [](const PersonView& a, const PersonView& b) {
    const auto key = [](const PersonView& view) {
      return std::tuple(view.retention == Retention::Anonymised, foldForSearch(view.person.familyName),
                        foldForSearch(view.person.givenName), view.person.id);
    };
    return key(a) < key(b);
  });
  return views;
}

std::vector<ExpertiseView> expertiseViews(const store::ConsortiumFile& file) {
  const auto all = store::allRecords<Expertise>(file);
  std::vector<ExpertiseView> views;
  for (const auto& expertise : all) {
    ExpertiseView view{expertise, nameOfLinked(file, expertise.organisation),
                       nameOfLinked(file, expertise.person), nameOfLinked(file, expertise.project)};
    for (const auto& other : all) {
      if (doAnswer(expertise, other)) view.answers.push_back(other.id);
    }
    views.push_back(std::move(view));
  }
  std::stable_sort(views.begin(), views.end(), [](const ExpertiseView& a, const ExpertiseView& b) {
    return a.expertise.side == ExpertiseSide::Needed && b.expertise.side != ExpertiseSide::Needed;
  });
  return views;
}

}  // namespace lianes::app
