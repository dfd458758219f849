#include "render/zip_package.hpp"

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

#include "lianes/base/contract.hpp"

namespace lianes::render {
namespace {

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

std::uint16_t dosDate(Date date) {
  constexpr int kFirstYear = 1980;
  constexpr int kLastYear = 2107;
  const auto year = static_cast<unsigned>(std::clamp(date.year(), kFirstYear, kLastYear) - kFirstYear);
  return static_cast<std::uint16_t>(year << 9U | date.month() << 5U | date.day());
}

std::string bytesOf(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) throw std::bad_alloc();
  std::string bytes(stat.size, '\0');
  const auto count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  require(count == static_cast<zip_int64_t>(bytes.size()), "an archive in memory is read back whole");
  return bytes;
}

}  // namespace

void ZipPackage::add(std::string name, std::string bytes, bool isStored) {
  m_entries.push_back({std::move(name), std::move(bytes), isStored});
}

void ZipPackage::put(zip_t* archive, const Entry& entry) const {
  auto* content = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  if (content == nullptr) throw std::bad_alloc();
  const auto index = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    throw std::bad_alloc();
  }
  const auto place = static_cast<zip_uint64_t>(index);
  constexpr zip_uint16_t kNoon = 12U << 11U;
  zip_file_set_dostime(archive, place, kNoon, dosDate(m_date), 0);
  zip_set_file_compression(archive, place, entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
}

std::string ZipPackage::finish() {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, FreeSource> target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) throw std::bad_alloc();
  zip_source_keep(target.get());  // closing the archive lets go of one of the two
  auto* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target.get());
    throw std::bad_alloc();
  }
  try {
    for (const auto& entry : m_entries) put(archive, entry);
  } catch (...) {
    zip_discard(archive);
    throw;
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    throw std::bad_alloc();
  }
  return bytesOf(target.get());
}

}  // namespace lianes::render
