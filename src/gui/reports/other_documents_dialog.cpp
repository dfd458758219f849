#include "gui/reports/other_documents_dialog.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "gui/reports/format_choice.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::gui {
namespace {

constexpr int kOtherWidth = 560;
constexpr int kOtherGap = 12;
constexpr std::array kOtherKinds{app::OutputKind::MemberSheet,  app::OutputKind::ProjectBudget,
                                 app::OutputKind::Minutes,      app::OutputKind::LetterOfIntent,
                                 app::OutputKind::Convention,   app::OutputKind::AidDeclaration,
                                 app::OutputKind::EvidencePack, app::OutputKind::Deadlines,
                                 app::OutputKind::Invitations,  app::OutputKind::Territories};

QString otherTitle(app::OutputKind kind) {
  switch (kind) {
    case app::OutputKind::MemberSheet:
      return OtherDocumentsDialog::tr("Fiche d’une collectivité");
    case app::OutputKind::ProjectBudget:
      return OtherDocumentsDialog::tr("Budget d’un micro-projet");
    case app::OutputKind::Minutes:
      return OtherDocumentsDialog::tr("Compte rendu de réunion");
    case app::OutputKind::LetterOfIntent:
      return OtherDocumentsDialog::tr("Lettre d’intention (modèle à signer)");
    case app::OutputKind::Convention:
      return OtherDocumentsDialog::tr("Convention de partenariat (modèle à compléter)");
    case app::OutputKind::AidDeclaration:
      return OtherDocumentsDialog::tr("Déclaration annuelle d’aide (APD)");
    case app::OutputKind::EvidencePack:
      return OtherDocumentsDialog::tr("Dossier des justificatifs (zip)");
    case app::OutputKind::Deadlines:
      return OtherDocumentsDialog::tr("Échéances et calendrier");
    case app::OutputKind::Invitations:
      return OtherDocumentsDialog::tr("Invitations à une mission");
    case app::OutputKind::Territories:
      return OtherDocumentsDialog::tr("Dynamiques territoriales");
    case app::OutputKind::Intermediate:
    case app::OutputKind::Final:
      break;
  }
  return {};
}

QString otherPurpose(app::OutputKind kind) {
  switch (kind) {
    case app::OutputKind::MemberSheet:
      return OtherDocumentsDialog::tr(
          "Une page pour les élus et les habitants\u202f: ce que la collectivité a donné, "
          "ce que cela a permis.");
    case app::OutputKind::ProjectBudget:
      return OtherDocumentsDialog::tr("Le budget en vigueur, ses versions, et ce qui en est dépensé.");
    case app::OutputKind::Minutes:
      return OtherDocumentsDialog::tr("Présences, échanges, décisions et actions à suivre.");
    case app::OutputKind::LetterOfIntent:
    case app::OutputKind::Convention:
      return OtherDocumentsDialog::tr(
          "Un brouillon rempli avec ce que dit le dossier, à finir dans un traitement "
          "de texte.");
    case app::OutputKind::AidDeclaration:
      return OtherDocumentsDialog::tr(
          "Ce que la collectivité déclare au ministère entre le 15 avril et le 31 mai.");
    case app::OutputKind::EvidencePack:
      return OtherDocumentsDialog::tr(
          "Les justificatifs numérotés, leur index, et de quoi vérifier que rien n’a "
          "changé.");
    case app::OutputKind::Deadlines:
      return OtherDocumentsDialog::tr("Tout ce qui a une date, à afficher, ou à ouvrir dans un agenda.");
    case app::OutputKind::Invitations:
      return OtherDocumentsDialog::tr(
          "Une lettre pour chaque personne qui n’a pas encore répondu, et pour chaque collectivité qui n’a "
          "pas "
          "encore nommé d’élu(e), à finir dans un traitement de texte.");
    case app::OutputKind::Territories:
      return OtherDocumentsDialog::tr(
          "Les collectivités, associations, entreprises et écoles qui prennent part, territoire par "
          "territoire.");
    case app::OutputKind::Intermediate:
    case app::OutputKind::Final:
      break;
  }
  return {};
}

QString subjectLabel(app::OutputKind kind) {
  if (kind == app::OutputKind::ProjectBudget) return OtherDocumentsDialog::tr("Micro-projet");
  if (kind == app::OutputKind::Minutes) return OtherDocumentsDialog::tr("Réunion");
  if (kind == app::OutputKind::Invitations) return OtherDocumentsDialog::tr("Mission");
  if (kind == app::OutputKind::EvidencePack) return OtherDocumentsDialog::tr("Rapport");
  return OtherDocumentsDialog::tr("Collectivité");
}

std::vector<app::ReportFormat> usualFormats(app::OutputKind kind) {
  const bool isDraft = kind == app::OutputKind::LetterOfIntent || kind == app::OutputKind::Convention ||
                       kind == app::OutputKind::Invitations;
  if (isDraft) return {app::ReportFormat::Odt};
  if (kind == app::OutputKind::Deadlines) return {app::ReportFormat::Ics};
  return {app::ReportFormat::Pdf};
}

template <Described Entity>
std::vector<Entity> listed(Session& session) {
  return session.readOrNothing(
      [](const store::ConsortiumFile& file) { return store::allRecords<Entity>(file); });
}

}  // namespace

OtherDocumentsDialog::OtherDocumentsDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_from(today(session)),
      m_to(today(session)),
      m_kind(new QComboBox(this)),
      m_told(new QLabel(this)),
      m_subjectLabel(new QLabel(this)),
      m_subject(new QComboBox(this)),
      m_yearLabel(new QLabel(tr("Année"), this)),
      m_year(new QComboBox(this)),
      m_formats(new FormatChoice(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Autres documents"));
  setMinimumWidth(kOtherWidth);
  const auto consortium = app::onlyConsortium(session.file());
  if (consortium && consortium->startsOn) m_from = std::min(*consortium->startsOn, m_to);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kOtherGap);
  auto* form = new QFormLayout;
  makeForm(form);
  column->addLayout(form);
  column->addWidget(m_formats);
  column->addStretch(1);
  auto* buttons = new QDialogButtonBox(this);
  m_agree = buttons->addButton(tr("Choisir le dossier…"), QDialogButtonBox::AcceptRole);
  m_agree->setObjectName(QStringLiteral("agree"));
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &OtherDocumentsDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &OtherDocumentsDialog::reject);
  column->addWidget(buttons);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &OtherDocumentsDialog::showKind);
  connect(m_formats, &FormatChoice::changed, this, &OtherDocumentsDialog::showState);
  showKind();
}

void OtherDocumentsDialog::makeForm(QFormLayout* form) {
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_kind->setObjectName(QStringLiteral("document"));
  m_kind->setAccessibleName(tr("Document"));
  for (const auto kind : kOtherKinds) m_kind->addItem(otherTitle(kind));
  m_told->setWordWrap(true);
  m_told->setObjectName(QStringLiteral("documentTold"));
  m_subject->setObjectName(QStringLiteral("subject"));
  m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_subject->setMinimumContentsLength(24);
  m_year->setObjectName(QStringLiteral("year"));
  m_year->setAccessibleName(tr("Année"));
  for (auto year = m_to.year(); year >= m_from.year(); --year) m_year->addItem(QString::number(year), year);
  form->addRow(tr("Document"), m_kind);
  form->addRow(QString(), m_told);
  form->addRow(m_subjectLabel, m_subject);
  form->addRow(m_yearLabel, m_year);
}

app::OutputKind OtherDocumentsDialog::kind() const {
  return kOtherKinds.at(static_cast<std::size_t>(std::max(0, m_kind->currentIndex())));
}

void OtherDocumentsDialog::showKind() {
  const auto what = kind();
  m_told->setText(otherPurpose(what));
  m_subjects = subjectsOf(what);
  m_subject->clear();
  for (const auto& subject : m_subjects) m_subject->addItem(subject.title);
  const bool hasSubject = what != app::OutputKind::Deadlines && what != app::OutputKind::Territories;
  m_subjectLabel->setText(subjectLabel(what));
  m_subject->setAccessibleName(subjectLabel(what));
  m_subjectLabel->setVisible(hasSubject);
  m_subject->setVisible(hasSubject);
  m_yearLabel->setVisible(what == app::OutputKind::AidDeclaration);
  m_year->setVisible(what == app::OutputKind::AidDeclaration);
  m_formats->offer(app::formatsOf(what), usualFormats(what));
  m_formats->setVisible(!app::formatsOf(what).empty());
  showState();
}

void OtherDocumentsDialog::showState() {
  if (!m_agree) return;
  QString reason;
  if (m_subjects.empty()) {
    reason = tr("Le dossier n’en contient pas encore.");
  } else if (!app::formatsOf(kind()).empty() && m_formats->chosen().empty()) {
    reason = tr("Choisissez au moins un format.");
  }
  m_agree->setEnabled(reason.isEmpty());
  m_agree->setToolTip(reason);
}

std::vector<OtherDocumentsDialog::Subject> OtherDocumentsDialog::subjectsOf(app::OutputKind kind) const {
  switch (kind) {
    case app::OutputKind::ProjectBudget:
      return projects();
    case app::OutputKind::Minutes:
      return meetings();
    case app::OutputKind::EvidencePack:
      return reports();
    case app::OutputKind::Invitations:
      return missions();
    case app::OutputKind::Deadlines:
    case app::OutputKind::Territories:
      return {{QString(), {.from = m_from, .to = m_to}}};
    case app::OutputKind::MemberSheet:
    case app::OutputKind::LetterOfIntent:
    case app::OutputKind::Convention:
    case app::OutputKind::AidDeclaration:
    case app::OutputKind::Intermediate:
    case app::OutputKind::Final:
      break;
  }
  return members();
}

std::vector<OtherDocumentsDialog::Subject> OtherDocumentsDialog::members() const {
  std::vector<Subject> all;
  for (const auto& membership : listed<Membership>(m_session)) {
    const auto organisation = m_session.find(membership.organisation);
    const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Subject& each) {
      return each.order.member == membership.organisation;
    });
    if (!organisation || isKnown) continue;
    all.push_back(
        {onScreen(organisation->name), {.from = m_from, .to = m_to, .member = membership.organisation}});
  }
  std::sort(all.begin(), all.end(), [](const Subject& a, const Subject& b) {
    return QString::localeAwareCompare(a.title, b.title) < 0;
  });
  return all;
}

std::vector<OtherDocumentsDialog::Subject> OtherDocumentsDialog::projects() const {
  std::vector<Subject> all;
  for (const auto& project : listed<MicroProject>(m_session)) {
    const auto title = project.code.empty()
                           ? onScreen(project.title)
                           : onScreen(project.code) + QStringLiteral(" – ") + onScreen(project.title);
    all.push_back({title, {.from = m_from, .to = m_to, .projects = {project.id}}});
  }
  return all;
}

std::vector<OtherDocumentsDialog::Subject> OtherDocumentsDialog::meetings() const {
  auto meetings = listed<Meeting>(m_session);
  std::sort(meetings.begin(), meetings.end(),
            [](const Meeting& a, const Meeting& b) { return a.takesPlaceOn > b.takesPlaceOn; });
  std::vector<Subject> all;
  for (const auto& meeting : meetings) {
    all.push_back({tr("%1, %2").arg(onScreen(formatFrench(meeting.takesPlaceOn)), onScreen(meeting.title)),
                   {.from = m_from, .to = m_to, .meeting = meeting.id}});
  }
  return all;
}

// Those that people can still be asked to, and without a date first.
std::vector<OtherDocumentsDialog::Subject> OtherDocumentsDialog::missions() const {
  auto missions = listed<Mission>(m_session);
  std::erase_if(missions, [](const Mission& mission) {
    return mission.state == MissionState::Cancelled || mission.state == MissionState::Moved;
  });
  std::sort(missions.begin(), missions.end(), [](const Mission& a, const Mission& b) {
    if (a.startsOn.has_value() != b.startsOn.has_value()) return !a.startsOn.has_value();
    return b.startsOn < a.startsOn;
  });
  std::vector<Subject> all;
  for (const auto& mission : missions) {
    auto title = onScreen(mission.title);
    if (mission.startsOn) title = tr("%1, %2").arg(onScreen(formatFrench(*mission.startsOn)), title);
    all.push_back({title, {.from = m_from, .to = m_to, .mission = mission.id}});
  }
  return all;
}

std::vector<OtherDocumentsDialog::Subject> OtherDocumentsDialog::reports() const {
  std::vector<Subject> all;
  for (const auto& report : listed<Report>(m_session)) {
    all.push_back(
        {tr("Rapport n°\u00a0%1, du %2 au %3")
             .arg(report.number)
             .arg(onScreen(formatFrench(report.periodStart)), onScreen(formatFrench(report.periodEnd))),
         {.from = report.periodStart, .to = report.periodEnd, .report = report.id}});
  }
  all.push_back({tr("Toutes les pièces, depuis le début"), {.from = m_from, .to = m_to}});
  return all;
}

app::Order OtherDocumentsDialog::order() const {
  auto order = m_subjects.at(static_cast<std::size_t>(std::max(0, m_subject->currentIndex()))).order;
  order.kind = kind();
  if (order.kind == app::OutputKind::AidDeclaration) {
    const auto year = m_year->currentData().toInt();
    order.from = *Date::of(year, 1, 1);
    order.to = *Date::of(year, 12, 31);
  }
  return order;
}

void OtherDocumentsDialog::accept() {
  if (!m_agree->isEnabled()) return;
  const auto wanted = order();
  const auto formats =
      app::formatsOf(wanted.kind).empty() ? std::vector<app::ReportFormat>() : m_formats->chosen();
  QDialog::accept();
  Q_EMIT chosen(wanted, formats);
}

}  // namespace lianes::gui
