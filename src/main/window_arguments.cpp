#include "main/window_arguments.hpp"

#include <algorithm>

#include "lianes/wording/values.hpp"

namespace lianes {
namespace {

using wording::Language;

constexpr int kBadUsage = 2;
constexpr std::size_t kLongestQuote = 60;  // bytes

// Behind it, everything is the name of a file.
constexpr std::string_view kEndOfOptions = "--";

constexpr std::string_view kFrenchHelp =
    "Lianes\u202f: un consortium de collectivités et son financement\n"
    "\n"
    "Utilisation\u202f: lianes [OPTIONS] [FICHIER]\n"
    "\n"
    "Arguments\u202f:\n"
    "  FICHIER                     Le fichier de consortium à ouvrir ; sans lui, la page d’accueil\n"
    "\n"
    "Options\u202f:\n"
    "  -h,--help                   Écrire cette aide et finir\n"
    "  --version                   Écrire la version et finir\n"
    "\n"
    "Les options de tout programme Qt sont comprises aussi, comme -platform offscreen.\n"
    "Les commandes sans fenêtre sont celles de lianes-cli\u202f: voir lianes-cli --help.\n";

constexpr std::string_view kEnglishHelp =
    "Lianes: a consortium of local authorities and its funding\n"
    "\n"
    "Usage: lianes [OPTIONS] [FILE]\n"
    "\n"
    "Positionals:\n"
    "  FILE                        The consortium file to open; without it, the welcome page\n"
    "\n"
    "Options:\n"
    "  -h,--help                   Print this help message and exit\n"
    "  --version                   Print the version and exit\n"
    "\n"
    "The options of every Qt program are understood too, such as -platform offscreen.\n"
    "Commands without a window are those of lianes-cli: see lianes-cli --help.\n";

std::vector<std::string>::const_iterator endOfOptions(const std::vector<std::string>& arguments) {
  return std::find(arguments.begin(), arguments.end(), kEndOfOptions);
}

bool isOption(const std::string& argument) { return argument.size() > 1 && argument.front() == '-'; }

}  // namespace

std::optional<ShortAnswer> askedInstead(const std::vector<std::string>& arguments, Language language) {
  const auto end = endOfOptions(arguments);
  for (auto each = arguments.begin(); each != end; ++each) {
    if (*each == "-h" || *each == "--help")
      return ShortAnswer{std::string(language == Language::French ? kFrenchHelp : kEnglishHelp)};
    if (*each == "--version") return ShortAnswer{"lianes " LIANES_VERSION "\n"};
  }
  return std::nullopt;
}

std::optional<ShortAnswer> unknownOption(const std::vector<std::string>& arguments, Language language) {
  const auto end = endOfOptions(arguments);
  const auto found = std::find_if(arguments.begin(), end, isOption);
  if (found == end) return std::nullopt;
  const auto option = wording::shortened(wording::shown(*found), kLongestQuote);
  if (language == Language::French) {
    return ShortAnswer{
        "lianes\u202f: l’option «\u00a0" + option +
            "\u00a0» n’existe pas\u202f; «\u00a0lianes --help\u00a0» dit celles qui existent.\n",
        kBadUsage};
  }
  return ShortAnswer{
      "lianes: there is no option \"" + option + "\"; \"lianes --help\" tells those there are.\n", kBadUsage};
}

std::optional<std::string> fileAmong(const std::vector<std::string>& arguments) {
  const auto end = endOfOptions(arguments);
  if (end != arguments.begin()) return arguments.front();
  return arguments.size() > 1 ? std::optional(arguments[1]) : std::nullopt;
}

}  // namespace lianes
