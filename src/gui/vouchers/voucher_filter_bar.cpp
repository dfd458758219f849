#include "gui/vouchers/voucher_filter_bar.hpp"

#include <QtCore/QDate>
#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kTypingPause = 120;  // milliseconds
constexpr int kBesideDay = 16;
constexpr int kGapOfFilters = 6;
constexpr int kLeastTextLetters = 16;  // of the words to filter by, beside the other filters

QLineEdit* dayLine(const QString& name, QWidget* parent) {
  auto* line = new QLineEdit(parent);
  line->setPlaceholderText(name);
  line->setAccessibleName(name);
  line->setToolTip(VoucherFilterBar::tr("jj/mm/aaaa, ou t pour aujourd’hui, -30 pour il y a trente jours"));
  return line;
}

// A long name of a project is cut, and told whole.
void tellWhole(QComboBox* box) {
  box->setToolTip(box->currentIndex() > 0 ? box->currentText() : box->accessibleName());
}

QComboBox* filterBox(const QString& name, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setAccessibleName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  QObject::connect(box, &QComboBox::currentTextChanged, box, [box] { tellWhole(box); });
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
      m_forget(new QToolButton(this)),
      m_problem(new QLabel(this)),
      m_above(new QHBoxLayout),
      m_below(new QHBoxLayout) {
  m_text->setObjectName(QStringLiteral("filter"));
  m_text->setPlaceholderText(tr("Filtrer\u202f: mots, fournisseur, montant…"));
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
  m_forget->setIcon(QIcon::fromTheme(QStringLiteral("edit-clear-all")));
  m_forget->setToolTip(tr("Montrer toutes les pièces"));
  m_forget->setAccessibleName(m_forget->toolTip());
  m_forget->setAutoRaise(true);
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(kGapOfFilters);
  for (auto* line : {m_above, m_below}) {
    line->setSpacing(kGapOfFilters);
    lines->addLayout(line);
  }
  lines->addWidget(m_problem);

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
  connect(m_forget, &QToolButton::clicked, this, &VoucherFilterBar::clear);
  setChoices({});
}

// On one line, or on two where that would cut what the boxes say.
void VoucherFilterBar::arrange() {
  int needed = kLeastTextLetters * fontMetrics().averageCharWidth();
  QList<QWidget*> boxes;
  for (auto* box : {m_owner, m_member, m_situation}) {
    if (box != m_owner || !m_fixed) boxes.append(box);
  }
  const QList<QWidget*> after{m_first, m_last, m_forget};
  for (const auto* each : boxes + after) needed += each->sizeHint().width() + kGapOfFilters;
  const bool isOnTwo = needed > width();
  if (m_isOnTwo == isOnTwo && m_above->count() > 0) return;
  m_isOnTwo = isOnTwo;
  for (auto* line : {m_above, m_below}) {
    while (line->count() > 0) delete line->takeAt(0);
  }
  m_above->addWidget(m_text, 2);
  for (auto* box : boxes) (isOnTwo ? m_below : m_above)->addWidget(box, 1);
  for (auto* each : after) m_above->addWidget(each);
  auto* before = static_cast<QWidget*>(m_text);
  for (auto* each : isOnTwo ? after + boxes : boxes + after) {
    setTabOrder(before, each);
    before = each;
  }
}

// Wide enough for the choice of everything, which most people see most of the time.
void VoucherFilterBar::measure() {
  const int letter = fontMetrics().horizontalAdvance(u'X');
  for (auto* box : {m_owner, m_member, m_situation}) {
    const int all = fontMetrics().horizontalAdvance(box->itemText(0));
    box->setMinimumContentsLength(all / letter + 1);
  }
  for (auto* line : {m_first, m_last}) {
    line->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00/00/0000")) + kBesideDay);
  }
  arrange();
}

void VoucherFilterBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange && m_below) measure();
}

void VoucherFilterBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
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
  for (auto* box : {m_owner, m_member, m_situation}) tellWhole(box);
  measure();
}

void VoucherFilterBar::fixProject(Id<MicroProject> project) {
  m_fixed = project;
  m_filter.project = project;
  m_filter.mission.reset();
  m_owner->hide();
  arrange();
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
    m_problem->setText(
        tr("« %1 » n’est pas une date\u202f: écrivez par exemple 12/03/2021.").arg(line->text()));
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
