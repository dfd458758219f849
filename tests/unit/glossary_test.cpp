#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::glossary_test {
namespace {

std::string glossary() {
  std::ifstream file(std::string(LIANES_SOURCE_DIR) + "/docs/glossary.md", std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

// The table row that a code opens.
std::string rowOf(const std::string& text, std::string_view code) {
  const auto start = text.find("\n| `" + std::string(code) + "` |");
  INFO(code);
  REQUIRE(start != std::string::npos);
  return text.substr(start + 1, text.find('\n', start + 1) - start - 1);
}

}  // namespace

TEST_CASE("the glossary has every kind of record, as the screens call it") {
  const auto text = glossary();
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    const auto kind = static_cast<EntityKind>(i);
    const auto row = rowOf(text, codeOf(kind));
    INFO(row);
    CHECK(row.find(wording::kindLabel(kind, wording::Language::French)) != std::string::npos);
  }
}

TEST_CASE("the glossary has every rule of a call, as the screens call it") {
  const auto text = glossary();
  for (const auto code : Choices<RuleName>::codes) {
    const auto row = rowOf(text, code);
    INFO(row);
    CHECK(row.find(wording::choiceLabel(*choiceOf<RuleName>(code), wording::Language::French)) !=
          std::string::npos);
  }
}

}  // namespace lianes::glossary_test
