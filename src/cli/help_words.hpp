#pragma once

#include <CLI/App.hpp>

#include <string>
#include <string_view>

#include "lianes/wording/language.hpp"

namespace lianes::cli {

// What --help says, in one of the two languages: texts stand side by side where a command declares its
// options, and the library's own words ("Usage", "Options") are said in that language too. Names of
// commands, options and codes are the same in both.
class HelpWords {
 public:
  explicit HelpWords(wording::Language language) : m_language(language) {}

  std::string operator()(std::string_view french, std::string_view english) const;

  // Before anything is added to the application: what it holds takes these words over.
  void applyTo(CLI::App& application) const;

  CLI::App* addCommandTo(CLI::App& application, const char* name, std::string description) const;

 private:
  void addHelpFlagTo(CLI::App& application) const;

  wording::Language m_language;
};

}  // namespace lianes::cli
