#include "gui/people/organisations_page.hpp"

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_detail.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/directory_text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

ListDetailContent organisationsContent() {
  return {QStringLiteral("organisations"),
          OrganisationsPage::tr("Organismes"),
          {{OrganisationsPage::tr("Nom")},
           {OrganisationsPage::tr("Nature")},
           {OrganisationsPage::tr("Territoire")},
           {OrganisationsPage::tr("Pays")},
           {OrganisationsPage::tr("Population"), true},
           {OrganisationsPage::tr("Personnes"), true},
           {OrganisationsPage::tr("Consortium")}},
          OrganisationsPage::tr(
              "Aucun organisme. Ici\u202f: collectivités, associations, bailleurs, entreprises, "
              "écoles. Une collectivité s’ajoute plus vite depuis la page Collectivités."),
          OrganisationsPage::tr("Ajouter un organisme…"),
          Qt::Horizontal};
}

}  // namespace

OrganisationsPage::OrganisationsPage(const Desk& desk, QWidget* parent)
    : ListDetailPage(desk, organisationsContent(), parent),
      m_query(desk.session, this),
      m_detail(new RecordDetail(
          desk, EntityKind::Organisation,
          {"name", "short_name", "kind_of", "level", "country", "official_code", "siren", "registration",
           "department", "region", "population", "address", "email", "phone", "website", "note"},
          this)) {
  setDetail(m_detail);
  recordsChanged();
}

void OrganisationsPage::read() {
  m_query.ask([](const store::ConsortiumFile& file) { return app::organisationViews(file); },
              [this](std::vector<app::OrganisationView> views) {
                m_views = std::move(views);
                std::vector<TableRow> rows;
                for (const auto& view : m_views) rows.push_back(rowOf(view));
                showRows(std::move(rows));
              });
}

TableRow OrganisationsPage::rowOf(const app::OrganisationView& view) const {
  const auto& organisation = view.organisation;
  const auto language = session().language();
  const auto nature = organisation.level ? onScreen(wording::choiceLabel(*organisation.level, language))
                                         : onScreen(wording::choiceLabel(organisation.kind, language));
  const auto population = organisation.population.value_or(0);
  const auto people = static_cast<qlonglong>(view.people.size());
  return {{EntityKind::Organisation, organisation.id.uuid()},
          {},
          {{onScreen(organisation.name)},
           {nature},
           {onScreen(organisation.department.empty() ? organisation.region : organisation.department)},
           {onScreen(organisation.country)},
           {population > 0 ? onScreen(wording::groupedDigits(population, language)) : QString(),
            QVariant::fromValue<qlonglong>(population)},
           {people > 0 ? QString::number(people) : QString(), people},
           {view.isMember ? tr("membre") : QString()}}};
}

void OrganisationsPage::showChosen() {
  const auto record = chosen();
  const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const app::OrganisationView& view) {
    return record && view.organisation.id.uuid() == record->id;
  });
  if (found == m_views.end()) return;
  QStringList people;
  for (const auto& person : found->people) {
    auto line = recordLink(
        EntityKind::Person, person.id.uuid(),
        person.anonymisedOn ? tr("personne anonymisée") : onScreen(store::nameOf(toRecord(person))));
    if (!person.position.empty()) line += QStringLiteral(", ") + onScreen(person.position).toHtmlEscaped();
    people.append(line);
  }
  m_detail->display(toRecord(found->organisation), onScreen(found->organisation.name),
                    people.join(QStringLiteral("<br>")));
}

std::optional<RecordReference> OrganisationsPage::rowShowing(const RecordReference& record) const {
  return record.kind == EntityKind::Organisation ? std::optional(record) : std::nullopt;
}

void OrganisationsPage::add() {
  if (!session().isWritable()) return;
  const auto record = app::blankRecord(EntityKind::Organisation, session().newId());
  auto* form = new RecordForm(session(), record, this);
  connect(form, &QDialog::accepted, this, [this, id = record.id] {
    choose(RecordReference{EntityKind::Organisation, id});
  });
  form->open();
}

}  // namespace lianes::gui
