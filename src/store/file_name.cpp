#include "lianes/store/file_name.hpp"

#include <string>
#include <system_error>

namespace lianes::store {

std::optional<Problem> problemOfName(const std::filesystem::path& file) {
  std::error_code error;
  const auto whole = std::filesystem::absolute(file, error);
  const auto length = error ? file.string().size() : whole.string().size();
  if (file.filename().string().size() <= kLongestFileName && length <= kLongestPath) return std::nullopt;
  return Problem{ProblemCode::PathTooLong,
                 file.string(),
                 {std::to_string(kLongestFileName), std::to_string(kLongestPath)}};
}

}  // namespace lianes::store
