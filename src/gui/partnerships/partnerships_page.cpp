#include "gui/partnerships/partnerships_page.hpp"

#include <QtWidgets/QTableView>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/text.hpp"
#include "gui/partnerships/partnership_dialog.hpp"
#include "gui/records/record_detail.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kLargestSideBySide = 110;  // percent of the size of letters

ListDetailContent partnershipsContent() {
  return {QStringLiteral("partnerships"),
          PartnershipsPage::tr("Partenariats"),
          {{PartnershipsPage::tr("Collectivité française")},
           {PartnershipsPage::tr("Collectivité malienne")},
           {PartnershipsPage::tr("Domaine")},
           {PartnershipsPage::tr("Depuis"), true},
           {PartnershipsPage::tr("État")},
           {PartnershipsPage::tr("Micro-projets")},
           {PartnershipsPage::tr("Association")},
           {PartnershipsPage::tr("Contacts")}},
          PartnershipsPage::tr("Aucun partenariat. Il lie une collectivité du consortium à une collectivité "
                               "malienne, que vous pouvez créer en même temps."),
          PartnershipsPage::tr("Ajouter un partenariat…"),
          Qt::Vertical};
}

QString nameOfContact(const std::optional<Person>& person) {
  return person ? onScreen(store::nameOf(toRecord(*person))) : QString();
}

QString contactCard(const QString& side, const std::optional<Person>& person) {
  if (!person) return PartnershipsPage::tr("<b>%1</b><br>aucun contact").arg(side);
  QStringList lines{QStringLiteral("<b>%1</b>").arg(side),
                    recordLink(EntityKind::Person, person->id.uuid(), nameOfContact(person))};
  for (const auto& each : {person->position, person->email, person->phone}) {
    if (!each.empty()) lines.append(onScreen(each).toHtmlEscaped());
  }
  return lines.join(QStringLiteral("<br>"));
}

}  // namespace

PartnershipsPage::PartnershipsPage(const Desk& desk, QWidget* parent)
    : ListDetailPage(desk, partnershipsContent(), parent),
      m_query(desk.session, this),
      m_detail(new RecordDetail(desk, EntityKind::Partnership,
                                {"association_id", "field", "since_year", "state", "french_contact_id",
                                 "malian_contact_id", "history", "note"},
                                this)) {
  setDetail(m_detail);
  recordsChanged();
}

void PartnershipsPage::read() {
  m_query.ask([](const store::ConsortiumFile& file) { return app::partnershipViews(file); },
              [this](std::vector<app::PartnershipView> views) {
                m_views = std::move(views);
                std::vector<TableRow> rows;
                for (const auto& view : m_views) rows.push_back(rowOf(view));
                showRows(std::move(rows));
              });
}

TableRow PartnershipsPage::rowOf(const app::PartnershipView& view) const {
  const auto& partnership = view.partnership;
  QStringList projects;
  for (const auto& project : view.projects) {
    projects.append(onScreen(project.code.empty() ? project.title : project.code));
  }
  QStringList contacts;
  for (const auto& contact : {view.frenchContact, view.malianContact}) {
    if (contact) contacts.append(nameOfContact(contact));
  }
  const auto since = partnership.sinceYear.value_or(0);
  return {{EntityKind::Partnership, partnership.id.uuid()},
          {},
          {{onScreen(view.french)},
           {onScreen(view.malian)},
           {onScreen(partnership.field)},
           {since > 0 ? QString::number(since) : QString(), QVariant::fromValue<qlonglong>(since)},
           {onScreen(wording::choiceLabel(partnership.state, session().language())),
            {},
            partnership.state == PartnershipState::Active ? std::nullopt : std::optional(Tone::Warning)},
           {projects.join(QStringLiteral(", "))},
           {onScreen(view.association)},
           {contacts.join(QStringLiteral(", "))}}};
}

QString PartnershipsPage::aroundOf(const app::PartnershipView& view) const {
  const auto& partnership = view.partnership;
  // Two addresses in large letters are wider than the page leaves them.
  const bool isOneBelow = Look::instance().textPercent() > kLargestSideBySide;
  auto text =
      (isOneBelow
           ? QStringLiteral("<p>%1</p><p>%2</p>")
           : QStringLiteral("<table width=\"100%\"><tr><td width=\"50%\">%1</td><td>%2</td></tr></table>"))
          .arg(contactCard(onScreen(view.french).toHtmlEscaped(), view.frenchContact),
               contactCard(onScreen(view.malian).toHtmlEscaped(), view.malianContact));
  text += QStringLiteral("<p>%1 · %2")
              .arg(recordLink(EntityKind::Organisation, partnership.frenchCollectivity.uuid(),
                              onScreen(view.french)),
                   recordLink(EntityKind::Organisation, partnership.malianCollectivity.uuid(),
                              onScreen(view.malian)));
  for (const auto& project : view.projects) {
    text += QStringLiteral("<br>%1 (%2)")
                .arg(recordLink(EntityKind::MicroProject, project.id.uuid(),
                                onScreen(store::nameOf(toRecord(project)))),
                     onScreen(wording::choiceLabel(project.state, session().language())));
  }
  return text + QStringLiteral("</p>");
}

void PartnershipsPage::showChosen() {
  const auto record = chosen();
  const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const app::PartnershipView& view) {
    return record && view.partnership.id.uuid() == record->id;
  });
  if (found == m_views.end()) return;
  m_detail->display(toRecord(found->partnership),
                    QStringLiteral("%1 – %2").arg(onScreen(found->french), onScreen(found->malian)),
                    aroundOf(*found));
}

std::optional<RecordReference> PartnershipsPage::rowShowing(const RecordReference& record) const {
  return record.kind == EntityKind::Partnership ? std::optional(record) : std::nullopt;
}

void PartnershipsPage::add() {
  if (!session().isWritable()) return;
  auto* dialog = new PartnershipDialog(session(), this);
  connect(dialog, &PartnershipDialog::partnershipAdded, this, [this](const Uuid& partnership) {
    reveal(RecordReference{EntityKind::Partnership, partnership});
    table()->setFocus();
    desk().navigator.announceStep(tr("Le partenariat est ajouté."));
  });
  dialog->open();
}

}  // namespace lianes::gui
