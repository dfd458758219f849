#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/wording/language.hpp"

namespace lianes {

// What `lianes` writes instead of opening its window, and the status it ends with.
struct ShortAnswer {
  std::string text;
  int status = 0;  // 0 for standard output, else for standard error
};

// For --help and --version, which need neither a display nor an application. Arguments begin after the name.
std::optional<ShortAnswer> askedInstead(const std::vector<std::string>& arguments,
                                        wording::Language language);

// For what no option is: `arguments` are those that Qt has not taken for its own.
std::optional<ShortAnswer> unknownOption(const std::vector<std::string>& arguments,
                                         wording::Language language);

// The file to open, if one is given.
std::optional<std::string> fileAmong(const std::vector<std::string>& arguments);

}  // namespace lianes
