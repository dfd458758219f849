#pragma once

#include <span>
#include <string>

#include "lianes/store/drill.hpp"
#include "lianes/store/file_copy.hpp"
#include "lianes/store/file_properties.hpp"

// What a file is, what copies were made of it and how a backup stood its trial, as JSON that ends with a line
// break.
namespace lianes::exchange {

std::string writeCopy(const store::FileCopy& copy);
std::string writeProperties(const store::FileProperties& properties);
std::string writeDrills(std::span<const store::Drill> drills);

}  // namespace lianes::exchange
