#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

// Every page of a consortium file ends in 16 bytes that prove its content and its place: SQLite itself does
// not see a changed byte inside a record. A file system shim writes them below SQLite and checks them at each
// read, so nothing above knows about them. Only the main file: the log has SQLite's own checksums, and is
// written first. What a page cannot prove is its age: a page put back as it once was passes here, and is
// found by the journal.
namespace lianes::store::sql {

inline constexpr int kPageSize = 4096;
inline constexpr int kChecksumBytes = 16;

// Pages count from 1. Requires: at least 512 bytes, and a multiple of 16.
void sealPage(std::span<std::uint8_t> page, std::uint32_t number);
bool isSealed(std::span<const std::uint8_t> page, std::uint32_t number);

// The name of the file system that seals and checks what it keeps on `base` (empty: the system's), registered
// at the first call. Throws std::bad_alloc; DatabaseError (Misuse) when there is no `base`.
std::string checksumFileSystem(const std::string& base);

// The file control that writes into a std::uint32_t which page the last refused read was about.
inline constexpr int kDamagedPageControl = 0x4c69616e;

// The file control that reads the last bytes of a page of the file itself, whether it proves itself or not;
// zeros behind the end of the file.
inline constexpr int kPageSealControl = 0x4c69616f;
struct PageSeal {
  std::uint32_t page = 1;
  std::array<std::uint8_t, kChecksumBytes> bytes{};
};

// The pages of a file whose checksum is wrong or which are missing, in order, read straight from the disk:
// the full check. Requires: this process has not opened the file (closing it here would drop SQLite's locks),
// and there is no log beside it to repair it from. Throws: DatabaseError (CannotOpen, InputOutput).
std::vector<std::uint32_t> damagedPages(const std::filesystem::path& file);

}  // namespace lianes::store::sql
