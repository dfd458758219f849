#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/xml_walk.hpp"
#include "lianes/domain/problem.hpp"

struct zip;

// The parts of an archive that somebody sent, read in pieces.
namespace lianes::exchange {

// Bytes that may still be unpacked, of so many in all.
struct UnpackBudget {
  std::size_t most;
  std::size_t left = most;
};

class ZipParts {
 public:
  // Fails with BrokenWorkbook, or TooBig for an archive of a great many parts. Requires: the bytes stay.
  static Checked<ZipParts> open(std::string_view bytes);

  bool has(const std::string& part) const;

  // Walks through a part. `budget` is what may still be unpacked, in bytes, and becomes less. Nothing when
  // all is well, else what XmlWalk says, TooBig, WorkbookLocked, or BrokenWorkbook for a part that is missing
  // or damaged.
  std::optional<Problem> walk(const std::string& part, XmlSink& sink, std::size_t mostDepth,
                              UnpackBudget& budget) const;

  // The first bytes of a part; empty when it is missing.
  std::string beginOf(const std::string& part, std::size_t size) const;

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  explicit ZipParts(zip* archive) : m_archive(archive) {}
  std::unique_ptr<zip, Closer> m_archive;
};

}  // namespace lianes::exchange
