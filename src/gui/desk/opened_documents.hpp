#pragma once

#include <QtCore/QString>

namespace lianes::gui {

class Navigator;

// A name that a file of ours may have on this computer, whoever gave it: without folders, control characters,
// and those that turn the direction of writing, which would make "exe.pdf" of "fdp.exe".
QString harmlessName(const QString& name);

// Whether another program would run the file rather than show it: by its name, its first bytes, or a right to
// be executed. Documents with macros are among them.
bool wouldRun(const QString& path);

// The place where a document is laid down to be opened: in a folder that only this person can look into, and
// that goes when the program ends. Two contents of one name have two places; `content` tells them apart.
// Empty where no folder can be made.
QString placeToOpen(const QString& name, const QString& content);

// Gives what lies there to the program that shows such files. What would run is shown in its folder instead,
// and said.
void openDocument(const QString& path, Navigator& navigator);

}  // namespace lianes::gui
