#include "gui/partnerships/partnership_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/problem_label.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/typed_choice.hpp"
#include "gui/records/field_editor.hpp"
#include "gui/records/organisation_box.hpp"
#include "lianes/app/joining.hpp"
#include "lianes/domain/entities/mandate.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kPairingWidth = 600;

std::vector<Organisation> memberTowns(Session& session) {
  std::vector<Organisation> towns;
  for (const auto& town : organisationsWith(session, {{"kind_of", "collectivity"}})) {
    if (session.readOrNothing(
            [&](const store::ConsortiumFile& file) { return app::membershipOf(file, town.id); }))
      towns.push_back(town);
  }
  return towns;
}

std::vector<Organisation> actingAssociations(Session& session) {
  auto all = organisationsWith(session, {{"kind_of", "twinning_association"}});
  auto others = organisationsWith(session, {{"kind_of", "association"}});
  std::move(others.begin(), others.end(), std::back_inserter(all));
  return all;
}

}  // namespace

PartnershipDialog::PartnershipDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_french(new OrganisationBox(memberTowns(session), this)),
      m_association(new OrganisationBox(actingAssociations(session), this)),
      m_malian(new OrganisationBox(
          organisationsWith(session, {{"kind_of", "collectivity"}, {"country", "ML"}}), this)),
      m_field(new QLineEdit(this)),
      m_since(makeEditor(EntityKind::Partnership,
                         describe(EntityKind::Partnership)
                             .fields[describe(EntityKind::Partnership).indexOf("since_year").value()],
                         session, this)),
      m_problem(new ProblemLabel(this)),
      m_draft(session, EntityKind::Partnership, this) {
  setWindowTitle(tr("Ajouter un partenariat"));
  setAttribute(Qt::WA_DeleteOnClose);
  layOut();
  completeWhenLeft(m_french);
  connect(m_french, &QComboBox::currentTextChanged, this, &PartnershipDialog::proposeAssociation);
  followTyping();
  resize(kPairingWidth, sizeHint().height());
  m_french->setFocus();
}

PartnershipDialog::~PartnershipDialog() = default;

void PartnershipDialog::layOut() {
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto row = [&](const QString& text, QWidget* control, const char* name) {
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(text);
    form->addRow(text, control);
  };
  row(tr("Collectivité française (obligatoire)"), m_french, "french");
  row(tr("Association qui agit pour elle"), m_association, "association");
  row(tr("Collectivité malienne (obligatoire)"), m_malian, "malian");
  row(tr("Domaine"), m_field, "field");
  row(tr("Depuis l’année"), m_since->widget(), "since");
  m_french->lineEdit()->setPlaceholderText(tr("Une collectivité du consortium"));
  m_association->lineEdit()->setPlaceholderText(tr("Proposée d’après le mandat, ou un nom nouveau"));
  m_malian->lineEdit()->setPlaceholderText(tr("Une collectivité connue, ou un nom nouveau"));
  m_field->setPlaceholderText(tr("eau, assainissement, formation…"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  column->addLayout(form);
  column->addWidget(m_problem);
  column->addWidget(m_draft.makeButtons(tr("Ajouter")));
}

// The association that the French collectivité proposes gives way to the one that was typed.
void PartnershipDialog::followTyping() {
  for (auto* box : {m_french, m_association, m_malian}) m_draft.follow(box);
  m_draft.follow(m_field);
  m_draft.follow(m_since->widget()->objectName(), *m_since);
  m_draft.begin([this] { return m_malian->typed().isEmpty() ? m_french->typed() : m_malian->typed(); });
}

void PartnershipDialog::proposeAssociation() {
  const auto french = m_french->known();
  if (!french) return;
  const auto mandates = store::listRecords(
      m_session.file(), {.kind = EntityKind::Mandate, .filters = {{"collectivity_id", french->text()}}});
  require(mandates.ok(), "a mandate names its member");
  for (const auto& record : mandates->records) {
    const auto mandate = fromRecord<Mandate>(record);
    if (mandate.holdsOn(today(m_session))) return m_association->choose(mandate.association);
  }
}

void PartnershipDialog::accept() {
  const auto french = m_french->known();
  if (!french) return m_problem->say(tr("Choisissez la collectivité française parmi celles du consortium."));
  const auto malian = m_malian->value(m_session, OrganisationKind::Collectivity, "ML");
  if (!malian)
    return m_problem->say(tr("Écrivez le nom de la collectivité malienne, même si elle est nouvelle."));
  const auto since = m_since->value();
  if (!since) {
    return m_problem->say(
        onScreen(wording::fieldSentence(EntityKind::Partnership, since.error(), m_session.language())));
  }
  const auto* year = std::get_if<std::int64_t>(&*since);
  const app::NewPartnership wanted{
      .french = *french,
      .malian = *malian,
      .association = m_association->value(m_session, OrganisationKind::TwinningAssociation, "FR"),
      .field = fromScreen(m_field->text().trimmed()),
      .sinceYear = year ? std::optional(*year) : std::nullopt};
  if (app::partnershipLike(m_session.file(), wanted)) {
    return m_problem->say(
        tr("« %1 » et « %2 » sont déjà partenaires dans ce domaine\u202f: pour un autre partenariat, "
           "écrivez un autre domaine.")
            .arg(m_french->typed(), m_malian->typed()));
  }
  const auto addition = app::addPartnership(m_session.file(), wanted);
  const auto problems = m_session.perform(addition.step);
  if (!problems.empty())
    return m_problem->say(onScreen(
        wording::namedFieldSentence(EntityKind::Partnership, problems.front(), m_session.language())));
  m_draft.discard();
  Q_EMIT partnershipAdded(addition.partnership.uuid());
  QDialog::accept();
}

}  // namespace lianes::gui
