#pragma once

#include <QtCore/QString>

#include <optional>

#include "lianes/domain/record.hpp"

class QLabel;

namespace lianes::gui {

class Session;

// The record that a name typed into a field may stand for when it is in no list yet: a person or an
// organisation, begun with that name. Nothing for fields whose records are begun elsewhere.
std::optional<Record> begunRecord(Session& session, const FieldDescription& field, const Problem& problem);

// What is wrong, with a link to begin that record; the label has to allow for it.
QString withBeginning(const QString& sentence);
void allowBeginning(QLabel* label, bool isAllowed);

}  // namespace lianes::gui
