#include "cli/help_words.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <utility>

namespace lianes::cli {

std::string HelpWords::operator()(std::string_view french, std::string_view english) const {
  return std::string(m_language == wording::Language::French ? french : english);
}

// The library puts its colon right behind these words; French has a space there.
void HelpWords::applyTo(CLI::App& application) const {
  const auto& say = *this;
  const auto format = application.get_formatter();
  format->label("Usage", say("Utilisation ", "Usage"));
  format->label("Positionals", say("Arguments ", "Positionals"));
  format->label("SUBCOMMAND", say("COMMANDE", "SUBCOMMAND"));
  format->label("REQUIRED", say("OBLIGATOIRE", "REQUIRED"));
  format->label("TEXT", say("TEXTE", "TEXT"));
  format->label("INT", say("NOMBRE", "INT"));
  format->label("UINT", say("NOMBRE", "UINT"));
  application.option_defaults()->group(say("Options ", "Options"));
  addHelpFlagTo(application);
}

// Added anew, because the library's own stands in its group of options.
void HelpWords::addHelpFlagTo(CLI::App& application) const {
  application.set_help_flag("-h,--help",
                            (*this)("Écrire cette aide et finir", "Print this help message and exit"));
}

CLI::App* HelpWords::addCommandTo(CLI::App& application, const char* name, std::string description) const {
  auto* command = application.add_subcommand(name, std::move(description));
  command->group((*this)("Commandes ", "Subcommands"));
  addHelpFlagTo(*command);
  return command;
}

}  // namespace lianes::cli
