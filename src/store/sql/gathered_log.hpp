#pragma once

#include "store/sql/native.hpp"

namespace lianes::store::sql {

// SQLite writes a commit to the log page by page, each with a call for its head and one for itself, and syncs
// it before anybody looks for it there. Here the calls of one commit become few: what is written in order is
// gathered, and handed on at the latest with the sync. C interface: nothing throws.

// The bytes that an open log needs, before those of the file system below.
int gatheredLogBytes();

// As sqlite3_vfs::xOpen of `below`, into memory of gatheredLogBytes() + below->szOsFile.
int openGatheredLog(sqlite3_vfs* below, const char* name, sqlite3_file* file, int flags, int* given);

}  // namespace lianes::store::sql
