#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The bytes of the journal: numbers take as many as they need, seven bits each, the least significant first;
// signed ones alternate (0, -1, 1, -2, …); texts are preceded by their length.
namespace lianes::store {

using Bytes = std::vector<std::uint8_t>;

inline Bytes bytesOf(std::span<const std::uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

class ByteWriter {
 public:
  void count(std::uint64_t number);
  void number(std::int64_t number);
  void text(std::string_view text);
  void raw(std::span<const std::uint8_t> bytes);
  Bytes take() { return std::move(m_bytes); }

 private:
  Bytes m_bytes;
};

// Throws sql::DatabaseError (Damaged) rather than read beyond the end.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : m_left(bytes) {}
  std::uint64_t count();
  std::int64_t number();
  std::string text();
  std::span<const std::uint8_t> raw(std::size_t length);
  std::size_t left() const { return m_left.size(); }
  bool atEnd() const { return m_left.empty(); }

 private:
  std::span<const std::uint8_t> m_left;
};

[[noreturn]] void damagedJournal();

}  // namespace lianes::store
