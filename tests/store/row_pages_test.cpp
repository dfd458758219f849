#include "store/sql/row_pages.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "lianes/base/files.hpp"
#include "lianes/store/check.hpp"
#include "store/sql/page_checksum.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

namespace lianes::test {
namespace {

namespace fs = std::filesystem;
using store::sql::areRowsProven;
using store::sql::Connection;
using store::sql::kPageSize;
using store::sql::OpenMode;

constexpr auto kRowPage = static_cast<std::size_t>(kPageSize);
constexpr std::array<std::string_view, 2> kTables{"line", "wish"};

// Two tables whose rows are proven, one whose rows are not, and an index. Some rows need pages of their own.
FileBytes fileOfLines(const fs::path& file) {
  {
    Connection connection(file, {.mode = OpenMode::Create});
    connection.execute(
        "CREATE TABLE line (id INTEGER PRIMARY KEY, label TEXT);"
        "CREATE TABLE wish (id INTEGER PRIMARY KEY, label TEXT);"
        "CREATE TABLE other (id INTEGER PRIMARY KEY, label TEXT);"
        "CREATE INDEX line_label ON line (label);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO line "
        "SELECT i * 7, 'ligne ' || i || hex(zeroblob(CASE WHEN i % 500 = 0 THEN 6000 ELSE i % 40 END)) FROM "
        "n;"
        "INSERT INTO other SELECT id, label FROM line WHERE id < 3000;"
        "INSERT INTO line SELECT -id, label FROM other WHERE id < 50;"
        "DELETE FROM line WHERE id BETWEEN 700 AND 2100");
    connection.settle();
  }
  return bytesOf(file);
}

bool isProven(const fs::path& file) {
  Connection connection(file, {.mode = OpenMode::ReadOnly});
  return areRowsProven(connection, kTables);
}

std::set<std::size_t> pagesOf(const fs::path& file, const std::string& table) {
  Connection connection(file, {.mode = OpenMode::ReadOnly});
  auto rows = connection.prepare("SELECT pageno FROM dbstat WHERE name = '" + table + "'");
  std::set<std::size_t> pages;
  while (rows.step()) pages.insert(static_cast<std::size_t>(rows.integer(0)));
  return pages;
}

std::span<std::uint8_t> pageIn(FileBytes& bytes, std::size_t number) {
  return std::span(bytes).subspan((number - 1) * kRowPage, kRowPage);
}

}  // namespace

TEST_CASE("The rows of a sound file are proven, however long they are and whatever was deleted") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "lines.lianes";
  fileOfLines(file);
  CHECK(pagesOf(file, "line").size() > 40);
  CHECK(isProven(file));
}

TEST_CASE("A changed byte leaves rows unproven in each page that holds them, and in no other") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "lines.lianes";
  const auto sound = fileOfLines(file);
  auto held = pagesOf(file, "line");
  held.merge(pagesOf(file, "wish"));
  Seeded chance;
  INFO(chance.seed());
  for (std::size_t page = 2; page <= sound.size() / kRowPage; ++page) {
    auto bytes = sound;
    const auto at = static_cast<std::size_t>(chance.between(0, kPageSize - 1));
    pageIn(bytes, page)[at] ^= static_cast<std::uint8_t>(chance.between(1, 255));
    writeBytes(file, bytes);
    INFO("page " << page << ", byte " << at);
    CHECK(isProven(file) == (held.count(page) == 0));
  }
}

TEST_CASE("Pages that prove themselves and hang where they do not belong prove no rows") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "lines.lianes";
  const auto sound = fileOfLines(file);
  std::vector<std::size_t> leaves;
  for (const auto page : pagesOf(file, "line")) {
    if (sound[(page - 1) * kRowPage] == 13) leaves.push_back(page);
  }
  REQUIRE(leaves.size() > 10);
  const auto checkUnproven = [&](FileBytes& bytes, std::size_t page) {
    store::sql::sealPage(pageIn(bytes, page), static_cast<std::uint32_t>(page));
    writeBytes(file, bytes);
    CHECK_FALSE(isProven(file));
  };
  auto twice = sound;
  std::copy_n(pageIn(twice, leaves[3]).begin(), kRowPage, pageIn(twice, leaves[7]).begin());
  checkUnproven(twice, leaves[7]);
  auto empty = sound;
  std::fill_n(pageIn(empty, leaves[5]).begin(), kRowPage, std::uint8_t{0});
  checkUnproven(empty, leaves[5]);
  auto ofIndex = sound;
  pageIn(ofIndex, leaves[2])[0] = 10;
  checkUnproven(ofIndex, leaves[2]);
  for (const std::size_t at : {std::size_t{3}, std::size_t{4}, std::size_t{8}, std::size_t{9}}) {
    auto cells = sound;
    pageIn(cells, leaves[4])[at] ^= 0x40;
    checkUnproven(cells, leaves[4]);
  }
}

TEST_CASE("While the log holds what the file lacks, SQLite has the word on its rows") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "lines.lianes";
  fileOfLines(file);
  Connection writer(file, {});
  CHECK(areRowsProven(writer, kTables));
  writer.execute("INSERT INTO wish (label) VALUES ('une')");
  CHECK_FALSE(areRowsProven(writer, kTables));
  CHECK_FALSE(isProven(file));
  CHECK(writer.foldIn());
  CHECK(areRowsProven(writer, kTables));
  CHECK(isProven(file));
}

TEST_CASE("A file with a damaged page of rows is refused at opening, and its table is named") {
  ConsortiumFixture fixture;
  for (int i = 0; i < 200; ++i) fixture.add(fixture.town("Commune " + std::to_string(i)));
  fixture.file.reset();
  const auto sound = bytesOf(fixture.path());
  REQUIRE(store::ConsortiumFile::open(fixture.path(), fixture.environment()).ok());
  std::size_t refused = 0;
  for (const auto page : pagesOf(fixture.path(), "organisation")) {
    auto bytes = sound;
    pageIn(bytes, page)[2000] ^= 1;
    writeBytes(fixture.path(), bytes);
    const auto opened = store::ConsortiumFile::open(fixture.path(), fixture.environment());
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().problem.code == ProblemCode::FileDamaged);
    ++refused;
  }
  CHECK(refused > 3);
}

}  // namespace lianes::test
