#include "gui/shell/navigation.hpp"

#include <QtCore/QCoreApplication>

#include "gui/dashboard/dashboard_page.hpp"
#include "gui/deadlines/deadlines_page.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/tabs_page.hpp"
#include "gui/funding/money_page.hpp"
#include "gui/journal/journal_page.hpp"
#include "gui/kit/text.hpp"
#include "gui/meetings/meetings_page.hpp"
#include "gui/members/members_page.hpp"
#include "gui/missions/missions_page.hpp"
#include "gui/partnerships/partnerships_page.hpp"
#include "gui/people/expertise_page.hpp"
#include "gui/people/organisations_page.hpp"
#include "gui/people/people_page.hpp"
#include "gui/projects/projects_page.hpp"
#include "gui/records/records_page.hpp"
#include "gui/reports/reports_page.hpp"
#include "gui/vouchers/vouchers_page.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

QString inNavigation(const char* text) { return QCoreApplication::translate("Navigation", text); }

QString tabTitle(const Desk& desk, EntityKind kind) {
  return capitalised(onScreen(wording::kindPlural(kind, desk.session.language())));
}

template <class OnePage>
Page* make(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  return new OnePage(desk, parent);
}

Page* makeMembers(const Desk& desk, const NavigationEntry& entry, QWidget* parent) {
  auto* page = new TabsPage(parent);
  page->add(new MembersPage(desk, page), entry.title);
  const RecordsPageContent mandates{
      EntityKind::Mandate,
      {"association_id", "collectivity_id", "valid_from", "valid_until"},
      inNavigation(QT_TRANSLATE_NOOP(
          "Navigation", "Aucun mandat. Il dit quelle association agit pour quelle collectivité."))};
  page->add(new RecordsPage(desk, mandates, page), tabTitle(desk, mandates.kind));
  return page;
}

Page* makeContacts(const Desk& desk, const NavigationEntry&, QWidget* parent) {
  auto* page = new TabsPage(parent);
  page->add(new OrganisationsPage(desk, page), tabTitle(desk, EntityKind::Organisation));
  page->add(new PeoplePage(desk, page), tabTitle(desk, EntityKind::Person));
  page->add(new ExpertisePage(desk, page), tabTitle(desk, EntityKind::Expertise));
  return page;
}

}  // namespace

std::vector<NavigationEntry> navigation() {
  const auto entry = [](const char* id, const char* title, const char* icon, auto maker,
                        const char* addition = nullptr) {
    return NavigationEntry{QString::fromLatin1(id), inNavigation(title), QString::fromLatin1(icon),
                           addition ? inNavigation(addition) : QString(), maker};
  };
  return {
      entry("dashboard", QT_TRANSLATE_NOOP("Navigation", "Tableau de bord"), "dashboard-show",
            make<DashboardPage>),
      entry("members", QT_TRANSLATE_NOOP("Navigation", "Collectivités"), "view-institution", makeMembers,
            QT_TRANSLATE_NOOP("Navigation", "Ajouter une collectivité…")),
      entry("partnerships", QT_TRANSLATE_NOOP("Navigation", "Partenariats"), "network-connect",
            make<PartnershipsPage>, QT_TRANSLATE_NOOP("Navigation", "Ajouter un partenariat…")),
      entry("projects", QT_TRANSLATE_NOOP("Navigation", "Micro-projets"), "flag", make<ProjectsPage>,
            QT_TRANSLATE_NOOP("Navigation", "Ajouter un micro-projet…")),
      entry("missions", QT_TRANSLATE_NOOP("Navigation", "Missions"), "globe", make<MissionsPage>,
            QT_TRANSLATE_NOOP("Navigation", "Ajouter une mission…")),
      entry("vouchers", QT_TRANSLATE_NOOP("Navigation", "Dépenses"), "view-financial-list",
            make<VouchersPage>, QT_TRANSLATE_NOOP("Navigation", "Ajouter une dépense…")),
      entry("money", QT_TRANSLATE_NOOP("Navigation", "Financement"), "wallet-open", make<MoneyPage>),
      entry("meetings", QT_TRANSLATE_NOOP("Navigation", "Réunions"), "meeting-attending", make<MeetingsPage>,
            QT_TRANSLATE_NOOP("Navigation", "Ajouter une réunion…")),
      entry("reports", QT_TRANSLATE_NOOP("Navigation", "Rapports"), "office-report", make<ReportsPage>,
            QT_TRANSLATE_NOOP("Navigation", "Ajouter un rapport…")),
      entry("deadlines", QT_TRANSLATE_NOOP("Navigation", "Échéances"), "view-calendar-tasks",
            make<DeadlinesPage>, QT_TRANSLATE_NOOP("Navigation", "Ajouter une échéance…")),
      entry("contacts", QT_TRANSLATE_NOOP("Navigation", "Annuaire"), "view-pim-contacts", makeContacts,
            QT_TRANSLATE_NOOP("Navigation", "Ajouter un organisme…")),
  };
}

}  // namespace lianes::gui
