#pragma once

#include <filesystem>
#include <string_view>

namespace lianes::render {

// Throws WriteFailure: which file, and why, as errno has it.
[[noreturn]] void failWriting(const std::filesystem::path& target, int error);

// The same for a reason of our own, a sentence without its full stop.
[[noreturn]] void failWriting(const std::filesystem::path& target, std::string_view reason);

// What the system refuses `work` becomes a WriteFailure.
template <class Work>
auto tellingFailures(const Work& work) {
  try {
    return work();
  } catch (const std::filesystem::filesystem_error& error) {
    failWriting(error.path1(), error.code().value());
  }
}

}  // namespace lianes::render
