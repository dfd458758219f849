#include "lianes/base/text.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace lianes;

TEST_CASE("valid UTF-8 is told from bytes that are not") {
  const auto [text, valid] = GENERATE(table<std::string, bool>({
      {"", true},
      {"Orchies", true},
      {"Sélinkégny \u20AC \U0001F600", true},
      {"\xED\x9F\xBF", true},           // U+D7FF, the last before the surrogates
      {"\xF4\x8F\xBF\xBF", true},       // U+10FFFF
      {"\xE9", false},                  // é of Latin-1
      {"caf\xC3", false},               // truncated
      {"\xE2\x82", false},              // truncated
      {"\xF0\x9F\x98", false},          // truncated
      {"\x80", false},                  // continuation without a lead
      {"\xC3(", false},                 // lead without a continuation
      {"\xC0\x80", false},              // overlong
      {"\xE0\x80\x80", false},          // overlong
      {"\xF0\x80\x80\x80", false},      // overlong
      {"\xED\xA0\x80", false},          // surrogate
      {"\xF4\x90\x80\x80", false},      // beyond U+10FFFF
      {"\xF8\x88\x80\x80\x80", false},  // five bytes
      {"\xFF", false},
  }));
  INFO(text);
  CHECK(isValidUtf8(text) == valid);
  CHECK(decodeUtf8(text).has_value() == valid);
}

TEST_CASE("length counts characters and not bytes") {
  CHECK(countCharacters("") == 0);
  CHECK(countCharacters("Faches") == 6);
  CHECK(countCharacters("Sélinkégny") == 10);
  CHECK(countCharacters("10 €") == 4);
  CHECK(countCharacters("\U0001F600") == 1);
}

TEST_CASE("each stray byte of an invalid text counts as a character") {
  CHECK(countCharacters("a\xFF\xFE"
                        "b") == 4);
}

TEST_CASE("decoding gives the code points") {
  CHECK(decodeUtf8("a\u00E9\u20AC\U0001F600") == U"a\u00E9\u20AC\U0001F600");
}

TEST_CASE("trimming removes every kind of space at the ends and none inside") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"  \t\n", ""},
      {"  Lesquin ", "Lesquin"},
      {"\u00A0\u202FSaint Omer\u2009\u3000", "Saint Omer"},
      {"a\u00A0b", "a\u00A0b"},
      {"\xFF ", "\xFF"},
  }));
  CHECK(trimmed(text) == expected);
}

TEST_CASE("texts fold to what a search compares") {
  const auto [text, folded] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"ORCHIES", "orchies"},
      {"Sélinkégny", "selinkegny"},
      {"ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ", "aaaceeeeiioouuuy"},
      {"Œuvre, cœur, Lætitia", "oeuvre, coeur, laetitia"},
      {"Straße, ŁÓDŹ, Þór", "strasse, lodz, thor"},
      {"Nguyễn", "nguyen"},
      {"Ségou, Sɛgu; ɲɔ, Ŋ", "segou, segu; no, n"},
      {"e\u0301te\u0301", "ete"},  // decomposed accents
      {"L'Haÿ-les-Roses", "l hay les roses"},
      {"l\u2019\u00C9tat", "l etat"},
      {"Faches\u00A0\u2013 Thumesnil", "faches thumesnil"},
      {" - Roncq - ", "roncq"},
      {"3.5 × 2 €", "3.5 × 2 €"},
      {"Бамако", "Бамако"},
      {"a\xFFz", "a z"},
  }));
  CHECK(foldForSearch(text) == folded);
}
