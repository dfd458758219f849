#include "gui/funding/contribution_simulator.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "gui/desk/session.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/kit/flow_layout.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/enter_expense.hpp"
#include "lianes/app/funding_steps.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr std::int64_t kCentsOfEuro = 100;
constexpr int kControlsWidth = 400;
constexpr int kFiguresWidth = 380;  // below the controls where they leave less
constexpr int kStepsOfSlider = 100;
constexpr int kMostWithoutBudget = 10'000;  // euros

// Beyond this, a plan may take longer than a picture of the screen.
constexpr std::size_t kProjectsAtOnce = 500;

// The figures that stand there even when they stay the same.
constexpr auto kMainFigures =
    std::to_array<funding::Figure>({funding::Figure::Contribution, funding::Figure::Entitlement,
                                    funding::Figure::Claim, funding::Figure::Grant, funding::Figure::Gap});

int eurosOf(Money amount) {
  const auto most = std::int64_t{std::numeric_limits<int>::max()};
  return static_cast<int>(std::clamp(amount.minor() / kCentsOfEuro, std::int64_t{0}, most));
}

Date todayOf(const store::ConsortiumFile& file) {
  constexpr std::size_t kDayLength = 10;
  const auto day = Date::parse(file.environment().now().text().substr(0, kDayLength));
  require(day.has_value(), "a moment begins with its day");
  return *day;
}

bool isMain(const funding::PlanFigure& figure, const std::string& project) {
  return figure.kind == EntityKind::MicroProject && figure.id == project && figure.member.empty() &&
         std::find(kMainFigures.begin(), kMainFigures.end(), figure.figure) != kMainFigures.end();
}

}  // namespace

ContributionSimulator::ContributionSimulator(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(desk.session, this),
      m_member(new QComboBox(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_amount(new QLineEdit(this)),
      m_envelope(new QLineEdit(this)),
      m_policy(new QComboBox(this)),
      m_figures(new FiguresTable(desk,
                                 {.title = tr("Ce qui change"),
                                  .id = QStringLiteral("simulation"),
                                  .heads = {tr("Chiffre"), tr("Avant"), tr("Après"), tr("Écart")},
                                  .numbers = {1, 2, 3},
                                  .guidance = {},
                                  .isComparison = true},
                                 this)),
      m_reason(new QLabel(this)),
      m_close(new QPushButton(QIcon::fromTheme(QStringLiteral("go-last")), tr("&Boucler le plan"), this)),
      m_reset(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-undo")), tr("&Revenir au réel"), this)),
      m_apply(new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-ok-apply")), tr("A&ppliquer"), this)) {
  for (const auto code : Choices<ShortagePolicy>::codes) {
    m_policy->addItem(
        onScreen(wording::choiceLabel(*choiceOf<ShortagePolicy>(code), desk.session.language())));
  }
  auto* columns = new FlowLayout(24, this);
  columns->addWidget(makeControls());
  columns->addWidget(m_figures);
  columns->setAlignment(m_figures, Qt::AlignTop);
  m_figures->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_figures->setMinimumWidth(kFiguresWidth);
  connect(m_member, &QComboBox::activated, this, &ContributionSimulator::begin);
  connect(m_slider, &QSlider::valueChanged, this, &ContributionSimulator::takeSlider);
  connect(m_amount, &QLineEdit::textEdited, this, &ContributionSimulator::takeAmount);
  connect(m_envelope, &QLineEdit::textEdited, this, &ContributionSimulator::simulate);
  connect(m_policy, &QComboBox::currentIndexChanged, this, &ContributionSimulator::simulate);
  connect(m_close, &QPushButton::clicked, this, &ContributionSimulator::closeGap);
  connect(m_reset, &QPushButton::clicked, this, &ContributionSimulator::begin);
  connect(m_apply, &QPushButton::clicked, this, &ContributionSimulator::apply);
}

QWidget* ContributionSimulator::makeControls() {
  auto* controls = new QWidget(this);
  controls->setMinimumWidth(kControlsWidth);
  m_member->setObjectName(QStringLiteral("member"));
  m_slider->setObjectName(QStringLiteral("slider"));
  m_slider->setAccessibleName(tr("Participation, en euros"));
  m_amount->setObjectName(QStringLiteral("amount"));
  m_amount->setAlignment(Qt::AlignRight);
  m_envelope->setObjectName(QStringLiteral("envelope"));
  m_envelope->setAlignment(Qt::AlignRight);
  m_envelope->setPlaceholderText(tr("sans limite"));
  m_policy->setObjectName(QStringLiteral("policy"));
  m_apply->setObjectName(QStringLiteral("apply"));
  m_reset->setObjectName(QStringLiteral("reset"));
  m_close->setObjectName(QStringLiteral("close"));
  m_close->setToolTip(tr("La plus petite participation avec laquelle il ne reste rien à financer"));
  m_reason->setObjectName(QStringLiteral("reason"));
  m_reason->setWordWrap(true);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  form->setSpacing(8);
  form->addRow(tr("&Collectivité"), m_member);
  form->addRow(tr("&Participation"), m_amount);
  form->addRow(QString(), m_slider);
  form->addRow(tr("&Enveloppe"), m_envelope);
  form->addRow(tr("Si l’enveloppe &manque"), m_policy);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_close);
  buttons->addWidget(m_reset);
  buttons->addStretch(1);
  buttons->addWidget(m_apply);
  auto* column = new QVBoxLayout(controls);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new QLabel(QStringLiteral("<h3>%1</h3>").arg(tr("Simulateur")), controls));
  column->addLayout(form);
  column->addLayout(buttons);
  column->addWidget(m_reason);
  column->addStretch(1);
  return controls;
}

void ContributionSimulator::show(const FundingFacts& facts, Id<MicroProject> project) {
  const bool isSame = m_project == project;
  const auto chosen = isSame ? m_member->currentData().toString() : QString();
  m_facts = facts;
  m_project = project;
  m_figures->setSourceFinder(finderOf(facts));
  fillMembers();
  const int again = m_member->findData(chosen);
  if (!chosen.isEmpty() && again >= 0) m_member->setCurrentIndex(again);
  begin();
}

// Those who contribute first, then the town of the partnership, then the other members that have not left.
void ContributionSimulator::fillMembers() {
  const QSignalBlocker quiet(m_member);
  m_member->clear();
  std::set<std::string> seen;
  const auto add = [&](const std::string& member) {
    const auto name = onScreen(m_facts->nameOf(member));
    if (!name.isEmpty() && seen.insert(member).second) m_member->addItem(name, onScreen(member));
  };
  const auto place = app::placeOf(m_facts->scenario, *m_project);
  for (const auto& each : m_facts->scenario.projects.at(*place).contributions) add(each.member);
  const auto own = m_desk.session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return app::memberOf(file, *m_project); });
  const auto& members = m_facts->scenario.members;
  const bool isMember = own && std::any_of(members.begin(), members.end(), [&](const auto& each) {
                          return each.id == own->text() && !each.withdrawn;
                        });
  if (isMember) add(own->text());
  for (const auto& each : members) {
    if (!each.withdrawn) add(each.id);
  }
}

void ContributionSimulator::begin() {
  const QSignalBlocker quietSlider(m_slider);
  const QSignalBlocker quietPolicy(m_policy);
  const auto place = app::placeOf(m_facts->scenario, *m_project);
  const auto present = presentAmount();
  // As far as the budget goes: no participation makes sense beyond it.
  // Without a budget yet, as far as most participations go.
  const int budget = eurosOf(m_facts->scenario.projects.at(*place).eligibleBudget);
  const int most = std::max({budget > 0 ? budget : kMostWithoutBudget, eurosOf(present), 1});
  m_slider->setRange(0, most);
  m_slider->setSingleStep(std::max(1, most / kStepsOfSlider));
  m_slider->setPageStep(std::max(1, most / 10));
  m_slider->setValue(eurosOf(present));
  const auto language = m_desk.session.language();
  m_amount->setText(amountText(present, language));
  m_envelope->setText(m_facts->scenario.envelope ? amountText(*m_facts->scenario.envelope, language)
                                                 : QString());
  m_policy->setCurrentIndex(static_cast<int>(m_facts->scenario.policy));
  simulate();
}

void ContributionSimulator::takeSlider(int euros) {
  m_amount->setText(amountText(Money::cents(euros * kCentsOfEuro), m_desk.session.language()));
  simulate();
}

void ContributionSimulator::takeAmount() {
  const auto amount = parseTypedMoney(fromScreen(m_amount->text().trimmed()), Currency::Eur);
  if (amount && !amount->isNegative()) {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(eurosOf(*amount));
  }
  simulate();
}

void ContributionSimulator::closeGap() {
  QString problem;
  const auto wished = wish(&problem);
  if (!wished) return;
  auto scenario = funding::withPolicy(
      funding::withEnvelope(app::projectsOnly(m_facts->scenario), wished->envelope), wished->policy);
  const auto place = app::placeOf(scenario, *m_project);
  const auto total = funding::smallestClosingContribution(scenario, m_project->text(), wished->member);
  if (!total || !place) return;
  const auto more = *total - m_facts->plan.projects.at(*place).contribution;
  m_amount->setText(amountText(presentAmount() + more, m_desk.session.language()));
  takeAmount();
}

Money ContributionSimulator::presentAmount() const {
  Money sum;
  const auto place = app::placeOf(m_facts->scenario, *m_project);
  const auto member = fromScreen(m_member->currentData().toString());
  for (const auto& each : m_facts->scenario.projects.at(*place).contributions) {
    if (each.member == member) sum += each.amount;
  }
  return sum;
}

Money ContributionSimulator::votedAmount() const {
  Money sum;
  const auto member = fromScreen(m_member->currentData().toString());
  for (const auto& each : m_facts->contributions) {
    if (each.project != *m_project || each.organisation.text() != member || !each.votedAmount) continue;
    sum += *each.votedAmount;
  }
  return sum;
}

std::optional<ContributionSimulator::Wish> ContributionSimulator::wish(QString* problem) const {
  const auto language = m_desk.session.language();
  const auto read = [&](const QLineEdit* line) -> std::optional<Money> {
    const auto amount = parseTypedMoney(fromScreen(line->text().trimmed()), Currency::Eur);
    if (!amount) {
      *problem = problemSentence(amount.error(), language);
      return std::nullopt;
    }
    if (!amount->isNegative()) return *amount;
    *problem = tr("Un montant ne peut pas être négatif.");
    return std::nullopt;
  };
  if (m_member->currentIndex() < 0) {
    *problem = tr("Aucune collectivité membre\u202f: ajoutez d’abord une adhésion.");
    return std::nullopt;
  }
  const auto amount = read(m_amount);
  if (!amount) return std::nullopt;
  std::optional<Money> envelope;
  if (!m_envelope->text().trimmed().isEmpty()) {
    envelope = read(m_envelope);
    if (!envelope) return std::nullopt;
  }
  return Wish{fromScreen(m_member->currentData().toString()), *amount, envelope,
              static_cast<ShortagePolicy>(m_policy->currentIndex())};
}

void ContributionSimulator::simulate() {
  QString problem;
  const auto wished = wish(&problem);
  showState();
  if (!wished) {  // figures of an amount typed half would be taken for those of the whole
    m_figures->setGuidance(problem);
    m_figures->setRows({});
    return;
  }
  auto before = app::projectsOnly(m_facts->scenario);
  auto changed = before;
  if (wished->amount != presentAmount()) {
    changed =
        funding::withContribution(std::move(changed), m_project->text(), wished->member, wished->amount);
  }
  changed = funding::withPolicy(funding::withEnvelope(std::move(changed), wished->envelope), wished->policy);
  const auto after = std::make_shared<const funding::Scenario>(std::move(changed));
  const auto run = [before = std::move(before), after] { return funding::simulate(before, *after); };
  if (after->projects.size() <= kProjectsAtOnce) return showOutcome(run(), after);
  m_query.ask([run](store::ConsortiumFile&) { return run(); },
              [this, after](const Checked<funding::Simulation>& outcome) { showOutcome(outcome, after); });
}

void ContributionSimulator::showOutcome(const Checked<funding::Simulation>& outcome,
                                        const std::shared_ptr<const funding::Scenario>& after) {
  const auto language = m_desk.session.language();
  if (!outcome) {
    m_figures->setGuidance(problemSentence(outcome.error(), language));
    m_figures->setRows({});
    return;
  }
  const auto project = m_project->text();
  std::vector<CellRow> rows;
  const auto now = funding::figuresOf(*after, outcome->after);
  for (const auto& figure : funding::figuresOf(m_facts->scenario, outcome->before)) {
    if (!isMain(figure, project)) continue;
    const auto same = std::find_if(now.begin(), now.end(), [&](const funding::PlanFigure& each) {
      return isMain(each, project) && each.figure == figure.figure;
    });
    if (same == now.end()) continue;
    rows.push_back(differenceRow({figure.kind, figure.id, {}, figure.figure, figure.value, same->value},
                                 m_facts, after, language));
  }
  for (const auto& difference : outcome->differences) {
    const bool isOwn = difference.kind == EntityKind::MicroProject && difference.id == project;
    if (isOwn && difference.member.empty() &&
        std::find(kMainFigures.begin(), kMainFigures.end(), difference.figure) != kMainFigures.end())
      continue;
    auto row = differenceRow(difference, m_facts, after, language);
    const auto whose = difference.member.empty() ? std::string() : m_facts->nameOf(difference.member);
    const auto where = isOwn                                  ? std::string()
                       : difference.kind == EntityKind::Grant ? fromScreen(tr("enveloppe"))
                                                              : m_facts->nameOf(difference.id);
    for (const auto& part : {whose, where}) {
      if (!part.empty()) row.cells[0].text += QStringLiteral(" · ") + onScreen(part);
    }
    rows.push_back(std::move(row));
  }
  m_figures->setRows(std::move(rows));
}

QString ContributionSimulator::reasonAgainst(const std::optional<Wish>& wished,
                                             const QString& problem) const {
  if (!wished) return problem;
  if (!m_desk.session.isWritable()) return tr("Le fichier est ouvert en lecture seule.");
  const auto language = m_desk.session.language();
  const auto voted = votedAmount();
  if (wished->amount < voted) {
    return tr("%1 sont déjà votés\u202f: une baisse demande une nouvelle délibération.")
        .arg(amountText(voted, language));
  }
  if (wished->amount == presentAmount()) {
    return tr(
        "Rien n’est écrit tant que vous n’appliquez pas. Seule la participation s’applique\u202f; "
        "l’enveloppe "
        "et la règle restent à l’essai.");
  }
  return {};
}

void ContributionSimulator::showState() {
  QString problem;
  const auto wished = wish(&problem);
  const auto reason = reasonAgainst(wished, problem);
  m_apply->setEnabled(reason.isEmpty());
  m_apply->setToolTip(reason);
  m_close->setEnabled(wished.has_value());
  m_reason->setText(reason.isEmpty()
                        ? tr("« Appliquer » inscrit une promesse de %1, en une étape que l’on peut "
                             "annuler.")
                              .arg(amountText(wished->amount, m_desk.session.language()))
                        : reason);
}

void ContributionSimulator::apply() {
  QString problem;
  const auto wished = wish(&problem);
  const auto member = wished ? Uuid::parse(wished->member) : std::nullopt;
  if (!member) return;
  auto& session = m_desk.session;
  const auto step = app::promiseStep(session.file(), {*m_project, Id<Organisation>(*member), wished->amount},
                                     todayOf(session.file()));
  if (!step) return;
  const auto name = m_member->currentText();
  const auto problems = session.perform(*step);
  if (problems.empty()) {
    m_desk.navigator.announceStep(
        tr("%1\u202f: participation portée à %2.").arg(name, amountText(wished->amount, session.language())));
  } else {
    m_desk.navigator.say(problemSentence(problems.front(), session.language()));
  }
}

}  // namespace lianes::gui
