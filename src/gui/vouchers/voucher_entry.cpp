#include "gui/vouchers/voucher_entry.hpp"

#include <QtCore/QStringListModel>
#include <QtGui/QIcon>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/vouchers/voucher_words.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/expense_rows.hpp"
#include "lianes/store/voucher_names.hpp"
#include "lianes/wording/account_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kBesideEntryDay = 16;
constexpr int kReadingPause = 60;  // milliseconds
constexpr int kGap = 4;
constexpr int kLinesSaid = 2;
constexpr auto kCurrencies = std::to_array<Currency>({Currency::Eur, Currency::Xof});

QComboBox* typedBox(const char* name, const QString& label, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setObjectName(QLatin1String(name));
  box->setAccessibleName(label);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->completer()->setFilterMode(Qt::MatchContains);
  box->completer()->setCompletionMode(QCompleter::PopupCompletion);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(10);
  return box;
}

// "606" of "606 – Fournitures", or what was typed.
std::string accountIn(const QString& text) { return fromScreen(text.section(u'–', 0, 0).trimmed()); }

QIcon verdictMark(bool isGood) {
  return QIcon::fromTheme(isGood ? QStringLiteral("emblem-success") : QStringLiteral("emblem-error"));
}

// The row of a box whose text is what stands in it; -1 when nothing is, nothing for a text that is no choice.
std::optional<int> rowTyped(const QComboBox* box) {
  const auto text = box->currentText().trimmed();
  if (text.isEmpty()) return -1;
  if (box->currentIndex() >= 0 && box->itemText(box->currentIndex()) == box->currentText()) {
    return box->currentIndex();
  }
  const int found = box->findText(text, Qt::MatchFixedString);
  if (found >= 0) return found;
  // Its code alone, or its first words, when only one begins so.
  std::optional<int> only;
  for (int row = 0; row < box->count(); ++row) {
    if (!box->itemText(row).startsWith(text + u' ', Qt::CaseInsensitive)) continue;
    if (only) return std::nullopt;
    only = row;
  }
  return only;
}

}  // namespace

VoucherEntry::VoucherEntry(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_reading(desk.session, this),
      m_id(desk.session.newId()),
      m_day(addLine("spent_on", tr("Date"))),
      m_owner(typedBox("project_id", tr("Projet ou mission"), this)),
      m_supplier(addLine("supplier", tr("Fournisseur"))),
      m_reference(addLine("supplier_reference", tr("N° de facture"))),
      m_label(addLine("label", tr("Libellé"))),
      m_account(addLine("account", tr("Compte"))),
      m_amount(addLine("amount", tr("Montant"))),
      m_currency(new QComboBox(this)),
      m_member(typedBox("member_id", tr("Collectivité"), this)),
      m_save(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Enregistrer"), this)),
      m_anyway(new QPushButton(tr("Saisir quand même"), this)),
      m_verdictIcon(new QLabel(this)),
      m_verdict(new QLabel(this)),
      m_problems(new QLabel(this)),
      m_twins(new QLabel(this)),
      m_suppliers(new QStringListModel(this)) {
  m_currency->setObjectName(QStringLiteral("currency"));
  m_currency->setAccessibleName(tr("Devise"));
  for (const auto currency : kCurrencies) m_currency->addItem(onScreen(codeOf(currency)));
  m_save->setObjectName(QStringLiteral("save"));
  m_save->setToolTip(tr("Entrée"));
  m_anyway->setObjectName(QStringLiteral("save_anyway"));
  m_verdict->setObjectName(QStringLiteral("verdict"));
  m_problems->setObjectName(QStringLiteral("problems"));
  m_twins->setObjectName(QStringLiteral("twins"));
  m_owner->lineEdit()->setPlaceholderText(tr("Commun à tous"));
  m_day->setPlaceholderText(tr("jj/mm/aaaa"));
  m_day->setMinimumWidth(m_day->fontMetrics().horizontalAdvance(QStringLiteral("00/00/0000")) +
                         kBesideEntryDay);
  m_day->setToolTip(tr("12/3, 12/3/2021, t pour aujourd’hui, -2 pour avant-hier"));
  m_day->setText(onScreen(formatFrench(today(m_desk.session))));
  m_amount->setToolTip(tr("1 234,50, 150 000 F CFA ou un calcul\u202f: =2*350"));
  m_amount->setAlignment(Qt::AlignRight);
  for (auto* label : {m_verdict, m_problems, m_twins}) {
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
  }
  layOut();
  connectFields();
  sayDoubts({}, {});
  read();
}

VoucherEntry::~VoucherEntry() {
  if (m_draft) m_draft->keep();
}

// Nothing while what makes a voucher is still to come: the day and the project stay from the one before.
QJsonObject VoucherEntry::texts() const {
  QJsonObject texts;
  for (const auto* line : {m_supplier, m_reference, m_label, m_account, m_amount}) {
    if (!line->text().isEmpty()) texts[line->objectName()] = line->text();
  }
  if (texts.isEmpty()) return texts;
  texts[m_day->objectName()] = m_day->text();
  texts[m_owner->objectName()] = m_owner->currentText();
  texts[m_member->objectName()] = m_member->currentText();
  texts[m_currency->objectName()] = m_currency->currentIndex();
  return texts;
}

// One draft for all vouchers, and one for those of each project.
void VoucherEntry::takeUpDraft() {
  const auto whose = m_fixed ? m_fixed->uuid() : Uuid(Uuid::Bytes{});
  m_draft = std::make_unique<LinesDraft>(
      m_desk.session, RecordReference{EntityKind::Expense, whose}, [this] { return texts(); }, nullptr);
  const auto kept = m_draft->kept();
  if (!kept) return;
  const auto& texts = kept->content.fields;
  m_isTakenUp = true;
  for (auto* line : {m_day, m_supplier, m_reference, m_label, m_account, m_amount}) {
    line->setText(texts[line->objectName()].toString());
  }
  for (auto* box : {m_owner, m_member}) box->setEditText(texts[box->objectName()].toString());
  m_currency->setCurrentIndex(
      std::clamp(texts[m_currency->objectName()].toInt(), 0, m_currency->count() - 1));
}

QLineEdit* VoucherEntry::addLine(const char* name, const QString& label) {
  auto* line = new QLineEdit(this);
  line->setObjectName(QLatin1String(name));
  line->setAccessibleName(label);
  return line;
}

void VoucherEntry::put(QGridLayout* grid, int row, int column, int span, QWidget* control) {
  auto* block = new QWidget(this);
  auto* inside = new QVBoxLayout(block);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(2);
  auto* label = new QLabel(control->accessibleName(), block);
  label->setBuddy(control);
  inside->addWidget(label);
  inside->addWidget(control);
  grid->addWidget(block, row, column, 1, span);
  if (control == m_owner) m_ownerBlock = block;
}

void VoucherEntry::layOut() {
  constexpr int kColumns = 12;
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * kGap);
  grid->setVerticalSpacing(kGap);
  for (int column = 0; column < kColumns; ++column) grid->setColumnStretch(column, 1);
  put(grid, 0, 0, 2, m_day);
  put(grid, 0, 2, 4, m_owner);
  put(grid, 0, 6, 4, m_supplier);
  put(grid, 0, 10, 2, m_reference);
  put(grid, 1, 0, 4, m_label);
  put(grid, 1, 4, 2, m_account);
  put(grid, 1, 6, 2, m_amount);
  put(grid, 1, 8, 1, m_currency);
  put(grid, 1, 9, 2, m_member);
  grid->addWidget(m_save, 1, 11, Qt::AlignBottom);
  grid->addWidget(makeSaid(), 2, 0, 1, kColumns);
  QWidget* before = m_day;
  for (auto* control : std::initializer_list<QWidget*>{m_owner, m_supplier, m_reference, m_label, m_account,
                                                       m_amount, m_currency, m_member, m_save, m_anyway}) {
    setTabOrder(before, control);
    before = control;
  }
}

// What is said of the voucher: the verdict, and below it what is wrong. Both have their line from the start,
// so that nothing moves under the hand of who types.
QWidget* VoucherEntry::makeSaid() {
  m_said = new QWidget(this);
  auto* judged = new QHBoxLayout;
  judged->setSpacing(4);
  judged->addWidget(m_verdictIcon, 0, Qt::AlignTop);
  judged->addWidget(m_verdict, 1);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addLayout(judged);
  texts->addWidget(m_problems);
  texts->addWidget(m_twins);
  texts->addStretch(1);
  auto* row = new QHBoxLayout(m_said);
  row->setContentsMargins(0, 0, 0, 0);
  row->addLayout(texts, 1);
  row->addWidget(m_anyway, 0, Qt::AlignTop);
  holdRoom();
  return m_said;
}

void VoucherEntry::holdRoom() {
  m_said->setMinimumHeight(
      std::max(m_anyway->sizeHint().height(), kLinesSaid * m_verdict->fontMetrics().lineSpacing()));
}

void VoucherEntry::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange && m_said) holdRoom();
}

void VoucherEntry::connectFields() {
  m_readSoon.setSingleShot(true);
  m_readSoon.setInterval(kReadingPause);
  connect(&m_readSoon, &QTimer::timeout, this, &VoucherEntry::read);
  for (auto* line : {m_day, m_supplier, m_reference, m_label, m_account, m_amount, m_owner->lineEdit(),
                     m_member->lineEdit()}) {
    connect(line, &QLineEdit::textChanged, &m_readSoon, qOverload<>(&QTimer::start));
    connect(line, &QLineEdit::textEdited, this, [this] {
      if (m_draft) m_draft->touch();
    });
    line->installEventFilter(this);
  }
  for (auto* control : std::initializer_list<QWidget*>{m_save, m_anyway, m_currency}) {
    control->installEventFilter(this);
  }
  connect(m_currency, &QComboBox::currentIndexChanged, &m_readSoon, qOverload<>(&QTimer::start));
  connect(m_owner->lineEdit(), &QLineEdit::textChanged, this, &VoucherEntry::chooseOwner);
  connect(m_owner, &QComboBox::activated, this, &VoucherEntry::chooseOwner);
  connect(m_day, &QLineEdit::editingFinished, this, [this] {
    const auto day = parseTypedDate(fromScreen(m_day->text().trimmed()), today(m_desk.session));
    if (day) m_day->setText(onScreen(formatFrench(*day)));
  });
  connect(m_amount, &QLineEdit::editingFinished, this, &VoucherEntry::takeUnit);
  connect(m_currency, &QComboBox::activated, this, [this] { m_currencyBefore.reset(); });
  connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
  connect(m_anyway, &QPushButton::clicked, this, [this] { save(true); });

  auto* suppliers = new QCompleter(m_suppliers, this);
  suppliers->setCaseSensitivity(Qt::CaseInsensitive);
  suppliers->setCompletionMode(QCompleter::PopupCompletion);
  m_supplier->setCompleter(suppliers);
  connect(m_supplier, &QLineEdit::textEdited, this, &VoucherEntry::completeSuppliers);
  connect(m_supplier, &QLineEdit::editingFinished, this, [this] { takeOver(m_supplier->text().trimmed()); });

  QStringList accounts;
  for (const auto& account : wording::chargeAccounts(m_desk.session.language())) {
    accounts.append(QStringLiteral("%1 – %2").arg(onScreen(account.code), onScreen(account.label)));
  }
  auto* completer = new QCompleter(accounts, this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  completer->popup()->setMinimumWidth(320);
  m_account->setCompleter(completer);
}

void VoucherEntry::setChoices(const VoucherChoices& choices) {
  m_owners = choices.owners;
  m_members = choices.members;
  const auto owner = m_owner->currentText();
  const auto member = m_member->currentText();
  const QSignalBlocker quietOwner(m_owner);
  const QSignalBlocker quietMember(m_member);
  m_owner->clear();
  for (const auto& choice : m_owners) m_owner->addItem(choice.name);
  m_owner->setCurrentIndex(m_owner->findText(owner));
  m_owner->setEditText(owner);
  m_member->clear();
  for (const auto& choice : m_members) m_member->addItem(choice.name);
  m_member->setCurrentIndex(m_member->findText(member));
  m_member->setEditText(member);
  if (!m_draft && m_desk.session.isWritable()) takeUpDraft();
  if (m_fixed) chooseOwner();
}

void VoucherEntry::fixProject(Id<MicroProject> project) {
  m_fixed = project;
  m_ownerBlock->hide();
  chooseOwner();
}

void VoucherEntry::begin() {
  m_day->setFocus(Qt::OtherFocusReason);
  m_day->selectAll();
}

void VoucherEntry::recordsChanged() { m_readSoon.start(); }

// A supplier's next voucher is most often of the account of the one before.
void VoucherEntry::takeOver(const QString& supplier) {
  if (supplier.isEmpty() || !m_account->text().isEmpty() || !m_desk.session.isOpen()) return;
  const auto newest = m_desk.session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return store::newestOfSupplier(file, fromScreen(supplier)); });
  if (newest) m_account->setText(onScreen(newest->account));
}

void VoucherEntry::completeSuppliers(const QString& beginning) {
  if (!m_desk.session.isOpen()) return;
  QStringList names;
  for (const auto& name : m_desk.session.readOrNothing([&](const store::ConsortiumFile& file) {
         return store::suppliersLike(file, fromScreen(beginning));
       })) {
    names.append(onScreen(name));
  }
  m_suppliers->setStringList(names);
}

void VoucherEntry::chooseOwner() {
  const auto row = rowTyped(m_owner);
  const auto owner = std::find_if(m_owners.begin(), m_owners.end(), [&](const OwnerChoice& choice) {
    if (m_fixed) return choice.owner == store::VoucherOwner(*m_fixed);
    return row && *row >= 0 && &choice == &m_owners[static_cast<std::size_t>(*row)];
  });
  if (owner == m_owners.end() || !owner->member) return;
  const auto member = std::find_if(m_members.begin(), m_members.end(),
                                   [&](const MemberChoice& choice) { return choice.id == *owner->member; });
  if (member != m_members.end()) m_member->setCurrentIndex(static_cast<int>(member - m_members.begin()));
}

app::TypedExpense VoucherEntry::typed() const {
  app::TypedExpense typed{.id = m_id,
                          .day = fromScreen(m_day->text()),
                          .supplier = fromScreen(m_supplier->text()),
                          .supplierReference = fromScreen(m_reference->text()),
                          .label = fromScreen(m_label->text()),
                          .account = accountIn(m_account->text()),
                          .amount = fromScreen(m_amount->text()),
                          .currency = kCurrencies[static_cast<std::size_t>(m_currency->currentIndex())]};
  if (m_fixed) {
    typed.owner = *m_fixed;
  } else if (const auto row = rowTyped(m_owner); row && *row >= 0) {
    typed.owner = m_owners[static_cast<std::size_t>(*row)].owner;
  }
  if (const auto row = rowTyped(m_member); row && *row >= 0) {
    typed.member = m_members[static_cast<std::size_t>(*row)].id;
  }
  return typed;
}

void VoucherEntry::read() {
  const bool canWrite = m_desk.session.isWritable();
  for (auto* control : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    control->setEnabled(canWrite);
  }
  if (!canWrite) return m_verdict->setText(tr("Lecture seule\u202f: aucune pièce ne peut être saisie."));
  m_reading.ask([typed = typed(), day = today(m_desk.session)](
                    store::ConsortiumFile& file) { return app::readTyped(file, typed, day); },
                [this](const app::ReadExpense& read) { showRead(read); });
}

void VoucherEntry::showRead(const app::ReadExpense& read) {
  QStringList parts;
  if (read.number > 0 && read.day) parts.append(tr("Pièce n° %1").arg(numberText(*read.day, read.number)));
  if (read.amount && read.amount->currency() != Currency::Eur) parts.append(shownAmount(*read.amount));
  if (read.eur) parts.append(shownAmount(*read.eur));
  if (m_isTakenUp) parts.prepend(tr("Saisie reprise, pas encore enregistrée"));
  const bool isUntouched = m_amount->text().isEmpty() && m_label->text().isEmpty();
  const bool isJudged = read.day && !isUntouched;
  if (isJudged) {
    const auto sentences = verdictSentences(read.verdict, m_desk.session.language());
    parts.append(QString(sentences).replace(u'\n', u' '));
    m_verdictIcon->setPixmap(verdictMark(read.verdict && read.verdict->empty()).pixmap(16));
  }
  m_verdictIcon->setVisible(isJudged);
  m_verdict->setText(parts.join(QStringLiteral(" · ")));
  sayProblems(read.problems, m_wasRefused && !isUntouched);
  sayDoubts(read.twins, read.doubts);
}

// As it will be shown everywhere.
QString VoucherEntry::numberText(Date day, std::int64_t number) const {
  const auto owner = typed().owner;
  std::optional<Uuid> id;
  if (const auto* project = std::get_if<Id<MicroProject>>(&owner)) id = project->uuid();
  if (const auto* mission = std::get_if<Id<Mission>>(&owner)) id = mission->uuid();
  return onScreen(m_desk.session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return store::VoucherNames(file).textOf(id, day, number); }));
}

QString VoucherEntry::titleOf(const Expense& expense) const {
  return voucherTitle(expense, m_desk.session.readOrNothing([](const store::ConsortiumFile& file) {
    return store::VoucherNames(file);
  }));
}

QWidget* VoucherEntry::controlOf(const std::string& field) const {
  return findChild<QWidget*>(onScreen(field));
}

void VoucherEntry::sayProblems(const Problems& problems, bool isSaving) {
  auto all = problems;
  if (!m_fixed && !rowTyped(m_owner)) {
    all.push_back({ProblemCode::NotInList, "project_id", {fromScreen(m_owner->currentText())}});
  }
  if (!rowTyped(m_member)) {
    all.push_back({ProblemCode::NotInList, "member_id", {fromScreen(m_member->currentText())}});
  }
  QStringList lines;
  QStringList empty;
  for (const auto& problem : all) {
    const auto* control = controlOf(problem.place);
    const auto name = control ? control->accessibleName() : onScreen(problem.place);
    if (problem.code == ProblemCode::Missing) {
      empty.append(name);
    } else {
      lines.append(
          tr("%1\u202f: %2.").arg(name, onScreen(wording::sentence(problem, m_desk.session.language()))));
    }
  }
  if (isSaving && !empty.isEmpty()) {
    lines.prepend((empty.size() > 1 ? tr("Ces champs sont obligatoires\u202f: %1.")
                                    : tr("Ce champ est obligatoire\u202f: %1."))
                      .arg(empty.join(QStringLiteral(", "))));
  }
  tint(m_problems, Tone::Bad);
  m_problems->setText(lines.join(u' '));
  m_problems->setVisible(!lines.isEmpty());
}

void VoucherEntry::sayDoubts(const std::vector<Expense>& twins,
                             const std::vector<app::VoucherDoubt>& doubts) {
  QStringList lines;
  if (!twins.empty()) {
    lines.append(tr("⚠ Ressemble à une pièce déjà saisie\u202f: %1.").arg(titleOf(twins.front())));
  }
  for (const auto& doubt : doubts) lines.append(doubtSentence(doubt));
  m_twins->setVisible(!lines.isEmpty());
  m_anyway->setVisible(!lines.isEmpty());
  m_twins->setText(lines.join(u'\n'));
}

// "150 000 F CFA" says the currency: the choice beside follows once the amount is left.
void VoucherEntry::takeUnit() {
  const auto amount = parseMoneyOfAnyUnit(fromScreen(m_amount->text().trimmed()),
                                          kCurrencies[static_cast<std::size_t>(m_currency->currentIndex())]);
  if (!amount) return;
  const auto found = std::find(kCurrencies.begin(), kCurrencies.end(), amount->currency());
  const auto row = static_cast<int>(found - kCurrencies.begin());
  if (row == m_currency->currentIndex()) return;
  m_currencyBefore = m_currency->currentIndex();
  m_currency->setCurrentIndex(row);
}

void VoucherEntry::save(bool isAnyway) {
  if (!m_desk.session.isWritable()) return;
  const auto entry = typed();
  const auto& file = m_desk.session.file();
  const auto read = app::readTyped(file, entry, today(m_desk.session));
  const bool isOwnerKnown = m_fixed || rowTyped(m_owner);
  m_wasRefused = true;
  m_reading.drop();
  showRead(read);
  if (!read.problems.empty() || !isOwnerKnown || !rowTyped(m_member)) {
    auto* wrong = !isOwnerKnown           ? static_cast<QWidget*>(m_owner)
                  : read.problems.empty() ? static_cast<QWidget*>(m_member)
                                          : controlOf(read.problems.front().place);
    if (wrong) wrong->setFocus(Qt::OtherFocusReason);
    return;
  }
  const bool isAsked = !read.twins.empty() || !read.doubts.empty();
  if (isAsked && !isAnyway) return m_anyway->setFocus(Qt::OtherFocusReason);
  const auto problems =
      app::placedInFields(m_desk.session.perform(app::entryStep(file, entry, today(m_desk.session))));
  if (!problems.empty()) return sayProblems(problems, true);
  m_desk.navigator.announceStep(
      tr("La pièce n° %1 est enregistrée.").arg(numberText(*read.day, read.number)));
  clearForNext();
  Q_EMIT entered(entry.id);
}

void VoucherEntry::clearForNext() {
  m_id = m_desk.session.newId();
  m_wasRefused = false;
  m_isTakenUp = false;
  if (m_draft) m_draft->discard();
  for (auto* line : {m_supplier, m_reference, m_label, m_account, m_amount}) line->clear();
  if (m_currencyBefore) m_currency->setCurrentIndex(*std::exchange(m_currencyBefore, std::nullopt));
  sayDoubts({}, {});
  m_problems->hide();
  begin();
}

bool VoucherEntry::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
  if (watched == m_owner->lineEdit()) chooseOwner();
  save(watched == m_anyway);
  return true;
}

}  // namespace lianes::gui
