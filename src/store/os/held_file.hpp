#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace lianes::store::os {

// Which file a name leads to: two names of one file have the same.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t number = 0;

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
  friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

// Links are followed. Nothing when there is no such file, or its folder is out of reach.
std::optional<FileIdentity> identityOf(const std::filesystem::path& file);

// What a name leads to, seen from a file that is held.
enum class Named : std::uint8_t {
  Here,     // to that file
  Other,    // to another one
  Nowhere,  // to none: there is no such name
  Unknown   // its folder is out of reach: the file may well be there
};

// A hold on a file that is open here, so that it is known again whatever becomes of its name. It reads
// nothing and keeps no lock; letting go of it leaves those of SQLite alone, as closing a file otherwise would
// not.
class HeldFile {
 public:
  // Throws std::filesystem::filesystem_error when there is no such file.
  explicit HeldFile(const std::filesystem::path& file);
  HeldFile(HeldFile&&) noexcept;
  HeldFile& operator=(HeldFile&&) noexcept;
  ~HeldFile();

  const FileIdentity& identity() const { return m_identity; }
  Named standingOf(const std::filesystem::path& file) const;
  bool isNamed(const std::filesystem::path& file) const { return standingOf(file) == Named::Here; }

  // A name under which this process reaches the file even when it has no other any more.
  std::filesystem::path reachableName() const;

  // The name that the system knows it by now; nothing when it was removed, or put into a bin.
  std::optional<std::filesystem::path> presentName() const;

 private:
  int m_descriptor = -1;
  FileIdentity m_identity;
};

}  // namespace lianes::store::os
