#include <cstdint>

#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"

using namespace lianes;

namespace {

void checkFolding(std::string_view text) {
  const auto folded = foldForSearch(text);
  require(isValidUtf8(folded), "a folded text is valid");
  require(foldForSearch(folded) == folded, "folding twice is folding once");
  require(decodeUtf8(text).has_value() == isValidUtf8(text), "valid texts alone are decoded");
}

void checkDate(std::string_view text, Date today) {
  const auto date = parseTypedDate(text, today);
  if (!date) {
    for (const auto& argument : date.error().arguments)
      require(isValidUtf8(argument), "an argument can be shown");
    return;
  }
  require(Date::parse(date->text()) == *date, "the ISO form reads back");
  require(parseTypedDate(date->text(), today).value() == *date, "the ISO form may be typed");
  require(parseTypedDate(formatFrench(*date), today).value() == *date, "the French form reads back");
  require(parseTypedDate(formatFrenchLong(*date), today).value() == *date, "the long French form reads back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  checkFolding(text);
  checkDate(text, *Date::of(2020, 2, 29));
  checkDate(text, *Date::of(1, 1, 1));
  checkDate(text, *Date::of(9999, 12, 31));
  if (const auto instant = Instant::parse(text)) require(instant->text() == text, "an instant reads back");
  return 0;
}
