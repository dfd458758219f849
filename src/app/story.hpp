#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/chance.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// An invented history of a consortium: its steps are told in any order, each with its day, then performed by
// day, those of one day as they were told. Identities, hours and every chance come from the seed.
class Story {
 public:
  explicit Story(std::uint64_t seed) : m_chance(seed) {}

  // Who performs the steps told from now on.
  void tellAs(std::string author) { m_author = std::move(author); }

  template <class Entity>
  Id<Entity> newId(Date day) {
    return Id<Entity>(newUuid(day));
  }
  Uuid newUuid(Date day);

  // One step each.
  template <class Entity>
  void add(Date day, const Entity& entity) {
    auto record = toRecord(entity);
    tell(day, store::StepAction::Added, store::Insert{std::move(record)});
  }
  template <class Entity>
  void change(Date day, const Entity& entity) {
    auto record = toRecord(entity);
    tell(day, store::StepAction::Changed, store::Update{std::move(record)});
  }

  // Several new records in one step.
  template <class Entity>
  void put(Date day, const std::vector<Entity>& entities) {
    std::vector<store::Edit> edits;
    for (const auto& entity : entities) edits.emplace_back(store::Insert{toRecord(entity)});
    put(day, std::move(edits));
  }
  void put(Date day, std::vector<store::Edit> edits);

  // One step that adds the document with these bytes.
  void attach(Date day, Document draft, std::string bytes);

  // From lowest to highest, both included.
  std::int64_t between(std::int64_t lowest, std::int64_t highest) {
    return m_chance.between(lowest, highest);
  }

  // Requires: a file that the story's first day is not before, and that holds what the story refers to.
  void performOn(store::ConsortiumFile& file);

 private:
  struct Told {
    Date day;
    std::string author;
    store::StepRequest step;
    std::optional<Document> draft;  // instead of edits
    std::string bytes;
  };
  static Result<store::StepNumber, Problems> performOne(store::ConsortiumFile& file, const Told& told);
  void tell(Date day, store::StepAction action, store::Edit edit);

  Chance m_chance;
  std::int64_t m_identities = 0;
  std::string m_author;
  std::vector<Told> m_told;
};

// The moment in UTC. Requires: less than a day of minutes.
Instant momentOf(Date day, std::int64_t minutes);

// The day that a text of the program's own writes: "2020-09-01".
Date dayOf(std::string_view text);

inline constexpr std::string_view kFictional = "(exemple fictif)";
std::string fictional(std::string_view name);  // "name (exemple fictif)"

}  // namespace lianes::app
