#include "lianes/store/packing.hpp"

#include <spdlog/spdlog.h>

#include "store/file_state.hpp"
#include "store/packing_pages.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store {
namespace {

constexpr std::int64_t kPagesWorthIt = (1 << 20) / sql::kPageSize;

}  // namespace

bool writeAnew(const ConsortiumFile& file) {
  auto& connection = file.connection();
  {
    sql::Transaction transaction(connection);
    connection.execute("INSERT INTO search (search) VALUES ('optimize')");
    transaction.commit();
  }
  connection.compact();
  const bool isFolded = file.mark().fold(connection);
  if (isFolded) file.mark().note(connection);
  return isFolded;
}

std::int64_t pagesOf(const ConsortiumFile& file) {
  auto& count = file.connection().cached("PRAGMA page_count");
  const auto pages = count.step() ? count.integer(0) : 0;
  count.reset();
  return pages;
}

void packIfGrown(const ConsortiumFile& file, std::int64_t pagesBefore) {
  const auto grown = pagesOf(file) - pagesBefore;
  if (grown < kPagesWorthIt || grown < pagesBefore / 2) return;
  try {
    (void)file.mark().fold(file.connection());
    (void)writeAnew(file);
  } catch (const sql::DatabaseError& error) {
    spdlog::warn("a file that has grown is not packed: code {}", error.code());
  }
}

}  // namespace lianes::store
