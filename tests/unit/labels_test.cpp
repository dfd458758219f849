#include "lianes/wording/labels.hpp"

#include "lianes/base/contract.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/record.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace lianes::wording {
namespace {

constexpr Language kLanguages[] = {Language::French, Language::English};

std::vector<const EntityDescription*> descriptions() {
  std::vector<const EntityDescription*> all;
  forEachEntity([&]<class Entity>() { all.push_back(&describe(Description<Entity>::kind)); });
  return all;
}

}  // namespace

TEST_CASE("every kind has a name and a plural in both languages, unlike any other's") {
  for (const auto language : kLanguages) {
    std::set<std::string_view> names;
    for (const auto* description : descriptions()) {
      INFO(description->name);
      CHECK_FALSE(kindLabel(description->kind, language).empty());
      CHECK_FALSE(kindPlural(description->kind, language).empty());
      CHECK(names.insert(kindLabel(description->kind, language)).second);
    }
  }
}

TEST_CASE("every field has a label in both languages, unlike its neighbours'") {
  for (const auto language : kLanguages) {
    for (const auto* description : descriptions()) {
      std::set<std::string_view> labels;
      for (const auto& field : description->fields) {
        const auto label = fieldLabel(description->kind, field.name, language);
        INFO(description->name << "." << field.name << ": " << label);
        CHECK_FALSE(label.empty());
        CHECK(labels.insert(label).second);
      }
    }
  }
}

TEST_CASE("every choice of every field has a label in both languages, unlike the other choices'") {
  for (const auto language : kLanguages) {
    for (const auto* description : descriptions()) {
      for (const auto& field : description->fields) {
        std::set<std::string_view> labels;
        for (const auto code : field.choices) {
          const auto label = choiceLabel(description->kind, field.name, code, language);
          INFO(description->name << "." << field.name << "." << code << ": " << label);
          CHECK_FALSE(label.empty());
          CHECK(labels.insert(label).second);
        }
      }
    }
  }
}

TEST_CASE("labels use the typographic apostrophe") {
  for (const auto* description : descriptions()) {
    for (const auto& field : description->fields) {
      CHECK(fieldLabel(description->kind, field.name, Language::French).find('\'') == std::string_view::npos);
      for (const auto code : field.choices) {
        CHECK(choiceLabel(description->kind, field.name, code, Language::French).find('\'') ==
              std::string_view::npos);
      }
    }
  }
}

TEST_CASE("a choice is labelled alike from its code and from its value") {
  CHECK(choiceLabel(MissionState::Cancelled, Language::French) == "Annulée");
  CHECK(choiceLabel(EntityKind::Mission, "state", "cancelled", Language::French) == "Annulée");
  CHECK(choiceLabel(EntityKind::Mission, "security_zone", "red", Language::English) ==
        choiceLabel(SecurityZone::Red, Language::English));
}

TEST_CASE("a field or a code that does not exist has no label") {
  CHECK_THROWS_AS(fieldLabel(EntityKind::Mission, "colour", Language::French), ContractViolation);
  CHECK_THROWS_AS(choiceLabel(EntityKind::Mission, "state", "lost", Language::French), ContractViolation);
}

}  // namespace lianes::wording
