#pragma once

#include <cstdint>
#include <string>

#include "lianes/domain/money.hpp"
#include "lianes/store/verdicts.hpp"
#include "lianes/wording/language.hpp"

// What is told of many vouchers at once, by what was judged of them.
namespace lianes::wording {

// "1 pièce, 12,00\u202f€", "3 vouchers, €1,234.50".
std::string vouchersText(std::int64_t vouchers, Money eur, Language language);

// "éligibles", or every reason against them.
std::string verdictText(const store::Verdict& reasons, Language language);

std::string withoutProject(Language language);  // whose vouchers belong to no project
std::string inAll(Language language);

}  // namespace lianes::wording
