#pragma once

#include "domain/typed_view.hpp"
#include "lianes/domain/entities.hpp"

// The rules between the fields of each entity that has some. An entity without an overload has none.
namespace lianes {

template <Described Entity>
void check(TypedView<Entity>&) {}

void check(TypedView<Call>& call);
void check(TypedView<CallRule>& rule);
void check(TypedView<Consortium>& consortium);
void check(TypedView<Organisation>& organisation);
void check(TypedView<Person>& person);
void check(TypedView<Mandate>& mandate);
void check(TypedView<Membership>& membership);
void check(TypedView<Agreement>& agreement);
void check(TypedView<Partnership>& partnership);

void check(TypedView<MicroProject>& project);
void check(TypedView<Mission>& mission);
void check(TypedView<Participation>& participation);
void check(TypedView<Document>& document);
void check(TypedView<Meeting>& meeting);
void check(TypedView<ActionItem>& action);
void check(TypedView<Indicator>& indicator);
void check(TypedView<Report>& report);
void check(TypedView<Expertise>& expertise);

void check(TypedView<BudgetVersion>& version);
void check(TypedView<BudgetLine>& line);
void check(TypedView<Contribution>& contribution);
void check(TypedView<Grant>& grant);
void check(TypedView<Tranche>& tranche);
void check(TypedView<MissionShare>& share);
void check(TypedView<Expense>& expense);
void check(TypedView<Imputation>& imputation);

}  // namespace lianes
