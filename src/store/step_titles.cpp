#include "store/step_titles.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "lianes/store/consortium_file.hpp"
#include "store/name_parts.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

using Json = nlohmann::json;

constexpr int kFarthestLink = 2;
constexpr auto kKindsOfRecords = Choices<EntityKind>::codes.size();

// Whether a record of the kind, so many links away, may be a person or refer to one that its name would tell.
bool findsPeople(EntityKind kind, int depth) {
  if (kind == EntityKind::Person) return true;
  const bool goesOn = depth < kFarthestLink && mayBeNameless(kind);
  const auto& fields = describe(kind).fields;
  return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
    if (!field.target) return false;
    return *field.target == EntityKind::Person || (goesOn && findsPeople(*field.target, depth + 1));
  });
}

// The same, told once: an import asks it for every row and every link.
bool mayNamePeople(EntityKind kind, int depth) {
  static const auto kTold = [] {
    std::array<std::array<bool, kKindsOfRecords>, kFarthestLink + 2> told{};
    for (std::size_t far = 0; far < told.size(); ++far) {
      for (std::size_t i = 0; i < kKindsOfRecords; ++i) {
        told[far][i] = findsPeople(static_cast<EntityKind>(i), static_cast<int>(far));
      }
    }
    return told;
  }();
  return kTold[static_cast<std::size_t>(depth)][static_cast<std::size_t>(kind)];
}

// The code of a kind names nobody.
bool names(const Json& argument, const std::string& name) {
  if (!argument.is_string()) return false;
  const auto& text = argument.get_ref<const std::string&>();
  return !choiceOf<EntityKind>(text) && text.find(name) != std::string::npos;
}

}  // namespace

void StepTitle::learn(const Record& person) {
  for (const std::string_view field : {"given_name", "family_name"}) {
    const auto& value = person.values[describe(EntityKind::Person).indexOf(field).value()];
    if (const auto* name = std::get_if<std::string>(&value)) m_known[person.id].insert(*name);
  }
}

void StepTitle::note(const std::optional<Record>& record) {
  if (record) noteThroughLinks(*record, 0);
}

// As far as nameIn() goes: what has no name of its own is called by what it refers to.
void StepTitle::noteThroughLinks(const Record& record, int depth) {
  if (!mayNamePeople(record.kind, depth)) return;
  if (record.kind == EntityKind::Person) {
    learn(record);
    m_people.insert(record.id);
    return;
  }
  const bool isNameless = depth < kFarthestLink && nameOf(record) == record.id.text();
  const auto& fields = describe(record.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto* id = std::get_if<Uuid>(&record.values[i]);
    if (id == nullptr || !fields[i].target) continue;
    const bool isPerson = fields[i].target == EntityKind::Person;
    if (!isPerson && (!isNameless || !mayNamePeople(*fields[i].target, depth + 1))) continue;
    if (!m_seen.insert({*id, depth}).second) continue;
    if (isPerson) m_people.insert(*id);
    if (const auto linked = findRecord(m_connection, *fields[i].target, *id)) {
      noteThroughLinks(*linked, depth + 1);
    }
  }
}

// One seal over the other: whichever person is erased first takes the title along.
void StepTitle::seal(StoredStep& step) {
  if (m_people.empty() || !step.sealedArguments.empty()) return;
  const auto arguments = Json::parse(step.arguments, nullptr, false);
  if (!arguments.is_array()) return;
  std::vector<std::int64_t> seals;
  auto shown = arguments;
  for (const auto& person : m_people) {
    bool isNamed = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const auto& known = m_known[person];
      const bool says = std::any_of(known.begin(), known.end(),
                                    [&](const std::string& name) { return names(arguments[i], name); });
      if (!says) continue;
      isNamed = true;
      shown[i] = "";
    }
    if (isNamed) seals.push_back(m_seals.of(person, person));
  }
  if (seals.empty()) return;
  Bytes closed(step.arguments.begin(), step.arguments.end());
  for (const auto seal : seals) closed = m_seals.close(seal, closed);
  ByteWriter out;
  out.count(seals.size());
  for (auto seal = seals.rbegin(); seal != seals.rend(); ++seal) out.count(static_cast<std::uint64_t>(*seal));
  out.raw(closed);
  step.sealedArguments = out.take();
  step.arguments = shown.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string argumentsOf(const StoredStep& step, Seals& seals) {
  if (step.sealedArguments.empty()) return step.arguments;
  ByteReader in(step.sealedArguments);
  const auto count = in.count();
  std::vector<std::int64_t> order;
  for (std::uint64_t i = 0; i < count; ++i) order.push_back(static_cast<std::int64_t>(in.count()));
  const auto raw = in.raw(in.left());
  Bytes closed(raw.begin(), raw.end());
  for (const auto seal : order) {
    auto opened = seals.open(seal, closed);
    if (!opened) return step.arguments;
    closed = std::move(*opened);
  }
  return {closed.begin(), closed.end()};
}

}  // namespace lianes::store
