#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <map>

#include "lianes/funding/plan.hpp"
#include "lianes/store/facts.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/record_json.hpp"
#include "lianes/store/search.hpp"
#include "lianes/store/verdicts.hpp"
#include "store/rows.hpp"
#include "support/database.hpp"
#include "support/random_record.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

// Every record of a file.
using Records = std::map<RecordReference, Record>;

std::int64_t propertyCount(std::int64_t usual) {
  const char* given = std::getenv("LIANES_PROPERTY_COUNT");
  return given == nullptr ? usual : std::stoll(given);
}

Records recordsIn(const ConsortiumFile& file) {
  Records records;
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto kind = static_cast<EntityKind>(i);
    auto& rows = file.connection().cached("SELECT " + columnList(kind) + " FROM \"" +
                                          std::string(codeOf(kind)) + "\"");
    while (rows.step()) {
      auto record = readRow(kind, rows);
      const RecordReference reference{kind, record.id};
      records.emplace(reference, std::move(record));
    }
    rows.reset();
  }
  return records;
}

constexpr std::array kChangingKinds{
    EntityKind::Organisation, EntityKind::Person,       EntityKind::Mandate, EntityKind::Membership,
    EntityKind::Partnership,  EntityKind::MicroProject, EntityKind::Mission, EntityKind::Expense,
    EntityKind::Imputation,   EntityKind::Document,     EntityKind::Grant,   EntityKind::Contribution,
    EntityKind::Deadline,     EntityKind::Meeting,      EntityKind::Expense, EntityKind::Participation};

// A state in few bytes: long histories would not fit into memory in full.
using Digest = std::uint64_t;

void mixIn(Digest& digest, std::string_view text) {
  digest = (digest ^ std::hash<std::string_view>{}(text)) * 0x9e3779b97f4a7c15U + text.size();
}

Digest digestOf(const Records& records) {
  Digest digest = records.size();
  for (const auto& [reference, record] : records) {
    mixIn(digest, codeOf(reference.kind));
    mixIn(digest, reference.id.text());
    mixIn(digest, writeRecord(record));
  }
  return digest;
}

// Someone who does, undoes and redoes things at random, and remembers what was there.
class RandomUser {
 public:
  explicit RandomUser(test::Chance& chance) : m_chance(chance) {
    sample.member("Roncq");
    sample.member("Lesquin");
    m_now = recordsIn(*sample.file);
  }

  test::SampleConsortium sample;
  std::int64_t performed = 0;
  std::map<StepNumber, Digest> states;  // after each step
  std::vector<Record> seen;             // a record or two of each state

  void act() {
    const auto choice = m_chance.between(1, 10);
    if (choice <= 2 && !m_past.empty()) return back(m_past, m_future, sample.file->undo());
    if (choice <= 4 && !m_future.empty()) return back(m_future, m_past, sample.file->redo());
    StepRequest request{{StepAction::Put, {}}, {}};
    for (auto edits = m_chance.between(1, 3); edits > 0; --edits) request.edits.push_back(randomEdit());
    const auto done = sample.file->perform(request);
    auto after = recordsIn(*sample.file);
    if (!done) {
      CHECK((after == m_now));
    } else if (after != m_now) {
      m_future.clear();
      m_past.push_back(digestOf(m_now));
      m_now = std::move(after);
      remember(*done);
      ++performed;
    }
  }

  const Records& now() const { return m_now; }

 private:
  void back(std::vector<Digest>& from, std::vector<Digest>& to, const Result<StepNumber, Problems>& done) {
    REQUIRE(done.ok());
    to.push_back(digestOf(m_now));
    m_now = recordsIn(*sample.file);
    REQUIRE(digestOf(m_now) == from.back());
    from.pop_back();
    remember(*done);
  }

  void remember(StepNumber step) {
    states[step] = digestOf(m_now);
    for (int i = 0; i < 2; ++i) {
      if (const auto one = any(std::nullopt)) seen.push_back(m_now.at(*one));
    }
  }

  std::optional<RecordReference> any(std::optional<EntityKind> kind) {
    std::vector<RecordReference> candidates;
    for (const auto& [reference, record] : m_now) {
      if (!kind || reference.kind == *kind) candidates.push_back(reference);
    }
    if (candidates.empty()) return std::nullopt;
    return candidates[static_cast<std::size_t>(
        m_chance.between(0, static_cast<std::int64_t>(candidates.size()) - 1))];
  }

  // Points the references at records that are there, as far as there are some.
  Record linked(Record record) {
    const auto& fields = describe(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      auto& value = record.values[i];
      if (std::holds_alternative<std::monostate>(value)) continue;
      if (fields[i].type == FieldType::Reference) {
        const auto target = any(fields[i].target);
        value = target ? FieldValue(target->id) : FieldValue();
      }
      if (fields[i].type == FieldType::AnyReference) value = *any(std::nullopt);
    }
    return record;
  }

  Edit randomEdit() {
    const auto kind = kChangingKinds[static_cast<std::size_t>(
        m_chance.between(0, static_cast<std::int64_t>(kChangingKinds.size()) - 1))];
    const auto existing = any(kind);
    const auto choice = m_chance.between(1, 10);
    auto record = linked(test::randomValidRecord(kind, m_chance));
    if (choice <= 6 || !existing) return Insert{record};
    if (choice <= 7) return Remove{kind, existing->id};
    record.id = existing->id;
    if (kind == EntityKind::Expense) {
      for (const std::string_view field : {"number", "project_id", "mission_id", "spent_on"}) {
        const auto index = describe(kind).indexOf(field).value();
        record.values[index] = m_now.at(*existing).values[index];
      }
    }
    return Update{record};
  }

  test::Chance& m_chance;
  Records m_now;
  std::vector<Digest> m_past;
  std::vector<Digest> m_future;
};

Records recordsAt(const ConsortiumFile& file, StepNumber step) {
  Records records;
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto kind = static_cast<EntityKind>(i);
    for (auto& record : listAt(file, kind, step)) {
      const RecordReference reference{kind, record.id};
      records.emplace(reference, std::move(record));
    }
  }
  return records;
}

// Whether it has a name of its own: others are called by their id, which is no text of theirs.
bool isNamed(const Record& record) { return nameOf(record) != record.id.text(); }

bool isFound(const ConsortiumFile& file, const Record& record) {
  for (const auto& hit : search(file, nameOf(record), 5000)) {
    if (hit.kind == record.kind && hit.id == record.id) return true;
  }
  return false;
}

void checkSearch(const RandomUser& user) {
  const auto& file = *user.sample.file;
  for (const auto& record : user.seen) {
    const auto current = user.now().find({record.kind, record.id});
    if (current == user.now().end()) CHECK_FALSE(isFound(file, record));
    if (current != user.now().end() && isNamed(current->second)) {
      INFO(nameOf(current->second));
      CHECK(isFound(file, current->second));
    }
  }
}

// The verdicts kept beside the expenses are those that the engine gives now.
void checkVerdicts(const ConsortiumFile& file) {
  CHECK(test::numberFrom(
            file.connection(),
            "SELECT count(*) FROM expense_verdict WHERE expense_row NOT IN (SELECT row_number FROM "
            "expense)") == 0);
  const auto scenario = readScenario(file);
  REQUIRE(scenario.ok());
  const auto plan = funding::plan(scenario.value());
  REQUIRE(plan.ok());
  for (const auto& expense : plan.value().expenses) {
    const Id<Expense> id(Uuid::parse(expense.id).value());
    CHECK(verdictOf(file, id) == expense.reasons);
  }
}

}  // namespace

TEST_CASE("Doing, undoing and redoing at random: every state is the one that was, now and in the history") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  RandomUser user(chance);
  const auto actions = propertyCount(200);
  for (std::int64_t i = 0; i < actions; ++i) user.act();
  CHECK(user.performed > actions / 10);
  for (const auto& [step, digest] : user.states) {
    if (chance.oneIn(1 + actions / 100)) CHECK(digestOf(recordsAt(*user.sample.file, step)) == digest);
  }
  checkSearch(user);
  checkVerdicts(*user.sample.file);
}

}  // namespace lianes::store
