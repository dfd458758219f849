#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <memory>

#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::test {

// A consortium file in a folder of its own, with a clock that the test turns and ids that repeat.
class ConsortiumFixture {
 public:
  ConsortiumFixture()
      : m_source([this] { return static_cast<std::uint64_t>(clock); },
                 [this] { return ++m_chance * 0x9E3779B97F4A7C15U; }) {
    file = std::make_unique<store::ConsortiumFile>(create());
  }

  std::int64_t clock = 1'600'000'000'000;  // 2020-09-13; each reading moves it by a second
  std::filesystem::path path() const { return m_folder.path() / "essai.lianes"; }
  std::filesystem::path folder() const { return m_folder.path(); }
  Uuid newId() { return m_source.next(); }

  store::Environment environment(std::string author = "Awa (exemple fictif)") {
    return {[this] { return Instant(clock += 1000); }, [this] { return m_source.next(); }, std::move(author)};
  }
  void reopen() {
    file.reset();
    auto opened = store::ConsortiumFile::open(path(), environment());
    REQUIRE(opened.ok());
    file = std::make_unique<store::ConsortiumFile>(std::move(opened).value());
  }

  Organisation town(std::string name) {
    return {.id = Id<Organisation>(newId()),
            .name = std::move(name),
            .kind = OrganisationKind::Collectivity,
            .level = CollectivityLevel::Commune,
            .country = "FR"};
  }

  // Performs and expects success.
  template <class Entity>
  store::StepNumber add(const Entity& entity) {
    return perform(store::StepAction::Added, store::Insert{toRecord(entity)});
  }
  template <class Entity>
  store::StepNumber change(const Entity& entity) {
    return perform(store::StepAction::Changed, store::Update{toRecord(entity)});
  }
  template <class Entity>
  store::StepNumber remove(const Entity& entity) {
    return perform(store::StepAction::Removed, store::Remove{Description<Entity>::kind, entity.id.uuid()});
  }
  store::StepNumber perform(store::StepAction action, store::Edit edit) {
    const auto done = file->perform({{action, {}}, {std::move(edit)}});
    if (!done) {
      for (const auto& problem : done.error())
        UNSCOPED_INFO(problem.place << ' ' << static_cast<int>(problem.code));
    }
    REQUIRE(done.ok());
    return *done;
  }

 private:
  store::ConsortiumFile create() {
    auto created = store::ConsortiumFile::create(path(), environment());
    REQUIRE(created.ok());
    return std::move(created).value();
  }

  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source;

 public:
  std::unique_ptr<store::ConsortiumFile> file;  // last, so that it is closed before its folder goes
};

}  // namespace lianes::test
