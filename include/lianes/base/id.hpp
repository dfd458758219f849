#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lianes {

// A 128-bit identifier. Made by UuidSource as version 7 (RFC 9562), so ids sort by the time of their making.
class Uuid {
 public:
  using Bytes = std::array<std::uint8_t, 16>;

  explicit constexpr Uuid(Bytes bytes) : m_bytes(bytes) {}

  // Reads the canonical form only: 36 characters, lower case, hyphens in place.
  static std::optional<Uuid> parse(std::string_view text);

  const Bytes& bytes() const { return m_bytes; }
  std::string text() const;

  friend constexpr auto operator<=>(const Uuid&, const Uuid&) = default;

 private:
  Bytes m_bytes;
};

// Hands out version 7 identifiers, strictly increasing even when the clock stands still or jumps back.
// Time (milliseconds since 1970, UTC) and chance come from outside, so that tests and the sample repeat.
class UuidSource {
 public:
  using Clock = std::function<std::uint64_t()>;
  using Random = std::function<std::uint64_t()>;

  UuidSource(Clock clock, Random random);
  Uuid next();

 private:
  Clock m_clock;
  Random m_random;
  std::uint64_t m_lastMillisecond = 0;
  std::uint16_t m_sequence = 0;
};

// The identity of one kind of record. It has no empty value: absence is std::optional.
template <class Tag>
class Id {
 public:
  explicit constexpr Id(Uuid uuid) : m_uuid(uuid) {}

  const Uuid& uuid() const { return m_uuid; }
  std::string text() const { return m_uuid.text(); }

  friend constexpr auto operator<=>(const Id&, const Id&) = default;

 private:
  Uuid m_uuid;
};

}  // namespace lianes
