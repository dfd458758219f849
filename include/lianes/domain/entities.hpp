#pragma once

#include "lianes/domain/entities/action_item.hpp"
#include "lianes/domain/entities/agreement.hpp"
#include "lianes/domain/entities/budget_line.hpp"
#include "lianes/domain/entities/budget_version.hpp"
#include "lianes/domain/entities/call.hpp"
#include "lianes/domain/entities/call_rule.hpp"
#include "lianes/domain/entities/consortium.hpp"
#include "lianes/domain/entities/contribution.hpp"
#include "lianes/domain/entities/deadline.hpp"
#include "lianes/domain/entities/document.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/entities/expertise.hpp"
#include "lianes/domain/entities/grant.hpp"
#include "lianes/domain/entities/imputation.hpp"
#include "lianes/domain/entities/indicator.hpp"
#include "lianes/domain/entities/mandate.hpp"
#include "lianes/domain/entities/measure.hpp"
#include "lianes/domain/entities/meeting.hpp"
#include "lianes/domain/entities/membership.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/entities/mission.hpp"
#include "lianes/domain/entities/mission_share.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/domain/entities/participation.hpp"
#include "lianes/domain/entities/partnership.hpp"
#include "lianes/domain/entities/person.hpp"
#include "lianes/domain/entities/report.hpp"
#include "lianes/domain/entities/tranche.hpp"

namespace lianes {

template <class... Entities>
struct EntityList {};

// Every entity, in the order of EntityKind.
using AllEntities =
    EntityList<Call, CallRule, Consortium, Organisation, Person, Mandate, Membership, Agreement, Partnership,
               MicroProject, BudgetVersion, BudgetLine, Contribution, Grant, Tranche, Mission, MissionShare,
               Participation, Expense, Imputation, Document, Meeting, ActionItem, Indicator, Measure,
               Deadline, Report, Expertise>;

// Calls `visit` with each of the entities' types in turn: `forEachEntity([]<class Entity>() { ... })`.
template <class Visit, class... Entities>
constexpr void forEachEntity(Visit&& visit, EntityList<Entities...>) {
  (visit.template operator()<Entities>(), ...);
}
template <class Visit>
constexpr void forEachEntity(Visit&& visit) {
  forEachEntity(visit, AllEntities{});
}

}  // namespace lianes
