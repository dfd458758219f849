#pragma once

#include <string>
#include <string_view>

#include "lianes/domain/date.hpp"
#include "lianes/domain/problem.hpp"

// Dates as people type and read them. Files hold the ISO form, which Date itself reads and writes.
namespace lianes {

// A day as typed by a French user, what is left out taken from `today`:
//   2021-03-12, 12/3/2021, 12.03.21, 12-3, 12 3    a year of two digits is 2000-2069 or 1970-1999
//   12                                             that day of the current month
//   +7, -3                                         days from today
//   t, auj, aujourd'hui, hier, demain
//   12 mars, 1er mars 2021, 12 fév. 21             names whole or cut after three letters or more, if one
//   month fits
// Upper case and missing accents do not matter. Fails with NotATypedDate or NotUtf8.
Checked<Date> parseTypedDate(std::string_view text, Date today);

// parseTypedDate reads back what the two French forms give.
std::string formatFrench(Date date);       // "12/03/2021"
std::string formatFrenchLong(Date date);   // "12 mars 2021", "1er mars 2021"
std::string formatEnglishLong(Date date);  // "12 March 2021"

}  // namespace lianes
