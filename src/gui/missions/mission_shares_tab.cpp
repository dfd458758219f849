#include "gui/missions/mission_shares_tab.hpp"

#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/background_query.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/missions/mission_shares_model.hpp"
#include "gui/records/field_editor.hpp"
#include "gui/records/fields_panel.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/mission_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kSharesGap = 8;
constexpr int kFunderWidth = 280;

}  // namespace

MissionSharesTab::MissionSharesTab(const Desk& desk, QWidget* parent)
    : MissionTab(desk, parent),
      m_query(new BackgroundQuery(desk.session, this)),
      m_fields(new FieldsPanel(desk.session, EntityKind::Mission, {{"budget"}, {"other_funding"}}, this)),
      m_alarm(new QLabel(this)),
      m_balance(new QLabel(this)),
      m_assigning(new QWidget(this)),
      m_problem(new QLabel(this)),
      m_guidance(
          new QLabel(tr("Aucune collectivité ne doit de part\u202f: ajoutez les participants, et pour qui "
                        "ils viennent."),
                     this)),
      m_model(new MissionSharesModel(desk.session, this)),
      m_table(new QTableView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kSharesGap, 0, 0);
  column->setSpacing(kSharesGap);
  column->addWidget(m_fields);
  makeFigures();
  for (auto* label : {m_alarm, m_balance, m_problem, m_guidance}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    if (label == m_balance) column->addWidget(m_assigning);
  }
  m_alarm->setObjectName(QStringLiteral("alarm"));
  m_balance->setObjectName(QStringLiteral("balance"));
  m_problem->setObjectName(QStringLiteral("problem"));
  makeAssigning();
  makeTable();
  column->addWidget(m_table, 1);
  column->addStretch(0);
}

MissionSharesTab::~MissionSharesTab() = default;

void MissionSharesTab::makeFigures() {
  auto* frame = new QFrame(this);
  frame->setFrameShape(QFrame::StyledPanel);
  auto* grid = new QGridLayout(frame);
  grid->setHorizontalSpacing(kSharesGap * 2);
  for (int figure = 0; figure < kFigures; ++figure) {
    const auto at = static_cast<std::size_t>(figure);
    m_names[at] = new QLabel(frame);
    m_values[at] = new QLabel(frame);
    auto font = m_values[at]->font();
    font.setBold(true);
    m_values[at]->setFont(font);
    m_values[at]->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_names[at]->setAlignment(Qt::AlignRight);
    m_values[at]->setAlignment(Qt::AlignRight);
    m_names[at]->setWordWrap(true);
    grid->addWidget(m_names[at], 0, figure, Qt::AlignRight | Qt::AlignBottom);
    grid->addWidget(m_values[at], 1, figure, Qt::AlignRight);
    grid->setColumnStretch(figure, 1);
  }
  layout()->addWidget(frame);
}

void MissionSharesTab::makeAssigning() {
  auto* row = new QHBoxLayout(m_assigning);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSharesGap);
  const auto& grant = describe(EntityKind::Grant);
  m_funder =
      makeEditor(EntityKind::Grant, grant.fields[*grant.indexOf("funder_id")], m_desk.session, m_assigning);
  auto* control = m_funder->widget();
  control->setObjectName(QStringLiteral("funder"));
  control->setAccessibleName(tr("Financeur du solde"));
  control->setMinimumWidth(kFunderWidth);
  m_funder->show({});
  auto* label = new QLabel(tr("Demander le &solde à"), m_assigning);
  label->setBuddy(control);
  auto* button = new QPushButton(tr("Demander"), m_assigning);
  row->addWidget(label);
  row->addWidget(control);
  row->addWidget(button);
  row->addStretch(1);
  m_assigning->hide();
  connect(button, &QPushButton::clicked, this, &MissionSharesTab::assign);
}

void MissionSharesTab::assign() {
  if (!m_view || m_view->plan.balance.isZero() || !m_desk.session.isWritable()) return;
  const auto language = m_desk.session.language();
  const auto funder = m_funder->value();
  if (!funder) return say(m_problem, onScreen(wording::sentence(funder.error(), language)), true);
  const auto* id = std::get_if<Uuid>(&*funder);
  if (!id) return say(m_problem, tr("Choisissez d’abord à qui demander le solde."), true);
  const auto problems = m_desk.session.performFrom([&](const store::ConsortiumFile& file) {
    return app::assignedBalanceStep(file, *m_view, Id<Organisation>(*id), m_desk.session.newId());
  });
  if (!problems.empty()) return say(m_problem, onScreen(wording::line(problems.front(), language)), true);
  m_desk.navigator.announceStep(tr("Le solde est inscrit comme cofinancement à demander."));
}

void MissionSharesTab::makeTable() {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("shares"));
  m_table->setAccessibleName(tr("Parts des collectivités"));
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  m_table->verticalHeader()->hide();
  new TableHabits(m_table, QStringLiteral("mission_shares"));
  connect(m_model, &MissionSharesModel::refused, this,
          [this](const QString& sentence) { say(m_problem, sentence, true); });
}

void MissionSharesTab::show(const std::optional<Mission>& mission) {
  m_fields->show(mission ? std::optional(toRecord(*mission)) : std::nullopt);
  if (!mission) {
    m_query->drop();
    m_view.reset();
    m_model->show(std::nullopt);
    return;
  }
  m_query->ask([id = mission->id](store::ConsortiumFile& file) { return app::viewMission(file, id); },
               [this](const Result<app::MissionView, Problems>& read) { showView(read); });
}

void MissionSharesTab::showView(const Result<app::MissionView, Problems>& read) {
  const auto language = m_desk.session.language();
  if (!read) {
    m_view.reset();
    m_model->show(std::nullopt);
    return say(m_problem, onScreen(wording::sentence(read.error().front(), language)), true);
  }
  m_view = *read;
  const auto& view = *m_view;
  const auto figure = [this](Figure which, const QString& name, const QString& value) {
    m_names[which]->setText(name);
    m_values[which]->setText(value);
    m_values[which]->setAccessibleName(name);
  };
  const auto amount = [](Money money) { return shownAmount(money); };
  figure(Cost, view.costIsReal ? tr("Coût (réellement dépensé)") : tr("Coût (budget)"), amount(view.cost));
  figure(Other, tr("Autres financements"), amount(view.otherFunding));
  figure(Cap, tr("Plafond d’une collectivité"), view.plan.cap ? amount(*view.plan.cap) : tr("aucun"));
  figure(Shares, tr("Parts des collectivités"), amount(view.shares));
  const bool isPaid = view.plan.balance.isZero();
  figure(Balance, isPaid ? tr("Solde") : tr("À financer"), amount(view.plan.balance));
  const auto colour = colourOf(isPaid ? Tone::Good : Tone::Warning, palette());
  auto tinted = palette();
  tinted.setColor(QPalette::WindowText, colour);
  m_values[Balance]->setPalette(tinted);
  say(m_alarm, onScreen(wording::missionAlarm(view.plan, view.capRate, language)), true);
  const auto balance = view.cost.isZero() ? tr("Rien à payer encore\u202f: notez le budget prévu.")
                       : isPaid           ? tr("Le financement est complet.")
                                          : tr("%1 restent à financer.").arg(amount(view.plan.balance));
  say(m_balance, balance, false);
  say(m_problem, {}, true);
  m_assigning->setVisible(!isPaid && m_desk.session.isWritable());
  m_model->show(view);
  m_guidance->setVisible(view.members.empty());
  m_table->setVisible(!view.members.empty());
}

void MissionSharesTab::say(QLabel* label, const QString& sentence, bool isBad) {
  label->setVisible(!sentence.isEmpty());
  auto tinted = palette();
  if (isBad) tinted.setColor(QPalette::WindowText, colourOf(Tone::Bad, tinted));
  label->setPalette(tinted);
  label->setText(isBad && !sentence.isEmpty() ? QStringLiteral("⚠ ") + sentence : sentence);
}

}  // namespace lianes::gui
