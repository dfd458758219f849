#pragma once

#include <filesystem>
#include <string>

// Names for what exists only while one action runs: ".lianes-HOST-PROCESS-START-NUMBER". A name says which
// process made it, so that what a killed one has left can be told from what a living one still needs.
namespace lianes {

// Another one each time.
std::string passingName();

// Whether the name, or that of a side file that a library made of it, is a passing one and nobody needs it
// any more: its process is gone; or it is of another computer, which cannot be asked, and a day old.
bool isAbandoned(const std::filesystem::path& path);

// Removes what is abandoned in the folder and belongs to the user. Whatever cannot be removed stays.
void tidyAbandoned(const std::filesystem::path& folder);

}  // namespace lianes
