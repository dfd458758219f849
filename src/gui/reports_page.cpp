#include "gui/reports_page.hpp"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/background_query.hpp"
#include "gui/fields_panel.hpp"
#include "gui/formats_dialog.hpp"
#include "gui/prompts.hpp"
#include "gui/report_checks_tab.hpp"
#include "gui/report_orders.hpp"
#include "gui/report_preview.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "gui/today.hpp"
#include "gui/workshop.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kReportGap = 8;
enum ReportTabs { ReportPreviewTab, ReportTextsTab };

ListAndDetail::Content reportsContent() {
  return {
      .kind = EntityKind::Report,
      .columns = {"number", "kind_of", "period_end", "state"},
      .title = ReportsPage::tr("Rapports"),
      .addText = ReportsPage::tr("Nouveau rapport"),
      .guidance = ReportsPage::tr(
          "Aucun rapport. Le compte rendu technique et financier, intermédiaire ou final, se fait avec les "
          "chiffres du fichier : choisissez sa période, écrivez ses textes, réglez les contrôles, puis "
          "figez-le."),
      .sortedColumn = 2,
      .order = Qt::DescendingOrder};
}

std::vector<Report> reportsOf(const store::ConsortiumFile& file) {
  std::vector<Report> all;
  const auto page = store::listRecords(file, {.kind = EntityKind::Report});
  if (!page) return all;
  for (const auto& record : page->records) all.push_back(fromRecord<Report>(record));
  return all;
}

}  // namespace

ReportsPage::ReportsPage(const Desk& desk, QWidget* parent)
    : ListAndDetail(desk, reportsContent(), parent), m_export(new BackgroundQuery(desk.session, this)) {
  auto* detail = new QWidget(this);
  m_tabs = new QTabWidget(detail);
  m_tabs->setDocumentMode(true);
  m_preview = new ReportPreview(desk, m_tabs);
  m_checks = new ReportChecksTab(desk, m_tabs);
  m_tabs->addTab(m_preview, tr("Aperçu"));
  m_tabs->addTab(makeTexts(m_tabs), tr("Textes"));
  m_tabs->addTab(m_checks, tr("Contrôles"));
  connect(m_checks, &ReportChecksTab::freezingAsked, this, &ReportsPage::askFreezing);
  auto* column = new QVBoxLayout(detail);
  column->setContentsMargins(kReportGap, 0, 0, 0);
  column->setSpacing(kReportGap);
  column->addWidget(makeHead(detail));
  column->addWidget(m_tabs, 1);
  setDetail(detail);
}

ReportsPage::~ReportsPage() = default;

QWidget* ReportsPage::makeHead(QWidget* parent) {
  auto* head = new QWidget(parent);
  m_head = new QLabel(head);
  m_head->setWordWrap(true);
  m_head->setObjectName(QStringLiteral("head"));
  m_news = new QLabel(head);
  m_news->setWordWrap(true);
  m_news->setObjectName(QStringLiteral("news"));
  m_news->hide();
  m_write = new QPushButton(QIcon::fromTheme(QStringLiteral("document-export")), tr("Exporter…"), head);
  m_write->setObjectName(QStringLiteral("export"));
  m_reopen = new QPushButton(QIcon::fromTheme(QStringLiteral("object-unlocked")), tr("Rouvrir…"), head);
  m_reopen->setObjectName(QStringLiteral("reopen"));
  m_folder = new QPushButton(QIcon::fromTheme(QStringLiteral("folder-open")), tr("Ouvrir le dossier"), head);
  m_folder->hide();
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kReportGap);
  buttons->addWidget(m_write);
  buttons->addWidget(m_reopen);
  buttons->addWidget(m_folder);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kReportGap);
  column->addWidget(m_head);
  column->addLayout(buttons);
  column->addWidget(m_news);
  connect(m_write, &QPushButton::clicked, this, &ReportsPage::askExport);
  connect(m_reopen, &QPushButton::clicked, this, &ReportsPage::askReopening);
  connect(m_folder, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_lastFolder)); });
  return head;
}

QWidget* ReportsPage::makeTexts(QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* inner = new QWidget(scroll);
  m_facts = new FieldsPanel(m_desk.session, EntityKind::Report,
                            {{"kind_of", "number", "title"}, {"period_start", "period_end"}}, inner);
  m_texts = new FieldsPanel(m_desk.session, EntityKind::Report,
                            {{"summary", "activities", "difficulties", "lessons", "gap_comments",
                              "justification", "signatory_id", "signed_on", "signed_at", "note"}},
                            inner);
  auto* live =
      new QLabel(tr("Un texte peut citer un chiffre du rapport, qui reste à jour : {{depense}}, "
                    "{{accorde}}, {{budget}}, ou d’un projet {{depense/CODE}}. Un commentaire d’écart "
                    "tient sur une ligne : « 604 : le forage a été repoussé »."),
                 inner);
  live->setWordWrap(true);
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(0, kReportGap, kReportGap, 0);
  column->setSpacing(kReportGap);
  column->addWidget(m_facts);
  column->addWidget(live);
  column->addWidget(m_texts);
  column->addStretch(1);
  scroll->setWidget(inner);
  return scroll;
}

std::optional<Report> ReportsPage::report() const {
  const auto record = chosen();
  return record ? std::optional(fromRecord<Report>(*record)) : std::nullopt;
}

void ReportsPage::showDetail(const std::optional<Record>& record) {
  const auto shown = record ? std::optional(fromRecord<Report>(*record)) : std::nullopt;
  const bool isDraft = shown && shown->state == ReportState::Draft;
  const auto id = record ? std::optional(record->id) : std::nullopt;
  if (std::exchange(m_detailOf, id) != id) {
    m_news->hide();
    m_folder->hide();
  }
  showHead(shown);
  m_facts->show(record);
  m_texts->show(record);
  m_facts->setEnabled(isDraft);
  m_texts->setEnabled(isDraft);
  m_preview->show(shown);
  m_checks->show(shown);
  m_write->setEnabled(shown && m_desk.workshop && m_desk.workshop->renderer);
  m_reopen->setVisible(shown && !isDraft);
  m_reopen->setEnabled(shown && shown->state != ReportState::Accepted && m_desk.session.isWritable());
}

void ReportsPage::showHead(const std::optional<Report>& shown) {
  if (!shown) return m_head->clear();
  QStringList told{
      tr("du %1 au %2")
          .arg(onScreen(formatFrench(shown->periodStart)), onScreen(formatFrench(shown->periodEnd))),
      onScreen(wording::choiceLabel(shown->state, m_desk.session.language()))};
  if (!shown->reopeningReason.empty()) told.append(tr("rouvert : %1").arg(onScreen(shown->reopeningReason)));
  const auto title = tr("%1 n° %2").arg(onScreen(shown->title)).arg(shown->number);
  m_head->setText(QStringLiteral("<h3>%1</h3>%2")
                      .arg(title.toHtmlEscaped(), told.join(QStringLiteral(" · ")).toHtmlEscaped()));
}

Record ReportsPage::fresh() {
  const auto& file = m_desk.session.file();
  Report made{.id = Id<Report>(m_desk.session.newId()),
              .title = fromScreen(tr("Compte rendu intermédiaire")),
              .periodStart = today(m_desk.session),
              .periodEnd = today(m_desk.session)};
  const auto consortium = app::onlyConsortium(file);
  if (consortium && consortium->startsOn) made.periodStart = *consortium->startsOn;
  for (const auto& each : reportsOf(file)) {
    made.number = std::max(made.number, each.number + 1);
    made.periodStart = std::max(made.periodStart, each.periodEnd.plusDays(1).value_or(each.periodEnd));
  }
  made.periodEnd = std::max(made.periodEnd, made.periodStart);
  return toRecord(made);
}

void ReportsPage::editDetail() {
  m_tabs->setCurrentIndex(ReportTextsTab);
  if (auto* first = m_facts->findChild<QWidget*>(QStringLiteral("title"))) first->setFocus();
}

void ReportsPage::askFreezing() {
  const auto shown = report();
  if (!shown) return;
  auto* dialog = new FormatsDialog(tr("Figer le rapport"),
                                   tr("Les chiffres et les fichiers choisis sont gardés : les exporter plus "
                                      "tard donnera les mêmes. Le rouvrir demandera une raison."),
                                   tr("Figer"), this);
  connect(dialog, &FormatsDialog::chosen, this,
          [this, id = shown->id](const auto& formats) { freeze(id, formats); });
  dialog->open();
}

void ReportsPage::freeze(Id<Report> id, const std::vector<app::ReportFormat>& formats) {
  m_texts->save();
  QString refusal;
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  const auto problems =
      m_desk.session.carryOut([&](store::ConsortiumFile& file) -> Result<store::StepNumber, Problems> {
        try {
          return app::freeze(file, id, formats, {m_desk.workshop->renderer});
        } catch (const app::RenderFailure& fault) {
          refusal = onScreen(fault.what());
          return failure(Problems{{ProblemCode::CannotWrite, fault.what(), {}}});
        }
      });
  QGuiApplication::restoreOverrideCursor();
  if (!refusal.isEmpty()) return m_desk.navigator.say(refusal);
  if (!sayProblems(problems)) return;
  m_news->setText(tr("Le rapport est figé. Ses chiffres et ses fichiers sont gardés."));
  m_news->show();
}

void ReportsPage::askReopening() {
  const auto shown = report();
  if (!shown || !m_desk.workshop) return;
  m_desk.workshop->prompts.askText(this, {tr("Rouvrir le rapport"), tr("Pourquoi le rouvrir :"), {}},
                                   [guard = QPointer(this), id = shown->id](const QString& reason) {
                                     if (guard) guard->reopen(id, reason);
                                   });
}

void ReportsPage::reopen(Id<Report> id, const QString& reason) {
  const auto step = app::reopeningStep(m_desk.session.file(), id, fromScreen(reason.trimmed()));
  if (!step) {
    sayProblems(step.error());
    return;
  }
  sayProblems(m_desk.session.perform(*step));
  m_news->hide();
}

void ReportsPage::askExport() {
  const auto shown = report();
  if (!shown || !m_desk.workshop) return;
  m_texts->save();
  auto* dialog =
      new FormatsDialog(tr("Exporter le rapport"),
                        tr("Un rapport figé s’exporte dans les formats dans lesquels il a été figé."),
                        tr("Choisir le dossier…"), this);
  connect(dialog, &FormatsDialog::chosen, this, [this, shown = *shown](const auto& formats) {
    m_desk.workshop->prompts.chooseFolder(this, tr("Exporter dans"),
                                          [guard = QPointer(this), shown, formats](const QString& folder) {
                                            if (guard) guard->exportInto(folder, shown, formats);
                                          });
  });
  dialog->open();
}

void ReportsPage::exportInto(const QString& folder, const Report& shown,
                             const std::vector<app::ReportFormat>& formats) {
  m_news->setText(tr("Écriture dans « %1 »…").arg(folder));
  m_news->show();
  m_folder->hide();
  m_write->setEnabled(false);
  m_export->ask([wanted = WantedDocument{orderOf(shown), formats}, path = pathFromScreen(folder),
                 renderer = m_desk.workshop->renderer](
                    store::ConsortiumFile& file) { return writeOrder(file, wanted, path, renderer); },
                [this, folder](const WrittenDocument& written) {
                  m_write->setEnabled(true);
                  m_news->hide();
                  if (!written.refusal.isEmpty()) return m_desk.navigator.say(written.refusal);
                  if (!sayProblems(written.problems)) return;
                  QStringList names;
                  for (const auto& file : written.files) names.append(onScreen(file.filename().string()));
                  m_news->setText(tr("Écrit dans « %1 » : %2").arg(folder, names.join(QStringLiteral(", "))));
                  m_news->show();
                  m_lastFolder = folder;
                  m_folder->show();
                });
}

bool ReportsPage::sayProblems(const Problems& problems) {
  if (problems.empty()) return true;
  m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  return false;
}

}  // namespace lianes::gui
