#include "gui/projects/projects_page.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/text.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/projects/project_list.hpp"
#include "gui/projects/project_pane.hpp"
#include "lianes/app/project_funding_share.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kProjectListWidth = 232;

}  // namespace

ProjectsPage::ProjectsPage(const Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_funding(desk.session, this),
      m_list(new ProjectList(desk.session, this)),
      m_stack(new QStackedWidget(this)),
      m_pane(new ProjectPane(desk, this)) {
  auto* split = new QSplitter(this);
  split->setHandleWidth(1);
  split->addWidget(makeChoice());
  split->addWidget(m_pane);
  split->setStretchFactor(1, 1);
  split->setCollapsible(1, false);
  split->setSizes({kProjectListWidth, 4 * kProjectListWidth});
  m_stack->addWidget(split);
  m_stack->addWidget(makeEmpty());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  connect(m_filter, &QLineEdit::textChanged, this, &ProjectsPage::filter);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProjectsPage::showChosen);
  connect(m_pane, &ProjectPane::tabChanged, this, &Page::stateChanged);
  recordsChanged();
}

QWidget* ProjectsPage::makeChoice() {
  auto* choice = new QWidget(this);
  auto* column = new QVBoxLayout(choice);
  column->setContentsMargins(16, 12, 8, 12);
  column->setSpacing(8);
  column->addWidget(new PageTitle(tr("Micro-projets"), choice));
  m_filter = new QLineEdit(choice);
  m_filter->setPlaceholderText(tr("Filtrer"));
  m_filter->setAccessibleName(tr("Filtrer les projets"));
  m_filter->setClearButtonEnabled(true);
  m_view = new QListView(choice);
  m_view->setObjectName(QStringLiteral("projects"));
  m_view->setModel(m_list);
  m_view->setItemDelegate(new ProjectListCell(m_view));
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_view->setAccessibleName(tr("Micro-projets"));
  m_new = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Nouveau projet…"), choice);
  connect(m_new, &QPushButton::clicked, this, &ProjectsPage::begin);
  column->addWidget(m_filter);
  column->addWidget(m_view, 1);
  column->addWidget(m_new);
  return choice;
}

QWidget* ProjectsPage::makeEmpty() {
  auto* empty = new QWidget(this);
  auto* column = new QVBoxLayout(empty);
  m_guidance = new QLabel(empty);
  m_guidance->setAlignment(Qt::AlignCenter);
  m_guidance->setWordWrap(true);
  m_begin = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), QString(), empty);
  connect(m_begin, &QPushButton::clicked, this, &ProjectsPage::begin);
  column->addStretch();
  column->addWidget(m_guidance);
  column->addSpacing(8);
  column->addWidget(m_begin, 0, Qt::AlignCenter);
  column->addStretch();
  return empty;
}

bool ProjectsPage::hasPartnership() const {
  const auto page = store::listRecords(m_desk.session.file(), {.kind = EntityKind::Partnership, .most = 1});
  return page.ok() && !page->records.empty();
}

void ProjectsPage::refresh() {
  if (!m_desk.session.isOpen()) return;
  const auto before = chosen();
  m_list->reload();
  if (!before || !choose(before->id)) m_view->setCurrentIndex(m_list->index(0, 0));
  const bool isEmpty = m_list->rowCount() == 0 && m_filter->text().isEmpty();
  m_stack->setCurrentIndex(isEmpty ? 1 : 0);
  if (isEmpty) {
    const bool canBegin = hasPartnership();
    m_guidance->setText(
        canBegin ? tr("Aucun micro-projet. Chaque partenariat choisit le sien, dans la compétence "
                      "de la collectivité malienne.")
                 : tr("Un micro-projet appartient à un partenariat, et il n’y en a pas encore.\n"
                      "Commencez par lier une collectivité française à une collectivité malienne."));
    m_begin->setText(canBegin ? tr("Nouveau projet…") : tr("Aller aux partenariats"));
    m_begin->setEnabled(m_desk.session.isWritable() || !canBegin);
  }
  m_new->setEnabled(m_desk.session.isWritable());
  if (!chosen()) showChosen();  // else the choice has shown it
  askFunding();
}

void ProjectsPage::askFunding() {
  m_funding.ask([](store::ConsortiumFile& file) { return app::fundingShares(file); },
                [this](Result<std::vector<app::FundingShare>, Problems> shares) {
                  std::map<Uuid, int> percents;
                  if (shares) {
                    for (const auto& share : *shares) {
                      percents[share.project.uuid()] = static_cast<int>(share.percent);
                    }
                  }
                  m_list->setPercents(std::move(percents));
                });
}

std::optional<Record> ProjectsPage::chosen() const {
  const auto index = m_view->currentIndex();
  return index.isValid() ? std::optional(m_list->recordAt(index.row())) : std::nullopt;
}

void ProjectsPage::showChosen() {
  const auto project = chosen();
  m_pane->setProject(project ? std::optional(Id<MicroProject>(project->id)) : std::nullopt);
  Q_EMIT stateChanged();
}

// There is always a project in the pane while the list shows any: the one from before, or the first.
void ProjectsPage::filter(const QString& text) {
  if (const auto before = chosen()) m_chosenBefore = before->id;
  m_list->setTyped(text);
  if (chosen()) return;
  if (!m_chosenBefore || !choose(*m_chosenBefore)) m_view->setCurrentIndex(m_list->index(0, 0));
  if (!chosen()) showChosen();
}

bool ProjectsPage::choose(Uuid project) {
  const auto row = m_list->rowOf(project);
  if (row) m_view->setCurrentIndex(m_list->index(*row, 0));
  return row.has_value();
}

void ProjectsPage::begin() {
  if (!hasPartnership()) return m_desk.navigator.openPage(QStringLiteral("partnerships"));
  if (!m_desk.session.isWritable()) return;
  auto* dialog = new NewProjectDialog(m_desk.session, this);
  connect(dialog, &NewProjectDialog::created, this, [this](const Uuid& project) {
    m_filter->clear();
    choose(project);
  });
  dialog->open();
}

bool ProjectsPage::can(PageAction action) const {
  switch (action) {
    case PageAction::Add:
      return m_desk.session.isWritable();
    case PageAction::Edit:
      return m_desk.session.isWritable() && chosen();
    case PageAction::Remove:
      return m_desk.session.isWritable() && chosen();
    case PageAction::Find:
      return true;
    case PageAction::Duplicate:
      return false;
  }
  return false;
}

void ProjectsPage::run(PageAction action) {
  switch (action) {
    case PageAction::Add:
      return hasPartnership() ? begin() : m_begin->setFocus();  // the page says what is needed first
    case PageAction::Edit:
      return m_pane->showSheet();
    case PageAction::Remove:
      return m_pane->canRemove() && !m_view->hasFocus() ? m_pane->removeSelected() : removeProject();
    case PageAction::Find:
      return m_filter->setFocus(Qt::ShortcutFocusReason);
    case PageAction::Duplicate:
      return;
  }
}

void ProjectsPage::removeProject() {
  const auto project = chosen();
  if (!project || !m_view->hasFocus()) return;
  const auto& file = m_desk.session.file();
  const auto name = onScreen(store::nameIn(file, *project));
  const auto problems = m_desk.session.perform(app::removalStep(file, project->kind, project->id));
  if (problems.empty()) return m_desk.navigator.announceStep(tr("« %1 » est supprimé.").arg(name));
  m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
}

std::optional<Uuid> ProjectsPage::projectOf(const RecordReference& record) const {
  const auto& file = m_desk.session.file();
  const auto ofVersion = [&](Id<BudgetVersion> id) -> std::optional<Uuid> {
    const auto version = file.find(id);
    return version && version->project ? std::optional(version->project->uuid()) : std::nullopt;
  };
  const auto ofIndicator = [&](Id<Indicator> id) -> std::optional<Uuid> {
    const auto indicator = file.find(id);
    return indicator && indicator->project ? std::optional(indicator->project->uuid()) : std::nullopt;
  };
  if (record.kind == EntityKind::MicroProject) return record.id;
  if (record.kind == EntityKind::BudgetVersion) return ofVersion(Id<BudgetVersion>(record.id));
  if (record.kind == EntityKind::Indicator) return ofIndicator(Id<Indicator>(record.id));
  if (record.kind == EntityKind::BudgetLine) {
    const auto line = file.find(Id<BudgetLine>(record.id));
    return line ? ofVersion(line->version) : std::nullopt;
  }
  if (record.kind == EntityKind::Measure) {
    const auto measure = file.find(Id<Measure>(record.id));
    return measure ? ofIndicator(measure->indicator) : std::nullopt;
  }
  if (record.kind == EntityKind::Document) {
    const auto document = file.find(Id<Document>(record.id));
    const bool isOurs = document && document->attachedTo.kind == EntityKind::MicroProject;
    return isOurs ? std::optional(document->attachedTo.id) : std::nullopt;
  }
  if (record.kind == EntityKind::Contribution) {
    const auto contribution = file.find(Id<Contribution>(record.id));
    return contribution ? std::optional(contribution->project.uuid()) : std::nullopt;
  }
  return std::nullopt;
}

bool ProjectsPage::reveal(const Target& target) {
  const auto* record = std::get_if<RecordReference>(&target);
  const auto project = record ? projectOf(*record) : std::nullopt;
  if (!project) return false;
  m_filter->clear();
  m_list->reload();
  return choose(*project) && m_pane->reveal(*record);
}

}  // namespace lianes::gui
