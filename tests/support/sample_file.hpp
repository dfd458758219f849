#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <utility>

#include "lianes/store/consortium_file.hpp"

namespace lianes::test {

// The sample consortium under a name of its own. It is made once, with the tests: each making gives the same
// bytes, and takes longer than most tests.
inline void copySample(const std::filesystem::path& path) {
  std::filesystem::copy_file(LIANES_TEST_SAMPLE, path);
}

inline store::ConsortiumFile openSample(const std::filesystem::path& path, store::Environment environment) {
  copySample(path);
  environment.backsUpAtOpening = false;
  auto opened = store::ConsortiumFile::open(path, std::move(environment));
  REQUIRE(opened.ok());
  return std::move(opened).value();
}

}  // namespace lianes::test
