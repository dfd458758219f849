#include "lianes/report/words.hpp"

#include <catch2/catch.hpp>

#include "lianes/report/live_text.hpp"
#include "report/random_consortium.hpp"

namespace lianes::report {

TEST_CASE("In English every figure of a report has an English title, with the name of its project") {
  test::Seeded chance(11);
  const auto facts = randomConsortium(chance, {.projects = 2, .vouchersOfProject = 3});
  const auto figures = figuresOf(facts);
  REQUIRE(figures.figures.size() > 10);
  for (const auto& figure : figures.figures) {
    CAPTURE(figure.name);
    CHECK(titleOf(figure, wording::Language::French) == figure.title);
    const auto english = titleOf(figure, wording::Language::English);
    CHECK(english != figure.title);
    const auto project = figure.title.find(", ");
    if (figure.name.find('/') != std::string::npos) CHECK(english.ends_with(figure.title.substr(project)));
  }
}

TEST_CASE("Every check says itself in both languages") {
  for (const auto code : Choices<CheckCode>::codes) {
    CAPTURE(code);
    const ReportCheck check{.code = *choiceOf<CheckCode>(code), .subject = "604", .sentence = "Phrase."};
    CHECK(sentenceOf(check, wording::Language::French) == "Phrase.");
    const auto english = sentenceOf(check, wording::Language::English);
    CHECK(english.ends_with('.'));
    CHECK(english != "Phrase.");
  }
}

TEST_CASE("In English the amount of a check has its English form") {
  const ReportCheck check{
      .code = CheckCode::UncommentedGap, .subject = "604", .amount = Money::cents(123'450)};
  CHECK(sentenceOf(check, wording::Language::English).find("€1,234.50") != std::string::npos);
}

}  // namespace lianes::report
