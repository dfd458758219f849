#include "gui/meetings/meetings_page.hpp"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "gui/meetings/actions_panel.hpp"
#include "gui/missions/participants_panel.hpp"
#include "gui/records/fields_panel.hpp"
#include "lianes/app/meetings.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kMeetingGap = 8;
enum MeetingTabs { MeetingSheet, MeetingPeople, MeetingActions };

ListAndDetail::Content meetingsContent() {
  return {.kind = EntityKind::Meeting,
          .columns = {"title", "takes_place_on", "state"},
          .title = MeetingsPage::tr("Réunions"),
          .addText = MeetingsPage::tr("Nouvelle réunion"),
          .guidance = MeetingsPage::tr("Aucune réunion. Le groupe Mali se réunit tous les deux mois "
                                       "environ\u202f: ordre du jour, présence, "
                                       "compte rendu, décisions, et les actions qui en sortent."),
          .sortedColumn = 1,
          .order = Qt::DescendingOrder};
}

}  // namespace

MeetingsPage::MeetingsPage(const Desk& desk, QWidget* parent)
    : ListAndDetail(desk, meetingsContent(), parent) {
  auto* detail = new QWidget(this);
  m_head = new QLabel(detail);
  m_head->setWordWrap(true);
  m_tabs = new QTabWidget(detail);
  m_tabs->setDocumentMode(true);
  m_people = new ParticipantsPanel(desk, m_tabs);
  m_actions = new ActionsPanel(desk, m_tabs);
  m_tabs->addTab(makeSheet(m_tabs), tr("Réunion"));
  m_tabs->addTab(m_people, tr("Présence"));
  m_tabs->addTab(m_actions, tr("Actions"));
  auto* column = new QVBoxLayout(detail);
  column->setContentsMargins(kMeetingGap, 0, 0, 0);
  column->setSpacing(kMeetingGap);
  column->addWidget(m_head);
  column->addWidget(m_tabs, 1);
  setDetail(detail);
}

QWidget* MeetingsPage::makeSheet(QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* inner = new QWidget(scroll);
  m_facts = new FieldsPanel(m_desk.session, EntityKind::Meeting,
                            {{"title", "kind_of", "state"}, {"takes_place_on", "time", "place"}}, inner);
  m_texts = new FieldsPanel(m_desk.session, EntityKind::Meeting, {{"agenda", "minutes", "decisions", "note"}},
                            inner);
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(0, kMeetingGap, kMeetingGap, 0);
  column->setSpacing(kMeetingGap);
  column->addWidget(m_facts);
  column->addWidget(m_texts);
  column->addStretch(1);
  scroll->setWidget(inner);
  return scroll;
}

void MeetingsPage::showDetail(const std::optional<Record>& record) {
  const auto meeting = record ? std::optional(fromRecord<Meeting>(*record)) : std::nullopt;
  m_head->clear();
  if (meeting) {
    QStringList told{onScreen(formatFrenchLong(meeting->takesPlaceOn))};
    if (!meeting->time.empty()) told.append(onScreen(meeting->time));
    if (!meeting->place.empty()) told.append(onScreen(meeting->place));
    told.append(onScreen(wording::choiceLabel(meeting->state, m_desk.session.language())));
    m_head->setText(
        QStringLiteral("<h3>%1</h3>%2")
            .arg(onScreen(meeting->title).toHtmlEscaped(), told.join(QStringLiteral(" · ")).toHtmlEscaped()));
  }
  m_facts->show(record);
  m_texts->show(record);
  m_people->show(meeting ? std::optional<app::Occasion>(meeting->id) : std::nullopt);
  m_actions->show(meeting);
}

bool MeetingsPage::reveal(const Target& target) {
  if (ListAndDetail::reveal(target)) return true;
  const auto* wanted = std::get_if<RecordReference>(&target);
  if (!wanted) return false;
  if (wanted->kind == EntityKind::Participation) {
    const auto participation = m_desk.session.find(Id<Participation>(wanted->id));
    if (!participation || !participation->meeting) return false;
    choose(participation->meeting->uuid());
    m_tabs->setCurrentIndex(MeetingPeople);
    m_people->choose(wanted->id);
    return true;
  }
  if (wanted->kind == EntityKind::ActionItem) {
    const auto action = m_desk.session.find(Id<ActionItem>(wanted->id));
    if (!action || !action->meeting) return false;
    choose(action->meeting->uuid());
    m_tabs->setCurrentIndex(MeetingActions);
    m_actions->choose(wanted->id);
    return true;
  }
  return false;
}

Record MeetingsPage::fresh() {
  auto meeting = app::proposedMeeting(m_desk.session.file(), MeetingKind::MaliGroup, today(m_desk.session),
                                      m_desk.session.newId());
  if (meeting.title.empty()) meeting.title = fromScreen(tr("Groupe Mali n° 1"));
  return toRecord(meeting);
}

void MeetingsPage::editDetail() {
  m_tabs->setCurrentIndex(MeetingSheet);
  if (auto* title = m_facts->findChild<QLineEdit*>(QStringLiteral("title"))) {
    title->setFocus();
    title->selectAll();
  }
}

}  // namespace lianes::gui
