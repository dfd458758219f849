#pragma once

#include <string>
#include <string_view>

#include "lianes/domain/entity_kind.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What is wrong and what would be right, in one sentence without its place and without a final full stop:
// `"12.345" has more than two decimals`. What the user wrote is quoted, shortened and freed of control
// characters (`shown`).
std::string sentence(const Problem& problem, Language language);

// Under a field of a form: what is wrong as a whole sentence, `"12.345" has more than two decimals.`, and
// which field it is where the sentence alone would not say it: `The field "Title" is required: fill it in.`
std::string fieldSentence(EntityKind kind, const Problem& problem, Language language);

// The same away from the field, which is named in any case: `Amount: "12.345" has more than two decimals.`
// Of a place that is no field of the kind, what `line` says.
std::string namedFieldSentence(EntityKind kind, const Problem& problem, Language language);

// The place, then the sentence: `projects[2].cofunding: "12.345" has more than two decimals`. Always one
// line.
std::string line(const Problem& problem, Language language);

// Asked at a terminal before a file is replaced, and whether what was typed in either language is a yes. An
// empty answer is none.
std::string replaceQuestion(const std::string& file, Language language);
bool isYes(std::string_view typed);

}  // namespace lianes::wording
