#include <catch2/catch.hpp>

#include "cli/refusal.hpp"

// Input that is no scenario at all.
namespace lianes {
namespace {

using namespace std::string_literals;

struct BadText {
  std::string what;
  std::string text;
  std::string line;
};

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("a text that is no JSON is refused with the byte where reading stopped") {
  const auto& bad = GENERATE(from_range(std::vector<BadText>{
      {"nothing", "", "-: is not JSON (byte 1)"},
      {"blanks", " \n\t", "-: is not JSON (byte 4)"},
      {"a word", "bonjour", "-: is not JSON (byte 1)"},
      {"truncated", R"({"call": {"min_members": 5)", "-: is not JSON (byte 27)"},
      {"truncated in a string", R"({"ca)", "-: is not JSON (byte 5)"},
      {"something after the end", "{} {}", "-: is not JSON (byte 4)"},
      {"a comma too many", R"({"call": {},})", "-: is not JSON (byte 13)"},
      {"a comment", "/* */ {}", "-: is not JSON (byte 1)"},
      {"single quotes", "{'call': {}}", "-: is not JSON (byte 2)"},
      {"a NUL byte outside a string", "{\0}"s, "-: is not JSON (byte 2)"},
      {"a NUL byte inside a string", "{\"a\0b\": 1}"s, "-: is not JSON (byte 4)"},
      {"broken UTF-8", "{\"a\xC3(\": 1}", "-: is not JSON (byte 5)"},
      {"Latin-1", "{\"\xE9t\xE9\": 1}", "-: is not JSON (byte 4)"},
      {"UTF-16", "\xFF\xFE{\0}\0"s, "-: is not JSON (byte 1)"},
      {"half of a surrogate pair", R"({"\ud800": 1})", "-: is not JSON (byte 9)"},
      {"a number beyond all bounds", R"({"envelope": 1e999})", "-: is not JSON (byte 18)"},
  }));
  CAPTURE(bad.what);
  program::checkRefused({"plan", "--input", "-"}, bad.text, bad.line);
}

TEST_CASE("JSON that is no scenario is refused") {
  const auto& bad = GENERATE(from_range(std::vector<BadText>{
      {"a list", "[]", "-: must be an object"},
      {"nothing", "null", "-: must be an object"},
      {"an empty object", "{}", "call: is missing"},
      {"no call", R"({"call": null})", "call: must be an object"},
      {"deep lists", repeated("[", 100'000), "-: is nested deeper than 32 levels"},
      {"deep objects", repeated(R"({"a":)", 100'000), "-: is nested deeper than 32 levels"},
      {"deep but whole", repeated("[", 33) + repeated("]", 33), "-: is nested deeper than 32 levels"},
      {"a key twice", R"({"call": {}, "envelope": null, "envelope": null})",
       "envelope: this key is written twice"},
      {"a key twice, deeper", R"({"call": {"min_members": 5, "min_members": 3}})",
       "call.min_members: this key is written twice"},
      {"a key twice, spelt otherwise", R"({"call": {}, "c\u0061ll": {}})", "call: this key is written twice"},
      {"a key twice, in a list", R"({"projects": [{}, {"id": "a", "id": "b"}]})",
       "projects[1].id: this key is written twice"},
  }));
  CAPTURE(bad.what);
  program::checkRefused({"plan", "--input", "-"}, bad.text, bad.line);
}

TEST_CASE("an object with more keys than any scenario has is refused") {
  std::string text = R"({"call": {)";
  for (int i = 0; i <= 1000; ++i) text += (i > 0 ? ", \"" : "\"") + std::to_string(i) + "\": 0";
  program::checkRefused({"plan", "--input", "-"}, text + "}}", "call: is larger than allowed (1000)");
}

TEST_CASE("a key with control characters and ten thousand letters is shown on one short line") {
  const auto key = "a\\n\\u001b\\u009b\\u2028" + std::string(10'000, 'x');
  program::checkRefused({"plan", "--input", "-"}, R"({"call": {}, ")" + key + "\": 1}",
                        "a????" + std::string(195, 'x') + "…: there is no such key");
}

TEST_CASE("a value of ten thousand letters is quoted in part") {
  program::checkRefused({"plan", "--input", "-"},
                        R"({"call": {"min_members": 1}, "envelope": ")" + repeated("é", 10'000) + "\"}",
                        "envelope: \"" + repeated("é", 30) + "…\" is not an amount");
}

TEST_CASE("a file that is not there, a folder and a file without content are named") {
  const program::PrivateFolder folder;
  const auto absent = (folder.path() / "absent.json").string();
  const auto unreadable = ": this file cannot be read: check its name and your rights"s;
  program::checkRefused({"plan", "--input", absent}, "", absent + unreadable);
  const auto noFile =
      ": this is no plain file but a folder, a pipe, a link or a device: give the name of a file"s;
  program::checkRefused({"plan", "--input", folder.path().string()}, "", folder.path().string() + noFile);
  const auto empty = folder.write("empty.json", "");
  program::checkRefused({"plan", "--input", empty}, "", empty + ": is not JSON (byte 1)");
}

}  // namespace lianes
