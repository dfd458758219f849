#pragma once

#include <filesystem>
#include <string>

#include "lianes/report/facts.hpp"

// The programme and its projects for the International Aid Transparency Initiative, version 2.03.
namespace lianes::render {

// One activity for the programme and one for each project that the facts' scope tells, with partners, DAC
// sector, SDGs, policy markers, budgets and transactions: what funders commit and pay, and what was spent.
// Names of persons never appear. Valid against the official schema whatever the facts are.
std::string iati(const report::Facts& facts);

// As render::write does it.
void writeIati(const report::Facts& facts, const std::filesystem::path& target);

}  // namespace lianes::render
