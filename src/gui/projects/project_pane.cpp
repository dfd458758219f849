#include "gui/projects/project_pane.hpp"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/budget/budget_tab.hpp"
#include "gui/desk/session.hpp"
#include "gui/funding/project_funding.hpp"
#include "gui/kit/text.hpp"
#include "gui/projects/documents_tab.hpp"
#include "gui/projects/project_sheet.hpp"
#include "gui/projects/results_tab.hpp"
#include "gui/vouchers/vouchers_view.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities/budget_line.hpp"
#include "lianes/domain/entities/partnership.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

QString projectPeriod(const MicroProject& project) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? onScreen(formatFrench(*date)) : QStringLiteral("…");
  };
  if (!project.startsOn && !project.endsOn) return {};
  return day(project.startsOn) + QStringLiteral(" – ") + day(project.endsOn);
}

}  // namespace

ProjectPane::ProjectPane(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(new QLabel(this)),
      m_line(new QLabel(this)),
      m_tabs(new QTabWidget(this)),
      m_sheet(new ProjectSheet(desk, this)),
      m_budget(new BudgetTab(desk, this)),
      m_funding(new ProjectFunding(desk, this)),
      m_expenses(new QWidget(this)),
      m_results(new ResultsTab(desk, this)),
      m_documents(new DocumentsTab(desk, this)) {
  m_title->setTextFormat(Qt::RichText);
  m_title->setWordWrap(true);
  m_title->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_line->setWordWrap(true);
  m_line->setAccessibleName(tr("Partenariat et état du projet"));
  m_line->setTextInteractionFlags(Qt::TextBrowserInteraction);
  m_tabs->setDocumentMode(true);
  (new QVBoxLayout(m_expenses))->setContentsMargins(0, 8, 0, 0);
  m_tabs->addTab(m_sheet, tr("Fiche"));
  m_tabs->addTab(m_budget, tr("Budget"));
  m_tabs->addTab(m_funding, tr("Financement"));
  m_tabs->addTab(m_expenses, tr("Dépenses"));
  m_tabs->addTab(m_results, tr("Résultats"));
  m_tabs->addTab(m_documents, tr("Documents"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 0);
  column->setSpacing(4);
  column->addWidget(m_title);
  column->addWidget(m_line);
  column->addSpacing(4);
  column->addWidget(m_tabs, 1);
  connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
    showTab();
    Q_EMIT tabChanged();
  });
  connect(m_line, &QLabel::linkActivated, this, [this](const QString& link) {
    if (const auto record = RecordReference::parse(fromScreen(link))) m_desk.navigator.open(*record);
  });
}

void ProjectPane::setProject(const std::optional<Id<MicroProject>>& project) {
  m_project = project;
  refresh();
}

void ProjectPane::refresh() {
  showHead();
  showTab();
}

void ProjectPane::showHead() {
  const auto project = m_project && m_desk.session.isOpen() ? m_desk.session.find(*m_project) : std::nullopt;
  m_tabs->setVisible(project.has_value());
  m_line->setVisible(project.has_value());
  if (!project) return m_title->setText(tr("Aucun projet ne répond à ce filtre."));

  const auto name = project->code.empty()
                        ? onScreen(project->title)
                        : onScreen(project->code) + QStringLiteral(" · ") + onScreen(project->title);
  m_title->setText(QStringLiteral("<h2 style='margin:0'>%1</h2>").arg(name.toHtmlEscaped()));
  const RecordReference partnership{EntityKind::Partnership, project->partnership.uuid()};
  const auto linked = m_desk.session.find(partnership.kind, partnership.id);
  QStringList parts;
  if (linked) {
    parts.append(
        QStringLiteral("<a href='%1'>%2</a>")
            .arg(onScreen(partnership.text()), onScreen(m_desk.session.nameOf(*linked)).toHtmlEscaped()));
  }
  for (const auto& part : {onScreen(project->place), projectPeriod(*project),
                           onScreen(wording::choiceLabel(project->state, m_desk.session.language()))}) {
    if (!part.isEmpty()) parts.append(part.toHtmlEscaped());
  }
  m_line->setText(parts.join(QStringLiteral(" · ")));
}

void ProjectPane::showTab() {
  const auto owner =
      m_project ? std::optional(RecordReference{EntityKind::MicroProject, m_project->uuid()}) : std::nullopt;
  const auto* current = m_tabs->currentWidget();
  if (current == m_sheet) {
    m_sheet->display(m_project && m_desk.session.isOpen() ? m_desk.session.find(*m_project) : std::nullopt);
  } else if (current == m_budget) {
    m_budget->setProject(m_project);
  } else if (current == m_funding) {
    m_funding->setProject(m_project);
  } else if (current == m_expenses) {
    showVouchers();
  } else if (current == m_results) {
    m_results->setProject(m_project);
  } else if (current == m_documents) {
    m_documents->setOwner(owner);
  }
}

// The vouchers' view belongs to one project for good.
void ProjectPane::showVouchers() {
  if (m_vouchers && m_vouchersOf == m_project) return m_vouchers->refresh();
  delete m_vouchers;
  m_vouchers = nullptr;
  m_vouchersOf = m_project;
  if (!m_project) return;
  m_vouchers = new VouchersView(m_desk, m_expenses, m_project);
  m_expenses->layout()->addWidget(m_vouchers);
  connect(m_vouchers, &VouchersView::stateChanged, this, &ProjectPane::tabChanged);
  m_vouchers->refresh();
}

void ProjectPane::showSheet() {
  m_tabs->setCurrentWidget(m_sheet);
  auto* title = m_sheet->findChild<QLineEdit*>(QStringLiteral("title"));
  require(title != nullptr, "a project has a title");
  title->setFocus();
  title->selectAll();
}

bool ProjectPane::reveal(const RecordReference& record) {
  const auto& file = m_desk.session.file();
  if (record.kind == EntityKind::MicroProject) return true;
  if (record.kind == EntityKind::BudgetVersion || record.kind == EntityKind::BudgetLine) {
    m_tabs->setCurrentWidget(m_budget);
    if (record.kind == EntityKind::BudgetVersion) return m_budget->showVersion(Id<BudgetVersion>(record.id));
    const auto line = file.find(Id<BudgetLine>(record.id));
    return line && m_budget->showVersion(line->version);
  }
  if (record.kind == EntityKind::Indicator || record.kind == EntityKind::Measure) {
    m_tabs->setCurrentWidget(m_results);
    return m_results->choose(record);
  }
  if (record.kind == EntityKind::Document) {
    m_tabs->setCurrentWidget(m_documents);
    return m_documents->choose(record.id);
  }
  if (record.kind == EntityKind::Contribution) {
    m_tabs->setCurrentWidget(m_funding);
    return true;
  }
  return false;
}

bool ProjectPane::canRemove() const {
  const auto* current = m_tabs->currentWidget();
  if (current == m_budget) return m_budget->canRemove();
  if (current == m_expenses) return m_vouchers && m_vouchers->can(PageAction::Remove);
  if (current == m_results) return m_results->canRemove();
  return current == m_documents && m_documents->canRemove();
}

void ProjectPane::removeSelected() {
  const auto* current = m_tabs->currentWidget();
  if (current == m_budget) m_budget->removeSelected();
  if (current == m_expenses) m_vouchers->run(PageAction::Remove);
  if (current == m_results) m_results->removeSelected();
  if (current == m_documents) m_documents->removeSelected();
}

}  // namespace lianes::gui
