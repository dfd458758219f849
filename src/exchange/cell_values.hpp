#pragma once

#include <string_view>

#include "exchange/exact_decimal.hpp"
#include "exchange/number_format.hpp"
#include "lianes/exchange/sheet.hpp"

// How what a file says becomes the value of a cell. A cell keeps its memory from one row to the next.
namespace lianes::exchange {

// Empty, as if new.
void clearCell(SheetCell& cell);

// Blanks alone are nothing.
void setText(SheetCell& cell, std::string_view text);

// A number in the form of files, which its format makes an amount, a day or a time. What is no number is an
// Error with what was written.
void setNumber(SheetCell& cell, std::string_view written, const NumberFormat& format, DateSystem dates);

// "2021-03-12", "2021-03-12T10:00:00", with fractions or a Z. Anything else is an Error.
void setIsoMoment(SheetCell& cell, std::string_view written);

void setBoolean(SheetCell& cell, bool value);
void setError(SheetCell& cell, std::string_view shown);
void setNoResult(SheetCell& cell);

// The bytes that its texts take.
std::size_t bytesOf(const SheetCell& cell);

}  // namespace lianes::exchange
