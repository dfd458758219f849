#pragma once

#include <CLI/App.hpp>

#include <string>

#include "cli/help_words.hpp"
#include "lianes/cli/command_line.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::cli {

// What every command knows: its terminal, what the store takes from outside, the language asked for with
// --lang, if any, and what writes reports. A command notes what it has achieved before it answers.
struct Context {
  Terminal terminal;
  store::Environment environment;
  std::string language;
  app::Renderer renderer;
  Problems& achieved;  // as what is said when the answer cannot be written

  wording::Language languageOr(wording::Language otherwise) const {
    if (language == "fr") return wording::Language::French;
    if (language == "en") return wording::Language::English;
    return otherwise;
  }
};

// One subcommand: it adds itself and its options to the application, and runs when it was the one given.
class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  virtual CLI::App* addTo(CLI::App& application, const HelpWords& words) = 0;
  virtual Status run(const Context& context) = 0;
};

}  // namespace lianes::cli
