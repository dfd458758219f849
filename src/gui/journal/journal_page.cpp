#include "gui/journal/journal_page.hpp"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/undoing.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/journal/journal_model.hpp"
#include "gui/journal/past_panel.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kChangesTold = 200;
constexpr int kJournalGap = 8;
constexpr int kJournalSide = 16;
constexpr int kJournalTop = 12;
constexpr int kNoKind = -1;

// A reference is told by the name of what it refers to.
QString toldValue(const store::ConsortiumFile& file, const FieldDescription& field, EntityKind kind,
                  const FieldValue& value, bool isErased, wording::Language language) {
  if (isErased) return onScreen(wording::erasedText(language));
  if (const auto* id = std::get_if<Uuid>(&value); id && field.target) {
    const auto linked = file.find(*field.target, *id);
    return linked ? onScreen(store::nameIn(file, *linked)) : JournalPage::tr("une fiche supprimée");
  }
  if (const auto* reference = std::get_if<RecordReference>(&value)) {
    const auto linked = file.find(reference->kind, reference->id);
    return linked ? onScreen(store::nameIn(file, *linked)) : JournalPage::tr("une fiche supprimée");
  }
  return onScreen(wording::fieldText(kind, field.name, value, language));
}

QString toldChange(const store::ConsortiumFile& file, const store::Change& change,
                   wording::Language language) {
  const auto& record = change.after ? *change.after : *change.before;
  QString text = QStringLiteral("<p><b>%1 — %2</b>")
                     .arg(onScreen(wording::kindLabel(change.kind, language)).toHtmlEscaped(),
                          onScreen(store::nameIn(file, record)).toHtmlEscaped());
  const auto& description = describe(change.kind);
  for (const auto& changed : store::fieldChanges(change)) {
    const auto& field = description.fields[description.indexOf(changed.field).value()];
    text += QStringLiteral("<br>%1\u202f: %2 → %3")
                .arg(onScreen(wording::fieldLabel(change.kind, field.name, language)).toHtmlEscaped(),
                     toldValue(file, field, change.kind, changed.before, changed.beforeErased, language)
                         .toHtmlEscaped(),
                     toldValue(file, field, change.kind, changed.after, changed.afterErased, language)
                         .toHtmlEscaped());
  }
  return text + QStringLiteral("</p>");
}

}  // namespace

JournalPage::JournalPage(const Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_model(new JournalModel(desk.session, this)),
      m_tabs(new QTabWidget(this)),
      m_past(new PastPanel(desk.session, m_tabs)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kJournalSide, kJournalTop, kJournalSide, kJournalTop);
  column->setSpacing(kJournalGap);
  column->addWidget(new PageTitle(tr("Journal"), this));
  column->addWidget(m_tabs, 1);
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(makeSteps(m_tabs), tr("Étapes"));
  m_tabs->addTab(m_past, tr("État à une date"));
  ask();
}

QWidget* JournalPage::makeFilters(QWidget* parent) {
  auto* line = new QWidget(parent);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kJournalGap);
  m_record = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-clear")), QString(), line);
  m_record->setToolTip(tr("Montrer toutes les fiches"));
  m_record->hide();
  m_kind = new QComboBox(line);
  m_kind->setAccessibleName(tr("Sorte de fiche"));
  m_kind->addItem(tr("Toutes les fiches"), kNoKind);
  for (std::size_t at = 0; at < Choices<EntityKind>::codes.size(); ++at) {
    const auto name =
        capitalised(onScreen(wording::kindPlural(static_cast<EntityKind>(at), m_desk.session.language())));
    m_kind->addItem(name, static_cast<int>(at));
  }
  m_author = new QLineEdit(line);
  m_author->setPlaceholderText(tr("Par qui"));
  m_author->setAccessibleName(tr("Par qui"));
  m_text = new QLineEdit(line);
  m_text->setPlaceholderText(tr("Filtrer"));
  m_text->setAccessibleName(tr("Filtrer"));
  for (auto* typed : {m_author, m_text}) {
    typed->setClearButtonEnabled(true);
    connect(typed, &QLineEdit::textChanged, this, &JournalPage::ask);
  }
  connect(m_kind, &QComboBox::currentIndexChanged, this, &JournalPage::ask);
  connect(m_record, &QPushButton::clicked, this, [this] {
    m_whose.reset();
    ask();
  });
  row->addWidget(m_record);
  row->addWidget(m_kind);
  row->addWidget(m_author, 1);
  row->addWidget(m_text, 2);
  return line;
}

QWidget* JournalPage::makeSteps(QWidget* parent) {
  auto* whole = new QWidget(parent);
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, kJournalGap, 0, 0);
  column->setSpacing(kJournalGap);
  column->addWidget(makeFilters(whole));
  auto* split = new QSplitter(Qt::Vertical, whole);
  m_steps = new QTableView(split);
  m_steps->setObjectName(QStringLiteral("steps"));
  m_steps->setAccessibleName(tr("Étapes"));
  m_steps->setAlternatingRowColors(true);
  m_steps->setShowGrid(false);
  m_steps->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
  m_steps->setTabKeyNavigation(false);
  m_steps->setModel(m_model);
  m_steps->verticalHeader()->hide();
  m_steps->horizontalHeader()->setSectionResizeMode(JournalModel::When, QHeaderView::ResizeToContents);
  m_steps->horizontalHeader()->setSectionResizeMode(JournalModel::Who, QHeaderView::ResizeToContents);
  m_steps->horizontalHeader()->setStretchLastSection(true);
  m_steps->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_changes = new QTextBrowser(split);
  m_changes->setObjectName(QStringLiteral("changes"));
  m_changes->setAccessibleName(tr("Ce que l’étape a changé"));
  m_changes->setTabChangesFocus(true);
  split->setStretchFactor(0, 2);
  split->setStretchFactor(1, 1);
  column->addWidget(split, 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(kJournalGap);
  m_undo = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-undo")), tr("Annuler cette étape"), whole);
  m_undo->setObjectName(QStringLiteral("undoStep"));
  m_then =
      new QPushButton(QIcon::fromTheme(QStringLiteral("appointment-new")), tr("Voir l’état d’alors"), whole);
  m_refused = new QLabel(whole);
  m_refused->setObjectName(QStringLiteral("refused"));
  m_refused->setWordWrap(true);
  m_refused->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(m_undo);
  row->addWidget(m_then);
  row->addWidget(m_refused, 1);
  column->addLayout(row);
  connect(m_undo, &QPushButton::clicked, this, &JournalPage::undoChosen);
  connect(m_then, &QPushButton::clicked, this, &JournalPage::showPast);
  connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &JournalPage::showChanges);
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
    if (std::exchange(m_choosesNewest, false) && m_model->rowCount() > 0) m_steps->selectRow(0);
    showChanges();
  });
  return whole;
}

void JournalPage::ask() {
  app::JournalQuery query{
      .record = m_whose, .author = fromScreen(m_author->text()), .text = fromScreen(m_text->text())};
  const int kind = m_kind->currentData().toInt();
  if (kind != kNoKind) query.kind = static_cast<EntityKind>(kind);
  m_record->setVisible(m_whose.has_value());
  if (m_whose) {
    const auto record = m_desk.session.find(m_whose->kind, m_whose->id);
    m_record->setText(
        tr("Historique de « %1 »")
            .arg(record ? onScreen(m_desk.session.nameOf(*record)) : tr("une fiche supprimée")));
  }
  m_model->show(std::move(query));
}

bool JournalPage::can(PageAction action) const { return action == PageAction::Find; }

void JournalPage::run(PageAction action) {
  if (action == PageAction::Find) m_text->setFocus(Qt::ShortcutFocusReason);
}

bool JournalPage::reveal(const Target& target) {
  const auto* history = std::get_if<HistoryOf>(&target);
  if (!history) return false;
  m_whose = history->record;
  m_tabs->setCurrentIndex(0);
  m_kind->setCurrentIndex(0);
  m_author->clear();
  m_text->clear();
  m_choosesNewest = true;
  ask();
  return true;
}

void JournalPage::refresh() { m_model->reload(); }

void JournalPage::showChanges() {
  const auto current = m_steps->selectionModel()->currentIndex();
  m_refused->clear();
  m_undo->setEnabled(current.isValid() && m_desk.session.isWritable());
  m_then->setEnabled(current.isValid());
  if (!current.isValid()) {
    m_changes->setHtml(
        m_model->rowCount() == 0
            ? tr("<p>Aucune étape ne correspond.</p>")
            : tr("<p>Choisissez une étape pour voir ce qu’elle a changé, champ par champ.</p>"));
    return;
  }
  const auto& file = m_desk.session.file();
  const auto changes = store::changesOf(file, m_model->stepAt(current.row()).number);
  QString told;
  for (std::size_t at = 0; at < changes.size() && at < kChangesTold; ++at) {
    told += toldChange(file, changes[at], m_desk.session.language());
  }
  if (changes.size() > kChangesTold) {
    told += tr("<p>… et %1 autres fiches.</p>").arg(changes.size() - kChangesTold);
  }
  m_changes->setHtml(told);
}

void JournalPage::undoChosen() {
  const auto current = m_steps->selectionModel()->currentIndex();
  if (!current.isValid() || !m_desk.session.isWritable()) return;
  const auto step = m_model->stepAt(current.row());
  static DialogPrompts byDialogs;  // of a page on its own
  Prompts& prompts = m_desk.workshop ? m_desk.workshop->prompts : byDialogs;
  takeBack(m_desk.session, prompts, this, step, [guard = QPointer(this)](const Undone& undone) {
    if (guard) guard->tellUndone(undone);
  });
}

void JournalPage::tellUndone(const Undone& undone) {
  if (undone.problems.empty()) return m_desk.navigator.announceStep(undone.told);
  tint(m_refused, Tone::Bad);
  m_refused->setText(
      capitalised(onScreen(wording::sentence(undone.problems.front(), m_desk.session.language()))));
}

void JournalPage::showPast() {
  const auto current = m_steps->selectionModel()->currentIndex();
  if (!current.isValid()) return;
  m_past->showAfter(m_model->stepAt(current.row()));
  m_tabs->setCurrentWidget(m_past);
}

}  // namespace lianes::gui
