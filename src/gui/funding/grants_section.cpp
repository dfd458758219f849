#include "gui/funding/grants_section.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/funding_steps.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

QString dayOfGrant(const std::optional<Date>& day) { return day ? onScreen(formatFrench(*day)) : QString(); }

Money amountOf(const Grant& grant) {
  return (grant.state == GrantState::Granted ? grant.grantedAmount : grant.soughtAmount).value_or(Money());
}

// Whether a tranche can be called, in a word and a tone.
Cell stateCell(const app::FundingView& view, const Tranche& tranche) {
  if (tranche.receivedAmount) {
    return {
        .text = GrantsSection::tr("reçue"), .tone = Tone::Good, .icon = QStringLiteral("dialog-ok-apply")};
  }
  if (tranche.calledOn) {
    return {.text = GrantsSection::tr("appelée"), .icon = QStringLiteral("document-send")};
  }
  const auto* report = view.reportOf(tranche);
  if (funding::isCallable(report != nullptr, report && report->state == ReportState::Accepted)) {
    return {.text = GrantsSection::tr("à appeler"),
            .tone = Tone::Accent,
            .icon = QStringLiteral("dialog-information")};
  }
  return {.text = GrantsSection::tr("attend le compte rendu"),
          .tone = Tone::Warning,
          .icon = QStringLiteral("chronometer")};
}

}  // namespace

GrantsSection::GrantsSection(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_grants(nullptr),
      m_tranches(nullptr),
      m_settlement(nullptr),
      m_sums(new QLabel(this)),
      m_propose(nullptr) {
  makeGrants();
  makeTranches();
  m_settlement = new FiguresTable(
      m_desk,
      {tr("Solde sur les dépenses réelles (règle F13)"),
       QStringLiteral("settlement"),
       {tr("Chiffre"), tr("Accepté par le ministère"), tr("Si tout l’éligible l’était"), tr("D’où il vient")},
       {1, 2},
       {}},
      this);
  m_sums->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 12, 8, 0);
  column->setSpacing(12);
  column->addWidget(m_sums);
  column->addWidget(m_grants);
  column->addWidget(m_tranches);
  column->addWidget(m_settlement);
  column->addStretch(1);
}

void GrantsSection::makeGrants() {
  m_grants = new FiguresTable(m_desk,
                              {tr("Financeurs\u202f: de l’idée à la réponse"),
                               QStringLiteral("grants"),
                               {tr("État"), tr("Financeur"), tr("Demande"), tr("Pour"), tr("Demandé"),
                                tr("Accordé"), tr("Valable jusqu’au"), tr("Conditions")},
                               {4, 5},
                               tr("Aucun financement. Commencez par l’enveloppe du ministère, puis les "
                                  "autres financeurs sollicités.")},
                              this);
  auto* add = m_grants->addButton(QStringLiteral("list-add"), tr("Ajouter un financement"));
  auto* change = m_grants->addButton(QStringLiteral("document-edit"), tr("Modifier"));
  connect(add, &QPushButton::clicked, this, [this] { this->add(EntityKind::Grant); });
  connect(change, &QPushButton::clicked, this, [this] { edit(*m_grants); });
  connect(m_grants, &FiguresTable::recordActivated, this, [this] { edit(*m_grants); });
  connect(m_grants, &FiguresTable::choiceChanged, this, [this, add, change] {
    add->setEnabled(m_desk.session.isWritable());
    change->setEnabled(m_desk.session.isWritable() && m_grants->chosen());
  });
}

void GrantsSection::makeTranches() {
  m_tranches =
      new FiguresTable(m_desk,
                       {tr("Tranches"),
                        QStringLiteral("tranches"),
                        {tr("Financement"), tr("Année"), tr("Part"), tr("Montant"), tr("État"),
                         tr("Compte rendu attendu"), tr("Appelée le"), tr("Reçu"), tr("Reçu le")},
                        {1, 3, 7},
                        tr("Aucune tranche. Elles suivent les années de la subvention\u202f; « Proposer "
                           "les tranches » les crée d’un coup "
                           "une fois la subvention acquise.")},
                       this);
  m_propose = m_tranches->addButton(QStringLiteral("view-calendar-timeline"), tr("Proposer les tranches"));
  m_propose->setObjectName(QStringLiteral("propose"));
  auto* add = m_tranches->addButton(QStringLiteral("list-add"), tr("Ajouter une tranche"));
  auto* change = m_tranches->addButton(QStringLiteral("document-edit"), tr("Modifier"));
  connect(m_propose, &QPushButton::clicked, this, &GrantsSection::proposeTranches);
  connect(add, &QPushButton::clicked, this, [this] { this->add(EntityKind::Tranche); });
  connect(change, &QPushButton::clicked, this, [this] { edit(*m_tranches); });
  connect(m_tranches, &FiguresTable::recordActivated, this, [this] { edit(*m_tranches); });
  connect(m_tranches, &FiguresTable::choiceChanged, this, [this, add, change] {
    add->setEnabled(m_desk.session.isWritable());
    change->setEnabled(m_desk.session.isWritable() && m_tranches->chosen());
  });
}

void GrantsSection::show(const FundingFacts& facts) {
  m_facts = facts;
  showGrants();
  showTranches();
  showSettlement();
}

bool GrantsSection::choose(const RecordReference& record) {
  if (record.kind == EntityKind::Grant) m_grants->choose(record);
  if (record.kind == EntityKind::Tranche) m_tranches->choose(record);
  return record.kind == EntityKind::Grant || record.kind == EntityKind::Tranche;
}

void GrantsSection::showGrants() {
  constexpr auto kStates =
      std::to_array<const char*>({"document-edit", "document-send", "dialog-ok-apply", "dialog-cancel"});
  const auto language = m_desk.session.language();
  auto grants = m_facts->grants;
  std::stable_sort(grants.begin(), grants.end(),
                   [](const Grant& a, const Grant& b) { return a.state < b.state; });
  std::array<Money, Choices<GrantState>::codes.size()> sums{};
  std::vector<CellRow> rows;
  for (const auto& grant : grants) {
    const auto state = static_cast<std::size_t>(grant.state);
    sums[state] += amountOf(grant);
    auto whatFor = onScreen(wording::choiceLabel(grant.use, language));
    if (grant.project) whatFor = onScreen(m_facts->nameOf(grant.project->text()));
    const auto& note = grant.state == GrantState::Refused ? grant.refusalReason : grant.conditions;
    rows.push_back({{{.text = onScreen(wording::choiceLabel(grant.state, language)),
                      .icon = QString::fromLatin1(kStates[state])},
                     {.text = onScreen(m_facts->nameOf(grant.funder.text()))},
                     {.text = onScreen(grant.title)},
                     {.text = whatFor},
                     amountCell(grant.soughtAmount, language),
                     amountCell(grant.grantedAmount, language),
                     {.text = dayOfGrant(grant.validUntil)},
                     {.text = onScreen(note)}},
                    RecordReference{EntityKind::Grant, grant.id.uuid()}});
  }
  QStringList told;
  for (std::size_t state = 0; state < sums.size(); ++state) {
    told.append(tr("%1\u202f: %2")
                    .arg(onScreen(wording::choiceLabel(static_cast<GrantState>(state), language)),
                         amountText(sums[state], language)));
  }
  m_sums->setText(told.join(QStringLiteral("  →  ")));
  m_grants->setRows(std::move(rows));
}

void GrantsSection::showTranches() {
  const auto language = m_desk.session.language();
  auto tranches = m_facts->tranches;
  std::stable_sort(tranches.begin(), tranches.end(), [](const Tranche& a, const Tranche& b) {
    return std::tuple(a.year, a.part) < std::tuple(b.year, b.part);
  });
  std::vector<CellRow> rows;
  for (const auto& tranche : tranches) {
    const auto grant = std::find_if(m_facts->grants.begin(), m_facts->grants.end(),
                                    [&](const Grant& each) { return each.id == tranche.grant; });
    const auto* report = m_facts->reportOf(tranche);
    rows.push_back({{{.text = grant == m_facts->grants.end() ? QString() : onScreen(grant->title)},
                     {.text = QString::number(tranche.year), .isNumber = true},
                     {.text = onScreen(wording::choiceLabel(tranche.part, language))},
                     amountCell(tranche.amount, language),
                     stateCell(*m_facts, tranche),
                     {.text = report ? onScreen(report->title) : QString()},
                     {.text = dayOfGrant(tranche.calledOn)},
                     amountCell(tranche.receivedAmount, language),
                     {.text = dayOfGrant(tranche.receivedOn)}},
                    RecordReference{EntityKind::Tranche, tranche.id.uuid()}});
  }
  m_tranches->setRows(std::move(rows));
  const bool canPropose = grantWithoutTranches() != nullptr && m_desk.session.isWritable();
  m_propose->setEnabled(canPropose);
  m_propose->setToolTip(
      canPropose ? QString()
                 : tr("Chaque subvention acquise a déjà ses tranches, ou aucune ne l’est encore."));
}

void GrantsSection::showSettlement() {
  const auto language = m_desk.session.language();
  const auto now = funding::settle(m_facts->accepted);
  const auto later = funding::settle(m_facts->soFar);
  std::vector<CellRow> rows;
  const auto add = [&](const QString& name, Money a, Money b, const QString& from,
                       std::optional<Tone> tone = {}) {
    auto first = amountCell(a, language);
    auto second = amountCell(b, language);
    first.isStrong = second.isStrong = tone.has_value();
    if (!a.isZero()) first.tone = tone;
    if (!b.isZero()) second.tone = tone;
    rows.push_back({{{.text = name, .isStrong = tone.has_value()}, first, second, {.text = from}}});
  };
  const auto& accepted = m_facts->accepted;
  const auto& soFar = m_facts->soFar;
  add(tr("Dépenses retenues"), accepted.accepted, soFar.accepted,
      tr("dépenses éligibles des projets\u202f; à gauche, celles d’un compte rendu accepté"));
  add(tr("Participations reçues"), accepted.contributionsReceived, soFar.contributionsReceived,
      tr("ce que les collectivités ont versé"));
  add(tr("Cofinancements reçus"), accepted.cofundingReceived, soFar.cofundingReceived,
      tr("les tranches reçues des autres financeurs"));
  add(tr("Subvention due"), now.due, later.due,
      tr("le plus petit de\u202f: %1 accordés\u202f; dépenses × %1 ÷ budget %2, au centime inférieur\u202f; "
         "dépenses − "
         "participations "
         "− cofinancements")
          .arg(amountText(accepted.grant, language), amountText(accepted.budget, language)),
      Tone::Accent);
  add(tr("Déjà versé"), accepted.paid, soFar.paid, tr("les tranches reçues du ministère"));
  add(tr("À reverser"), now.toRepay, later.toRepay, tr("versé − dû, jamais moins de 0"), Tone::Bad);
  add(tr("Solde à recevoir"), now.balance, later.balance, tr("dû − versé, jamais moins de 0"), Tone::Good);
  m_settlement->setRows(std::move(rows));
}

void GrantsSection::add(EntityKind kind) {
  (new RecordForm(m_desk.session, app::blankRecord(kind, m_desk.session.newId()), this))->open();
}

void GrantsSection::edit(const FiguresTable& table) {
  const auto chosen = table.chosen();
  if (!chosen || !m_desk.session.isWritable()) return;
  auto record = m_desk.session.find(chosen->kind, chosen->id);
  if (record) (new RecordForm(m_desk.session, std::move(*record), this))->open();
}

const Grant* GrantsSection::grantWithoutTranches() const {
  const auto found = std::find_if(m_facts->grants.begin(), m_facts->grants.end(), [&](const Grant& grant) {
    return grant.use == GrantUse::LeverageEnvelope && grant.state == GrantState::Granted &&
           grant.grantedAmount &&
           std::none_of(m_facts->tranches.begin(), m_facts->tranches.end(),
                        [&](const Tranche& tranche) { return tranche.grant == grant.id; });
  });
  return found == m_facts->grants.end() ? nullptr : &*found;
}

// The years of the programme: those of the grant itself where the consortium names none.
void GrantsSection::proposeTranches() {
  const auto* grant = grantWithoutTranches();
  if (!grant) return;
  const auto& consortium = m_facts->consortium;
  const auto first = consortium.startsOn ? consortium.startsOn : grant->validFrom;
  const auto last = m_facts->scenario.rules.periodEnd ? m_facts->scenario.rules.periodEnd : consortium.endsOn;
  if (!first || !last || last->year() < first->year()) {
    return m_desk.navigator.say(
        tr("Les années manquent\u202f: donnez au consortium ses dates de début et de fin, puis proposez les "
           "tranches."));
  }
  auto& session = m_desk.session;
  const auto problems = session.performFrom([&](const store::ConsortiumFile& file) {
    return app::trancheStep(file, grant->id,
                            app::equalYears(*grant->grantedAmount, first->year(), last->year()),
                            m_facts->scenario.rules.lastTrancheAdvance);
  });
  if (problems.empty()) {
    m_desk.navigator.announceStep(
        tr("Les tranches sont proposées à parts égales\u202f; ajustez leurs montants."));
  } else {
    m_desk.navigator.say(problemSentence(problems.front(), session.language()));
  }
}

}  // namespace lianes::gui
