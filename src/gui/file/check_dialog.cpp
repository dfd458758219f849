#include "gui/file/check_dialog.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <atomic>
#include <stop_token>

#include "gui/desk/errand.hpp"
#include "gui/desk/faults.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/wording/check_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kCheckSize{680, 360};
constexpr int kCheckGap = 12;
constexpr int kCheckMoment = 200;  // milliseconds between two looks at the worker
constexpr std::size_t kMostFindings = 200;
constexpr int kCheckParts = static_cast<int>(store::CheckPart::Verdicts) + 1;

std::optional<store::Backup> youngestWhole(const std::filesystem::path& file,
                                           const store::Environment& environment,
                                           const std::stop_token& stop) {
  for (auto& backup : store::listBackups(file)) {
    if (stop.stop_requested()) break;
    if (store::opensWhole(backup.path, environment, stop)) return backup;
  }
  return std::nullopt;
}

QString listedFindings(const std::vector<store::Finding>& findings, wording::Language language) {
  auto text = QStringLiteral("<ul>");
  for (std::size_t at = 0; at < std::min(findings.size(), kMostFindings); ++at) {
    const auto sentence = capitalised(onScreen(wording::sentence(findings[at], language)));
    text += QStringLiteral("<li>%1.</li>").arg(sentence.toHtmlEscaped());
  }
  const auto others = findings.size() - std::min(findings.size(), kMostFindings);
  if (others > 0) text += QStringLiteral("<li>%1</li>").arg(CheckDialog::tr("… et %1 autres.").arg(others));
  return text + QStringLiteral("</ul>");
}

}  // namespace

// Between the worker and the window.
struct CheckDialog::Watch {
  std::stop_source stop{};
  std::atomic<store::CheckPart> part = store::CheckPart::Pages;
  std::atomic<std::int64_t> done = 0;
};

struct CheckDialog::Outcome {
  std::optional<store::CheckReport> report{};
  std::optional<Problem> problem{};
  std::optional<store::Backup> lastWhole{};
};

CheckDialog::CheckDialog(const std::filesystem::path& file, store::Environment environment,
                         wording::Language language, QWidget* parent)
    : QDialog(parent),
      m_file(file),
      m_language(language),
      m_watch(std::make_shared<Watch>()),
      m_head(new QLabel(this)),
      m_part(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_result(new QTextBrowser(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("check"));
  setWindowTitle(tr("Vérifier %1").arg(onScreen(file.filename().string())));
  layOut();
  resize(kCheckSize);
  m_worker.setMaxThreadCount(1);
  m_ticking.setInterval(kCheckMoment);
  connect(&m_ticking, &QTimer::timeout, this, &CheckDialog::showPart);
  start(std::move(environment));
}

CheckDialog::~CheckDialog() {
  m_watch->stop.request_stop();
  m_worker.waitForDone();
}

void CheckDialog::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kCheckGap);
  for (auto* label : {m_head, m_part}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  column->addWidget(m_bar);
  column->addWidget(m_result, 1);
  m_head->setText(
      tr("Le fichier est relu en entier\u202f: chaque page, chaque fiche et l’étape du journal qui l’a "
         "écrite, chaque document. Rien n’y est changé."));
  m_part->setObjectName(QStringLiteral("checkPart"));
  m_bar->setRange(0, kCheckParts);
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Vérification en cours"));
  m_result->setObjectName(QStringLiteral("checkResult"));
  m_result->setAccessibleName(tr("Ce que la vérification a trouvé"));
  auto* buttons = new QDialogButtonBox(this);
  m_backups = buttons->addButton(tr("Voir les sauvegardes…"), QDialogButtonBox::ActionRole);
  m_backups->setObjectName(QStringLiteral("checkBackups"));
  m_copy = buttons->addButton(tr("Copier le texte"), QDialogButtonBox::ActionRole);
  m_leave = buttons->addButton(tr("Arrêter"), QDialogButtonBox::RejectRole);
  m_leave->setObjectName(QStringLiteral("checkLeave"));
  for (auto* later : std::initializer_list<QWidget*>{m_result, m_backups, m_copy}) later->hide();
  column->addStretch();
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_copy, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(m_result->toPlainText()); });
  connect(m_backups, &QPushButton::clicked, this, [this] {
    Q_EMIT backupsAsked(m_file);
    accept();
  });
}

CheckDialog::Outcome CheckDialog::check(const std::filesystem::path& file,
                                        const store::Environment& environment, Watch& watch) {
  Outcome outcome;
  try {
    auto opened = store::ConsortiumFile::open(file, environment, store::OpenIntent::ReadAgain);
    if (opened) {
      const auto note = [&watch](store::CheckPart part, std::int64_t done) {
        watch.part = part;
        watch.done = done;
        return true;
      };
      outcome.report = store::checkFile(opened.value(), note, watch.stop.get_token());
    } else {
      outcome.problem = opened.error().problem;
    }
  } catch (const std::exception& thrown) {
    outcome.problem = caught(thrown, file.string());
  }
  const bool isWell = outcome.report && outcome.report->findings.empty();
  if (!isWell) outcome.lastWhole = youngestWhole(file, environment, watch.stop.get_token());
  return outcome;
}

void CheckDialog::start(store::Environment environment) {
  environment.backsUpAtOpening = false;
  sendErrand(
      m_worker, this, m_file.string(),
      [watch = m_watch, file = m_file, environment = std::move(environment)] {
        return check(file, environment, *watch);
      },
      [this](const Result<Outcome, Problem>& outcome) {
        showOutcome(outcome ? *outcome : Outcome{{}, outcome.error(), {}});
      });
  m_ticking.start();
  showPart();
}

void CheckDialog::showPart() {
  const auto part = m_watch->part.load();
  const auto name = onScreen(wording::checkPartName(part, m_language));
  const auto done = m_watch->done.load();
  m_part->setText(done > 0 ? tr("Lecture\u202f: %1 (%2)…").arg(name, QLocale().toString(qlonglong{done}))
                           : tr("Lecture\u202f: %1…").arg(name));
  m_bar->setValue(static_cast<int>(part));
}

void CheckDialog::showOutcome(const Outcome& outcome) {
  m_ticking.stop();
  for (auto* before : std::initializer_list<QWidget*>{m_head, m_part, m_bar}) before->hide();
  QString text;
  if (outcome.problem) {
    text = QStringLiteral("<p>%1.</p>")
               .arg(capitalised(onScreen(wording::line(*outcome.problem, m_language))).toHtmlEscaped());
  } else {
    text = QStringLiteral("<p><b>%1</b></p>")
               .arg(onScreen(wording::checkSummary(*outcome.report, m_language)).toHtmlEscaped());
    text += outcome.report->findings.empty()
                ? tr("<p>Chaque page est celle qui a été écrite, chaque fiche est celle que dit le journal, "
                     "chaque étape suit la précédente, chaque document est entier.</p>")
                : listedFindings(outcome.report->findings, m_language);
  }
  const bool isWell = outcome.report && outcome.report->sound();
  if (outcome.lastWhole) {
    const auto at = QDateTime::fromMSecsSinceEpoch(outcome.lastWhole->at.millisecondsSince1970());
    text += tr("<p>Le fichier a été laissé tel qu’il est. Sa dernière sauvegarde entière est celle de\u202f: "
               "%1. Voyez d’abord ce que sa reprise changerait.</p>")
                .arg(momentOnScreen(at).toHtmlEscaped());
  } else if (!isWell) {
    text +=
        tr("<p>Le fichier a été laissé tel qu’il est. Il n’a pas de sauvegarde entière à côté de "
           "lui.</p>");
  }
  m_result->setHtml(text);
  m_result->show();
  m_copy->show();
  m_backups->setVisible(outcome.lastWhole.has_value());
  m_leave->setText(tr("Fermer"));
  m_leave->setFocus(Qt::OtherFocusReason);
}

}  // namespace lianes::gui
