#include "gui/members/members_page.hpp"

#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/members/add_member_dialog.hpp"
#include "gui/members/directory_source.hpp"
#include "gui/members/member_detail.hpp"
#include "gui/members/member_words.hpp"
#include "gui/members/stage_strip.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

ListDetailContent membersContent() {
  return {
      QStringLiteral("members"),
      MembersPage::tr("Collectivités"),
      {{MembersPage::tr("Collectivité")},
       {MembersPage::tr("Étape")},
       {MembersPage::tr("Lettre reçue")},
       {MembersPage::tr("Convention")},
       {MembersPage::tr("Agit pour elle")},
       {MembersPage::tr("Élu(e) référent(e)")},
       {MembersPage::tr("Promis"), true},
       {MembersPage::tr("Voté"), true},
       {MembersPage::tr("Reçu"), true},
       {MembersPage::tr("Ministère attiré"), true}},
      MembersPage::tr("Aucune collectivité. Le consortium commence par un premier contact\u202f: tapez trois "
                      "lettres du nom d’une commune, l’annuaire fait le reste."),
      MembersPage::tr("Ajouter une collectivité…"),
      Qt::Vertical};
}

TableCell moneyCell(Money amount) {
  return {amount.isZero() ? QString() : shownAmount(amount), QVariant::fromValue<qlonglong>(amount.minor())};
}

QString dateOrder(const std::optional<Date>& date) { return date ? onScreen(date->text()) : QString(); }

}  // namespace

MembersPage::MembersPage(const Desk& desk, QWidget* parent)
    : ListDetailPage(desk, membersContent(), parent),
      m_query(desk.session, this),
      m_directory(new DirectorySource(this)),
      m_strip(new StageStrip(desk.session, this)),
      m_margin(new QLabel(this)),
      m_detail(new MemberDetail(desk, this)) {
  m_margin->setObjectName(QStringLiteral("margin"));
  m_margin->setWordWrap(true);
  above()->addWidget(m_strip);
  above()->addWidget(m_margin);
  setDetail(m_detail);
  connect(m_strip, &StageStrip::stageChosen, this, &MembersPage::setGroup);
  recordsChanged();
}

void MembersPage::read() {
  m_query.ask([day = today(desk().session)](
                  const store::ConsortiumFile& file) { return app::membersOverview(file, day); },
              [this](app::MembersOverview overview) { showOverview(std::move(overview)); });
}

void MembersPage::showOverview(app::MembersOverview overview) {
  m_overview = std::move(overview);
  std::map<MembershipStage, int> counts;
  std::vector<TableRow> rows;
  for (const auto& member : m_overview.members) {
    ++counts[member.membership.stage];
    rows.push_back(rowOf(member));
  }
  m_strip->setVisible(!rows.empty());
  m_strip->showCounts(counts);
  showMargin();
  showRows(std::move(rows));
}

void MembersPage::showMargin() {
  const auto& consortium = m_overview.consortium;
  m_margin->setVisible(consortium && !m_overview.members.empty());
  if (!consortium) return;
  const auto engaged = tr("Collectivités engagées par une lettre\u202f: %1, minimum de l’appel\u202f: %2.")
                           .arg(consortium->engaged)
                           .arg(consortium->minimum);
  if (!consortium->eligible) {
    m_margin->setText(coloured(engaged + tr(" Il en manque %1.").arg(-consortium->margin), Tone::Bad, this));
  } else if (consortium->margin == 0) {
    m_margin->setText(coloured(engaged + tr(" Marge 0\u202f: chaque départ compte."), Tone::Warning, this));
  } else {
    m_margin->setText(engaged + tr(" Marge\u202f: %1.").arg(consortium->margin));
  }
}

TableRow MembersPage::rowOf(const app::MemberStatement& member) const {
  const auto& membership = member.membership;
  QStringList acting;
  for (const auto& each : member.acting) {
    if (each.isInForce) acting.append(onScreen(each.association));
  }
  const bool isInForce = !member.agreements.empty() && member.agreements.back().transmittedOn;
  return {{EntityKind::Membership, membership.id.uuid()},
          onScreen(codeOf(membership.stage)),
          {{onScreen(member.organisation.name)},
           {onScreen(wording::choiceLabel(membership.stage, session().language())),
            static_cast<int>(membership.stage)},
           {letterCell(member), dateOrder(membership.letterReceivedOn), letterTone(member.letter)},
           {agreementCell(member),
            {},
            member.agreements.empty() || isInForce ? std::nullopt : std::optional(Tone::Warning)},
           {acting.join(QStringLiteral(", "))},
           {onScreen(member.delegate)},
           moneyCell(member.promised),
           moneyCell(member.voted),
           moneyCell(member.received),
           moneyCell(member.attracted)}};
}

void MembersPage::showChosen() {
  const auto record = chosen();
  const auto found = std::find_if(m_overview.members.begin(), m_overview.members.end(),
                                  [&](const app::MemberStatement& member) {
                                    return record && member.membership.id.uuid() == record->id;
                                  });
  if (found != m_overview.members.end()) m_detail->display(*found, m_overview);
}

std::optional<RecordReference> MembersPage::rowShowing(const RecordReference& record) const {
  if (record.kind == EntityKind::Membership) return record;
  if (record.kind != EntityKind::Agreement) return std::nullopt;
  const auto agreement = session().file().find(Id<Agreement>(record.id));
  if (!agreement) return std::nullopt;
  return RecordReference{EntityKind::Membership, agreement->membership.uuid()};
}

void MembersPage::showAll() {
  m_strip->showAll();
  ListDetailPage::showAll();
}

void MembersPage::add() {
  if (!session().isWritable()) return;
  std::vector<Organisation> members;
  for (const auto& member : m_overview.members) members.push_back(member.organisation);
  auto* dialog = new AddMemberDialog(session(), *m_directory, std::move(members), this);
  const auto reach = [this](const Uuid& membership) {
    reveal(RecordReference{EntityKind::Membership, membership});
    table()->setFocus();
  };
  connect(dialog, &AddMemberDialog::memberAdded, this,
          [this, reach](const Uuid& membership, const QString& name) {
            reach(membership);
            desk().navigator.announceStep(tr("« %1 » est au stade du contact.").arg(name));
          });
  connect(
      dialog, &AddMemberDialog::memberFound, this,
      [this, reach](const Uuid& membership, const QString& name) {
        reach(membership);
        desk().navigator.announce(tr("« %1 » est déjà dans le consortium\u202f: voici sa fiche.").arg(name));
      });
  dialog->open();
}

}  // namespace lianes::gui
