#include "gui/people/expertise_page.hpp"

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_detail.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

ListDetailContent expertiseContent() {
  return {QStringLiteral("expertise"),
          ExpertisePage::tr("Expertises"),
          {{ExpertisePage::tr("Offre ou besoin")},
           {ExpertisePage::tr("Domaine")},
           {ExpertisePage::tr("Qui")},
           {ExpertisePage::tr("Micro-projet")},
           {ExpertisePage::tr("État")},
           {ExpertisePage::tr("À distance")},
           {ExpertisePage::tr("Réponses possibles"), true}},
          ExpertisePage::tr(
              "Aucune expertise. Notez qui peut aider à quoi, et quel micro-projet en a besoin\u202f: "
              "les deux sont rapprochés par domaine."),
          ExpertisePage::tr("Ajouter une expertise…"),
          Qt::Horizontal};
}

}  // namespace

ExpertisePage::ExpertisePage(const Desk& desk, QWidget* parent)
    : ListDetailPage(desk, expertiseContent(), parent),
      m_query(desk.session, this),
      m_detail(new RecordDetail(desk, EntityKind::Expertise,
                                {"side", "field", "organisation_id", "person_id", "project_id", "state",
                                 "remote", "availability", "languages", "description", "note"},
                                this)) {
  setDetail(m_detail);
  recordsChanged();
}

void ExpertisePage::read() {
  m_query.ask([](const store::ConsortiumFile& file) { return app::expertiseViews(file); },
              [this](std::vector<app::ExpertiseView> views) {
                m_views = std::move(views);
                std::vector<TableRow> rows;
                for (const auto& view : m_views) rows.push_back(rowOf(view));
                showRows(std::move(rows));
              });
}

QString ExpertisePage::whoOf(const app::ExpertiseView& view) const {
  QStringList who;
  for (const auto& name : {view.person, view.organisation}) {
    if (!name.empty()) who.append(onScreen(name));
  }
  return who.join(QStringLiteral(", "));
}

TableRow ExpertisePage::rowOf(const app::ExpertiseView& view) const {
  const auto& expertise = view.expertise;
  const auto language = session().language();
  const auto answers = static_cast<qlonglong>(view.answers.size());
  return {{EntityKind::Expertise, expertise.id.uuid()},
          {},
          {{onScreen(wording::choiceLabel(expertise.side, language))},
           {onScreen(expertise.field)},
           {whoOf(view)},
           {onScreen(view.project)},
           {onScreen(wording::choiceLabel(expertise.state, language))},
           {expertise.remote ? tr("oui") : QString()},
           {answers > 0 ? QString::number(answers) : QString(), answers}}};
}

const app::ExpertiseView* ExpertisePage::viewOf(const Uuid& id) const {
  const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const app::ExpertiseView& view) {
    return view.expertise.id.uuid() == id;
  });
  return found == m_views.end() ? nullptr : &*found;
}

void ExpertisePage::showChosen() {
  const auto record = chosen();
  const auto* view = record ? viewOf(record->id) : nullptr;
  if (!view) return;
  const bool isNeed = view->expertise.side == ExpertiseSide::Needed;
  QString around;
  if (!view->answers.empty()) {
    around = isNeed ? tr("<b>Qui peut aider</b>") : tr("<b>Qui en a besoin</b>");
    for (const auto& id : view->answers) {
      const auto* other = viewOf(id.uuid());
      if (!other) continue;
      around += QStringLiteral("<br>") +
                recordLink(EntityKind::Expertise, id.uuid(), onScreen(other->expertise.field)) +
                QStringLiteral(" — ") +
                (whoOf(*other).isEmpty() ? onScreen(other->project) : whoOf(*other)).toHtmlEscaped();
    }
  } else {
    around =
        isNeed ? tr("Personne ne propose encore ce domaine.") : tr("Aucun besoin ouvert dans ce domaine.");
  }
  m_detail->display(toRecord(view->expertise), onScreen(view->expertise.field), around);
}

std::optional<RecordReference> ExpertisePage::rowShowing(const RecordReference& record) const {
  return record.kind == EntityKind::Expertise ? std::optional(record) : std::nullopt;
}

void ExpertisePage::add() {
  if (!session().isWritable()) return;
  const auto record = app::blankRecord(EntityKind::Expertise, session().newId());
  auto* form = new RecordForm(session(), record, this);
  connect(form, &QDialog::accepted, this, [this, id = record.id] {
    choose(RecordReference{EntityKind::Expertise, id});
  });
  form->open();
}

}  // namespace lianes::gui
