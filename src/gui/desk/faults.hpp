#pragma once

#include <QtCore/QString>

#include <exception>
#include <string>

#include "lianes/domain/problem.hpp"

namespace lianes::gui {

// What is to be told of something that was thrown: what the world did to the file it is about, as
// store::problemOf says it; or that Lianes itself is at fault, which is then also noted. On any thread.
Problem caught(const std::exception& thrown, const std::string& about);

// Where faults of Lianes itself are noted for who mends them: the moment, the version, the promise that was
// broken; never anything of a consortium. The file and the one before it have 128 KiB at most each.
QString faultLogPath();

}  // namespace lianes::gui
