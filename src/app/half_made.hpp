#pragma once

#include <filesystem>
#include <system_error>

namespace lianes::app {

// Runs what fills a new file. When it throws, the file goes: half-made, it would only be in the way of the
// next attempt. Requires: the action holds the file open no longer than it runs.
template <class Action>
auto orRemove(const std::filesystem::path& path, Action&& action) {
  try {
    return action();
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    throw;
  }
}

}  // namespace lianes::app
