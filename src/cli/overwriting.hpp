#pragma once

#include <filesystem>
#include <span>

#include "cli/command.hpp"

namespace lianes::cli {

// Whether files that a command is about to write may take the place of what stands there. A plain file gives
// way with --force, or when the person at the terminal says so; anything else stays whatever is said.
class Overwriting {
 public:
  static void addTo(CLI::App& command, const HelpWords& words, bool& force);

  Overwriting(const Context& context, bool force) : m_context(context), m_force(force) {}

  // Nothing when all may be written.
  Problems objectionsTo(std::span<const std::filesystem::path> targets) const;

 private:
  bool isAllowed(const std::filesystem::path& file) const;

  const Context& m_context;
  bool m_force;
};

}  // namespace lianes::cli
