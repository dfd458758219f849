#pragma once

#include <cstdint>
#include <filesystem>

#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

inline constexpr std::uint64_t kSampleSeed = 2020;

// Creates a consortium to look around in: the five towns of the 2020 brochure from mid 2020 to the end of
// 2021, as a team would have entered it. Towns and their codes are real; every person, partner, supplier,
// date and amount is invented and says so ("exemple fictif"). The same seed gives the same bytes once the
// file is closed. The environment is that of the steps that follow. Fails as newConsortium does, and
// is as whole or absent.
Checked<store::ConsortiumFile> newSample(const std::filesystem::path& path, store::Environment environment,
                                         std::uint64_t seed = kSampleSeed);

}  // namespace lianes::app
