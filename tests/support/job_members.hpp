#pragma once

#include <QtWidgets/QListWidget>

#include <algorithm>
#include <iterator>

#include "gui/file/new_consortium_dialog.hpp"
#include "gui/members/add_member_dialog.hpp"
#include "gui/partnerships/partnership_dialog.hpp"
#include "support/job_desk.hpp"

namespace lianes::gui::support {

struct JobTown {
  const char* name;
  const char* code;  // of its project
  const char* partner;
  const char* letter;  // the day it came
  const char* voted;
  const char* euros;  // of its contribution
};

// As many as the smallest consortium of the edition of 2020; the letter of one comes after 1 September.
inline constexpr JobTown kJobTowns[] = {
    {"Faches-Thumesnil", "FACH", "Bandioro", "27/08/2020", "01/10/2020", "4000"},
    {"Lambersart", "LAMB", "Dougoubani", "15/07/2020", "24/09/2020", "5000"},
    {"Lesquin", "LESQ", "Fanakoro", "31/08/2020", "19/11/2020", "3000"},
    {"Orchies", "ORCH", "Kodiala", "03/09/2020", "10/12/2020", "3500"},
    {"Roncq", "RONC", "Sanakoro", "06/07/2020", "28/09/2020", "4500"},
};

inline QString partnerOf(const JobTown& town) { return fictional(QString::fromUtf8(town.partner)); }
inline QString associationOf(const JobTown& town) {
  return fictional(QStringLiteral("Comité de jumelage de %1").arg(QString::fromUtf8(town.name)));
}

// From the first window to the partnerships.
class JobMembers : protected JobDesk {
 public:
  void beginConsortium() {
    answers().file = QString::fromStdString(path().string());
    press(Qt::Key_Space);
    waitFor<NewConsortiumDialog>();
    type(fictional(QStringLiteral("Consortium du Nord")));
    press(Qt::Key_Tab);
    type(QStringLiteral("2020"));
    press(Qt::Key_Return);
    waitUntil("the consortium is open", [&] { return pages().count() > 0 && pages().hasFocus(); });
  }

  void addTowns() {
    goTo(QStringLiteral("Collectivités"));
    for (const auto& town : kJobTowns) addTown(QString::fromUtf8(town.name));
    CHECK(count(EntityKind::Membership) == std::size(kJobTowns));
  }

  void addAssociations() {
    goTo(QStringLiteral("Annuaire"));
    for (const auto& town : kJobTowns) {
      add({{"name", associationOf(town)},
           {"kind_of", QStringLiteral("Comité de jumelage")},
           {"country", QStringLiteral("FR")}});
    }
    add({{"name", fictional(QStringLiteral("Ministère"))},
         {"kind_of", QStringLiteral("État ou organisme public")},
         {"country", QStringLiteral("FR")}});
  }

  void giveMandates() {
    goTo(QStringLiteral("Collectivités"));
    for (const auto& town : kJobTowns) {
      chooseMember(town);
      pressButton(QStringLiteral("Ajouter un mandat…"));
      save(*waitFor<RecordForm>(),
           {{"association_id", associationOf(town)}, {"valid_from", QStringLiteral("01/01/2020")}});
    }
    CHECK(count(EntityKind::Mandate) == std::size(kJobTowns));
  }

  void nameDelegates() {
    goTo(QStringLiteral("Annuaire"));
    tabTo(QStringLiteral("table"));
    goToTab(QStringLiteral("Personnes"));
    for (const auto& town : kJobTowns) {
      add({{"given_name", QStringLiteral("Élue")},
           {"family_name", delegateOf(town)},
           {"organisation_id", QString::fromUtf8(town.name)},
           {"elected", {}}});
    }
    goTo(QStringLiteral("Collectivités"));
    for (const auto& town : kJobTowns) {
      chooseMember(town);
      press(Qt::Key_F2);
      fill({{"delegate_id", nameWith(EntityKind::Person, delegateOf(town))}});
      waitUntil("the delegate is named", [&] { return membershipOf(town).delegate.has_value(); });
    }
  }

  // A late one counts by the ministry's consent alone.
  void receiveLetters() {
    goTo(QStringLiteral("Collectivités"));
    for (const auto& town : kJobTowns) {
      chooseMember(town);
      press(Qt::Key_F2);
      fill({{"letter_received_on", QString::fromUtf8(town.letter)}});
      waitUntil("the letter is noted", [&] { return membershipOf(town).letterReceivedOn.has_value(); });
    }
    const auto& late = kJobTowns[3];
    CHECK(*membershipOf(late).letterReceivedOn > *Date::of(2020, 9, 1));
    chooseMember(late);
    press(Qt::Key_F2);
    fill({{"late_waiver", {}}, {"late_waiver_reason", fictional(QStringLiteral("Accord du ministère"))}});
    waitUntil("the late letter is accepted", [&] { return membershipOf(late).lateWaiver; });
  }

  void signConventions() {
    for (const auto& town : kJobTowns) {
      chooseMember(town);
      pressButton(QStringLiteral("addAgreement"));
      save(*waitFor<RecordForm>(), {{"deliberation_on", QString::fromUtf8(town.voted)},
                                    {"signed_on", QString::fromUtf8(town.voted)},
                                    {"transmitted_on", QString::fromUtf8(town.voted)},
                                    {"valid_from", QString::fromUtf8(town.voted)},
                                    {"valid_until", QStringLiteral("31/12/2021")},
                                    {"amount", QString::fromUtf8(town.euros)}});
      waitUntil("the convention is noted", [&] { return agreementsOf(town) == 1; });
    }
    for (const auto& town : {kJobTowns[1], kJobTowns[4]}) {
      chooseMember(town);
      pressButton(QStringLiteral("addAgreement"));
      save(*waitFor<RecordForm>(), {{"reason", fictional(QStringLiteral("Prolongation"))},
                                    {"deliberation_on", QStringLiteral("30/09/2021")},
                                    {"signed_on", QStringLiteral("07/10/2021")},
                                    {"transmitted_on", QStringLiteral("14/10/2021")},
                                    {"valid_from", QStringLiteral("01/01/2022")},
                                    {"valid_until", QStringLiteral("30/06/2022")}});
      waitUntil("the second version is noted", [&] { return agreementsOf(town) == 2; });
    }
  }

  void formPartnerships() {
    goTo(QStringLiteral("Partenariats"));
    for (const auto& town : kJobTowns) {
      press(Qt::Key_Plus, Qt::ControlModifier);
      save(*waitFor<PartnershipDialog>(),
           {{"french", QString::fromUtf8(town.name)},
            {"malian", partnerOf(town)},
            {"field", QStringLiteral("eau")}},
           "Ajouter");
    }
    const auto partnerships = every<Partnership>();
    CHECK(partnerships.size() == std::size(kJobTowns));
    for (const auto& each : partnerships) CHECK(each.association);
  }

 protected:
  static QString delegateOf(const JobTown& town) {
    return fictional(QStringLiteral("Exemple-%1").arg(QString::fromUtf8(town.code)));
  }

  Id<Organisation> organisation(const QString& name) const {
    for (const auto& each : every<Organisation>()) {
      if (each.name == name.toStdString()) return each.id;
    }
    FAIL(name.toStdString() << " is not there");
    throw std::logic_error("unreachable");
  }

 private:
  void addTown(const QString& name) {
    press(Qt::Key_Plus, Qt::ControlModifier);
    const auto* dialog = waitFor<AddMemberDialog>();
    const auto* matches = dialog->findChild<QListWidget*>(QStringLiteral("directoryMatches"));
    type(name);
    const auto chosen = [&] { return matches->currentItem() ? matches->currentItem()->text() : QString(); };
    waitUntil("the town is found", [&] { return chosen().startsWith(name + QStringLiteral(" —")); });
    const auto before = count(EntityKind::Membership);
    press(Qt::Key_Return);
    waitUntil("the town is a member", [&] {
      return count(EntityKind::Membership) == before + 1 && !QApplication::activeModalWidget();
    });
  }

  void chooseMember(const JobTown& town) { chooseRow(QStringLiteral("table"), QString::fromUtf8(town.name)); }

  Membership membershipOf(const JobTown& town) const {
    const auto wanted = organisation(QString::fromUtf8(town.name));
    for (const auto& each : every<Membership>()) {
      if (each.organisation == wanted) return each;
    }
    FAIL(town.name << " is no member");
    throw std::logic_error("unreachable");
  }

  std::size_t agreementsOf(const JobTown& town) const {
    const auto member = membershipOf(town).id;
    const auto agreements = every<Agreement>();
    return static_cast<std::size_t>(
        std::count_if(agreements.begin(), agreements.end(),
                      [&](const Agreement& agreement) { return agreement.membership == member; }));
  }
};

}  // namespace lianes::gui::support
