#include "render/picture_kind.hpp"

#include "render/cell_text.hpp"

namespace lianes::render {

std::string_view mediaTypeOf(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  return {};
}

std::string missingPictureText(std::string_view caption, wording::Language language) {
  return std::string(either(language, "[Image illisible] ", "[Unreadable picture] ")) + std::string(caption);
}

}  // namespace lianes::render
