#pragma once

#include "lianes/app/reports.hpp"

namespace lianes::gui {

class Prompts;

// What a page needs to make documents: the program's renderer, empty where it has none, and the questions of
// the window.
struct Workshop {
  app::Renderer renderer;
  Prompts& prompts;
};

}  // namespace lianes::gui
