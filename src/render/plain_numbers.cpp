#include "render/plain_numbers.hpp"

#include <new>

namespace lianes::render {

PlainNumbers::PlainNumbers() : m_plain(::duplocale(::uselocale(nullptr))), m_before(nullptr) {
  const auto plain = ::newlocale(LC_NUMERIC_MASK, "C", m_plain);
  if (plain == nullptr) {
    if (m_plain != nullptr) ::freelocale(m_plain);
    throw std::bad_alloc();
  }
  m_plain = plain;
  m_before = ::uselocale(m_plain);
}

PlainNumbers::~PlainNumbers() {
  ::uselocale(m_before);
  ::freelocale(m_plain);
}

}  // namespace lianes::render
