#pragma once

#include <string>
#include <string_view>
#include <vector>

// The words above the columns of tables, as they are compared.
namespace lianes::exchange {

// Lower case, without accents, signs and doubled spaces: "Montant TTC (€)" is "montant ttc eur".
std::string plainHead(std::string_view head);

// The parts of "a/b/c".
std::vector<std::string_view> alternatives(std::string_view written, char between = '/');

// Whether the words stand within the head, as whole words. Requires: both in the form of plainHead().
bool holdsWords(std::string_view head, std::string_view words);

}  // namespace lianes::exchange
