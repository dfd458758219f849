#include "gui/funding/project_funding.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/funding/contribution_simulator.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/kit/figure_tile.hpp"
#include "gui/kit/flow_layout.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/funding/explain.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {
namespace {

constexpr int kSmallIcon = 16;

// One figure of a project; nothing where it has none.
struct TileContent {
  funding::Figure figure;
  std::optional<Money> (*amount)(const funding::ProjectPlan& plan);
};

template <auto Member>
std::optional<Money> memberOf(const funding::ProjectPlan& plan) {
  return plan.*Member;
}

std::optional<Money> alarmingSurplus(const funding::ProjectPlan& plan) {
  return plan.surplus.isZero() ? std::nullopt : std::optional(plan.surplus);
}

// In the order in which one makes the next.
constexpr auto kTiles = std::to_array<TileContent>({
    {funding::Figure::Contribution, memberOf<&funding::ProjectPlan::contribution>},
    {funding::Figure::Entitlement, memberOf<&funding::ProjectPlan::entitlement>},
    {funding::Figure::Need, memberOf<&funding::ProjectPlan::need>},
    {funding::Figure::Ceiling, memberOf<&funding::ProjectPlan::ceiling>},
    {funding::Figure::Claim, memberOf<&funding::ProjectPlan::claim>},
    {funding::Figure::Grant, memberOf<&funding::ProjectPlan::grant>},
    {funding::Figure::Gap, memberOf<&funding::ProjectPlan::gap>},
    {funding::Figure::Surplus, alarmingSurplus},
});

std::optional<Tone> toneOf(funding::Figure figure, Money amount) {
  if (figure == funding::Figure::Grant) return Tone::Accent;
  if (figure == funding::Figure::Gap) return amount.isZero() ? Tone::Good : Tone::Warning;
  if (figure == funding::Figure::Surplus) return Tone::Bad;
  return std::nullopt;
}

QString dayText(const std::optional<Date>& day) { return day ? onScreen(formatFrench(*day)) : QString(); }

QString withDay(const QString& text, const std::optional<Date>& day) {
  return day && !text.isEmpty() ? text + QStringLiteral(" · ") + dayText(day) : text;
}

QString iconOf(GrantState state) {
  switch (state) {
    case GrantState::Sought:
      return QStringLiteral("document-edit");
    case GrantState::Filed:
      return QStringLiteral("document-send");
    case GrantState::Granted:
      return QStringLiteral("dialog-ok-apply");
    case GrantState::Refused:
      return QStringLiteral("dialog-cancel");
  }
  return {};
}

}  // namespace

ProjectFunding::ProjectFunding(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(desk.session, this),
      m_guidance(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_factor(new QLabel(this)),
      m_sentenceIcon(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_contributions(nullptr),
      m_cofunders(nullptr),
      m_simulator(nullptr) {
  m_guidance->setObjectName(QStringLiteral("fundingGuidance"));
  m_guidance->setWordWrap(true);
  m_guidance->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* content = new QWidget(m_scroll);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 8, 0);
  column->setSpacing(12);
  column->addWidget(makeFigures());
  column->addWidget(makeTables());
  m_simulator = new ContributionSimulator(m_desk, content);
  column->addWidget(m_simulator);
  column->addStretch(1);
  m_scroll->setWidget(content);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 8, 0, 0);
  whole->addWidget(m_guidance);
  whole->addWidget(m_scroll, 1);
  showGuidance(tr("Choisissez un micro-projet pour voir son financement."));
}

QWidget* ProjectFunding::makeFigures() {
  auto* figures = new QWidget(this);
  auto* row = new FlowLayout(8);
  for (const auto& content : kTiles) {
    const auto figure = content.figure;
    auto* tile = new FigureTile(figureText(figure, m_desk.session.language()), figures);
    tile->setObjectName(onScreen(codeOf(figure)));
    connect(tile, &FigureTile::explanationAsked, this, [this, figure] { explain(figure); });
    m_tiles.emplace(figure, tile);
    row->addWidget(tile);
    if (figure == funding::Figure::Contribution) row->addWidget(m_factor);
  }
  m_factor->setAccessibleName(tr("Effet levier"));
  m_sentenceIcon->setFixedWidth(kSmallIcon);
  m_sentence->setObjectName(QStringLiteral("bindingSentence"));
  m_sentence->setWordWrap(true);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_sentence->setAccessibleName(tr("Ce qui limite la subvention"));
  auto* said = new QHBoxLayout;
  said->setSpacing(8);
  said->addWidget(m_sentenceIcon);
  said->addWidget(m_sentence, 1);
  auto* column = new QVBoxLayout(figures);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addLayout(row);
  column->addLayout(said);
  return figures;
}

QWidget* ProjectFunding::makeTables() {
  auto* tables = new QWidget(this);
  m_contributions = new FiguresTable(m_desk,
                                     {tr("Participations"),
                                      QStringLiteral("project_contributions"),
                                      {tr("Collectivité"), tr("Promis"), tr("Voté"), tr("Délibération"),
                                       tr("Appelé"), tr("Reçu"), tr("Subvention attirée")},
                                      {1, 2, 4, 5, 6},
                                      tr("Personne ne participe encore. La participation d’une collectivité "
                                         "attire la subvention\u202f: ajoutez "
                                         "d’abord ce qui est promis, puis ce qui est voté.")},
                                     tables);
  auto* add = m_contributions->addButton(QStringLiteral("list-add"), tr("Ajouter une participation"));
  auto* change = m_contributions->addButton(QStringLiteral("document-edit"), tr("Modifier"));
  auto* remove = m_contributions->addButton(QStringLiteral("edit-delete"), tr("Supprimer"));
  connect(add, &QPushButton::clicked, this, &ProjectFunding::addContribution);
  connect(change, &QPushButton::clicked, this, [this] { edit(*m_contributions); });
  connect(remove, &QPushButton::clicked, this, &ProjectFunding::removeContribution);
  connect(m_contributions, &FiguresTable::recordActivated, this, [this] { edit(*m_contributions); });
  connect(m_contributions, &FiguresTable::choiceChanged, this, [this, add, change, remove] {
    const bool canChange = m_desk.session.isWritable() && m_contributions->chosen().has_value();
    add->setEnabled(m_desk.session.isWritable());
    change->setEnabled(canChange);
    remove->setEnabled(canChange);
  });
  m_cofunders = new FiguresTable(
      m_desk,
      {tr("Cofinancements"),
       QStringLiteral("project_cofunders"),
       {tr("Financeur"), tr("Demande"), tr("État"), tr("Demandé"), tr("Accordé"), tr("Conditions")},
       {3, 4},
       tr("Aucun cofinanceur pour ce projet. Une demande à l’Agence de l’eau ou à une fondation se suit ici, "
          "de "
          "l’idée à la réponse.")},
      tables);
  auto* seek = m_cofunders->addButton(QStringLiteral("list-add"), tr("Ajouter un cofinancement"));
  auto* changeGrant = m_cofunders->addButton(QStringLiteral("document-edit"), tr("Modifier"));
  connect(seek, &QPushButton::clicked, this, &ProjectFunding::addCofunding);
  connect(changeGrant, &QPushButton::clicked, this, [this] { edit(*m_cofunders); });
  connect(m_cofunders, &FiguresTable::recordActivated, this, [this] { edit(*m_cofunders); });
  connect(m_cofunders, &FiguresTable::choiceChanged, this, [this, seek, changeGrant] {
    seek->setEnabled(m_desk.session.isWritable());
    changeGrant->setEnabled(m_desk.session.isWritable() && m_cofunders->chosen().has_value());
  });
  auto* column = new QVBoxLayout(tables);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addWidget(m_contributions);
  column->addWidget(m_cofunders);
  return tables;
}

void ProjectFunding::setProject(std::optional<Id<MicroProject>> project) {
  m_project = project;
  refresh();
}

void ProjectFunding::refresh() {
  if (!m_project || !m_desk.session.isOpen()) {
    m_query.drop();
    return showGuidance(tr("Choisissez un micro-projet pour voir son financement."));
  }
  // Also what commits nobody yet is reckoned, as if it were under way.
  m_query.ask([project = *m_project](store::ConsortiumFile& file) { return app::readFunding(file, project); },
              [this](Result<app::FundingView, Problems> outcome) { showOutcome(std::move(outcome)); });
}

void ProjectFunding::showOutcome(Result<app::FundingView, Problems> outcome) {
  if (!outcome) {
    const auto language = m_desk.session.language();
    return showGuidance(tr("Le financement ne peut pas être calculé. %1")
                            .arg(problemSentence(outcome.error().front(), language)));
  }
  m_facts = std::make_shared<const app::FundingView>(std::move(outcome).value());
  const auto place = app::placeOf(m_facts->scenario, *m_project);
  const auto record = m_desk.session.find(EntityKind::MicroProject, m_project->uuid());
  if (!place || !record) return showGuidance(tr("Ce projet n’est plus dans le fichier."));
  const auto state = fromRecord<MicroProject>(*record).state;
  const bool isApart = state == ProjectState::Draft || state == ProjectState::Cancelled;
  m_guidance->setVisible(isApart);
  m_guidance->setText(
      tr("Un projet en préparation ou abandonné n’engage personne\u202f: il ne demande rien à l’enveloppe. "
         "Les "
         "chiffres qui suivent supposent qu’il passe à l’état « %1 », sur sa fiche.")
          .arg(onScreen(wording::choiceLabel(ProjectState::Active, m_desk.session.language()))));
  m_scroll->show();
  showFigures(*place);
  showContributions(*place);
  showCofunders();
  m_simulator->show(m_facts, *m_project);
  Q_EMIT shown();
}

void ProjectFunding::showGuidance(const QString& text) {
  m_guidance->setText(text);
  m_guidance->show();
  m_scroll->hide();
}

void ProjectFunding::showFigures(std::size_t place) {
  const auto& plan = m_facts->plan.projects[place];
  const auto language = m_desk.session.language();
  for (const auto& content : kTiles) {
    auto* tile = m_tiles.at(content.figure);
    const auto amount = content.amount(plan);
    tile->setVisible(amount.has_value());
    if (amount) tile->setFigure(amountText(*amount, language), toneOf(content.figure, *amount));
  }
  const auto& leverage = m_facts->scenario.rules.leverage;
  m_factor->setVisible(leverage.has_value());
  if (leverage) {
    m_factor->setText(
        QStringLiteral("× %1 →").arg(onScreen(wording::text(funding::Value(*leverage), language))));
  }
  m_sentence->setText(
      onScreen(wording::bindingSentence(plan, m_facts->plan.envelope, m_facts->scenario.rules, language)));
  const auto icon = !plan.surplus.isZero() ? QStringLiteral("dialog-warning")
                    : plan.gap.isZero()    ? QStringLiteral("dialog-ok-apply")
                                           : QStringLiteral("dialog-information");
  m_sentenceIcon->setPixmap(QIcon::fromTheme(icon).pixmap(kSmallIcon));
}

void ProjectFunding::showContributions(std::size_t place) {
  const auto language = m_desk.session.language();
  const auto& facts = m_facts->scenario.projects[place];
  const auto& plan = m_facts->plan.projects[place];
  std::vector<CellRow> rows;
  for (const auto& each : m_facts->contributions) {
    if (each.project != *m_project) continue;
    CellRow row{{{.text = onScreen(m_facts->nameOf(each.organisation.text()))},
                 amountCell(each.amount, language),
                 amountCell(each.votedAmount, language),
                 {.text = withDay(onScreen(each.deliberationReference), each.votedOn)},
                 amountCell(each.calledAmount, language),
                 amountCell(each.receivedAmount, language),
                 amountCell(std::optional<Money>(), language)},
                RecordReference{EntityKind::Contribution, each.id.uuid()}};
    const auto at = std::find_if(facts.contributions.begin(), facts.contributions.end(),
                                 [&](const auto& fact) { return fact.id == each.id.text(); });
    if (at != facts.contributions.end()) {
      const auto part = static_cast<std::size_t>(at - facts.contributions.begin());
      auto& attracted = row.cells.back();
      attracted = amountCell(plan.grantByContribution[part].amount, language);
      attracted.why = [view = m_facts, place, part] {
        auto trees = funding::explainProject(view->scenario, view->plan, place);
        const auto instalments = view->plan.projects[place].grantByContribution.size();
        return app::named(std::move(trees[trees.size() - instalments + part]), *view);
      };
      attracted.isStrong = true;
    }
    rows.push_back(std::move(row));
  }
  m_contributions->setSourceFinder(finderOf(m_facts));
  m_contributions->setRows(std::move(rows));
}

void ProjectFunding::showCofunders() {
  const auto language = m_desk.session.language();
  std::vector<CellRow> rows;
  for (const auto& grant : m_facts->grants) {
    if (grant.use != GrantUse::Cofunding || grant.project != m_project) continue;
    const auto& note = grant.state == GrantState::Refused ? grant.refusalReason : grant.conditions;
    const auto day = grant.decidedOn ? grant.decidedOn : grant.filedOn;
    rows.push_back({{{.text = onScreen(m_facts->nameOf(grant.funder.text()))},
                     {.text = onScreen(grant.title)},
                     {.text = withDay(onScreen(wording::choiceLabel(grant.state, language)), day),
                      .icon = iconOf(grant.state)},
                     amountCell(grant.soughtAmount, language),
                     amountCell(grant.grantedAmount, language),
                     {.text = onScreen(note)}},
                    RecordReference{EntityKind::Grant, grant.id.uuid()}});
  }
  m_cofunders->setRows(std::move(rows));
}

void ProjectFunding::explain(funding::Figure figure) {
  if (!m_facts || !m_project) return;
  auto tree = app::explanationOf(m_facts->scenario, m_facts->plan,
                                 {EntityKind::MicroProject, m_project->text(), {}, figure});
  if (!tree) return;
  (new DerivationView(m_desk, app::named(std::move(*tree), *m_facts), finderOf(m_facts), this))->open();
}

void ProjectFunding::addContribution() {
  auto record = app::blankRecord(EntityKind::Contribution, m_desk.session.newId());
  record.values[*describe(EntityKind::Contribution).indexOf("project_id")] = m_project->uuid();
  (new RecordForm(m_desk.session, std::move(record), this))->open();
}

void ProjectFunding::addCofunding() {
  auto record = app::blankRecord(EntityKind::Grant, m_desk.session.newId());
  const auto& grant = describe(EntityKind::Grant);
  record.values[*grant.indexOf("use")] = std::string(codeOf(GrantUse::Cofunding));
  record.values[*grant.indexOf("project_id")] = m_project->uuid();
  (new RecordForm(m_desk.session, std::move(record), this))->open();
}

void ProjectFunding::edit(const FiguresTable& table) {
  const auto chosen = table.chosen();
  if (!chosen || !m_desk.session.isWritable()) return;
  auto record = m_desk.session.find(chosen->kind, chosen->id);
  if (record) (new RecordForm(m_desk.session, std::move(*record), this))->open();
}

void ProjectFunding::removeContribution() {
  const auto chosen = m_contributions->chosen();
  if (!chosen || !m_desk.session.find(chosen->kind, chosen->id)) return;
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::removalStep(file, chosen->kind, chosen->id); });
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("La participation est supprimée."));
  } else {
    m_desk.navigator.say(problemSentence(problems.front(), m_desk.session.language()));
  }
}

}  // namespace lianes::gui
