#include "lianes/base/id.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace lianes;

namespace {

// A source whose clock shows `now` and whose chance is always the same.
struct ScriptedIds {
  std::uint64_t now = 1'600'000'000'000;
  UuidSource source{[this] { return now; }, [] { return 0x0123456789ABCDEFULL; }};
};

}  // namespace

TEST_CASE("an id is written and read in its canonical form") {
  const std::string text = "01749a9c-f000-7000-8123-456789abcdef";
  const auto uuid = Uuid::parse(text);
  REQUIRE(uuid);
  CHECK(uuid->text() == text);
}

TEST_CASE("an id in any other form is refused") {
  const std::string text = GENERATE(values<std::string>({
      "",
      "01749a9c-f000-7000-8123-456789abcde",
      "01749a9c-f000-7000-8123-456789abcdef0",
      "01749A9C-F000-7000-8123-456789ABCDEF",
      "01749a9cf000700081234567-89abcdef0000",
      "01749a9c-f000-7000-8123-456789abcdeg",
      "01749a9c f000-7000-8123-456789abcdef",
      "{1749a9c-f000-7000-8123-456789abcdef",
  }));
  INFO(text);
  CHECK_FALSE(Uuid::parse(text));
}

TEST_CASE("a made id holds its time, its version and its variant") {
  ScriptedIds ids;
  ids.now = 0x0123456789AB;
  CHECK(ids.source.next().text() == "01234567-89ab-7000-8123-456789abcdef");
}

TEST_CASE("ids increase while the clock stands still") {
  ScriptedIds ids;
  const auto first = ids.source.next();
  const auto second = ids.source.next();
  CHECK(first < second);
}

TEST_CASE("ids increase when the clock jumps back") {
  ScriptedIds ids;
  const auto first = ids.source.next();
  ids.now -= 3'600'000;
  const auto second = ids.source.next();
  ids.now += 1;
  const auto third = ids.source.next();
  CHECK(first < second);
  CHECK(second < third);
}

TEST_CASE("ids increase beyond what one millisecond numbers, and when the clock catches up") {
  ScriptedIds ids;
  auto last = ids.source.next();
  bool increasing = true;
  for (int i = 0; i < 10'000; ++i) {
    if (i == 9'000) ids.now += 2;
    const auto id = ids.source.next();
    increasing = increasing && last < id;
    last = id;
  }
  CHECK(increasing);
}

TEST_CASE("ids increase from a clock that shows zero") {
  ScriptedIds ids;
  ids.now = 0;
  const auto first = ids.source.next();
  CHECK(first < ids.source.next());
}

TEST_CASE("the text of ids sorts as the ids do") {
  ScriptedIds ids;
  const auto first = ids.source.next();
  ids.now += 1;
  const auto second = ids.source.next();
  CHECK(first < second);
  CHECK(first.text() < second.text());
}
