#pragma once

#include <functional>

#include "lianes/app/new_consortium.hpp"

namespace lianes::app {

// The first step of a consortium's file. Problems: NotAmongChoices of the edition, those of the name.
Checked<store::StepRequest> beginningOf(const NewConsortium& wanted, const std::function<Uuid()>& newId);

// Performs it on a new file.
void begin(store::ConsortiumFile& file, const store::StepRequest& beginning);

}  // namespace lianes::app
