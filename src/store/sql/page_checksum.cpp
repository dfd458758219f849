#include "store/sql/page_checksum.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>

#include "store/sql/native.hpp"

namespace lianes::store::sql {
namespace {

using Digest = std::array<std::uint64_t, 2>;

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::size_t kLanes = 4;
constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15;  // odd, so that each step can be undone

std::uint64_t wordAt(const std::uint8_t* bytes) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, bytes, kWord);
  } else {
    for (std::size_t i = kWord; i > 0; --i) word = (word << 8U) | bytes[i - 1];
  }
  return word;
}

void putWord(std::uint8_t* bytes, std::uint64_t word) {
  for (std::size_t i = 0; i < kWord; ++i) bytes[i] = static_cast<std::uint8_t>(word >> (8U * i));
}

// A bijection of `state` for each word, and of the word for each state: a change inside one word, or of the
// page number that the lanes begin with, can therefore never be lost. The rotation carries high bits down to
// where the multiplication spreads them again.
std::uint64_t mixed(std::uint64_t state, std::uint64_t word) {
  return std::rotl((state ^ word) * kMultiplier, 29);
}

Digest digestOf(const std::uint8_t* content, std::size_t size, std::uint32_t number) {
  std::array<std::uint64_t, kLanes> lanes{0x243f6a8885a308d3U + number, 0x13198a2e03707344U ^ number,
                                          0xa4093822299f31d0U + number, 0x082efa98ec4e6c89U ^ number};
  std::size_t at = 0;
  for (; at + kLanes * kWord <= size; at += kLanes * kWord) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      lanes[lane] = mixed(lanes[lane], wordAt(content + at + lane * kWord));
    }
  }
  for (std::size_t lane = 0; at < size; at += kWord, ++lane) {
    lanes[lane] = mixed(lanes[lane], wordAt(content + at));
  }
  Digest digest{};
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    digest[0] = mixed(digest[0], lanes[lane]);
    digest[1] = mixed(digest[1], lanes[kLanes - 1 - lane]);
  }
  // One round more, so that the lane which came last is spread as well as the first.
  return {mixed(digest[0], 0), mixed(digest[1], 0)};
}

// Where the header of a database says so: a power of two, with 1 for the one that does not fit.
std::size_t namedPageSize(std::span<const std::uint8_t> header) {
  const std::size_t named = (std::size_t{header[16]} << 8U) | header[17];
  const std::size_t size = named == 1 ? 65536 : named;
  return size >= 512 && std::has_single_bit(size) ? size : 0;
}

std::uint32_t namedPageCount(std::span<const std::uint8_t> header) {
  std::uint32_t count = 0;
  for (std::size_t i = 28; i < 32; ++i) count = (count << 8U) | header[i];
  return count;
}

// The page on which SQLite keeps its locks, at 1 GiB: it is never written.
std::uint32_t lockPage(std::size_t pageSize) {
  return static_cast<std::uint32_t>(0x40000000U / pageSize) + 1;
}

class PageFile {
 public:
  explicit PageFile(const std::filesystem::path& file) : m_name(file), m_stream(file, std::ios::binary) {
    if (!m_stream) fail(DatabaseErrorKind::CannotOpen, SQLITE_CANTOPEN);
    m_stream.seekg(0, std::ios::end);
    m_size = static_cast<std::uint64_t>(m_stream.tellg());
    rewind();
  }

  std::uint64_t size() const { return m_size; }
  void rewind() { m_stream.seekg(0); }

  std::size_t read(std::span<std::uint8_t> bytes) {
    m_stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (m_stream.bad()) fail(DatabaseErrorKind::InputOutput, SQLITE_IOERR_READ);
    const auto count = static_cast<std::size_t>(m_stream.gcount());
    m_stream.clear();
    return count;
  }

 private:
  [[noreturn]] void fail(DatabaseErrorKind kind, int code) const {
    throw DatabaseError(kind, code, "read the pages of " + m_name.string());
  }

  std::filesystem::path m_name;
  std::ifstream m_stream;
  std::uint64_t m_size = 0;
};

}  // namespace

void sealPage(std::span<std::uint8_t> page, std::uint32_t number) {
  const std::size_t content = page.size() - kChecksumBytes;
  const auto digest = digestOf(page.data(), content, number);
  putWord(page.data() + content, digest[0]);
  putWord(page.data() + content + kWord, digest[1]);
}

bool isSealed(std::span<const std::uint8_t> page, std::uint32_t number) {
  const std::size_t content = page.size() - kChecksumBytes;
  const auto digest = digestOf(page.data(), content, number);
  return wordAt(page.data() + content) == digest[0] && wordAt(page.data() + content + kWord) == digest[1];
}

std::vector<std::uint32_t> damagedPages(const std::filesystem::path& file) {
  constexpr std::size_t kChunk = std::size_t{1} << 20U;  // a multiple of every page size
  PageFile pages(file);
  std::vector<std::uint8_t> chunk(kChunk);
  std::size_t pageSize = kPageSize;
  std::uint32_t promised = 1;
  const auto first = std::span(chunk).first(pages.read(chunk));
  for (const std::size_t size : {std::size_t{kPageSize}, first.size() < 100 ? 0 : namedPageSize(first)}) {
    // A header that proves itself is believed.
    if (size == 0 || size > first.size() || !isSealed(first.first(size), 1)) continue;
    pageSize = size;
    promised = namedPageCount(first);
    break;
  }

  pages.rewind();
  std::vector<std::uint32_t> damaged;
  std::uint32_t number = 0;
  for (std::size_t count = kChunk; count == kChunk;) {
    count = pages.read(chunk);
    for (std::size_t at = 0; at < count; at += pageSize) {
      ++number;
      const auto page = std::span<const std::uint8_t>(chunk).subspan(at, std::min(pageSize, count - at));
      const bool sound = page.size() == pageSize && isSealed(page, number);
      if (!sound && number != lockPage(pageSize)) damaged.push_back(number);
    }
  }
  while (number < promised) damaged.push_back(++number);
  return damaged;
}

}  // namespace lianes::store::sql
