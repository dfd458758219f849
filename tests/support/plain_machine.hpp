#pragma once

#include "lianes/base/files.hpp"

namespace lianes::test {

// What every test finds, whatever the computer and the person at it: the fonts that ./dev installs, the
// locale C.UTF-8, UTC, no display, a home and a temporary folder of its own (with a space in its name),
// programs of the system alone. The first thing in the main of a test program; what such a program starts
// inherits it.
//
// Of the environment there remain LIANES_… (but the author's name), LD_…, the options of the sanitizers, and
// the variables that LIANES_KEPT names, as in LIANES_KEPT=TZ:LC_ALL: what a test, or a person, sets on
// purpose.
class PlainMachine {
 public:
  PlainMachine();

 private:
  TemporaryFolder m_folder;
};

}  // namespace lianes::test
