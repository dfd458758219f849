#include "lianes/domain/entities.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "lianes/domain/record.hpp"
#include "support/random_record.hpp"

namespace lianes {

TEST_CASE("describe() answers for each kind with its own description") {
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto kind = static_cast<EntityKind>(i);
    CHECK(describe(kind).kind == kind);
    CHECK(describe(kind).name == codeOf(kind));
    CHECK_FALSE(describe(kind).fields.empty());
  }
}

TEST_CASE("no field has two names alike in its entity, nor a name that a table keeps for itself") {
  for (const auto code : Choices<EntityKind>::codes) {
    const auto& description = describe(*choiceOf<EntityKind>(code));
    std::set<std::string_view> names{"id", "kind"};
    for (const auto& field : description.fields) {
      INFO(code << "." << field.name);
      CHECK(names.insert(field.name).second);
      CHECK(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos);
    }
  }
}

TEST_CASE("a reference names its target's kind, and its name ends in _id") {
  for (const auto code : Choices<EntityKind>::codes) {
    for (const auto& field : describe(*choiceOf<EntityKind>(code)).fields) {
      INFO(code << "." << field.name);
      const bool reference = field.type == FieldType::Reference;
      CHECK(field.target.has_value() == reference);
      CHECK((field.name.size() > 3 && field.name.substr(field.name.size() - 3) == "_id") == reference);
    }
  }
}

TEST_CASE("a choice has at least two codes, all different") {
  for (const auto code : Choices<EntityKind>::codes) {
    for (const auto& field : describe(*choiceOf<EntityKind>(code)).fields) {
      INFO(code << "." << field.name);
      const std::set<std::string_view> codes(field.choices.begin(), field.choices.end());
      CHECK(codes.size() == field.choices.size());
      CHECK((field.type == FieldType::Choice) == (codes.size() >= 2));
    }
  }
}

TEST_CASE("every field of every entity survives the way to its struct and back") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  forEachEntity([&]<class Entity>() {
    for (int i = 0; i < 50; ++i) {
      const auto record = test::randomRecord(Description<Entity>::kind, chance);
      const auto entity = fromRecord<Entity>(record);
      REQUIRE(toRecord(entity) == record);
      REQUIRE(fromRecord<Entity>(toRecord(entity)) == entity);
    }
  });
}

TEST_CASE("each field lands in a member of its own") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  forEachEntity([&]<class Entity>() {
    const auto record = test::randomRecord(Description<Entity>::kind, chance);
    const auto& fields = describe(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      auto changed = record;
      while (changed.values[i] == record.values[i])
        changed.values[i] = test::randomContent(fields[i], chance);
      INFO(codeOf(record.kind) << "." << fields[i].name);
      CHECK(fromRecord<Entity>(changed) != fromRecord<Entity>(record));
    }
  });
}

TEST_CASE("an entity with nothing optional survives the way to its record and back") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  forEachEntity([&]<class Entity>() {
    auto record = test::randomRecord(Description<Entity>::kind, chance);
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      if (!describe(record.kind).fields[i].required) record.values[i] = {};
    }
    CHECK(toRecord(fromRecord<Entity>(record)) == record);
  });
}

TEST_CASE("every kind has valid records, which stay valid through their struct") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  forEachEntity([&]<class Entity>() {
    INFO(codeOf(Description<Entity>::kind));
    for (int i = 0; i < 20; ++i) {
      const auto record = test::randomValidRecord(Description<Entity>::kind, chance);
      CHECK(validate(fromRecord<Entity>(record)).empty());
    }
  });
}

}  // namespace lianes
