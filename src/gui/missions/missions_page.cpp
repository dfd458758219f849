#include "gui/missions/missions_page.hpp"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "gui/missions/mission_security_tab.hpp"
#include "gui/missions/mission_shares_tab.hpp"
#include "gui/missions/mission_variants_tab.hpp"
#include "gui/missions/participants_panel.hpp"
#include "gui/records/fields_panel.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kMissionGap = 8;
enum MissionTabPlace { kSheetTab, kPeopleTab, kSharesTab };

ListAndDetail::Content missionsContent() {
  return {
      .kind = EntityKind::Mission,
      .columns = {"title", "starts_on", "state"},
      .title = MissionsPage::tr("Missions"),
      .addText = MissionsPage::tr("Nouvelle mission"),
      .guidance = MissionsPage::tr(
          "Aucune mission. Un temps de rencontre en France ou au Mali\u202f: ses dates, ses participants et "
          "pour qui ils viennent, son coût, la part de chaque collectivité, et la sécurité."),
      .sortedColumn = 1,
      .order = Qt::DescendingOrder};
}

}  // namespace

MissionsPage::MissionsPage(const Desk& desk, QWidget* parent)
    : ListAndDetail(desk, missionsContent(), parent) {
  auto* detail = new QWidget(this);
  m_head = new QLabel(detail);
  m_head->setWordWrap(true);
  m_head->setObjectName(QStringLiteral("head"));
  m_tabs = new QTabWidget(detail);
  m_tabs->setDocumentMode(true);
  m_people = new ParticipantsPanel(desk, m_tabs);
  auto* shares = new MissionSharesTab(desk, m_tabs);
  auto* security = new MissionSecurityTab(desk, m_tabs);
  auto* variants = new MissionVariantsTab(desk, m_tabs);
  m_sides = {shares, security, variants};
  m_tabs->addTab(makeSheet(m_tabs), tr("Fiche"));
  m_tabs->addTab(m_people, tr("Participants"));
  m_tabs->addTab(shares, tr("Budget et parts"));
  m_tabs->addTab(security, tr("Sécurité"));
  m_tabs->addTab(variants, tr("Variantes"));
  connect(variants, &MissionVariantsTab::missionAsked, this, [this](Id<Mission> mission) {
    choose(mission.uuid());
    editDetail();
  });
  auto* column = new QVBoxLayout(detail);
  column->setContentsMargins(kMissionGap, 0, 0, 0);
  column->setSpacing(kMissionGap);
  column->addWidget(m_head);
  column->addWidget(m_tabs, 1);
  setDetail(detail);
}

QWidget* MissionsPage::makeSheet(QWidget* parent) {
  m_sheet = new FieldsPanel(m_desk.session, EntityKind::Mission,
                            {{"title", "kind_of", "place", "country", "starts_on", "ends_on", "state",
                              "state_reason", "manager_id", "programme", "logistics", "learned", "note"}},
                            parent);
  auto* scroll = new QScrollArea(parent);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* inner = new QWidget(scroll);
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(0, kMissionGap, kMissionGap, 0);
  column->addWidget(m_sheet);
  column->addStretch(1);
  scroll->setWidget(inner);
  return scroll;
}

void MissionsPage::showDetail(const std::optional<Record>& record) {
  const auto mission = record ? std::optional(fromRecord<Mission>(*record)) : std::nullopt;
  showHead(mission);
  m_sheet->show(record);
  m_people->show(mission ? std::optional<app::Occasion>(mission->id) : std::nullopt);
  for (auto* side : m_sides) side->show(mission);
}

void MissionsPage::showHead(const std::optional<Mission>& mission) {
  if (!mission) return m_head->clear();
  QStringList told;
  if (!mission->place.empty()) told.append(onScreen(mission->place));
  if (mission->startsOn) {
    const auto from = onScreen(formatFrench(*mission->startsOn));
    const bool isOneDay = !mission->endsOn || mission->endsOn == mission->startsOn;
    told.append(isOneDay ? from : tr("du %1 au %2").arg(from, onScreen(formatFrench(*mission->endsOn))));
  }
  told.append(onScreen(wording::choiceLabel(mission->state, m_desk.session.language())));
  if (mission->variantOf) {
    const auto original = m_desk.session.find(*mission->variantOf);
    if (original) told.append(tr("variante de « %1 »").arg(onScreen(original->title)));
  }
  m_head->setText(
      QStringLiteral("<h3>%1</h3>%2")
          .arg(onScreen(mission->title).toHtmlEscaped(), told.join(QStringLiteral(" · ")).toHtmlEscaped()));
}

bool MissionsPage::reveal(const Target& target) {
  if (ListAndDetail::reveal(target)) return true;
  const auto* wanted = std::get_if<RecordReference>(&target);
  if (!wanted) return false;
  if (wanted->kind == EntityKind::Participation) {
    const auto participation = m_desk.session.find(Id<Participation>(wanted->id));
    if (!participation || !participation->mission) return false;
    choose(participation->mission->uuid());
    m_tabs->setCurrentIndex(kPeopleTab);
    m_people->choose(wanted->id);
    return true;
  }
  if (wanted->kind == EntityKind::MissionShare) {
    const auto share = m_desk.session.find(Id<MissionShare>(wanted->id));
    if (!share) return false;
    choose(share->mission.uuid());
    m_tabs->setCurrentIndex(kSharesTab);
    return true;
  }
  return false;
}

Record MissionsPage::fresh() {
  const Mission mission{.id = Id<Mission>(m_desk.session.newId()),
                        .title = fromScreen(tr("Nouvelle mission"))};
  return toRecord(mission);
}

void MissionsPage::editDetail() {
  m_tabs->setCurrentIndex(kSheetTab);
  if (auto* title = m_sheet->findChild<QLineEdit*>(QStringLiteral("title"))) {
    title->setFocus();
    title->selectAll();
  }
}

}  // namespace lianes::gui
