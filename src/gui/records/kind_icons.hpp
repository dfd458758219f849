#pragma once

#include <QtCore/QString>

#include "lianes/domain/entity_kind.hpp"

namespace lianes::gui {

// The name, in the icon theme, of what stands for a kind of record.
QString iconNameOf(EntityKind kind);

}  // namespace lianes::gui
