#pragma once

#include <zip.h>

#include <string>
#include <vector>

#include "lianes/domain/date.hpp"

namespace lianes::render {

// A zip archive in memory; the same bytes for the same files in the same order.
class ZipPackage {
 public:
  explicit ZipPackage(Date date) : m_date(date) {}

  void add(std::string name, std::string bytes, bool isStored = false);
  std::string finish();

 private:
  struct Entry {
    std::string name;
    std::string bytes;
    bool isStored;
  };
  void put(zip_t* archive, const Entry& entry) const;

  Date m_date;
  std::vector<Entry> m_entries;
};

}  // namespace lianes::render
