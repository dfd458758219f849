#pragma once

#include <optional>

#include "lianes/app/import_plan.hpp"

// Which column is what, as a person of this computer last chose it for a table with these heads. Kept in
// QSettings: what a spreadsheet looks like says nothing about a consortium.
namespace lianes::gui {

std::optional<exchange::ExpenseMapping> rememberedMapping(const app::ImportPlan& plan);
void rememberMapping(const app::ImportPlan& plan);

}  // namespace lianes::gui
