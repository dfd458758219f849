#include "store/bytes.hpp"

#include "store/sql/connection.hpp"

namespace lianes::store {

void damagedJournal() { throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "journal"); }

void ByteWriter::count(std::uint64_t number) {
  for (; number >= 0x80U; number >>= 7U) m_bytes.push_back(static_cast<std::uint8_t>(number | 0x80U));
  m_bytes.push_back(static_cast<std::uint8_t>(number));
}

void ByteWriter::number(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  count(number < 0 ? ~(bits << 1U) : bits << 1U);
}

void ByteWriter::text(std::string_view text) {
  count(text.size());
  m_bytes.insert(m_bytes.end(), text.begin(), text.end());
}

void ByteWriter::raw(std::span<const std::uint8_t> bytes) {
  m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

std::uint64_t ByteReader::count() {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = raw(1).front();
    number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) return number;
  }
  damagedJournal();
}

std::int64_t ByteReader::number() {
  const auto bits = count();
  return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
}

std::string ByteReader::text() {
  const auto bytes = raw(count());
  return {bytes.begin(), bytes.end()};
}

std::span<const std::uint8_t> ByteReader::raw(std::size_t length) {
  if (length > m_left.size()) damagedJournal();
  const auto bytes = m_left.first(length);
  m_left = m_left.subspan(length);
  return bytes;
}

}  // namespace lianes::store
