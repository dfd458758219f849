#include "gui/deadlines/deadlines_page.hpp"

#include <QtCore/QPointer>
#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/deadlines/deadlines_model.hpp"
#include "gui/desk/background_query.hpp"
#include "gui/desk/long_query.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/report_orders.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/nothing_found.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/deadlines.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/list_filter.hpp"
#include "lianes/wording/due_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kDeadlinesGap = 8;
constexpr int kDeadlinesSide = 16;
constexpr int kDeadlinesTop = 12;

}  // namespace

DeadlinesPage::DeadlinesPage(const Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_query(new BackgroundQuery(desk.session, this)),
      m_writing(new LongQuery(desk.session, this)),
      m_model(new DeadlinesModel(desk.session, this)),
      m_summary(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_withDone(new QCheckBox(tr("Montrer ce qui est fait"), this)),
      m_add(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Nouvelle échéance…"), this)),
      m_done(new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-ok-apply")), tr("C’est fait"), this)),
      m_open(new QPushButton(QIcon::fromTheme(QStringLiteral("go-next")), tr("Voir la fiche"), this)),
      m_remove(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-delete")), tr("Supprimer"), this)),
      m_calendar(new QPushButton(QIcon::fromTheme(QStringLiteral("view-calendar")),
                                 tr("Exporter le calendrier…"), this)),
      m_tree(new QTreeView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kDeadlinesSide, kDeadlinesTop, kDeadlinesSide, kDeadlinesTop);
  column->setSpacing(kDeadlinesGap);
  makeHead();
  makeTree();
  refresh();
  showState();
}

void DeadlinesPage::makeHead() {
  auto* column = qobject_cast<QVBoxLayout*>(layout());
  auto* head = new QHBoxLayout;
  head->setSpacing(kDeadlinesGap);
  head->addWidget(new PageTitle(tr("Échéances"), this));
  head->addStretch(1);
  m_filter->setPlaceholderText(tr("Filtrer"));
  m_filter->setAccessibleName(tr("Filtrer"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setMinimumWidth(200);
  head->addWidget(m_filter);
  for (auto* button : {m_add, m_done, m_open, m_remove}) head->addWidget(button);
  m_done->setObjectName(QStringLiteral("finish"));
  column->addLayout(head);
  auto* row = new QHBoxLayout;
  m_summary->setObjectName(QStringLiteral("summary"));
  row->addWidget(m_summary, 1);
  row->addWidget(m_withDone);
  m_calendar->setObjectName(QStringLiteral("calendar"));
  row->addWidget(m_calendar);
  column->addLayout(row);
  connect(m_filter, &QLineEdit::textChanged, this, &DeadlinesPage::showFiltered);
  connect(m_withDone, &QCheckBox::toggled, this, &DeadlinesPage::showFiltered);
  connect(m_add, &QPushButton::clicked, this, &DeadlinesPage::add);
  connect(m_done, &QPushButton::clicked, this, &DeadlinesPage::finish);
  connect(m_open, &QPushButton::clicked, this, &DeadlinesPage::openRecord);
  connect(m_remove, &QPushButton::clicked, this, &DeadlinesPage::remove);
  connect(m_calendar, &QPushButton::clicked, this, &DeadlinesPage::askCalendar);
}

void DeadlinesPage::makeTree() {
  layout()->addWidget(m_tree);
  m_tree->setModel(m_model);
  new NothingFound(
      m_tree, [this] { return !m_filter->text().isEmpty(); }, [this] { m_filter->clear(); });
  m_tree->setObjectName(QStringLiteral("deadlines"));
  m_tree->setAccessibleName(tr("Échéances"));
  m_tree->setAlternatingRowColors(true);
  m_tree->setUniformRowHeights(true);
  m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->setSectionResizeMode(DeadlinesModel::What, QHeaderView::Stretch);
  for (const int column : {DeadlinesModel::When, DeadlinesModel::Who, DeadlinesModel::Far}) {
    m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  }
  connect(m_tree, &QTreeView::activated, this, &DeadlinesPage::openRecord);
  connect(new QShortcut(Qt::Key_Space, m_tree, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
          this, &DeadlinesPage::finish);
  connect(new QShortcut(QKeySequence::Delete, m_tree, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &DeadlinesPage::remove);
  connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeadlinesPage::showState);
}

void DeadlinesPage::refresh() {
  if (!m_desk.session.isOpen()) return;
  m_query->ask(
      [day = today(m_desk.session)](store::ConsortiumFile& file) { return app::dueItems(file, day); },
      [this](std::vector<DueItem> items) { showItems(std::move(items)); });
}

void DeadlinesPage::showItems(std::vector<DueItem> items) {
  m_items = std::move(items);
  showFiltered();
}

void DeadlinesPage::showFiltered() {
  const auto kept = chosen() ? std::optional(chosen()->record) : std::nullopt;
  const auto wanted = m_wanted ? std::exchange(m_wanted, std::nullopt) : kept;
  const auto filter = parseListFilter(fromScreen(m_filter->text()));
  std::vector<DueItem> shown;
  for (const auto& item : m_items) {
    if (item.done && !m_withDone->isChecked() && wanted != item.record) continue;
    const auto told = wording::sentence(item, m_desk.session.language());
    if (answers(filter, {told, formatFrench(item.date)})) shown.push_back(item);
  }
  m_model->show(std::move(shown), today(m_desk.session));
  m_tree->expandAll();
  for (int group = 0; group < m_model->rowCount(); ++group) {
    m_tree->setFirstColumnSpanned(group, {}, true);
  }
  if (wanted) {
    const auto index = m_model->indexOf(*wanted);
    m_tree->setCurrentIndex(index);
    if (index.isValid()) m_tree->scrollTo(index);
  }
  const auto count = [this](DueGroup group) { return m_model->count(group); };
  m_summary->setText(
      m_items.empty() ? tr("Rien n’est daté pour l’instant. Les lettres, missions, réunions et rapports "
                           "viendront d’eux-mêmes\u202f; ajoutez ici le reste.")
                      : tr("En retard\u202f: %1 · dans les 7 jours\u202f: %2 · dans les 30 jours\u202f: %3")
                            .arg(count(DueGroup::Overdue))
                            .arg(count(DueGroup::Week))
                            .arg(count(DueGroup::Month)));
  showState();
}

const DueItem* DeadlinesPage::chosen() const { return m_model->itemAt(m_tree->currentIndex()); }

bool DeadlinesPage::isTyped() const { return chosen() && chosen()->code == DueCode::Typed; }

void DeadlinesPage::showState() {
  const auto* item = chosen();
  const bool isWritable = m_desk.session.isWritable();
  const bool byTick = item && (item->code == DueCode::Typed || item->code == DueCode::ActionDue);
  m_add->setEnabled(isWritable);
  m_calendar->setEnabled(!m_items.empty() && m_desk.workshop && m_desk.workshop->renderer);
  m_done->setEnabled(isWritable && byTick && !item->done);
  m_done->setToolTip(item && !byTick ? tr("Cette échéance se règle dans sa fiche.") : QString());
  m_open->setEnabled(item != nullptr);
  m_remove->setEnabled(isWritable && isTyped());
  m_remove->setToolTip(item && !isTyped()
                           ? tr("Cette échéance découle d’une fiche\u202f: changez sa date là-bas.")
                           : QString());
  Q_EMIT stateChanged();
}

bool DeadlinesPage::can(PageAction action) const {
  if (action == PageAction::Find) return true;
  if (action == PageAction::Add) return m_desk.session.isWritable();
  if (action == PageAction::Edit) return chosen() != nullptr;
  return action == PageAction::Remove && m_desk.session.isWritable() && isTyped();
}

void DeadlinesPage::run(PageAction action) {
  if (action == PageAction::Find) return m_filter->setFocus(Qt::ShortcutFocusReason);
  if (action == PageAction::Add) return add();
  if (action == PageAction::Edit) return openRecord();
  if (action == PageAction::Remove) remove();
}

bool DeadlinesPage::reveal(const Target& target) {
  const auto* wanted = std::get_if<RecordReference>(&target);
  if (!wanted || wanted->kind != EntityKind::Deadline) return false;
  m_wanted = *wanted;
  m_filter->clear();
  refresh();
  return true;
}

void DeadlinesPage::openRecord() {
  const auto* item = chosen();
  if (!item) return;
  if (isTyped()) return edit();
  m_desk.navigator.open(item->record);
}

void DeadlinesPage::finish() {
  const auto* item = chosen();
  if (!item || !m_desk.session.isWritable()) return;
  const auto told = onScreen(wording::sentence(*item, m_desk.session.language()));
  const auto step = app::doneStep(m_desk.session.file(), *item, today(m_desk.session));
  if (!step) return;
  const auto problems = m_desk.session.perform(*step);
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » est fait.").arg(told));
  } else {
    m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  }
}

void DeadlinesPage::add() {
  if (!m_desk.session.isWritable()) return;
  const auto id = m_desk.session.newId();
  m_wanted = RecordReference{EntityKind::Deadline, id};
  (new RecordForm(m_desk.session, app::blankRecord(EntityKind::Deadline, id), this))->open();
}

void DeadlinesPage::edit() {
  const auto record = m_desk.session.find(EntityKind::Deadline, chosen()->record.id);
  if (record && m_desk.session.isWritable()) (new RecordForm(m_desk.session, *record, this))->open();
}

void DeadlinesPage::remove() {
  if (!isTyped() || !m_desk.session.isWritable()) return;
  const auto told = onScreen(wording::sentence(*chosen(), m_desk.session.language()));
  const auto problems = m_desk.session.performFrom([&](const store::ConsortiumFile& file) {
    return app::removalStep(file, EntityKind::Deadline, chosen()->record.id);
  });
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(told));
  } else {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
  }
}

void DeadlinesPage::askCalendar() {
  m_desk.workshop->prompts.chooseFolder(this, tr("Exporter le calendrier dans"),
                                        [guard = QPointer(this)](const QString& folder) {
                                          if (guard) guard->writeCalendar(folder);
                                        });
}

void DeadlinesPage::writeCalendar(const QString& folder) {
  const auto day = today(m_desk.session);
  const WantedDocument wanted{{.kind = app::OutputKind::Deadlines, .from = day, .to = day},
                              {app::ReportFormat::Ics}};
  const DocumentWriter writer{m_desk.workshop->renderer, m_desk.session.language()};
  m_calendar->setEnabled(false);
  m_writing->ask(
      [wanted, writer, path = pathFromScreen(folder)](store::ConsortiumFile& file, LongWork& work) {
        return writeOrder(file, wanted, path, writer, work);
      },
      [this, folder](const WrittenDocument& written) {
        showState();
        if (!written.refusal.isEmpty()) return m_desk.navigator.say(written.refusal);
        m_summary->setText(tr("Calendrier écrit dans « %1 »\u202f: %2. Ouvrez-le avec votre agenda.")
                               .arg(folder, onScreen(written.files.at(0).filename().string())));
      });
}

}  // namespace lianes::gui
