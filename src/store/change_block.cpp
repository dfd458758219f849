#include "store/change_block.hpp"

#include <zlib.h>

#include <algorithm>

#include "lianes/base/contract.hpp"
#include "store/journal_rows.hpp"

namespace lianes::store {
namespace {

constexpr std::size_t kMostInBlock = 256;
constexpr std::size_t kFullBlock = 64U << 10U;  // bytes of what is folded; no change is begun beyond it
// What is folded of one change is less than SQLite's own limit, twice.
constexpr std::uint64_t kLargestBlock = kFullBlock + (32U << 20U);
constexpr int kMemoryLevel = 9;
static_assert(Choices<EntityKind>::codes.size() < 64, "each kind has a bit");

std::size_t lengthOf(const StoredChange& change) { return change.before.size() + change.after.size(); }

Bytes deflated(const Bytes& bytes) {
  z_stream stream{};
  require(deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS, kMemoryLevel,
                       Z_DEFAULT_STRATEGY) == Z_OK,
          "zlib is ready");
  Bytes out(deflateBound(&stream, static_cast<uLong>(bytes.size())));
  stream.next_in = const_cast<Bytef*>(bytes.data());  // zlib does not write there
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  const int outcome = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  require(outcome == Z_STREAM_END, "a block is deflated at once");
  return out;
}

Bytes inflated(std::span<const std::uint8_t> bytes, std::size_t size) {
  Bytes out(size);
  z_stream stream{};
  require(inflateInit2(&stream, MAX_WBITS) == Z_OK, "zlib is ready");
  stream.next_in = const_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  const int outcome = inflate(&stream, Z_FINISH);
  const bool isWhole = outcome == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
  inflateEnd(&stream);
  if (!isWhole) damagedJournal();
  return out;
}

Bytes readFoldedBytes(ByteReader& in) { return bytesOf(in.raw(in.count())); }

StoredChange readFoldedChange(ByteReader& in) {
  const auto kind = kindNumbered(static_cast<std::int64_t>(in.count()));
  if (!kind) damagedJournal();
  Uuid::Bytes id{};
  const auto raw = in.raw(id.size());
  std::copy(raw.begin(), raw.end(), id.begin());
  StoredChange change{*kind, Uuid(id), readFoldedBytes(in), {}};
  change.after = readFoldedBytes(in);
  return change;
}

}  // namespace

std::size_t lengthOfBlock(std::span<const StoredChange> changes) {
  std::size_t length = 1;
  auto bytes = lengthOf(changes.front());
  while (length < std::min(changes.size(), kMostInBlock) && bytes < kFullBlock) {
    bytes += lengthOf(changes[length]);
    ++length;
  }
  return length;
}

Bytes writeBlock(std::span<const StoredChange> changes) {
  ByteWriter folded;
  for (const auto& change : changes) {
    folded.count(static_cast<std::uint64_t>(numberOf(change.kind)));
    folded.raw(change.id.bytes());
    for (const auto* bytes : {&change.before, &change.after}) {
      folded.count(bytes->size());
      folded.raw(*bytes);
    }
  }
  const auto whole = folded.take();
  ByteWriter block;
  block.count(whole.size());
  block.raw(deflated(whole));
  return block.take();
}

std::vector<StoredChange> readBlock(sql::Blob bytes) {
  ByteReader block(bytes);
  const auto size = block.count();
  if (size == 0 || size > kLargestBlock) damagedJournal();
  const auto whole = inflated(block.raw(block.left()), size);
  ByteReader folded(whole);
  std::vector<StoredChange> changes;
  while (!folded.atEnd()) changes.push_back(readFoldedChange(folded));
  return changes;
}

std::int64_t kindsIn(std::span<const StoredChange> changes) {
  std::int64_t kinds = 0;
  for (const auto& change : changes) kinds |= bitOf(change.kind);
  return kinds;
}

std::int64_t blockKeyOf(const Uuid& record) {
  const auto& bytes = record.bytes();
  const auto at = [&](std::size_t place) { return std::uint32_t{bytes[place]}; };
  const auto moment = ((at(3) & 0x07U) << 16U) | (at(4) << 8U) | at(5);
  const auto sequence = ((at(6) & 0x0FU) << 8U) | at(7);
  return static_cast<std::int64_t>((moment << 12U) | sequence);
}

}  // namespace lianes::store
