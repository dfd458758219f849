#pragma once

#include "gui/missions/mission_shares_model.hpp"
#include "lianes/app/mission_view.hpp"
#include "lianes/app/participants.hpp"
#include "support/job_funding.hpp"

namespace lianes::gui::support {

struct JobMission {
  const char* title;
  const char* place;
  const char* country;
  const char* starts;
  const char* ends;
  const char* euros;
};

inline constexpr JobMission kLille{"Rencontre de Lille", "Lille", "FR", "10/03/2021", "14/03/2021", "2000"};
inline constexpr JobMission kBamako{"Rencontre de Bamako", "Bamako",     "ML",
                                    "15/11/2021",          "22/11/2021", "9000"};

// The meetings of the towns, whose cost they share up to what each may owe.
class JobMissions : public JobFunding {
 public:
  void prepare(const JobMission& planned) {
    goTo(QStringLiteral("Missions"));
    const auto before = count(EntityKind::Mission);
    press(Qt::Key_Plus, Qt::ControlModifier);
    waitUntil("the mission waits for its title", [&] {
      const auto* at = QApplication::focusWidget();
      return count(EntityKind::Mission) == before + 1 && at && at->objectName() == QStringLiteral("title");
    });
    fill({{"title", fictional(QString::fromUtf8(planned.title))},
          {"place", QString::fromUtf8(planned.place)},
          {"country", QString::fromUtf8(planned.country)},
          {"starts_on", QString::fromUtf8(planned.starts)},
          {"ends_on", QString::fromUtf8(planned.ends)}});
    waitUntil("the mission has its days", [&] { return mission(planned).endsOn.has_value(); });
    goToTab(QStringLiteral("Participants"));
    for (const auto& town : kJobTowns) addParticipant(planned, town);
    goToTab(QStringLiteral("Budget et parts"));
    fill({{"budget", QString::fromUtf8(planned.euros)}});
    waitUntil("the mission has its budget", [&] { return mission(planned).budget.has_value(); });
    const auto cost = QString::fromStdString(formatFrench(*mission(planned).budget));
    waitUntil("the screen shares it out", [&] { return isOnScreen(cost); });
  }

  // One town pays less than the cap; the screen says what the engine says.
  void agreeShares(const JobMission& planned, const QString& agreed) {
    tabTo(QStringLiteral("shares"));
    auto* table = qobject_cast<QTableView*>(QApplication::focusWidget());
    REQUIRE(table);
    waitUntil("the shares are shown",
              [&] { return table->model()->rowCount() == static_cast<int>(std::size(kJobTowns)); });
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int right = 0; right < MissionSharesModel::Agreed; ++right) press(Qt::Key_Right);
    type(agreed);
    press(Qt::Key_Return);
    waitUntil("the share is agreed", [&] { return count(EntityKind::MissionShare) > 0; });
    const auto view = app::viewMission(reader(), mission(planned).id);
    REQUIRE(view.ok());
    REQUIRE(view->plan.cap);
    waitUntil("the screen shows the shares", [&] { return isShown(*table, *view); });
    for (const auto& share : view->members) CHECK(share.plan.share <= *view->plan.cap);
    CHECK(view->shares + view->otherFunding + view->plan.balance == view->cost);
  }

 protected:
  Mission mission(const JobMission& planned) const {
    for (const auto& each : every<Mission>()) {
      if (each.title == fictional(QString::fromUtf8(planned.title)).toStdString()) return each;
    }
    FAIL(planned.title << " is not planned");
    throw std::logic_error("unreachable");
  }

 private:
  void addParticipant(const JobMission& planned, const JobTown& town) {
    const auto people = [&] { return app::participantsOf(reader(), mission(planned).id); };
    const auto before = people().size();
    tabTo(QStringLiteral("person_id"));
    type(nameWith(EntityKind::Person, delegateOf(town)));
    press(Qt::Key_Tab);  // takes what is typed
    pressButton(QStringLiteral("addParticipant"));
    waitUntil("the participant is added", [&] { return people().size() == before + 1; });
    CHECK(people().back().forOrganisation == organisation(QString::fromUtf8(town.name)));
  }

  static bool isShown(const QTableView& table, const app::MissionView& view) {
    if (table.model()->rowCount() != static_cast<int>(view.members.size())) return false;
    for (std::size_t row = 0; row < view.members.size(); ++row) {
      const auto cell = table.model()->index(static_cast<int>(row), MissionSharesModel::Share);
      if (cell.data().toString().toStdString() != formatFrench(view.members[row].plan.share)) return false;
    }
    return true;
  }
};

}  // namespace lianes::gui::support
