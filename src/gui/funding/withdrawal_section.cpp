#include "gui/funding/withdrawal_section.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/derivation_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kWithdrawalDayWidth = 120;

Date dayToday(const store::ConsortiumFile& file) {
  constexpr std::size_t kLength = 10;
  const auto day = Date::parse(file.environment().now().text().substr(0, kLength));
  require(day.has_value(), "a moment begins with its day");
  return *day;
}

}  // namespace

WithdrawalSection::WithdrawalSection(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(desk.session, this),
      m_member(new QComboBox(this)),
      m_day(new QLineEdit(this)),
      m_sentence(new QLabel(this)),
      m_changes(new FiguresTable(desk,
                                 {tr("Ce qui changerait"),
                                  QStringLiteral("withdrawal"),
                                  {tr("Chiffre"), tr("Avant"), tr("Après"), tr("Écart"), tr("De quoi")},
                                  {1, 2, 3},
                                  tr("Rien ne changerait.")},
                                 this)) {
  m_member->setObjectName(QStringLiteral("leaving"));
  m_day->setFixedWidth(kWithdrawalDayWidth);
  m_day->setPlaceholderText(tr("jj/mm/aaaa"));
  m_sentence->setWordWrap(true);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* leaving = new QLabel(tr("&Si cette collectivité se retirait"), this);
  leaving->setBuddy(m_member);
  auto* on = new QLabel(tr("&le"), this);
  on->setBuddy(m_day);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(leaving);
  row->addWidget(m_member);
  row->addWidget(on);
  row->addWidget(m_day);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 12, 8, 0);
  column->setSpacing(12);
  column->addLayout(row);
  column->addWidget(m_sentence);
  column->addWidget(m_changes);
  column->addStretch(1);
  connect(m_member, &QComboBox::currentIndexChanged, this, &WithdrawalSection::ask);
  connect(m_day, &QLineEdit::editingFinished, this, &WithdrawalSection::ask);
}

void WithdrawalSection::show(const FundingFacts& facts) {
  m_facts = facts;
  const auto chosen = m_member->currentData();
  {
    const QSignalBlocker quiet(m_member);
    m_member->clear();
    for (const auto& member : facts->scenario.members) {
      if (!member.withdrawn) m_member->addItem(onScreen(facts->nameOf(member.id)), onScreen(member.id));
    }
    m_member->setCurrentIndex(std::max(0, m_member->findData(chosen)));
  }
  if (m_day->text().isEmpty()) m_day->setText(onScreen(formatFrench(dayToday(m_desk.session.file()))));
  m_changes->setSourceFinder(finderOf(facts));
  ask();
}

void WithdrawalSection::ask() {
  if (!m_facts) return;
  const auto language = m_desk.session.language();
  if (m_member->currentIndex() < 0) {
    m_sentence->setText(
        tr("Aucune collectivité n’est membre. Ajoutez une première adhésion sur la page Collectivités."));
    return m_changes->setRows({});
  }
  const auto day = parseTypedDate(fromScreen(m_day->text().trimmed()), dayToday(m_desk.session.file()));
  if (!day) return m_sentence->setText(problemSentence(day.error(), language));
  const auto after = std::make_shared<const funding::Scenario>(
      funding::withWithdrawal(m_facts->scenario, fromScreen(m_member->currentData().toString()), *day));
  m_query.ask(
      [facts = m_facts, after](store::ConsortiumFile&) { return funding::simulate(facts->scenario, *after); },
      [this, after](const Checked<funding::Simulation>& outcome) { showOutcome(outcome, after); });
}

QString WithdrawalSection::subjectOf(const funding::FigureDifference& difference) const {
  QStringList parts;
  if (difference.kind == EntityKind::Consortium) parts.append(tr("consortium"));
  if (difference.kind == EntityKind::Grant) parts.append(tr("enveloppe"));
  for (const auto& id : {difference.id, difference.member}) {
    const auto name = onScreen(m_facts->nameOf(id));
    if (!name.isEmpty()) parts.append(name);
  }
  return parts.join(QStringLiteral(" · "));
}

void WithdrawalSection::showOutcome(const Checked<funding::Simulation>& outcome,
                                    const std::shared_ptr<const funding::Scenario>& after) {
  const auto language = m_desk.session.language();
  if (!outcome) return m_sentence->setText(problemSentence(outcome.error(), language));
  std::vector<CellRow> rows;
  std::int64_t lost = 0;
  for (const auto& difference : outcome->differences) {
    if (difference.kind == EntityKind::Expense) {
      lost += difference.figure == funding::Figure::Eligible ? 1 : 0;
      continue;
    }
    auto row = differenceRow(difference, m_facts, after, language);
    row.cells.push_back({.text = subjectOf(difference)});
    rows.push_back(std::move(row));
  }
  m_changes->setRows(std::move(rows));
  const auto& consortium = outcome->after.consortium;
  auto told = consortium.eligible
                  ? tr("Le consortium garderait %1 collectivités engagées pour un minimum de %2.")
                        .arg(consortium.engaged)
                        .arg(consortium.minimum)
                  : tr("Le consortium passerait sous le seuil\u202f: %1 collectivités engagées pour un "
                       "minimum de %2.")
                        .arg(consortium.engaged)
                        .arg(consortium.minimum);
  told += lost == 0 ? tr(" Aucune dépense ne changerait de verdict.")
                    : tr(" Dépenses dont le verdict changerait\u202f: %1.").arg(lost);
  m_sentence->setText(told);
}

}  // namespace lianes::gui
