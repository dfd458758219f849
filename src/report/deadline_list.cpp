#include "lianes/domain/date_text.hpp"
#include "lianes/report/builders.hpp"
#include "lianes/wording/due_text.hpp"
#include "report/sections.hpp"

// What is to be done and by when, to hang on a wall or to send around.
namespace lianes::report {
namespace {

using wording::Language;

// Nothing when the group is empty.
std::optional<Table> dueTable(const Facts& facts, DueGroup group) {
  TableWriter table(
      "echeances_" + std::to_string(static_cast<int>(group)), wording::groupTitle(group, Language::French),
      {dateColumn("date", "Date"), textColumn("echeance", "Échéance", 6), textColumn("qui", "Qui", 3)});
  for (const auto& item : facts.due) {
    if (groupOf(item, facts.scope.to) != group) continue;
    const auto owner = item.owner ? std::optional(Id<Person>(*item.owner)) : std::nullopt;
    table.line({item.date, wording::sentence(item, Language::French), nameOf(facts, owner)});
  }
  if (table.isEmpty()) return std::nullopt;
  return table.finish();
}

}  // namespace

ReportModel deadlineList(const Facts& facts) {
  auto model =
      shortDocument(facts, "echeances-" + facts.scope.to.text(),
                    {"Échéances", facts.consortium.name, {"Au " + formatFrenchLong(facts.scope.to)}});
  Writer writer(model);
  for (const auto group : {DueGroup::Overdue, DueGroup::Week, DueGroup::Month, DueGroup::Later}) {
    if (auto table = dueTable(facts, group)) writer.add(std::move(*table));
  }
  if (model.blocks.empty()) writer.say("Rien n’est à faire à une date connue.");
  return model;
}

}  // namespace lianes::report
