#include "gui/records/kind_icons.hpp"

namespace lianes::gui {

QString iconNameOf(EntityKind kind) {
  switch (kind) {
    case EntityKind::Call:
    case EntityKind::CallRule:
    case EntityKind::Consortium:
      return QStringLiteral("view-certificate");
    case EntityKind::Organisation:
    case EntityKind::Mandate:
    case EntityKind::Membership:
    case EntityKind::Agreement:
      return QStringLiteral("view-institution");
    case EntityKind::Person:
    case EntityKind::Participation:
    case EntityKind::Expertise:
      return QStringLiteral("user-identity");
    case EntityKind::Partnership:
      return QStringLiteral("network-connect");
    case EntityKind::MicroProject:
    case EntityKind::Indicator:
    case EntityKind::Measure:
      return QStringLiteral("project-development");
    case EntityKind::BudgetVersion:
    case EntityKind::BudgetLine:
      return QStringLiteral("office-chart-bar");
    case EntityKind::Contribution:
    case EntityKind::Grant:
    case EntityKind::Tranche:
      return QStringLiteral("view-bank");
    case EntityKind::Mission:
    case EntityKind::MissionShare:
      return QStringLiteral("globe");
    case EntityKind::Expense:
    case EntityKind::Imputation:
      return QStringLiteral("view-financial-list");
    case EntityKind::Document:
      return QStringLiteral("mail-attachment");
    case EntityKind::Meeting:
    case EntityKind::ActionItem:
    case EntityKind::Deadline:
      return QStringLiteral("view-calendar-tasks");
    case EntityKind::Report:
      return QStringLiteral("office-report");
  }
  return {};
}

}  // namespace lianes::gui
