#pragma once

#include <catch2/catch.hpp>

#include "cli/program.hpp"

// What every refusal of the command line has in common.
namespace lianes::program {

// Exit status 2, nothing on standard output, and exactly this line in English on standard error; in French
// with --lang fr one line as well, which opens with the same place and says it otherwise.
inline void checkRefused(std::vector<std::string> arguments, const std::string& input,
                         const std::string& line) {
  const auto english = run(arguments, input);
  CHECK(english.status == 2);
  CHECK(english.out.empty());
  CHECK(english.err == line + '\n');

  arguments.insert(arguments.end(), {"--lang", "fr"});
  const auto french = run(arguments, input);
  CHECK(french.status == 2);
  CHECK(french.out.empty());
  CHECK(french.err.find('\n') == french.err.size() - 1);
  CHECK(french.err != english.err);
  const auto place = line.substr(0, line.find(": "));
  CHECK_THAT(french.err, Catch::StartsWith(place + "\u202f: "));
}

}  // namespace lianes::program
