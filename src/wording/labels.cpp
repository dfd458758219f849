#include "lianes/wording/labels.hpp"

#include <algorithm>
#include <span>

#include "lianes/domain/record.hpp"
#include "wording/choice_labels_activities.hpp"
#include "wording/choice_labels_members.hpp"
#include "wording/choice_labels_money.hpp"
#include "wording/field_labels_activities.hpp"
#include "wording/field_labels_members.hpp"
#include "wording/field_labels_money.hpp"
#include "wording/kind_labels.hpp"

namespace lianes::wording {
namespace {

template <Described Entity>
constexpr bool rowsMatchFields() {
  const auto& rows = FieldLabels<Entity>::rows;
  return std::apply(
      [&](const auto&... fields) {
        std::size_t next = 0;
        const auto matches = [&](std::string_view field) {
          const auto& row = rows[next++];
          return row.field == field && !row.french.empty() && !row.english.empty();
        };
        return rows.size() == sizeof...(fields) && (matches(fields.name) && ...);
      },
      Description<Entity>::fields);
}

template <class... Entities>
constexpr bool everyFieldHasLabels(EntityList<Entities...>) {
  return (rowsMatchFields<Entities>() && ...);
}
static_assert(everyFieldHasLabels(AllEntities{}),
              "each field has its labels, in the order of its description");

template <Choice Enum>
constexpr bool rowsMatchCodes() {
  const auto& rows = ChoiceLabels<Enum>::rows;
  return std::equal(
      rows.begin(), rows.end(), Choices<Enum>::codes.begin(), Choices<Enum>::codes.end(),
      [](const ChoiceLabel& row, std::string_view code) { return row.code == code && row.label.complete(); });
}

template <class Member>
constexpr std::span<const ChoiceLabel> kChoiceLabels = {};
template <Choice Enum>
constexpr std::span<const ChoiceLabel> kChoiceLabels<Enum> = [] {
  static_assert(rowsMatchCodes<Enum>(), "each code has its labels, in the order of its enumeration");
  return std::span<const ChoiceLabel>(ChoiceLabels<Enum>::rows);
}();
template <class T>
constexpr std::span<const ChoiceLabel> kChoiceLabels<std::optional<T>> = kChoiceLabels<T>;

using ChoicesOfField = std::span<const ChoiceLabel>;

template <Described Entity>
constexpr auto kChoicesOf = std::apply(
    []<class... Members>(const Field<Entity, Members>&...) {
      return std::array<ChoicesOfField, sizeof...(Members)>{kChoiceLabels<Members>...};
    },
    Description<Entity>::fields);

struct EntityLabels {
  std::span<const FieldLabel> fields;
  std::span<const ChoicesOfField> choices;
};

template <class... Entities>
constexpr auto labelsOfAll(EntityList<Entities...>) {
  return std::array{EntityLabels{FieldLabels<Entities>::rows, kChoicesOf<Entities>}...};
}
constexpr auto kLabels = labelsOfAll(AllEntities{});

constexpr bool kindLabelsAreInOrder() {
  for (std::size_t i = 0; i < kKindLabels.size(); ++i) {
    if (static_cast<std::size_t>(kKindLabels[i].kind) != i) return false;
  }
  return kKindLabels.size() == Choices<EntityKind>::codes.size();
}
static_assert(kindLabelsAreInOrder(), "each kind has its labels, in the order of EntityKind");

const KindLabel& labelsOf(EntityKind kind) { return kKindLabels[static_cast<std::size_t>(kind)]; }

std::size_t placeOf(EntityKind kind, std::string_view field) {
  const auto place = describe(kind).indexOf(field);
  require(place.has_value(), "a label is asked for a described field");
  return *place;
}

}  // namespace

std::string_view kindLabel(EntityKind kind, Language language) { return labelsOf(kind).one.in(language); }

std::string_view kindPlural(EntityKind kind, Language language) {
  return labelsOf(kind).several.in(language);
}

std::string_view fieldLabel(EntityKind kind, std::string_view field, Language language) {
  const auto& row = kLabels[static_cast<std::size_t>(kind)].fields[placeOf(kind, field)];
  return language == Language::French ? row.french : row.english;
}

std::string_view choiceLabel(EntityKind kind, std::string_view field, std::string_view code,
                             Language language) {
  const auto place = placeOf(kind, field);
  const auto codes = describe(kind).fields[place].choices;
  const auto found = std::find(codes.begin(), codes.end(), code);
  require(found != codes.end(), "a label is asked for one of a field’s codes");
  const auto index = static_cast<std::size_t>(found - codes.begin());
  return kLabels[static_cast<std::size_t>(kind)].choices[place][index].label.in(language);
}

template <Choice Enum>
std::string_view choiceLabel(Enum value, Language language) {
  return kChoiceLabels<Enum>[static_cast<std::size_t>(value)].label.in(language);
}

template std::string_view choiceLabel(AccountingPlan, Language);
template std::string_view choiceLabel(ActionState, Language);
template std::string_view choiceLabel(AgreementKind, Language);
template std::string_view choiceLabel(BudgetSide, Language);
template std::string_view choiceLabel(BudgetVersionKind, Language);
template std::string_view choiceLabel(CollectivityLevel, Language);
template std::string_view choiceLabel(CostNature, Language);
template std::string_view choiceLabel(Currency, Language);
template std::string_view choiceLabel(DeadlineKind, Language);
template std::string_view choiceLabel(DocumentKind, Language);
template std::string_view choiceLabel(EligibilityStart, Language);
template std::string_view choiceLabel(ExpenseState, Language);
template std::string_view choiceLabel(ExpertiseSide, Language);
template std::string_view choiceLabel(ExpertiseState, Language);
template std::string_view choiceLabel(GrantState, Language);
template std::string_view choiceLabel(GrantUse, Language);
template std::string_view choiceLabel(IndicatorLevel, Language);
template std::string_view choiceLabel(LegalBasis, Language);
template std::string_view choiceLabel(MeetingKind, Language);
template std::string_view choiceLabel(MeetingState, Language);
template std::string_view choiceLabel(MembershipStage, Language);
template std::string_view choiceLabel(MissionCapScope, Language);
template std::string_view choiceLabel(MissionKind, Language);
template std::string_view choiceLabel(MissionState, Language);
template std::string_view choiceLabel(OrganisationKind, Language);
template std::string_view choiceLabel(ParticipationAnswer, Language);
template std::string_view choiceLabel(ParticipationRole, Language);
template std::string_view choiceLabel(PartnershipState, Language);
template std::string_view choiceLabel(PaymentMethod, Language);
template std::string_view choiceLabel(ProjectState, Language);
template std::string_view choiceLabel(ReportKind, Language);
template std::string_view choiceLabel(ReportState, Language);
template std::string_view choiceLabel(RuleName, Language);
template std::string_view choiceLabel(SecurityDecision, Language);
template std::string_view choiceLabel(SecurityZone, Language);
template std::string_view choiceLabel(ShortagePolicy, Language);
template std::string_view choiceLabel(TranchePart, Language);

}  // namespace lianes::wording
