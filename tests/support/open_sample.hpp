#pragma once

#include <catch2/catch.hpp>

#include <optional>

#include "lianes/base/files.hpp"
#include "lianes/store/lists.hpp"
#include "support/sample_file.hpp"

namespace lianes::test {

// The sample consortium in a file of its own, for the use cases of `app`.
class OpenSample {
 public:
  OpenSample() {
    file.emplace(openSample(
        m_folder.path() / "exemple.lianes",
        {[] { return Instant(1'650'000'000'000); }, [this] { return newId(); }, "Awa (exemple fictif)"}));
  }
  static Date on(std::string_view text) { return Date::parse(text).value(); }
  Uuid newId() { return m_source.next(); }

  template <class Entity>
  std::vector<Entity> all() const {
    std::vector<Entity> entities;
    const auto page = store::listRecords(*file, {.kind = Description<Entity>::kind, .most = 10'000});
    for (const auto& record : page->records) entities.push_back(fromRecord<Entity>(record));
    return entities;
  }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
};

}  // namespace lianes::test
