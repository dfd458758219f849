#pragma once

#include <filesystem>
#include <string>

#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

struct NewConsortium {
  std::string edition;  // of the call, one of exchange::builtinCallEditions()
  std::string name;
};

// Creates the file of a consortium. Its first step, which undo never takes back, holds the call and its rules
// as the edition gives them, the consortium, and an organisation to be completed as the lead association.
// On a Problem (NotAmongChoices "edition" with the known ones, those of the name, AlreadyExists,
// CannotCreate, NotAPlainFile, PathTooLong, DiskFull) there is no new file, nor when the process is killed
// meanwhile: the file has its name once it is whole. Requires: environment.newId gives a new identity each
// time.
Checked<store::ConsortiumFile> newConsortium(const std::filesystem::path& path, const NewConsortium& wanted,
                                             store::Environment environment);

}  // namespace lianes::app
