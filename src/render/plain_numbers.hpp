#pragma once

#include <clocale>

namespace lianes::render {

// As long as it lives, what this thread's C libraries write as text has its decimals after a point. Qt gives
// a program the locale of its user, and libxlsxwriter writes numbers as that locale does: "1234,5" opens
// nowhere.
class PlainNumbers {
 public:
  PlainNumbers();
  PlainNumbers(const PlainNumbers&) = delete;
  PlainNumbers& operator=(const PlainNumbers&) = delete;
  ~PlainNumbers();

 private:
  locale_t m_plain;
  locale_t m_before;
};

}  // namespace lianes::render
