#include "exchange/cell_values.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kIsoDaySize = 10;
constexpr std::size_t kIsoClockSize = 8;

// As Date::text(), into a text that keeps its memory.
void putIsoDay(Date day, std::string& text) {
  const auto put = [&](unsigned number) {
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
  };
  const auto year = static_cast<unsigned>(day.year());
  text.clear();
  put(year / 100);
  put(year % 100);
  text += '-';
  put(day.month());
  text += '-';
  put(day.day());
}

void setMoment(SheetCell& cell, const SerialMoment& moment) {
  cell.kind = moment.time.empty() ? CellKind::Date : CellKind::DateTime;
  cell.day = moment.day;
  putIsoDay(moment.day, cell.text);
  if (!moment.time.empty()) cell.text.append(1, 'T').append(moment.time);
}

bool isClock(std::string_view text) {
  if (text.size() != kIsoClockSize || text[2] != ':' || text[5] != ':') return false;
  const auto isPair = [&](std::size_t at, char most) {
    return text[at] >= '0' && text[at] <= most && text[at + 1] >= '0' && text[at + 1] <= '9';
  };
  return isPair(0, '2') && isPair(3, '5') && isPair(6, '5');
}

// Whole numbers alone are filled up.
std::string filledUp(std::string_view decimal, std::size_t digits) {
  if (decimal.starts_with('-') || decimal.find('.') != std::string_view::npos || decimal.size() >= digits) {
    return {};
  }
  return std::string(digits - decimal.size(), '0').append(decimal);
}

}  // namespace

void clearCell(SheetCell& cell) {
  cell.kind = CellKind::Empty;
  cell.isFormula = false;
  cell.isPercent = false;
  cell.isCovered = false;
  cell.columnsSpanned = 1;
  cell.rowsSpanned = 1;
  cell.day.reset();
  cell.text.clear();
  cell.shown.clear();
  cell.currency.clear();
}

void setText(SheetCell& cell, std::string_view text) {
  const bool isSurelyVisible = !text.empty() && text.front() > ' ';
  if (!isSurelyVisible && trimmed(text).empty()) return;
  cell.kind = CellKind::Text;
  cell.text.assign(text);
}

void setNumber(SheetCell& cell, std::string_view written, const NumberFormat& format, DateSystem dates) {
  if (!putExactDecimal(written, cell.text)) return setError(cell, written);
  if (format.kind == FormatKind::Date) {
    if (const auto moment = momentOfSerial(cell.text, dates)) return setMoment(cell, *moment);
  }
  if (format.kind == FormatKind::Time) {
    if (const auto time = durationOfSerial(cell.text)) {
      cell.kind = CellKind::Time;
      cell.text = *time;
      return;
    }
  }
  cell.kind = CellKind::Number;
  cell.isPercent = format.isPercent;
  if (!format.currency.empty()) cell.currency = format.currency;
  if (format.zeros > 0) cell.shown = filledUp(cell.text, format.zeros);
}

void setIsoMoment(SheetCell& cell, std::string_view written) {
  const auto day = Date::parse(written.substr(0, kIsoDaySize));
  const auto rest = written.substr(std::min(kIsoDaySize, written.size()));
  const auto clock = rest.substr(std::min(std::size_t{1}, rest.size()), kIsoClockSize);
  if (!day || (!rest.empty() && (rest.front() != 'T' || !isClock(clock)))) return setError(cell, written);
  setMoment(cell, {*day, clock == "00:00:00" ? std::string{} : std::string(clock)});
}

void setBoolean(SheetCell& cell, bool value) {
  cell.kind = CellKind::Boolean;
  cell.text = value ? "true" : "false";
}

void setError(SheetCell& cell, std::string_view shown) {
  cell.kind = CellKind::Error;
  cell.text.assign(shown);
}

void setNoResult(SheetCell& cell) {
  clearCell(cell);
  cell.kind = CellKind::NoResult;
  cell.isFormula = true;
}

std::size_t bytesOf(const SheetCell& cell) {
  return cell.text.size() + cell.shown.size() + cell.currency.size();
}

}  // namespace lianes::exchange
