#include "store/sql/page_checksum.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "lianes/base/files.hpp"
#include "store/sql/native.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

namespace lianes::test {
namespace {

namespace fs = std::filesystem;
using store::sql::Connection;
using store::sql::damagedPages;
using store::sql::DatabaseErrorKind;
using store::sql::kPageSize;
using store::sql::OpenMode;

constexpr auto kPage = static_cast<std::size_t>(kPageSize);

FileBytes sealedFile(const fs::path& file, int rows) {
  {
    Connection connection(file, {.mode = OpenMode::Create});
    connection.execute(
        "CREATE TABLE line (id INTEGER PRIMARY KEY, label TEXT, cents INTEGER);"
        "CREATE INDEX line_label ON line (label);");
    connection.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                       std::to_string(rows) +
                       ") INSERT INTO line SELECT i, 'ligne ' || i || ' du budget', i * 100 FROM n");
    connection.settle();
  }
  return bytesOf(file);
}

// Everything a user could be shown.
std::string everythingIn(const fs::path& file) {
  Connection connection(file, {.mode = OpenMode::Immutable});
  auto all = connection.prepare("SELECT group_concat(id || label || cents) FROM line NOT INDEXED");
  all.step();
  auto text = std::string(all.text(0));
  auto index = connection.prepare("SELECT group_concat(label) FROM line INDEXED BY line_label");
  index.step();
  return text + std::string(index.text(0));
}

sqlite3_file* mainFileOf(Connection& connection) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection.native().database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file;
}

// The content of a file as it is above its seals.
FileBytes withoutSeals(FileBytes bytes) {
  for (std::size_t page = kPage; page <= bytes.size(); page += kPage) {
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(page);
    std::fill(end - store::sql::kChecksumBytes, end, std::uint8_t{0});
  }
  return bytes;
}

// The reads that a version of SQLite may make of a file of so many bytes: each begins everywhere with some
// lengths, and has every length at some beginnings. The header, which is read before it is proven, is left
// out.
void eachPartialRead(int bytes, const std::function<void(int offset, int size)>& read) {
  constexpr int kHeader = 100;
  const std::vector kLengths{1, 4, 16, 100, 511, 512, 1024, 2048, 4080, 4092, 4095, 4096, 4097, 8192};
  for (int offset = kHeader; offset < bytes; ++offset) {
    for (const int size : kLengths) {
      if (offset + size <= bytes) read(offset, size);
    }
  }
  for (const int offset : {0, 512, 2048, 4080, 4095, 4096, 4097, 6144, 8188}) {
    for (int size = offset == 0 ? kHeader + 1 : 1; offset + size <= bytes; ++size) read(offset, size);
  }
}

bool isRefused(const fs::path& file) {
  const auto failure = failureOf([&] { everythingIn(file); });
  return failure == DatabaseErrorKind::Damaged || failure == DatabaseErrorKind::NotDatabase;
}

}  // namespace

TEST_CASE("A seal breaks with any bit of the page, and with its number") {
  FileBytes page(kPage);
  Seeded chance;
  INFO(chance.seed());
  for (auto& byte : page) byte = static_cast<std::uint8_t>(chance.between(0, 255));
  store::sql::sealPage(page, 7);
  REQUIRE(store::sql::isSealed(page, 7));
  CHECK_FALSE(store::sql::isSealed(page, 8));
  std::size_t unseen = 0;
  for (std::size_t bit = 0; bit < page.size() * 8; ++bit) {
    page[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    if (store::sql::isSealed(page, 7)) ++unseen;
    page[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
  }
  CHECK(unseen == 0);
  // The highest bits of two words of one lane: what a multiplication alone would lose.
  page[7] ^= 0x80;
  page[39] ^= 0x80;
  CHECK_FALSE(store::sql::isSealed(page, 7));
  CHECK_FALSE(store::sql::isSealed(FileBytes(kPage), 1));
}

TEST_CASE("Every changed byte of a file is refused when it is read, and named by the full check") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const auto sound = sealedFile(file, 60);
  REQUIRE(sound.size() == 3 * kPage);
  REQUIRE(damagedPages(file).empty());
  const auto shown = everythingIn(file);
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  std::size_t harmful = 0;
  std::size_t unnamed = 0;
  const auto put = [&](std::size_t at, std::uint8_t byte) {
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(static_cast<char>(byte));
    stream.flush();
  };
  for (std::size_t at = 0; at < sound.size(); ++at) {
    put(at, static_cast<std::uint8_t>(sound[at] ^ (1U + at % 255)));
    if (!isRefused(file)) ++harmful;
    const auto number = static_cast<std::uint32_t>(at / kPage) + 1;
    if (at % 8 == 0 && damagedPages(file) != std::vector<std::uint32_t>{number}) ++unnamed;
    put(at, sound[at]);
  }
  CHECK(harmful == 0);
  CHECK(unnamed == 0);
  CHECK(everythingIn(file) == shown);
}

TEST_CASE("Zeroed sectors, swapped pages and truncations are refused") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const auto sound = sealedFile(file, 500);
  const auto pages = sound.size() / kPage;
  REQUIRE(pages > 8);

  for (std::size_t at = 0; at < sound.size(); at += 512) {
    auto bytes = sound;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), 512, std::uint8_t{0});
    if (bytes == sound) continue;
    writeBytes(file, bytes);
    CHECK(damagedPages(file) == std::vector{static_cast<std::uint32_t>(at / kPage) + 1});
    CHECK(isRefused(file));
  }
  for (std::size_t page = 1; page < pages; ++page) {
    auto bytes = sound;
    const auto other = page == 1 ? 2 : std::size_t{1};
    std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(page * kPage),
                     bytes.begin() + static_cast<std::ptrdiff_t>((page + 1) * kPage),
                     bytes.begin() + static_cast<std::ptrdiff_t>(other * kPage));
    writeBytes(file, bytes);
    CHECK(damagedPages(file).size() == 2);
    CHECK(isRefused(file));
  }
  for (std::size_t size = 0; size < sound.size(); size += 512) {
    writeBytes(file, FileBytes(sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(size)));
    CHECK(isRefused(file));
    if (size > 0) CHECK_FALSE(damagedPages(file).empty());
  }
}

TEST_CASE("A read of any part of a page gives what the whole page would") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const auto bytes = withoutSeals(sealedFile(file, 120));
  REQUIRE(bytes.size() == 3 * kPage);
  Connection connection(file, {.mode = OpenMode::ReadOnly});
  auto* read = mainFileOf(connection);
  FileBytes part(bytes.size());
  std::size_t wrong = 0;
  eachPartialRead(static_cast<int>(bytes.size()), [&](int offset, int size) {
    const bool ok = read->pMethods->xRead(read, part.data(), size, offset) == SQLITE_OK;
    if (!ok || !std::equal(part.begin(), part.begin() + size, bytes.begin() + offset)) ++wrong;
  });
  CHECK(wrong == 0);
}

TEST_CASE("A read of a part of a damaged page is refused, wherever in the page the damage is") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  auto bytes = sealedFile(file, 120);
  REQUIRE(bytes.size() == 3 * kPage);
  constexpr int kDamaged = kPageSize;
  bytes[kDamaged + 1234] ^= 1;
  writeBytes(file, bytes);
  Connection connection(file, {.mode = OpenMode::ReadOnly});
  auto* read = mainFileOf(connection);
  FileBytes part(bytes.size());
  std::size_t wrong = 0;
  eachPartialRead(static_cast<int>(bytes.size()), [&](int offset, int size) {
    const int code = read->pMethods->xRead(read, part.data(), size, offset);
    const bool touches = offset < kDamaged + kPageSize && offset + size > kDamaged;
    if (code != (touches ? SQLITE_IOERR_DATA : SQLITE_OK)) ++wrong;
  });
  CHECK(wrong == 0);
}

TEST_CASE("The message names the damaged page") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  auto bytes = sealedFile(file, 500);
  bytes[4 * kPage + 100] ^= 1;
  writeBytes(file, bytes);
  CHECK_THROWS_WITH(everythingIn(file), Catch::Contains("page 5"));
}

TEST_CASE("Files stay sealed through logs, deletions, vacuum, copies and a rolled back journal") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  sealedFile(file, 3000);
  {
    Connection connection(file, {});
    connection.execute("DELETE FROM line WHERE id % 7 <> 0");
    connection.execute(
        "BEGIN; DELETE FROM line; INSERT INTO line SELECT value, 'x', 0 FROM json_each('[1,2,3]');"
        "DROP TABLE line; ROLLBACK;");
    connection.execute(
        "PRAGMA cache_size = 5; BEGIN; UPDATE line SET label = label || hex(zeroblob(200)); COMMIT;");
    connection.backUpTo(folder.path() / "copy");
    connection.execute("VACUUM INTO '" + (folder.path() / "vacuumed").string() + "'");
    connection.settle();
  }
  CHECK(damagedPages(file).empty());
  const auto shown = everythingIn(file);
  for (const char* name : {"copy", "vacuumed"}) {
    CHECK(damagedPages(folder.path() / name).empty());
    CHECK(everythingIn(folder.path() / name) == shown);
  }
  {
    // The mode that settle() leaves, with pages that are freed in the transaction which took them.
    Connection connection(file, {});
    connection.execute(
        "PRAGMA journal_mode = DELETE; BEGIN; CREATE TABLE passing AS SELECT * FROM line;"
        "DROP TABLE passing; COMMIT; VACUUM;");
    connection.backUpTo(folder.path() / "again");
  }
  CHECK(damagedPages(file).empty());
  CHECK(everythingIn(folder.path() / "again") == shown);
}

TEST_CASE("What would leave pages without their seal is refused, and changes nothing") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const auto sealed = sealedFile(file, 500);
  const auto shown = everythingIn(file);
  {
    // SQLite copies the larger pages back in pieces of the old size, each of which would get a seal.
    Connection connection(file, {});
    connection.execute("PRAGMA journal_mode = DELETE; PRAGMA page_size = 16384");
    CHECK(failureOf([&] { connection.execute("VACUUM"); }).has_value());
  }
  CHECK(damagedPages(file).empty());
  CHECK(everythingIn(file) == shown);
}

}  // namespace lianes::test
