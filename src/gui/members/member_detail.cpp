#include "gui/members/member_detail.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/row_icons.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/members/member_words.hpp"
#include "gui/members/verdict_preview.hpp"
#include "gui/records/in_place_form.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/joining.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/directory_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kAgreementsHeight = 96;

QString money(Money amount) { return shownAmount(amount).toHtmlEscaped(); }

QLabel* richLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::RichText);
  label->setTextInteractionFlags(Qt::TextBrowserInteraction);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  return label;
}

QVBoxLayout* titledColumn(QWidget* whole, const QString& title) {
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()), whole));
  return column;
}

QString linkTo(EntityKind kind, const Uuid& id, const QString& text) {
  return QStringLiteral("<a href=\"%1\">%2</a>")
      .arg(onScreen(RecordReference{kind, id}.text()), text.toHtmlEscaped());
}

}  // namespace

MemberDetail::MemberDetail(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(richLabel(this)),
      m_preview(new VerdictPreview(desk.session, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(12);
  column->addWidget(m_title);
  column->addWidget(m_preview);
  auto* parts = new QHBoxLayout;
  parts->setSpacing(24);
  parts->addWidget(makeRoad(), 5);
  parts->addWidget(makeTies(), 4);
  parts->addWidget(makeReturns(), 4);
  column->addLayout(parts);
  column->addStretch();
  connect(m_title, &QLabel::linkActivated, this, &MemberDetail::follow);
  connect(m_preview, &VerdictPreview::applied, this, &MemberDetail::performMembership);
  connect(m_preview, &VerdictPreview::givenUp, m_form, &InPlaceForm::reset);
}

QWidget* MemberDetail::makeRoad() {
  auto* whole = new QWidget(this);
  auto* column = titledColumn(whole, tr("Parcours"));
  m_letter = richLabel(whole);
  column->addWidget(m_letter);
  m_form = new InPlaceForm(
      m_desk.session, EntityKind::Membership,
      {"contacted_on", "letter_signed_on", "letter_sent_on", "letter_received_on", "late_waiver",
       "late_waiver_reason", "intended_amount", "delegate_id", "withdrawn_on", "withdrawal_reason", "note"},
      whole);
  column->addWidget(m_form);
  column->addStretch();
  connect(m_form, &InPlaceForm::edited, this, &MemberDetail::saveMembership);
  return whole;
}

QWidget* MemberDetail::makeTies() {
  auto* whole = new QWidget(this);
  auto* column = titledColumn(whole, tr("Convention de partenariat"));
  m_agreements = new QListWidget(whole);
  m_agreements->setObjectName(QStringLiteral("agreements"));
  m_agreements->setAccessibleName(tr("Versions de la convention"));
  m_agreements->setWordWrap(true);
  m_agreements->setItemDelegate(new RowIcons(m_agreements));
  m_agreements->setFixedHeight(kAgreementsHeight);
  column->addWidget(m_agreements);
  m_addAgreement = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), QString(), whole);
  m_addAgreement->setObjectName(QStringLiteral("addAgreement"));
  column->addWidget(m_addAgreement, 0, Qt::AlignLeft);
  column->addSpacing(8);
  column->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(tr("Qui agit pour elle")), whole));
  m_acting = richLabel(whole);
  column->addWidget(m_acting);
  m_addMandate =
      new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Ajouter un mandat…"), whole);
  column->addWidget(m_addMandate, 0, Qt::AlignLeft);
  column->addStretch();
  connect(m_agreements, &QListWidget::itemActivated, this,
          [this](QListWidgetItem* item) { openAgreement(m_agreements->row(item)); });
  connect(m_addAgreement, &QPushButton::clicked, this, &MemberDetail::addAgreement);
  connect(m_addMandate, &QPushButton::clicked, this, &MemberDetail::addMandate);
  connect(m_acting, &QLabel::linkActivated, this, &MemberDetail::follow);
  return whole;
}

QWidget* MemberDetail::makeReturns() {
  auto* whole = new QWidget(this);
  auto* column = titledColumn(whole, tr("Ce qu’elle apporte, ce que cela attire"));
  m_returns = richLabel(whole);
  m_returns->setObjectName(QStringLiteral("returns"));
  column->addWidget(m_returns);
  column->addStretch();
  connect(m_returns, &QLabel::linkActivated, this, &MemberDetail::follow);
  return whole;
}

void MemberDetail::display(const app::MemberStatement& member, const app::MembersOverview& overview) {
  const bool isOther = !m_member || m_member->membership.id != member.membership.id;
  m_member = member;
  if (isOther) m_preview->dismiss();
  const auto language = m_desk.session.language();
  const auto& town = member.organisation;
  QStringList parts;
  if (town.level) parts.append(onScreen(wording::choiceLabel(*town.level, language)));
  if (!town.department.empty()) parts.append(onScreen(town.department));
  if (town.population) {
    parts.append(tr("%1 habitants").arg(onScreen(wording::groupedDigits(*town.population, language))));
  }
  parts.append(onScreen(wording::choiceLabel(member.membership.stage, language)));
  m_title->setText(
      QStringLiteral("<h3 style=\"margin:0\">%1</h3>%2 · %3")
          .arg(onScreen(town.name).toHtmlEscaped(), parts.join(QStringLiteral(" · ")).toHtmlEscaped(),
               linkTo(EntityKind::Organisation, town.id.uuid(), tr("sa fiche dans l’Annuaire"))));
  m_letter->setText(
      coloured(letterSentence(member, overview.letterDeadline), letterTone(member.letter), this));
  m_form->display(toRecord(member.membership));
  showAgreements();
  showTies();
  showReturns(overview);
}

void MemberDetail::showAgreements() {
  m_agreements->clear();
  for (const auto& agreement : m_member->agreements) {
    m_agreements->addItem(
        new QListWidgetItem(QIcon::fromTheme(agreement.transmittedOn ? QStringLiteral("checkmark")
                                                                     : QStringLiteral("document-edit")),
                            agreementSentence(agreement)));
  }
  m_agreements->setVisible(!m_member->agreements.empty());
  m_addAgreement->setText(m_member->agreements.empty() ? tr("Convention…") : tr("Avenant…"));
  m_addAgreement->setEnabled(m_desk.session.isWritable());
  m_addMandate->setEnabled(m_desk.session.isWritable());
}

void MemberDetail::showTies() {
  QStringList lines;
  for (const auto& acting : m_member->acting) {
    auto line = linkTo(EntityKind::Mandate, acting.mandate.id.uuid(), onScreen(acting.association));
    const auto period = mandatePeriod(acting.mandate);
    if (!period.isEmpty()) line += QStringLiteral("<br>") + period.toHtmlEscaped();
    if (!acting.isInForce)
      line += QStringLiteral("<br>") + coloured(tr("Ce mandat n’est pas en cours."), Tone::Warning, m_acting);
    lines.append(line);
  }
  m_acting->setText(lines.isEmpty() ? tr("Elle agit elle-même.") : lines.join(QStringLiteral("<br>")));
}

void MemberDetail::showReturns(const app::MembersOverview& overview) {
  const auto& member = *m_member;
  QString text;
  if (member.isCritical && overview.consortium) {
    text += coloured(tr("Marge 0\u202f: sans elle, le consortium passe sous le minimum de %1 collectivités.")
                         .arg(overview.consortium->minimum),
                     Tone::Warning, this) +
            QStringLiteral("<br><br>");
  }
  const auto row = [](const QString& name, const QString& amount) {
    return QStringLiteral(
               "<tr><td>%1</td><td align=\"right\" style=\"white-space:nowrap;padding-left:12px\">%2"
               "</td></tr>")
        .arg(name, amount);
  };
  text +=
      QStringLiteral("<table width=\"100%\">") + row(tr("Promis"), money(member.promised)) +
      row(tr("Voté"), money(member.voted)) + row(tr("Reçu"), money(member.received)) +
      row(tr("<b>Argent du ministère attiré</b>"), QStringLiteral("<b>%1</b>").arg(money(member.attracted)));
  for (const auto& project : member.projects) {
    text += QStringLiteral("<tr><td colspan=\"2\"><br>%1</td></tr>")
                .arg(linkTo(EntityKind::MicroProject, project.project.uuid(), onScreen(project.name)));
    text += row(tr("apporte"), money(project.contribution)) + row(tr("attire"), money(project.attracted));
  }
  for (const auto& mission : member.missions) {
    text += QStringLiteral("<tr><td colspan=\"2\"><br>%1</td></tr>")
                .arg(linkTo(EntityKind::Mission, mission.mission.uuid(), onScreen(mission.name)));
    text += row(tr("sa part de la mission"), money(mission.share));
    if (mission.cap) text += row(tr("plafond"), money(*mission.cap));
  }
  m_returns->setText(text + QStringLiteral("</table>"));
}

void MemberDetail::saveMembership(const Record& record) {
  const auto& file = m_desk.session.file();
  auto problems = validate(record);
  std::erase_if(problems, [](const Problem& problem) {
    return problem.place == "withdrawn_on" || problem.place == "stage";  // the stage follows the date
  });
  if (!problems.empty()) return m_form->say(problems);
  const auto step = app::membershipStep(file, fromRecord<Membership>(record));
  if (!m_preview->waitFor(step)) performMembership(step);
}

void MemberDetail::performMembership(const store::StepRequest& step) {
  const auto problems = app::placedInFields(m_desk.session.perform(step));
  m_form->say(problems);
  if (problems.empty()) return m_desk.navigator.announceStep(tr("L’adhésion est à jour."));
  m_desk.navigator.say(onScreen(
      wording::namedFieldSentence(EntityKind::Membership, problems.front(), m_desk.session.language())));
}

void MemberDetail::openAgreement(int row) {
  if (row < 0 || !m_desk.session.isWritable()) return;
  auto* form =
      new RecordForm(m_desk.session, toRecord(m_member->agreements[static_cast<std::size_t>(row)]), this);
  form->saveBy([](const store::ConsortiumFile& file, const Record& record) {
    return app::agreementStep(file, fromRecord<Agreement>(record));
  });
  form->open();
}

void MemberDetail::addAgreement() {
  auto* form = new RecordForm(
      m_desk.session, toRecord(app::nextAgreement(m_desk.session.file(), m_member->membership.id)), this);
  form->saveBy([](const store::ConsortiumFile& file, const Record& record) {
    return app::agreementStep(file, fromRecord<Agreement>(record));
  });
  form->open();
}

void MemberDetail::addMandate() {
  auto record = app::blankRecord(EntityKind::Mandate, m_desk.session.newId());
  record.values[describe(EntityKind::Mandate).indexOf("collectivity_id").value()] =
      m_member->organisation.id.uuid();
  (new RecordForm(m_desk.session, std::move(record), this))->open();
}

void MemberDetail::follow(const QString& link) {
  if (const auto record = RecordReference::parse(fromScreen(link))) m_desk.navigator.open(*record);
}

}  // namespace lianes::gui
