#pragma once

#include <filesystem>
#include <functional>

#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

using Filling = std::function<void(store::ConsortiumFile&)>;

// Makes a consortium file that has its name only once it is filled, closed and on disk, and opens it: a
// process that is killed before has made nothing. It is built with the one environment, in a private folder,
// and opened with the other. Problems: AlreadyExists, CannotCreate, NotAPlainFile, PathTooLong, DiskFull,
// those of opening. Requires: `fill` keeps nothing of the file.
Checked<store::ConsortiumFile> makeWholeFile(const std::filesystem::path& path, store::Environment building,
                                             store::Environment afterwards, const Filling& fill);

}  // namespace lianes::app
