#include "exchange/zip_parts.hpp"

#include <zip.h>

#include <new>

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostParts = 20'000;
constexpr std::size_t kPieceOfPart = std::size_t{32} << 10U;

struct PartCloser {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};
using OpenPart = std::unique_ptr<zip_file_t, PartCloser>;

Problem brokenPart(const std::string& part) { return {ProblemCode::BrokenWorkbook, {}, {part}}; }

Problem tooMuchUnpacked(const UnpackBudget& budget) {
  return {ProblemCode::TooBig, {}, {std::to_string(budget.most >> 20U) + " MiB"}};
}

// Each part has an entry with this mark, for which memory is taken as soon as the archive is opened.
bool hasTooManyParts(std::string_view bytes) {
  constexpr std::string_view kEntryMark = "PK\x01\x02";
  std::size_t count = 0;
  for (auto at = bytes.find(kEntryMark); at != std::string_view::npos;
       at = bytes.find(kEntryMark, at + kEntryMark.size())) {
    if (++count > kMostParts) return true;
  }
  return false;
}

zip_int64_t indexOf(zip* archive, const std::string& part) {
  return zip_name_locate(archive, part.c_str(), ZIP_FL_NOCASE);
}

}  // namespace

void ZipParts::Closer::operator()(zip* archive) const { zip_discard(archive); }

Checked<ZipParts> ZipParts::open(std::string_view bytes) {
  if (hasTooManyParts(bytes)) {
    return failure(Problem{ProblemCode::TooBig, {}, {std::to_string(kMostParts)}});
  }
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) throw std::bad_alloc();
  auto* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (archive == nullptr) return failure(Problem{ProblemCode::BrokenWorkbook, {}, {}});
  return ZipParts(archive);
}

bool ZipParts::has(const std::string& part) const { return indexOf(m_archive.get(), part) >= 0; }

std::optional<Problem> ZipParts::walk(const std::string& part, XmlSink& sink, std::size_t mostDepth,
                                      UnpackBudget& budget) const {
  const auto index = indexOf(m_archive.get(), part);
  if (index < 0) return brokenPart(part);
  zip_stat_t told;
  zip_stat_init(&told);
  const auto place = static_cast<zip_uint64_t>(index);
  if (zip_stat_index(m_archive.get(), place, 0, &told) != 0) return brokenPart(part);
  if ((told.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && told.encryption_method != ZIP_EM_NONE) {
    return Problem{ProblemCode::WorkbookLocked, {}, {}};
  }
  if ((told.valid & ZIP_STAT_SIZE) != 0 && told.size > budget.left) return tooMuchUnpacked(budget);
  const OpenPart open(zip_fopen_index(m_archive.get(), place, 0));
  if (!open) return brokenPart(part);
  XmlWalk walk(sink, part, mostDepth);
  for (bool isWanted = true; isWanted;) {
    const auto read = zip_fread(open.get(), walk.room(kPieceOfPart), kPieceOfPart);
    if (read < 0) return brokenPart(part);
    const auto size = static_cast<std::size_t>(read);
    if (size > budget.left) return tooMuchUnpacked(budget);
    budget.left -= size;
    isWanted = walk.feed(size, size == 0) && size > 0;
  }
  return walk.problem();
}

std::string ZipParts::beginOf(const std::string& part, std::size_t size) const {
  const auto index = indexOf(m_archive.get(), part);
  if (index < 0) return {};
  const OpenPart open(zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0));
  if (!open) return {};
  std::string begin(size, '\0');
  const auto read = zip_fread(open.get(), begin.data(), size);
  begin.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
  return begin;
}

}  // namespace lianes::exchange
