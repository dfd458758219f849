#include "lianes/app/save_record.hpp"

#include <utility>

#include "app/vouchers.hpp"
#include "lianes/domain/entities/budget_line.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::app {
namespace {

FieldValue& valueOf(Record& record, std::string_view field) {
  const auto index = describe(record.kind).indexOf(field);
  require(index.has_value(), "a computed field belongs to its kind");
  return record.values[*index];
}

// An amount without its euros is left as it is: perform() then says that it is missing or too large.
void fillEuros(Record& record) {
  const auto* amount = std::get_if<Money>(&valueOf(record, "amount"));
  if (!amount) return;
  const auto* rate = std::get_if<Ratio>(&valueOf(record, "rate"));
  if (rate && rate->numerator() == 0) return;
  const auto euros = eurosOf(*amount, rate ? std::optional(*rate) : std::nullopt);
  valueOf(record, "eur") = euros ? FieldValue(*euros) : FieldValue();
}

void fillNumber(const store::ConsortiumFile& file, Record& record) {
  auto& number = valueOf(record, "number");
  const auto* spentOn = std::get_if<Date>(&valueOf(record, "spent_on"));
  if (!std::holds_alternative<std::monostate>(number) || !spentOn) return;
  store::VoucherOwner owner;
  if (const auto* project = std::get_if<Uuid>(&valueOf(record, "project_id"))) {
    owner = Id<MicroProject>(*project);
  } else if (const auto* mission = std::get_if<Uuid>(&valueOf(record, "mission_id"))) {
    owner = Id<Mission>(*mission);
  }
  number = store::nextVoucherNumber(file, owner, spentOn->year());
}

}  // namespace

Record blankRecord(EntityKind kind, Uuid id) {
  Record record{kind, id, {}};
  for (const auto& field : describe(kind).fields) {
    if (field.type == FieldType::Boolean && field.required) {
      record.values.emplace_back(false);
    } else if (field.type == FieldType::Choice && field.required) {
      record.values.emplace_back(std::string(field.choices.front()));
    } else {
      record.values.emplace_back();
    }
  }
  return record;
}

store::StepRequest savingStep(const store::ConsortiumFile& file, Record record) {
  if (record.kind == EntityKind::Expense || record.kind == EntityKind::BudgetLine) fillEuros(record);
  if (record.kind == EntityKind::Expense) fillNumber(file, record);
  const bool isKnown = file.find(record.kind, record.id).has_value();
  const auto action = isKnown ? store::StepAction::Changed : store::StepAction::Added;
  store::StepRequest step{{action, {std::string(codeOf(record.kind)), store::nameIn(file, record)}}, {}};
  if (isKnown) {
    step.edits.emplace_back(store::Update{std::move(record)});
  } else {
    step.edits.emplace_back(store::Insert{std::move(record)});
  }
  return step;
}

store::StepRequest removalStep(const store::ConsortiumFile& file, EntityKind kind, Uuid id) {
  const auto record = file.find(kind, id);
  require(record.has_value(), "what is removed is in the file");
  return {{store::StepAction::Removed, {std::string(codeOf(kind)), store::nameIn(file, *record)}},
          {store::Remove{kind, id}}};
}

Problems placedInFields(Problems problems) {
  constexpr std::string_view kPlace = "edits[0]";
  for (auto& problem : problems) {
    if (!problem.place.starts_with(kPlace)) continue;
    problem.place.erase(0, kPlace.size());
    if (problem.place.starts_with('.')) problem.place.erase(0, 1);
  }
  return problems;
}

}  // namespace lianes::app
