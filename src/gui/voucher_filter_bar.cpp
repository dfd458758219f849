#include "gui/voucher_filter_bar.hpp"

#include <QtCore/QDate>
#include <QtGui/QAction>
#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

#include "gui/text.hpp"
#include "gui/today.hpp"
#include "lianes/domain/date_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kTypingPause = 120;  // milliseconds
constexpr int kFilterDayWidth = 104;

QLineEdit* dayLine(const QString& name, QWidget* parent) {
  auto* line = new QLineEdit(parent);
  line->setPlaceholderText(name);
  line->setAccessibleName(name);
  line->setToolTip(VoucherFilterBar::tr("jj/mm/aaaa, ou t pour aujourd’hui, -30 pour il y a trente jours"));
  line->setMaximumWidth(kFilterDayWidth);
  return line;
}

QComboBox* filterBox(const QString& name, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setAccessibleName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(12);
  return box;
}

}  // namespace

VoucherFilterBar::VoucherFilterBar(const Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_text(new QLineEdit(this)),
      m_owner(filterBox(tr("Projet ou mission"), this)),
      m_member(filterBox(tr("Collectivité"), this)),
      m_situation(filterBox(tr("Situation"), this)),
      m_first(dayLine(tr("Du…"), this)),
      m_last(dayLine(tr("Au…"), this)),
      m_problem(new QLabel(this)) {
  m_text->setObjectName(QStringLiteral("filter"));
  m_text->setPlaceholderText(tr("Filtrer : mots, fournisseur, montant…"));
  m_text->setAccessibleName(tr("Filtrer les dépenses"));
  m_text->setClearButtonEnabled(true);
  m_text->addAction(QIcon::fromTheme(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
  m_owner->setObjectName(QStringLiteral("owner_filter"));
  m_member->setObjectName(QStringLiteral("member_filter"));
  m_situation->setObjectName(QStringLiteral("situation_filter"));
  m_first->setObjectName(QStringLiteral("first_day"));
  m_last->setObjectName(QStringLiteral("last_day"));
  m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_problem->hide();
  auto* forget = new QToolButton(this);
  forget->setIcon(QIcon::fromTheme(QStringLiteral("edit-clear-all")));
  forget->setToolTip(tr("Montrer toutes les pièces"));
  forget->setAccessibleName(forget->toolTip());
  forget->setAutoRaise(true);

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  int column = 0;
  for (auto* control :
       std::initializer_list<QWidget*>{m_text, m_owner, m_member, m_situation, m_first, m_last, forget}) {
    grid->addWidget(control, 0, column++);
  }
  grid->addWidget(m_problem, 1, 0, 1, column);
  grid->setColumnStretch(0, 2);
  for (int box = 1; box <= 3; ++box) grid->setColumnStretch(box, 1);

  addSituations();
  m_soon.setSingleShot(true);
  connect(&m_soon, &QTimer::timeout, this, &VoucherFilterBar::changed);
  connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_filter.text = fromScreen(text.trimmed());
    later(kTypingPause);
  });
  connect(m_owner, &QComboBox::currentIndexChanged, this, &VoucherFilterBar::chooseOwner);
  connect(m_member, &QComboBox::currentIndexChanged, this, &VoucherFilterBar::chooseMember);
  connect(m_situation, &QComboBox::currentIndexChanged, this, [this](int place) {
    if (place < 0) return;
    const auto& situation = m_situations[static_cast<std::size_t>(place)];
    m_filter.eligible = situation.eligible;
    m_filter.state = situation.state;
    m_filter.withoutEvidence = situation.withoutEvidence;
    later(0);
  });
  for (auto* line : {m_first, m_last}) {
    connect(line, &QLineEdit::editingFinished, this, &VoucherFilterBar::readPeriod);
  }
  connect(forget, &QToolButton::clicked, this, &VoucherFilterBar::clear);
  setChoices({});
}

void VoucherFilterBar::addSituations() {
  const auto add = [this](const QString& name, const Situation& situation) {
    m_situations.push_back(situation);
    m_situation->addItem(name);
  };
  add(tr("Toutes les situations"), {});
  add(tr("Éligibles"), {.eligible = true});
  add(tr("Non éligibles"), {.eligible = false});
  add(tr("Sans justificatif"), {.withoutEvidence = true});
  add(tr("Mises de côté"), {.state = ExpenseState::Parked});
  add(tr("Annulées"), {.state = ExpenseState::Cancelled});
  add(tr("Refusées"), {.state = ExpenseState::Refused});
}

// A combination that another page asked for becomes a choice of its own.
void VoucherFilterBar::chooseSituation(const Situation& situation) {
  const auto found = std::find(m_situations.begin(), m_situations.end(), situation);
  const auto place = static_cast<int>(found - m_situations.begin());
  if (found == m_situations.end()) {
    QStringList parts;
    for (std::size_t at = 1; at < m_situations.size(); ++at) {
      const auto& known = m_situations[at];
      const bool applies = (known.eligible && known.eligible == situation.eligible) ||
                           (known.state && known.state == situation.state) ||
                           (known.withoutEvidence && situation.withoutEvidence);
      if (applies) parts.append(m_situation->itemText(static_cast<int>(at)));
    }
    m_situations.push_back(situation);
    m_situation->addItem(parts.join(tr(", ")));
  }
  m_situation->setCurrentIndex(place);
}

void VoucherFilterBar::setChoices(const VoucherChoices& choices) {
  m_owners = choices.owners;
  m_members = choices.members;
  const QSignalBlocker quietOwner(m_owner);
  const QSignalBlocker quietMember(m_member);
  m_owner->clear();
  m_owner->addItem(tr("Tous les projets et missions"));
  for (const auto& owner : m_owners) m_owner->addItem(owner.name);
  m_member->clear();
  m_member->addItem(tr("Toutes les collectivités"));
  for (const auto& member : m_members) m_member->addItem(member.name);
  const auto owner = std::find_if(m_owners.begin(), m_owners.end(), [&](const OwnerChoice& choice) {
    const auto* project = std::get_if<Id<MicroProject>>(&choice.owner);
    const auto* mission = std::get_if<Id<Mission>>(&choice.owner);
    return (project && m_filter.project == *project) || (mission && m_filter.mission == *mission);
  });
  m_owner->setCurrentIndex(owner == m_owners.end() ? 0 : static_cast<int>(owner - m_owners.begin()) + 1);
  const auto member = std::find_if(m_members.begin(), m_members.end(),
                                   [&](const MemberChoice& choice) { return m_filter.member == choice.id; });
  m_member->setCurrentIndex(member == m_members.end() ? 0 : static_cast<int>(member - m_members.begin()) + 1);
}

void VoucherFilterBar::fixProject(Id<MicroProject> project) {
  m_fixed = project;
  m_filter.project = project;
  m_filter.mission.reset();
  m_owner->hide();
  later(0);
}

store::ExpenseFilter VoucherFilterBar::filter() const { return m_filter; }

void VoucherFilterBar::show(const store::ExpenseFilter& filter) {
  m_filter = filter;
  if (m_fixed) {
    m_filter.project = m_fixed;
    m_filter.mission.reset();
  }
  {
    const QSignalBlocker quietText(m_text);
    const QSignalBlocker quietSituation(m_situation);
    m_text->setText(onScreen(filter.text));
    chooseSituation({filter.eligible, filter.state, filter.withoutEvidence});
    const auto& period = filter.period;
    m_first->setText(period.first() ? onScreen(formatFrench(*period.first())) : QString());
    m_last->setText(period.last() ? onScreen(formatFrench(*period.last())) : QString());
    m_problem->hide();
    setChoices({m_owners, m_members});
  }
  m_soon.stop();
  Q_EMIT changed();
}

void VoucherFilterBar::clear() { show({}); }

bool VoucherFilterBar::isFiltering() const {
  return !m_filter.text.empty() || (!m_fixed && (m_filter.project || m_filter.mission)) || m_filter.member ||
         m_filter.state || m_filter.eligible || m_filter.withoutEvidence || m_filter.period.first() ||
         m_filter.period.last();
}

void VoucherFilterBar::focusText() {
  m_text->setFocus(Qt::ShortcutFocusReason);
  m_text->selectAll();
}

void VoucherFilterBar::chooseOwner() {
  m_filter.project.reset();
  m_filter.mission.reset();
  if (m_owner->currentIndex() > 0) {
    const auto& owner = m_owners[static_cast<std::size_t>(m_owner->currentIndex() - 1)].owner;
    if (const auto* project = std::get_if<Id<MicroProject>>(&owner)) m_filter.project = *project;
    if (const auto* mission = std::get_if<Id<Mission>>(&owner)) m_filter.mission = *mission;
  }
  later(0);
}

void VoucherFilterBar::chooseMember() {
  m_filter.member.reset();
  if (m_member->currentIndex() > 0) {
    m_filter.member = m_members[static_cast<std::size_t>(m_member->currentIndex() - 1)].id;
  }
  later(0);
}

std::optional<Date> VoucherFilterBar::readDay(QLineEdit* line, bool& isRight) const {
  const auto text = fromScreen(line->text().trimmed());
  if (text.empty()) return std::nullopt;
  const auto day = parseTypedDate(text, today(m_session));
  if (!day) {
    m_problem->setText(tr("« %1 » n’est pas une date : écrivez par exemple 12/03/2021.").arg(line->text()));
    isRight = false;
    return std::nullopt;
  }
  line->setText(onScreen(formatFrench(*day)));
  return *day;
}

void VoucherFilterBar::readPeriod() {
  bool isRight = true;
  const auto first = readDay(m_first, isRight);
  const auto last = readDay(m_last, isRight);
  if (isRight && first && last && *last < *first) {
    m_problem->setText(tr("La fin de la période précède son début."));
    isRight = false;
  }
  m_problem->setVisible(!isRight);
  if (!isRight) return;
  const Period period(first, last);
  if (period == m_filter.period) return;
  m_filter.period = period;
  later(0);
}

void VoucherFilterBar::later(int milliseconds) { m_soon.start(milliseconds); }

}  // namespace lianes::gui
