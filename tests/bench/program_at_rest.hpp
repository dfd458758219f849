#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace lianes::bench {

struct StartCost {
  double cpu = 0;        // seconds, of all its threads
  double mebibytes = 0;  // the most memory it held
};

// Starts a program and ends it once it has come to rest: what it cost until it waits for a person. Its home
// and settings are in `folder`, so it is a person's first start there once and an ordinary one afterwards.
StartCost costUntilAtRest(const QString& program, const QStringList& arguments, const QString& folder);

}  // namespace lianes::bench
