#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "lianes/domain/record.hpp"
#include "store/chain.hpp"
#include "store/seals.hpp"

// The names of people in the titles of steps: they are sealed, as what the step says of them is.
namespace lianes::store {

// What the people of a file were called, as far as it was told.
using KnownNames = std::map<Uuid, std::set<std::string>>;

class StepTitle {
 public:
  StepTitle(sql::Connection& connection, Seals& seals, KnownNames& known)
      : m_connection(connection), m_seals(seals), m_known(known) {}

  // A record that the step changes, as it was or is: a title may name whom it is, or whom it refers to.
  void note(const std::optional<Record>& record);

  // Closes the arguments that name one of these people, unless they are closed already.
  void seal(StoredStep& step);

 private:
  void noteThroughLinks(const Record& record, int depth);
  void learn(const Record& person);

  sql::Connection& m_connection;
  Seals& m_seals;
  KnownNames& m_known;
  std::set<Uuid> m_people;
  std::set<std::pair<Uuid, int>> m_seen;  // at which depth
};

// The arguments with their names, as a JSON list; those without where a person of them was erased.
std::string argumentsOf(const StoredStep& step, Seals& seals);

}  // namespace lianes::store
