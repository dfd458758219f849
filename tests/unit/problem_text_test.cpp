#include "lianes/wording/problem_text.hpp"

#include <catch2/catch.hpp>

#include "lianes/base/text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/domain/record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::wording {
namespace {

std::vector<ProblemCode> everyProblemCode() {
  std::vector<ProblemCode> codes;
  for (std::size_t i = 0; i < kProblemCodes; ++i) {
    codes.push_back(static_cast<ProblemCode>(i));
  }
  return codes;
}

bool isOneHarmlessLine(const std::string& text) {
  const auto characters = decodeUtf8(text);
  if (!characters) return false;
  for (const auto c : *characters) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0x202E) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("An amount in a problem has the form of the language, and what a person wrote stays as it was") {
  const Problem disagreement{
      ProblemCode::Disagrees, {}, {formatFrench(Money::cents(123'450)), formatFrench(Money::cents(-5))}};
  const auto french = sentence(disagreement, Language::French);
  CHECK(french.find(disagreement.arguments[0]) != std::string::npos);
  const auto english = sentence(disagreement, Language::English);
  CHECK(english.find("€1,234.50") != std::string::npos);
  CHECK(english.find("\u2212€0.05") != std::string::npos);
  const Problem written{ProblemCode::NotAnAmount, {}, {"12 euros et 5"}};
  CHECK(sentence(written, Language::English).find("12 euros et 5") != std::string::npos);
}

TEST_CASE("What a stranger put into a file is named in words, with what to do") {
  const Problem trigger{ProblemCode::ForeignObject, "a.lianes", {"helpful", "trigger"}};
  CHECK(line(trigger, Language::French)
            .find("a.lianes\u202f: ce fichier contient «\u00a0helpful\u00a0» (déclencheur)") == 0);
  CHECK(line(trigger, Language::French).find("sauvegarde") != std::string::npos);
  const Problem column{ProblemCode::AlteredObject, {}, {"contribution.half", "generated_column"}};
  CHECK(sentence(column, Language::French).find("(colonne calculée)") != std::string::npos);
  CHECK(sentence(column, Language::English).find("(generated column)") != std::string::npos);
}

TEST_CASE("What is wrong with a field is a whole sentence that names it where it would not be understood") {
  const Problem empty{ProblemCode::Missing, "title", {}};
  CHECK(fieldSentence(EntityKind::Meeting, empty, Language::French) ==
        "Le champ «\u00a0Intitulé\u00a0» est obligatoire\u202f: remplissez-le.");
  CHECK(fieldSentence(EntityKind::Meeting, empty, Language::English) ==
        "The field \"Title\" is required: fill it in.");
  const Problem tooLong{ProblemCode::TooLong, "title", {"200"}};
  CHECK(fieldSentence(EntityKind::Meeting, tooLong, Language::French) ==
        "«\u00a0Intitulé\u00a0» dépasse 200 caractères.");
  const Problem noDay{ProblemCode::NotADate, "takes_place_on", {"31/2"}};
  CHECK(fieldSentence(EntityKind::Meeting, noDay, Language::French) ==
        "«\u00a031/2\u00a0» n’est pas une date.");
  CHECK(namedFieldSentence(EntityKind::Meeting, noDay, Language::English) == "Date: \"31/2\" is not a date.");
  const Problem elsewhere{ProblemCode::NegativeNumber, "no field of it", {}};
  CHECK(namedFieldSentence(EntityKind::Meeting, elsewhere, Language::English) ==
        "No field of it: the number is negative.");
}

TEST_CASE("Two fields that do not agree are told in words, with what to enter instead") {
  const Problem account{ProblemCode::Disagrees, "account", {"74", "60-69"}};
  CHECK(fieldSentence(EntityKind::BudgetLine, account, Language::French) ==
        "«\u00a074\u00a0» n’est pas un compte de charges\u202f: choisissez-en un de 60 à 69.");
  const Problem within{ProblemCode::Disagrees, "projects[2].budget[0].account", {"60", "87"}};
  CHECK(sentence(within, Language::English) ==
        "\"60\" is not a resource in kind: choose an account that begins with 87");
  const Problem level{ProblemCode::Disagrees, "level", {"cercle", "FR"}};
  CHECK(sentence(level, Language::French) ==
        "le niveau «\u00a0" + std::string(choiceLabel(CollectivityLevel::Cercle, Language::French)) +
            "\u00a0» n’existe pas en France\u202f: corrigez le niveau ou le pays");
  const Problem state{ProblemCode::Disagrees, "state", {"held", "no_go"}};
  CHECK(sentence(state, Language::French).find("held") == std::string::npos);
  CHECK(sentence(state, Language::French).find("«\u00a0Mission refusée\u00a0»") != std::string::npos);
}

TEST_CASE("What is not an account or has another form is told with an example") {
  const Problem account{ProblemCode::Malformed, "account", {"achat de tout", "604"}};
  CHECK(fieldSentence(EntityKind::Expense, account, Language::French) ==
        "«\u00a0achat de tout\u00a0» n’est pas un numéro de compte\u202f: écrivez-en un, par exemple 604.");
  const Problem mail{ProblemCode::Malformed, "email", {"nobody", "mairie@exemple.fr"}};
  CHECK(sentence(mail, Language::French) ==
        "«\u00a0nobody\u00a0» ne peut pas être compris\u202f: écrivez-le comme mairie@exemple.fr");
}

TEST_CASE("A negative amount is told in the form of amounts of the language") {
  Contribution contribution{.id = Id<Contribution>(Uuid(Uuid::Bytes{})),
                            .project = Id<MicroProject>(Uuid(Uuid::Bytes{})),
                            .organisation = Id<Organisation>(Uuid(Uuid::Bytes{})),
                            .amount = Money::cents(-500)};
  const auto problems = validate(contribution);
  REQUIRE(problems.size() == 1);
  CHECK(sentence(problems[0], Language::French) == "«\u00a0\u22125,00\u00a0€\u00a0» est négatif");
  CHECK(sentence(problems[0], Language::English) == "\"\u2212€5.00\" is negative");
}

TEST_CASE("Words agree with the count beside them") {
  const auto used = [](const char* count, Language language) {
    return sentence({ProblemCode::StillUsed, {}, {"x", count}}, language);
  };
  CHECK(used("1", Language::French) == "sert encore à 1 enregistrement (x)");
  CHECK(used("3", Language::French) == "sert encore à 3 enregistrements (x)");
  CHECK(used("0", Language::French) == "sert encore à 0 enregistrement (x)");
  CHECK(used("0", Language::English) == "is still used by 0 records (x)");
  CHECK(used("1", Language::English) == "is still used by 1 record (x)");
}

TEST_CASE("every problem has a sentence in both languages, and not the same one") {
  for (const auto code : everyProblemCode()) {
    CAPTURE(static_cast<int>(code));
    const Problem problem{code, "place", {"12", "2"}};
    const auto french = sentence(problem, Language::French);
    const auto english = sentence(problem, Language::English);
    CHECK_FALSE(french.empty());
    CHECK_FALSE(english.empty());
    CHECK(french != english);
  }
}

TEST_CASE("no sentence shows the places of its pattern, with arguments or without") {
  for (const auto code : everyProblemCode()) {
    for (const auto language : {Language::French, Language::English}) {
      CAPTURE(static_cast<int>(code));
      for (const auto& arguments : {std::vector<std::string>{}, std::vector<std::string>{"12"},
                                    std::vector<std::string>{"12", "2"}}) {
        const auto text = line({code, "", arguments}, language);
        CHECK(text.find_first_of("{}") == std::string::npos);
        CHECK_FALSE(text.empty());
      }
    }
  }
}

TEST_CASE("a problem is always one line of moderate length, whatever the user wrote") {
  std::string hostile = "a\nb\r\t\x1b[2J\x7f\xC2\x9B\xC2\x85\xE2\x80\xA8\xE2\x80\xAE";
  hostile.push_back('\0');
  const std::vector<std::string> inputs{hostile, hostile + std::string(10'000, 'x'), hostile + "\xFF\xC3",
                                        std::string(10'000, '\n'), "{0}{1}"};
  for (const auto code : everyProblemCode()) {
    for (const auto& written : inputs) {
      for (const auto language : {Language::French, Language::English}) {
        const auto text = line({code, written, {written, written}}, language);
        CAPTURE(static_cast<int>(code), text);
        CHECK(isOneHarmlessLine(text));
        CHECK(text.size() < 1000);
      }
    }
  }
}

TEST_CASE("a quotation is cut between characters, with an ellipsis") {
  std::string word;
  for (int i = 0; i < 40; ++i) word += "é";
  CHECK(sentence({ProblemCode::NotAnAmount, "", {"x" + word}}, Language::English) ==
        "\"x" + word.substr(0, 58) + "…\" is not an amount");
  CHECK(sentence({ProblemCode::NotAnAmount, "", {word.substr(0, 60)}}, Language::English) ==
        "\"" + word.substr(0, 60) + "\" is not an amount");
}

TEST_CASE("a problem reads in the forms that the interface promises") {
  const Problem problem{ProblemCode::TooManyDecimals, "projects[2].cofunding", {"12.345", "2"}};
  CHECK(line(problem, Language::English) == "projects[2].cofunding: \"12.345\" has more than two decimals");
  CHECK(line(problem, Language::French) ==
        "projects[2].cofunding\u202f: «\u00a012.345\u00a0» a plus de deux décimales");
}

TEST_CASE("a type that is expected is named in words of both languages") {
  for (const auto* type : {"text", "amount", "date", "integer", "boolean", "list", "object", "ratio"}) {
    CAPTURE(type);
    const Problem problem{ProblemCode::WrongType, "", {type}};
    CHECK(sentence(problem, Language::French) != sentence(problem, Language::English));
  }
}

TEST_CASE("what a user wrote is shown as it is where it does no harm") {
  CHECK(shown("Faches-Thumesnil, l’été — 漢字 😀 \u00a0{0}") == "Faches-Thumesnil, l’été — 漢字 😀 \u00a0{0}");
  CHECK(shown("a\nb\x1b\u0085\u2028\u202e\u2066") == "a?b?????");
  CHECK(shown("caf\xE9") == "caf?");
}

}  // namespace lianes::wording
