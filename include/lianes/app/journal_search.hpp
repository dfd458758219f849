#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/store/journal.hpp"
#include "lianes/wording/language.hpp"

// The history as people ask for it: of one record or kind, by someone, or with some words in its sentence.
namespace lianes::app {

struct JournalQuery {
  std::optional<RecordReference> record{};
  std::optional<EntityKind> kind{};  // steps that changed a record of that kind
  std::string author{};              // part of the name; accents and case are ignored
  std::string text{};                // part of what a step is called
  std::optional<store::StepNumber> before{};
  wording::Language language = wording::Language::French;  // of the sentences
};

struct JournalFound {
  std::vector<store::Step> steps;           // newest first
  std::optional<store::StepNumber> next{};  // what to ask before next; nothing: the first step was reached
};

// Reads a bounded stretch of the history, so that a rare word costs several calls instead of a long one:
// there may be more behind a page without any step.
JournalFound searchJournal(const store::ConsortiumFile& file, const JournalQuery& query);

}  // namespace lianes::app
