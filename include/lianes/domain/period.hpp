#pragma once

#include <optional>

#include "lianes/domain/date.hpp"

namespace lianes {

// From a first day to a last day, both included; either may be open.
// Promises: the last day is not before the first.
class Period {
 public:
  // Throws ContractViolation when `last` is before `first`; `make` is for input.
  Period(std::optional<Date> first, std::optional<Date> last) : m_first(first), m_last(last) {
    require(!first || !last || *first <= *last, "a period ends on or after its first day");
  }
  static std::optional<Period> make(std::optional<Date> first, std::optional<Date> last) {
    if (first && last && *last < *first) return std::nullopt;
    return Period(first, last);
  }

  std::optional<Date> first() const { return m_first; }
  std::optional<Date> last() const { return m_last; }
  bool contains(Date day) const { return (!m_first || *m_first <= day) && (!m_last || day <= *m_last); }
  bool overlaps(const Period& other) const {
    return (!m_first || !other.m_last || *m_first <= *other.m_last) &&
           (!other.m_first || !m_last || *other.m_first <= *m_last);
  }

  friend bool operator==(const Period&, const Period&) = default;

 private:
  std::optional<Date> m_first;
  std::optional<Date> m_last;
};

}  // namespace lianes
