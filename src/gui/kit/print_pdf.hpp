#pragma once

#include <QtCore/QByteArray>

#include "lianes/app/reports.hpp"

class QPrinter;

namespace lianes::gui {

// Prints a document as its pages are, each in its own orientation and whole on the paper; of the printer's
// range, where one was chosen. On any thread. Returns whether it was printed to its end. Throws
// app::WritingStopped; nothing is then sent.
bool printPdf(const QByteArray& pdf, QPrinter& printer, const app::StillWanted& wanted);

}  // namespace lianes::gui
