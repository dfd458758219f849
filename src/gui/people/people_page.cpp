#include "gui/people/people_page.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "gui/people/privacy_dialogs.hpp"
#include "gui/records/record_detail.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

QString overdueGroup() { return QStringLiteral("overdue"); }

ListDetailContent peopleContent() {
  return {
      QStringLiteral("people"),
      PeoplePage::tr("Personnes"),
      {{PeoplePage::tr("Nom")},
       {PeoplePage::tr("Prénom")},
       {PeoplePage::tr("Organisme")},
       {PeoplePage::tr("Fonction")},
       {PeoplePage::tr("Base légale")},
       {PeoplePage::tr("Recueillie le")},
       {PeoplePage::tr("À garder jusqu’au")}},
      PeoplePage::tr("Aucune personne. Élus, agents, bénévoles, partenaires\u202f: pour chacun, pourquoi et "
                     "jusqu’à quand ses données sont gardées."),
      PeoplePage::tr("Ajouter une personne…"),
      Qt::Horizontal};
}

TableCell retentionCell(const app::PersonView& view) {
  const auto& person = view.person;
  const auto order = person.retainUntil ? onScreen(person.retainUntil->text()) : QString();
  const auto until = person.retainUntil ? onScreen(formatFrench(*person.retainUntil)) : QString();
  switch (view.retention) {
    case app::Retention::NoEnd:
      return {PeoplePage::tr("sans terme"), order, Tone::Muted};
    case app::Retention::Kept:
      return {until, order};
    case app::Retention::Overdue:
      return {PeoplePage::tr("%1, dépassée").arg(until), order, Tone::Bad, QStringLiteral("dialog-warning")};
    case app::Retention::Anonymised:
      return {PeoplePage::tr("anonymisée"), order, Tone::Muted};
  }
  return {};
}

}  // namespace

PeoplePage::PeoplePage(const Desk& desk, QWidget* parent)
    : ListDetailPage(desk, peopleContent(), parent),
      m_query(desk.session, this),
      m_detail(new RecordDetail(
          desk, EntityKind::Person,
          {"honorific", "given_name", "family_name", "organisation_id", "position", "elected", "email",
           "phone", "address", "legal_basis", "collected_on", "retain_until", "note"},
          this)),
      m_overdue(new QToolButton(this)),
      m_extract(
          new QPushButton(QIcon::fromTheme(QStringLiteral("document-export")), tr("Extrait d’accès…"), this)),
      m_anonymise(
          new QPushButton(QIcon::fromTheme(QStringLiteral("edit-clear-history")), tr("Anonymiser…"), this)) {
  m_overdue->setObjectName(QStringLiteral("overdue"));
  m_overdue->setIcon(QIcon::fromTheme(QStringLiteral("dialog-warning")));
  m_overdue->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_overdue->setCheckable(true);
  m_overdue->setFocusPolicy(Qt::StrongFocus);
  buttons()->addWidget(m_overdue);
  m_extract->setObjectName(QStringLiteral("extract"));
  m_anonymise->setObjectName(QStringLiteral("anonymise"));
  m_detail->buttons()->addWidget(m_extract);
  m_detail->buttons()->addWidget(m_anonymise);
  m_detail->buttons()->addStretch();
  setDetail(m_detail);
  connect(m_overdue, &QToolButton::toggled, this,
          [this](bool isOn) { setGroup(isOn ? overdueGroup() : QString()); });
  connect(m_extract, &QPushButton::clicked, this, &PeoplePage::showExtract);
  connect(m_anonymise, &QPushButton::clicked, this, &PeoplePage::askAnonymise);
  recordsChanged();
}

void PeoplePage::showAll() {
  m_overdue->setChecked(false);
  ListDetailPage::showAll();
}

void PeoplePage::read() {
  m_query.ask([day = today(desk().session)](
                  const store::ConsortiumFile& file) { return app::personViews(file, day); },
              [this](std::vector<app::PersonView> views) {
                m_views = std::move(views);
                std::vector<TableRow> rows;
                for (const auto& view : m_views) rows.push_back(rowOf(view));
                const auto overdue = std::count_if(
                    m_views.begin(), m_views.end(),
                    [](const app::PersonView& view) { return view.retention == app::Retention::Overdue; });
                m_overdue->setText(tr("Conservation dépassée\u202f: %1").arg(overdue));
                m_overdue->setVisible(overdue > 0 || m_overdue->isChecked());
                showRows(std::move(rows));
              });
}

TableRow PeoplePage::rowOf(const app::PersonView& view) const {
  const auto& person = view.person;
  return {{EntityKind::Person, person.id.uuid()},
          view.retention == app::Retention::Overdue ? overdueGroup() : QString(),
          {{person.anonymisedOn ? tr("(anonymisée)") : onScreen(person.familyName)},
           {onScreen(person.givenName)},
           {onScreen(view.organisation)},
           {onScreen(person.position)},
           {onScreen(wording::choiceLabel(person.legalBasis, session().language()))},
           {onScreen(formatFrench(person.collectedOn)), onScreen(person.collectedOn.text())},
           retentionCell(view)}};
}

const app::PersonView* PeoplePage::chosenView() const {
  const auto record = chosen();
  const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const app::PersonView& view) {
    return record && view.person.id.uuid() == record->id;
  });
  return found == m_views.end() ? nullptr : &*found;
}

void PeoplePage::showChosen() {
  const auto* view = chosenView();
  if (!view) return;
  const auto& person = view->person;
  const bool isAnonymous = person.anonymisedOn.has_value();
  m_anonymise->setEnabled(session().isWritable() && !isAnonymous);
  QString around;
  if (isAnonymous) {
    around = tr("Anonymisée le %1. Sa fiche reste pour que les comptes et les comptes rendus soient entiers.")
                 .arg(onScreen(formatFrench(*person.anonymisedOn)));
  } else if (view->retention == app::Retention::Overdue) {
    around = tr("Durée de conservation dépassée\u202f: prolongez-la pour une raison valable, ou anonymisez.");
  }
  m_detail->display(toRecord(person),
                    isAnonymous ? tr("Personne anonymisée") : onScreen(store::nameOf(toRecord(person))),
                    around);
}

std::optional<RecordReference> PeoplePage::rowShowing(const RecordReference& record) const {
  return record.kind == EntityKind::Person ? std::optional(record) : std::nullopt;
}

void PeoplePage::add() {
  if (!session().isWritable()) return;
  auto record = app::blankRecord(EntityKind::Person, session().newId());
  record.values[describe(EntityKind::Person).indexOf("collected_on").value()] = today(desk().session);
  auto* form = new RecordForm(session(), record, this);
  connect(form, &QDialog::accepted, this, [this, id = record.id] {
    choose(RecordReference{EntityKind::Person, id});
  });
  form->open();
}

void PeoplePage::showExtract() {
  if (const auto* view = chosenView()) (new AccessExtractDialog(session(), view->person.id, this))->open();
}

void PeoplePage::askAnonymise() {
  const auto* view = chosenView();
  if (!view || !session().isWritable() || view->person.anonymisedOn) return;
  auto* dialog = new AnonymiseDialog(desk(), view->person.id, this);
  dialog->open();
}

}  // namespace lianes::gui
