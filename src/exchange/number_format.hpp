#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What the format of a number says about what it means.
namespace lianes::exchange {

enum class FormatKind : std::uint8_t { Number, Date, Time };

struct NumberFormat {
  FormatKind kind = FormatKind::Number;
  bool isPercent = false;
  std::size_t zeros = 0;   // of "00000": the digits that a whole number is filled up to; 0: it is not
  std::string currency{};  // as in SheetCell

  friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

// From a code as XLSX has it: `#,##0.00\ "€"`, `[$-40C]dd/mm/yyyy`.
NumberFormat readFormatCode(std::string_view code);

// The formats that files name by number alone. Those of money have the sign of whoever opens the file, so
// they say none.
NumberFormat builtInFormat(std::size_t id);

// The currency that a sign or a word beside a number means, as in SheetCell; empty for what is none: " F CFA"
// is XOF, "kg" is nothing.
std::string currencyOfSign(std::string_view sign);

// The same of a code that is known to name a currency: "CFA" is XOF, "CHF" is itself.
std::string currencyOfCode(std::string_view code);

}  // namespace lianes::exchange
