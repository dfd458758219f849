#pragma once

#include "app/import_facts.hpp"
#include "lianes/app/import_expenses.hpp"

namespace lianes::app {

// The doubts about a table as questions, each answer with what it makes of the first rows that show the
// difference.
std::vector<OpenQuestion> openQuestions(const ImportQuestion& question,
                                        const std::vector<TableDoubt>& doubts);

// Whether a row is refused only for what an answer may give: its account, the order of its day.
bool isForQuestion(const ImportRow& row);

}  // namespace lianes::app
