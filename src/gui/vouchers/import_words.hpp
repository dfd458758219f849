#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>

#include "lianes/app/import_expenses.hpp"
#include "lianes/wording/language.hpp"

// How the import of a table speaks of columns and rows.
namespace lianes::gui {

QString importColumnWord(exchange::ExpenseColumn column, wording::Language language);  // "Montant"
QString importStateWord(app::ImportState state);                                       // "Nouvelle"
QString importStatePlural(app::ImportState state);                                     // "Nouvelles"
QIcon importStateIcon(app::ImportState state);

// The columns that are remarked upon, and why, as one sentence each.
QString remarkedColumns(const app::ImportRow& row, wording::Language language);
QString remarkSentences(const app::ImportRow& row, wording::Language language);

}  // namespace lianes::gui
