#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lianes::architecture {

struct FunctionSize {
  std::size_t firstLine;  // where its head begins
  std::size_t lines;      // of code: neither blank, nor the label of a switch
};

// The outermost functions of a source whose comments and literals are blanked, found by their braces: a brace
// opens a function when what stands before it has parameters and is no type, namespace or initialiser.
std::vector<FunctionSize> functionSizes(std::string_view code);

}  // namespace lianes::architecture
