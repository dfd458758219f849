#include "lianes/domain/entity_kind.hpp"

#include <string>

namespace lianes {

std::optional<RecordReference> RecordReference::parse(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto kind = choiceOf<EntityKind>(text.substr(0, colon));
  const auto id = Uuid::parse(text.substr(colon + 1));
  if (!kind || !id) return std::nullopt;
  return RecordReference{*kind, *id};
}

std::string RecordReference::text() const { return std::string(codeOf(kind)) + ':' + id.text(); }

}  // namespace lianes
