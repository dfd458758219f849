#include "lianes/base/id.hpp"

#include <utility>

namespace lianes {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::uint16_t kSequenceLimit = 0x1000;  // 12 bits of rand_a

bool hyphenBelongsAt(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

}  // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Bytes bytes{};
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (hyphenBelongsAt(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const auto digit = kHexDigits.find(text[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    auto& byte = bytes[nibble / 2];
    byte = static_cast<std::uint8_t>((unsigned{byte} << 4U) | digit);
    ++nibble;
  }
  return Uuid(bytes);
}

std::string Uuid::text() const {
  std::string text;
  text.reserve(36);
  for (const auto byte : m_bytes) {
    if (hyphenBelongsAt(text.size())) text += '-';
    text += kHexDigits[byte >> 4U];
    text += kHexDigits[byte & 0xFU];
  }
  return text;
}

UuidSource::UuidSource(Clock clock, Random random) : m_clock(std::move(clock)), m_random(std::move(random)) {}

Uuid UuidSource::next() {
  const auto now = m_clock();
  if (now > m_lastMillisecond) {
    m_lastMillisecond = now;
    m_sequence = 0;
  } else if (++m_sequence == kSequenceLimit) {
    ++m_lastMillisecond;
    m_sequence = 0;
  }
  const auto chance = m_random();
  Uuid::Bytes bytes{};
  for (unsigned i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(m_lastMillisecond >> (40U - 8U * i));
  bytes[6] = static_cast<std::uint8_t>(0x70U | (m_sequence >> 8U));
  bytes[7] = static_cast<std::uint8_t>(m_sequence);
  for (unsigned i = 0; i < 8; ++i) bytes[8 + i] = static_cast<std::uint8_t>(chance >> (56U - 8U * i));
  bytes[8] = static_cast<std::uint8_t>(0x80U | (bytes[8] & 0x3FU));
  return Uuid(bytes);
}

}  // namespace lianes
