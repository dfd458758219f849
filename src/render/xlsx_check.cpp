#include "render/xlsx_check.hpp"

#include <zip.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace lianes::render {
namespace {

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

bool endsWhole(zip_t* archive, const std::string& name) {
  constexpr std::string_view kEnd = "</worksheet>";
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(archive, name.c_str(), 0));
  if (!entry) return false;
  std::string tail;
  std::array<char, 1U << 16U> buffer{};
  for (;;) {
    const auto count = zip_fread(entry.get(), buffer.data(), buffer.size());
    if (count < 0) return false;
    if (count == 0) return tail.ends_with(kEnd);
    tail.append(buffer.data(), static_cast<std::size_t>(count));
    if (tail.size() > kEnd.size()) tail.erase(0, tail.size() - kEnd.size());
  }
}

}  // namespace

bool isWholeWorkbook(const std::filesystem::path& file, std::size_t sheets) {
  int error = 0;
  const std::unique_ptr<zip_t, DiscardArchive> archive(zip_open(file.c_str(), ZIP_RDONLY, &error));
  if (!archive) return false;
  for (std::size_t i = 1; i <= sheets; ++i) {
    if (!endsWhole(archive.get(), "xl/worksheets/sheet" + std::to_string(i) + ".xml")) return false;
  }
  return true;
}

}  // namespace lianes::render
