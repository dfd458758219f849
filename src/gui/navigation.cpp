#include "gui/navigation.hpp"

#include <QtCore/QCoreApplication>

#include "gui/dashboard_page.hpp"
#include "gui/deadlines_page.hpp"
#include "gui/expertise_page.hpp"
#include "gui/journal_page.hpp"
#include "gui/meetings_page.hpp"
#include "gui/members_page.hpp"
#include "gui/missions_page.hpp"
#include "gui/money_page.hpp"
#include "gui/organisations_page.hpp"
#include "gui/partnerships_page.hpp"
#include "gui/people_page.hpp"
#include "gui/projects_page.hpp"
#include "gui/session.hpp"
#include "gui/tabs_page.hpp"
#include "gui/text.hpp"
#include "gui/vouchers_page.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

QString inNavigation(const char* text) { return QCoreApplication::translate("Navigation", text); }

QString tabTitle(const Desk& desk, EntityKind kind) {
  auto title = onScreen(wording::kindPlural(kind, desk.session.language()));
  if (!title.isEmpty()) title[0] = title[0].toUpper();
  return title;
}

// A list for each kind, on tabs.
Page* makeLists(const Desk& desk, const NavigationEntry& entry, QWidget* parent) {
  auto* page = new TabsPage(parent);
  for (const auto& list : entry.lists) {
    page->add(new RecordsPage(desk, list, page), tabTitle(desk, list.kind));
  }
  return page;
}

Page* makeMembers(const Desk& desk, const NavigationEntry& entry, QWidget* parent) {
  auto* page = new TabsPage(parent);
  page->add(new MembersPage(desk, page), entry.title);
  for (const auto& list : entry.lists) {
    if (list.kind == EntityKind::Mandate)
      page->add(new RecordsPage(desk, list, page), tabTitle(desk, list.kind));
  }
  return page;
}

Page* makePartnerships(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new PartnershipsPage(desk, parent);
}

Page* makeContacts(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  auto* page = new TabsPage(parent);
  page->add(new OrganisationsPage(desk, page), tabTitle(desk, EntityKind::Organisation));
  page->add(new PeoplePage(desk, page), tabTitle(desk, EntityKind::Person));
  page->add(new ExpertisePage(desk, page), tabTitle(desk, EntityKind::Expertise));
  return page;
}

Page* makeJournal(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new JournalPage(desk, parent);
}

Page* makeMissions(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new MissionsPage(desk, parent);
}

Page* makeMeetings(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new MeetingsPage(desk, parent);
}

Page* makeDeadlines(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new DeadlinesPage(desk, parent);
}

Page* makeDashboard(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new DashboardPage(desk, parent);
}

NavigationEntry dashboard() {
  return {QStringLiteral("dashboard"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Tableau de bord")),
          QStringLiteral("dashboard-show"),
          {},
          makeDashboard};
}

Page* makeMoney(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new MoneyPage(desk, parent);
}

Page* makeVouchers(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new VouchersPage(desk, parent);
}

Page* makeProjects(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new ProjectsPage(desk, parent);
}

NavigationEntry members() {
  return {QStringLiteral("members"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Collectivités")),
          QStringLiteral("view-institution"),
          {{EntityKind::Membership,
            {"organisation_id", "stage", "letter_received_on", "intended_amount", "delegate_id"},
            inNavigation(QT_TRANSLATE_NOOP("Navigation",
                                           "Aucune adhésion. Ajoutez d’abord la collectivité "
                                           "dans l’Annuaire, puis son premier contact ici."))},
           {EntityKind::Agreement,
            {"membership_id", "version", "kind_of", "signed_on", "transmitted_on", "amount"},
            inNavigation(QT_TRANSLATE_NOOP(
                "Navigation", "Aucune convention. Elle se négocie une fois la lettre d’intention reçue."))},
           {EntityKind::Mandate,
            {"association_id", "collectivity_id", "valid_from", "valid_until"},
            inNavigation(QT_TRANSLATE_NOOP(
                "Navigation", "Aucun mandat. Il dit quelle association agit pour quelle collectivité."))}},
          makeMembers};
}

NavigationEntry partnerships() {
  return {QStringLiteral("partnerships"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Partenariats")),
          QStringLiteral("network-connect"),
          {{EntityKind::Partnership,
            {"french_collectivity_id", "malian_collectivity_id", "association_id", "field", "since_year"},
            inNavigation(QT_TRANSLATE_NOOP(
                "Navigation",
                "Aucun partenariat. Il lie une collectivité française à une collectivité malienne."))}},
          makePartnerships};
}

NavigationEntry projects() {
  return {QStringLiteral("projects"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Micro-projets")),
          QStringLiteral("project-development"),
          {},
          makeProjects};
}

NavigationEntry missions() {
  return {
      QStringLiteral("missions"),
      inNavigation(QT_TRANSLATE_NOOP("Navigation", "Missions")),
      QStringLiteral("globe"),
      {{EntityKind::Mission,
        {"title", "kind_of", "place", "starts_on", "ends_on", "state", "budget"},
        inNavigation(
            QT_TRANSLATE_NOOP("Navigation", "Aucune mission. Un temps de rencontre en France ou au Mali."))},
       {EntityKind::Participation,
        {"mission_id", "person_id", "for_organisation_id", "role", "answer", "attended"},
        inNavigation(QT_TRANSLATE_NOOP("Navigation", "Aucun participant. Dites qui vient, et pour qui."))},
       {EntityKind::MissionShare,
        {"mission_id", "organisation_id"},
        inNavigation(QT_TRANSLATE_NOOP("Navigation",
                                       "Aucune part convenue. Chaque collectivité paie au plus la part "
                                       "que fixe l’appel."))}},
      makeMissions};
}

NavigationEntry money() {
  return {QStringLiteral("money"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Financement")),
          QStringLiteral("view-bank"),
          {{EntityKind::Grant,
            {"title", "funder_id", "use", "state", "sought_amount", "granted_amount"},
            inNavigation(QT_TRANSLATE_NOOP(
                "Navigation", "Aucun financement. L’enveloppe du ministère et les autres bailleurs."))}},
          makeMoney};
}

NavigationEntry vouchers() {
  return {QStringLiteral("vouchers"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Dépenses")),
          QStringLiteral("view-financial-list"),
          {},
          makeVouchers};
}

NavigationEntry meetings() {
  return {QStringLiteral("meetings"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Réunions")),
          QStringLiteral("meeting-attending"),
          {{EntityKind::Meeting,
            {"title", "takes_place_on", "place", "state"},
            inNavigation(QT_TRANSLATE_NOOP("Navigation", "Aucune réunion du groupe Mali."))}},
          makeMeetings};
}

NavigationEntry deadlines() {
  return {QStringLiteral("deadlines"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Échéances")),
          QStringLiteral("view-calendar-tasks"),
          {{EntityKind::Deadline,
            {"title", "due_on", "owner_id", "done_on"},
            inNavigation(QT_TRANSLATE_NOOP("Navigation", "Aucune échéance."))}},
          makeDeadlines};
}

NavigationEntry contacts() {
  return {QStringLiteral("contacts"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Annuaire")),
          QStringLiteral("view-pim-contacts"),
          {{EntityKind::Organisation,
            {"name", "kind_of", "level", "country", "official_code", "siren", "population"},
            inNavigation(QT_TRANSLATE_NOOP(
                "Navigation", "Aucun organisme. Collectivités, associations, bailleurs, entreprises."))},
           {EntityKind::Person,
            {"family_name", "given_name", "organisation_id", "position", "email", "phone"},
            inNavigation(QT_TRANSLATE_NOOP("Navigation", "Aucune personne."))},
           {EntityKind::Expertise,
            {"side", "field", "organisation_id", "person_id", "project_id", "state"},
            inNavigation(QT_TRANSLATE_NOOP("Navigation", "Aucune expertise."))}},
          makeContacts};
}

NavigationEntry journal() {
  return {QStringLiteral("journal"),
          inNavigation(QT_TRANSLATE_NOOP("Navigation", "Journal")),
          QStringLiteral("view-history"),
          {},
          makeJournal};
}

}  // namespace

std::vector<NavigationEntry> navigation() {
  return {dashboard(), members(),  partnerships(), projects(), missions(), vouchers(),
          money(),     meetings(), deadlines(),    contacts(), journal()};
}

}  // namespace lianes::gui
