#include "gui/funding/envelope_section.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/funding/envelope_bar.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/kit/figure_tile.hpp"
#include "gui/kit/flow_layout.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/funding_steps.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr auto kEnvelopeFigures =
    std::to_array<funding::Figure>({funding::Figure::Granted, funding::Figure::Asked, funding::Figure::Used,
                                    funding::Figure::Free, funding::Figure::Short});
constexpr int kFirstPolicyColumn = 2;

QString nameOfPolicy(std::size_t place, wording::Language language) {
  return onScreen(wording::choiceLabel(static_cast<ShortagePolicy>(place), language));
}

QStringList headsOfPolicies(wording::Language language) {
  QStringList heads{EnvelopeSection::tr("Projet"), EnvelopeSection::tr("Demande")};
  for (std::size_t place = 0; place < Choices<ShortagePolicy>::codes.size(); ++place) {
    heads.append(nameOfPolicy(place, language));
  }
  return heads;
}

Cell grantUnder(const funding::ProjectPlan& project, std::size_t policy, const FundingFacts& facts,
                wording::Language language) {
  auto cell = amountCell(project.grant, language);
  cell.isStrong = static_cast<std::size_t>(facts->scenario.policy) == policy;
  if (project.grant < project.claim) cell.tone = Tone::Warning;
  cell.why = [facts, policy, id = project.id] {
    const auto scenario =
        funding::withPolicy(app::projectsOnly(facts->scenario), static_cast<ShortagePolicy>(policy));
    const auto plan = funding::plan(scenario);
    require(plan.ok(), "every policy shares out what one does");
    auto tree =
        app::explanationOf(scenario, *plan, {EntityKind::MicroProject, id, {}, funding::Figure::Grant});
    require(tree.has_value(), "each project of a plan has a grant");
    return app::named(std::move(*tree), *facts);
  };
  return cell;
}

}  // namespace

PolicyPlans plansOf(const funding::Scenario& scenario) {
  PolicyPlans plans;
  for (std::size_t place = 0; place < plans.size(); ++place) {
    auto plan =
        funding::plan(funding::withPolicy(app::projectsOnly(scenario), static_cast<ShortagePolicy>(place)));
    require(plan.ok(), "every policy shares out what one does");
    plans[place] = std::make_shared<const funding::Plan>(std::move(plan).value());
  }
  return plans;
}

EnvelopeSection::EnvelopeSection(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_bar(new EnvelopeBar(this)),
      m_sentence(new QLabel(this)),
      m_policies(new FiguresTable(desk,
                                  {tr("Partage entre les projets, selon la règle"),
                                   QStringLiteral("shortage_policies"),
                                   headsOfPolicies(desk.session.language()),
                                   {1, 2, 3, 4, 5},
                                   tr("Aucun projet ne demande encore d’argent. Créez d’abord les "
                                      "micro-projets, leur budget et leurs "
                                      "participations.")},
                                  this)),
      m_policy(new QComboBox(this)),
      m_adopt(new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-ok-apply")), tr("A&dopter cette règle"),
                              this)),
      m_add(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")),
                            tr("Ajouter l’enveloppe du ministère"), this)) {
  auto* tiles = new FlowLayout(8);
  for (const auto figure : kEnvelopeFigures) {
    auto* tile = new FigureTile(figureText(figure, desk.session.language()), this);
    tile->setObjectName(onScreen(codeOf(figure)));
    connect(tile, &FigureTile::explanationAsked, this, [this, figure] { explain(figure); });
    m_tiles.emplace(figure, tile);
    tiles->addWidget(tile);
  }
  m_sentence->setWordWrap(true);
  m_bar->setAccessibleName(tr("Part de l’enveloppe qui est utilisée"));
  m_policy->setObjectName(QStringLiteral("policy"));
  m_adopt->setObjectName(QStringLiteral("adopt"));
  for (std::size_t place = 0; place < Choices<ShortagePolicy>::codes.size(); ++place) {
    m_policy->addItem(nameOfPolicy(place, desk.session.language()));
  }
  auto* choice = new FlowLayout(8);
  auto* label = new QLabel(tr("&Si l’enveloppe manque, partager selon la règle"), this);
  label->setBuddy(m_policy);
  choice->addWidget(label);
  choice->addWidget(m_policy);
  choice->addWidget(m_adopt);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 12, 0, 0);
  column->setSpacing(12);
  column->addLayout(tiles);
  column->addWidget(m_bar);
  column->addWidget(m_sentence);
  column->addWidget(m_add, 0, Qt::AlignLeft);
  column->addWidget(m_policies);
  column->addLayout(choice);
  column->addStretch(1);
  m_policy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  connect(m_policy, &QComboBox::currentIndexChanged, this, &EnvelopeSection::showState);
  connect(m_adopt, &QPushButton::clicked, this, &EnvelopeSection::adopt);
  connect(m_add, &QPushButton::clicked, this, &EnvelopeSection::addEnvelope);
}

void EnvelopeSection::show(const FundingFacts& facts, const PolicyPlans& plans) {
  m_facts = facts;
  showFigures();
  showPolicies(plans);
  m_policy->setCurrentIndex(static_cast<int>(facts->scenario.policy));
  showState();
}

void EnvelopeSection::showFigures() {
  const auto& envelope = m_facts->plan.envelope;
  const auto language = m_desk.session.language();
  const auto put = [&](funding::Figure figure, const std::optional<Money>& amount, std::optional<Tone> tone) {
    m_tiles.at(figure)->setVisible(amount.has_value());
    if (amount) m_tiles.at(figure)->setFigure(amountText(*amount, language), tone);
  };
  put(funding::Figure::Granted, envelope.granted, std::nullopt);
  put(funding::Figure::Asked, envelope.asked, std::nullopt);
  put(funding::Figure::Used, envelope.used, Tone::Accent);
  put(funding::Figure::Free, envelope.free, Tone::Good);
  put(funding::Figure::Short, envelope.missing, envelope.missing.isZero() ? Tone::Good : Tone::Bad);
  m_tiles.at(funding::Figure::Granted)
      ->setExplicable(app::explanationOf(m_facts->scenario, m_facts->plan,
                                         {EntityKind::Grant, {}, {}, funding::Figure::Granted})
                          .has_value());
  m_bar->setVisible(envelope.granted.has_value());
  m_bar->setAmounts(envelope.granted, envelope.used, envelope.asked);
  m_add->setVisible(!envelope.granted);
  m_add->setEnabled(m_desk.session.isWritable());
  if (!envelope.granted) {
    m_sentence->setText(
        tr("Aucune enveloppe n’est encore acquise\u202f: le plan dit ce qu’il faudrait demander."));
  } else if (envelope.missing.isZero()) {
    m_sentence->setText(
        tr("L’enveloppe couvre toutes les demandes\u202f: chaque règle donne le même partage."));
  } else {
    m_sentence->setText(tr("Il manque %1\u202f: la règle ci-dessous dit qui cède.")
                            .arg(amountText(envelope.missing, language)));
  }
}

void EnvelopeSection::showPolicies(const PolicyPlans& plans) {
  const auto language = m_desk.session.language();
  const auto chosen = static_cast<std::size_t>(m_facts->scenario.policy);
  for (std::size_t place = 0; place < plans.size(); ++place) {
    const auto name = nameOfPolicy(place, language);
    m_policies->model().setHead(static_cast<int>(place) + kFirstPolicyColumn,
                                place == chosen ? tr("✓ %1 (en vigueur)").arg(name) : name);
  }
  std::vector<CellRow> rows;
  for (std::size_t project = 0; project < m_facts->plan.projects.size(); ++project) {
    const auto& plan = m_facts->plan.projects[project];
    CellRow row{{{.text = onScreen(m_facts->nameOf(plan.id))},
                 explainedCell(plan.claim, {EntityKind::MicroProject, plan.id, {}, funding::Figure::Claim},
                               m_facts, language)}};
    if (const auto id = Uuid::parse(plan.id)) row.record = RecordReference{EntityKind::MicroProject, *id};
    for (std::size_t place = 0; place < plans.size(); ++place) {
      row.cells.push_back(grantUnder(plans[place]->projects[project], place, m_facts, language));
    }
    rows.push_back(std::move(row));
  }
  m_policies->setSourceFinder(finderOf(m_facts));
  m_policies->setRows(std::move(rows));
}

void EnvelopeSection::showState() {
  const bool isOther = m_facts && m_policy->currentIndex() != static_cast<int>(m_facts->scenario.policy);
  m_adopt->setEnabled(isOther && m_desk.session.isWritable());
  m_adopt->setToolTip(isOther ? QString() : tr("Cette règle est déjà en vigueur."));
}

void EnvelopeSection::adopt() {
  auto& session = m_desk.session;
  const auto policy = static_cast<ShortagePolicy>(m_policy->currentIndex());
  const auto step = app::policyStep(session.file(), policy);
  if (!step) return;
  const auto name = m_policy->currentText();
  const auto problems = session.perform(*step);
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("Règle de partage\u202f: %1.").arg(name));
  } else {
    m_desk.navigator.say(problemSentence(problems.front(), session.language()));
  }
}

void EnvelopeSection::addEnvelope() {
  auto record = app::blankRecord(EntityKind::Grant, m_desk.session.newId());
  record.values[*describe(EntityKind::Grant).indexOf("use")] =
      std::string(codeOf(GrantUse::LeverageEnvelope));
  (new RecordForm(m_desk.session, std::move(record), this))->open();
}

void EnvelopeSection::explain(funding::Figure figure) {
  auto tree = app::explanationOf(m_facts->scenario, m_facts->plan, {EntityKind::Grant, {}, {}, figure});
  if (!tree) return;
  (new DerivationView(m_desk, app::named(std::move(*tree), *m_facts), finderOf(m_facts), this))->open();
}

}  // namespace lianes::gui
