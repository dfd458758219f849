#include "gui/reports/reports_page.hpp"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/long_query.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/desk/work_bar.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/text.hpp"
#include "gui/reports/new_report_dialog.hpp"
#include "gui/reports/report_aside_tab.hpp"
#include "gui/reports/report_changes_tab.hpp"
#include "gui/reports/report_checks_tab.hpp"
#include "gui/reports/report_gaps_tab.hpp"
#include "gui/reports/report_preview.hpp"
#include "gui/reports/report_texts_tab.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kReportGap = 8;
enum ReportTabs {
  ReportPreviewTab,
  ReportTextsPlace,
  ReportGapsPlace,
  ReportAsidePlace,
  ReportChangesPlace,
  ReportChecksPlace
};

ListAndDetail::Content reportsContent() {
  return {
      .kind = EntityKind::Report,
      .columns = {"number", "kind_of", "state", "period_end"},
      .title = ReportsPage::tr("Rapports"),
      .addText = ReportsPage::tr("Nouveau rapport…"),
      .guidance = ReportsPage::tr(
          "Aucun rapport. Le compte rendu technique et financier, intermédiaire ou final, se fait avec les "
          "chiffres du fichier\u202f: choisissez sa période, écrivez ses textes, réglez les contrôles, puis "
          "figez-le."),
      .sortedColumn = 3,
      .order = Qt::DescendingOrder};
}

QString counted(const QString& title, qsizetype count) {
  return count > 0 ? QStringLiteral("%1 (%2)").arg(title).arg(count) : title;
}

}  // namespace

ReportsPage::ReportsPage(const Desk& desk, QWidget* parent)
    : ListAndDetail(desk, reportsContent(), parent),
      m_reading(new LongQuery(desk.session, this)),
      m_work(new WorkBar(desk.session, this)),
      m_others(new QPushButton(QIcon::fromTheme(QStringLiteral("folder-documents")), tr("Autres documents…"),
                               this)) {
  m_others->setObjectName(QStringLiteral("others"));
  addToHead(m_others);
  makeNews();
  addBar(m_newsBox);
  addBar(m_work);
  auto* detail = new QWidget(this);
  auto* column = new QVBoxLayout(detail);
  column->setContentsMargins(kReportGap, 0, 0, 0);
  column->setSpacing(kReportGap);
  column->addWidget(makeHead(detail));
  makeTabs(detail);
  column->addWidget(m_tabs, 1);
  connect(m_others, &QPushButton::clicked, this, &ReportsPage::askOthers);
  connect(m_work, &WorkBar::runningChanged, this, &ReportsPage::showButtons);
  connect(m_work, &WorkBar::stopped, this, [this] { tell(tr("Arrêté\u202f: rien n’a été écrit.")); });
  setDetail(detail);
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::makeTabs(QWidget* parent) {
  m_tabs = new QTabWidget(parent);
  m_tabs->setObjectName(QStringLiteral("reportTabs"));
  m_tabs->setDocumentMode(true);
  m_preview = new ReportPreview(m_desk, m_tabs);
  m_texts = new ReportTextsTab(m_desk, m_tabs);
  m_gaps = new ReportGapsTab(m_desk, m_tabs);
  m_aside = new ReportAsideTab(m_desk, m_tabs);
  m_changes = new ReportChangesTab(m_desk, m_tabs);
  m_checks = new ReportChecksTab(m_desk, m_tabs);
  m_tabs->addTab(m_preview, tr("Aperçu"));
  m_tabs->addTab(m_texts, tr("Textes"));
  m_tabs->addTab(m_gaps, tr("Écarts"));
  m_tabs->addTab(m_aside, tr("Mises de côté"));
  m_tabs->addTab(m_changes, tr("Ce qui a changé"));
  m_tabs->addTab(m_checks, tr("Contrôles"));
  connect(m_checks, &ReportChecksTab::freezingAsked, this, &ReportsPage::askFreezing);
}

void ReportsPage::makeNews() {
  m_newsBox = new QWidget(this);
  m_news = new QLabel(m_newsBox);
  m_news->setWordWrap(true);
  m_news->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_news->setObjectName(QStringLiteral("news"));
  m_folder =
      new QPushButton(QIcon::fromTheme(QStringLiteral("folder-open")), tr("Ouvrir le dossier"), m_newsBox);
  m_folder->setObjectName(QStringLiteral("openFolder"));
  m_elsewhere = new QPushButton(QIcon::fromTheme(QStringLiteral("folder-open")),
                                tr("Choisir un autre dossier…"), m_newsBox);
  m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
  auto* row = new QHBoxLayout(m_newsBox);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kReportGap);
  row->addWidget(m_news, 1);
  row->addWidget(m_folder);
  row->addWidget(m_elsewhere);
  m_newsBox->hide();
  connect(m_folder, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_lastFolder)); });
  connect(m_elsewhere, &QPushButton::clicked, this, [this] {
    if (m_notWritten) askFolder(WantedDocument(*m_notWritten));
  });
}

QWidget* ReportsPage::makeHead(QWidget* parent) {
  auto* head = new QWidget(parent);
  m_head = new QLabel(head);
  m_head->setWordWrap(true);
  m_head->setObjectName(QStringLiteral("head"));
  const auto button = [head](const char* icon, const QString& text, const char* name) {
    auto* made = new QPushButton(QIcon::fromTheme(QLatin1String(icon)), text, head);
    made->setObjectName(QLatin1String(name));
    return made;
  };
  m_write = button("document-export", tr("Exporter…"), "export");
  m_print = button("document-print", tr("Imprimer…"), "print");
  m_sent = button("mail-send", tr("Noter l’envoi…"), "sent");
  m_reopen = button("object-unlocked", tr("Rouvrir…"), "reopen");
  m_projects = new QToolButton(head);
  m_projects->setObjectName(QStringLiteral("projects"));
  m_projects->setPopupMode(QToolButton::InstantPopup);
  m_projects->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_projects->setIcon(QIcon::fromTheme(QStringLiteral("view-filter")));
  m_projects->setFocusPolicy(Qt::StrongFocus);
  m_projects->setToolTip(
      tr("L’aperçu, l’impression et l’export montrent ces projets. Figer compte toujours "
         "tout le programme."));
  m_projects->setMenu(new QMenu(m_projects));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kReportGap);
  for (auto* each : {m_write, m_print, m_sent, m_reopen}) buttons->addWidget(each);
  buttons->addStretch(1);
  buttons->addWidget(m_projects);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kReportGap);
  column->addWidget(m_head);
  column->addLayout(buttons);
  connect(m_write, &QPushButton::clicked, this, &ReportsPage::askExport);
  connect(m_print, &QPushButton::clicked, this, &ReportsPage::print);
  connect(m_sent, &QPushButton::clicked, this, &ReportsPage::askState);
  connect(m_reopen, &QPushButton::clicked, this, &ReportsPage::askReopening);
  return head;
}

bool ReportsPage::canWriteDocuments() const { return m_desk.workshop && m_desk.workshop->renderer; }

void ReportsPage::showDetail(const std::optional<Record>& record) {
  const auto shown = record ? std::optional(fromRecord<Report>(*record)) : std::nullopt;
  const bool isOther = !shown || !m_report || shown->id != m_report->id;
  // What was said of it may have been undone meanwhile.
  const bool isMoved = !shown || (!isOther && shown->state != m_report->state);
  m_report = shown;
  if (isOther) m_chosen.clear();
  if (isMoved || (isOther && m_notWritten)) tell({});
  showHead(shown);
  m_texts->show(record, shown && shown->state == ReportState::Draft);
  listProjects();
  showPreview();
  showView(shown, nullptr);
  if (shown) {
    readView(*shown);
  } else {
    m_reading->drop();
  }
  showButtons();
}

void ReportsPage::readView(const Report& report) {
  using View = Result<app::ReportView, Problems>;
  m_reading->ask(
      [id = report.id, language = m_desk.session.language()](store::ConsortiumFile& file, LongWork& work) {
        return app::viewOf(
            file, id, [&work] { return work.isWanted(); }, language);
      },
      [this](const View& view) {
        if (view) return showView(m_report, &*view);
        showView(m_report, nullptr);
        m_checks->hold(onScreen(wording::line(view.error().front(), m_desk.session.language())));
      });
}

// The counts of the tabs stay until the new ones are read.
void ReportsPage::showView(const std::optional<Report>& shown, const app::ReportView* view) {
  m_gaps->show(shown, view);
  m_aside->show(shown, view);
  m_changes->show(shown, view);
  m_checks->hold({});
  m_checks->show(shown, view);
  m_texts->showView(view);
  if (!view) return;
  const auto gaps = std::count_if(view->gaps.begin(), view->gaps.end(),
                                  [](const report::Gap& gap) { return gap.isOpen(); });
  const bool isDraft = shown && shown->state == ReportState::Draft;
  m_tabs->setTabText(ReportGapsPlace, counted(tr("Écarts"), isDraft ? gaps : 0));
  m_tabs->setTabText(ReportAsidePlace,
                     counted(tr("Mises de côté"), static_cast<qsizetype>(view->aside.size())));
  m_tabs->setTabText(ReportChecksPlace,
                     counted(tr("Contrôles"),
                             isDraft ? static_cast<qsizetype>(report::openChecks(view->checks).size()) : 0));
}

void ReportsPage::showHead(const std::optional<Report>& shown) {
  if (!shown) return m_head->clear();
  QStringList told{
      tr("du %1 au %2")
          .arg(onScreen(formatFrench(shown->periodStart)), onScreen(formatFrench(shown->periodEnd))),
      onScreen(wording::choiceLabel(shown->state, m_desk.session.language()))};
  if (shown->sentOn) told.append(tr("envoyé le %1").arg(onScreen(formatFrench(*shown->sentOn))));
  if (shown->acceptedOn) told.append(tr("accepté le %1").arg(onScreen(formatFrench(*shown->acceptedOn))));
  if (!shown->reopeningReason.empty()) {
    told.append(tr("rouvert\u202f: %1").arg(onScreen(shown->reopeningReason)));
  }
  const auto title = tr("%1 n°\u00a0%2").arg(onScreen(shown->title)).arg(shown->number);
  m_head->setText(QStringLiteral("<h3>%1</h3>%2")
                      .arg(title.toHtmlEscaped(), told.join(QStringLiteral(" · ")).toHtmlEscaped()));
}

void ReportsPage::showButtons() {
  const bool isFree = !m_work->isRunning();
  const bool isWritable = m_desk.session.isWritable();
  const auto state = m_report ? m_report->state : ReportState::Draft;
  m_write->setEnabled(m_report && canWriteDocuments() && isFree);
  m_print->setEnabled(m_report && canWriteDocuments() && isFree);
  m_others->setEnabled(canWriteDocuments() && isFree && m_desk.session.isOpen());
  m_reopen->setVisible(state != ReportState::Draft);
  m_reopen->setEnabled(state != ReportState::Accepted && isWritable && isFree);
  m_reopen->setToolTip(state == ReportState::Accepted
                           ? tr("Un rapport accepté par le ministère ne se rouvre pas.")
                           : QString());
  m_sent->setVisible(state == ReportState::Frozen || state == ReportState::Sent);
  m_sent->setText(state == ReportState::Sent ? tr("Noter l’accord…") : tr("Noter l’envoi…"));
  m_sent->setEnabled(isWritable && isFree);
  QString held;
  if (!isFree) held = tr("Un document est en train d’être écrit.");
  if (!m_chosen.empty()) held = tr("Un extrait ne se fige pas\u202f: choisissez « Tout le programme ».");
  m_checks->hold(held);
  Q_EMIT stateChanged();
}

void ReportsPage::listProjects() {
  auto* menu = m_projects->menu();
  menu->clear();
  auto* whole = menu->addAction(tr("Tout le programme"));
  whole->setCheckable(true);
  whole->setChecked(m_chosen.empty());
  connect(whole, &QAction::triggered, this, [this] {
    m_chosen.clear();
    listProjects();
    showPreview();
    showButtons();
  });
  menu->addSeparator();
  const auto page =
      store::listRecords(m_desk.session.file(), {.kind = EntityKind::MicroProject, .most = 1000});
  for (const auto& record : page ? page->records : std::vector<Record>()) {
    const auto project = fromRecord<MicroProject>(record);
    auto* action =
        menu->addAction(onScreen(project.code.empty() ? project.title : project.code + " – " + project.title)
                            .replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), project.id);
    action->setChecked(at != m_chosen.end());
    connect(action, &QAction::triggered, this, [this, id = project.id](bool isChosen) {
      std::erase(m_chosen, id);
      if (isChosen) m_chosen.push_back(id);
      listProjects();
      showPreview();
      showButtons();
    });
  }
  const auto text = m_chosen.empty()       ? tr("Tout le programme")
                    : m_chosen.size() == 1 ? tr("Extrait\u202f: un projet")
                                           : tr("Extrait\u202f: %1 projets").arg(m_chosen.size());
  m_projects->setText(text);
  m_projects->setAccessibleName(tr("Projets montrés\u202f: %1").arg(text));
  m_projects->setEnabled(m_report.has_value());
}

void ReportsPage::showPreview() { m_preview->show(m_report, m_chosen); }

Record ReportsPage::fresh() {
  return toRecord(app::nextReport(m_desk.session.file(), today(m_desk.session)));
}

void ReportsPage::add() {
  if (!m_desk.session.isWritable()) return;
  auto* dialog = new NewReportDialog(m_desk.session, this);
  connect(dialog, &NewReportDialog::created, this, [this](const Uuid& id) {
    showAdded(id);
    const auto parked =
        m_desk.session
            .readOrNothing([&](const store::ConsortiumFile& file) { return app::parkedVouchers(file); })
            .size();
    if (parked > 0) {
      tell(
          tr("Des dépenses attendaient le rapport suivant\u202f: %1. L’onglet « Mises de côté » les propose.")
              .arg(parked));
    }
  });
  dialog->open();
}

void ReportsPage::editDetail() {
  m_tabs->setCurrentIndex(ReportTextsPlace);
  m_texts->begin();
}

void ReportsPage::tell(const QString& news, const QString& folder) {
  m_news->setText(news);
  m_lastFolder = folder;
  m_folder->setVisible(!folder.isEmpty());
  m_newsBox->setVisible(!news.isEmpty());
  m_notWritten.reset();
  m_elsewhere->hide();
}

// What was chosen is not to be chosen again.
void ReportsPage::tellNotWritten(const QString& refusal, const WantedDocument& wanted) {
  tell(refusal);
  m_notWritten = wanted;
  m_elsewhere->show();
}

bool ReportsPage::sayProblems(const Problems& problems) {
  if (problems.empty()) return true;
  m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  return false;
}

}  // namespace lianes::gui
