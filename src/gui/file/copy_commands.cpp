#include "gui/file/copy_commands.hpp"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtWidgets/QProgressDialog>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/file/file_times.hpp"
#include "gui/file/properties_dialog.hpp"
#include "gui/file/second_places.hpp"
#include "gui/kit/text.hpp"
#include "lianes/store/file_name.hpp"
#include "lianes/store/file_properties.hpp"
#include "lianes/wording/file_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kCopyTick = 200;   // milliseconds
constexpr int kQuickCopy = 600;  // milliseconds that no progress is shown for
constexpr int kCopyWhole = 100;  // percent
constexpr std::uint64_t kMostByMail = 20'000'000;

// The file's name with that ending, shortened where the disk would not take it.
QString copyName(const std::filesystem::path& file, const QString& ending) {
  auto stem = onScreen(file.stem().string());
  while (!stem.isEmpty() && fromScreen(stem + ending).size() > store::kLongestFileName) stem.chop(1);
  return stem + ending;
}

store::FileProperties readProperties(store::ConsortiumFile& file) {
  std::optional<std::filesystem::path> name;
  if (const auto place = secondPlaceOf(file.path())) name = place->name;
  return store::propertiesOf(file, name);
}

std::int64_t countOf(const store::FileProperties& properties, EntityKind kind) {
  const auto found = std::find_if(properties.records.begin(), properties.records.end(),
                                  [&](const auto& each) { return each.first == kind; });
  return found == properties.records.end() ? 0 : found->second;
}

// What leaves with the file, before it does.
QString leavingText(const store::FileProperties& properties, wording::Language language) {
  const auto shownSize = [&](std::uint64_t bytes) { return onScreen(wording::sizeText(bytes, language)); };
  auto text =
      CopyCommands::tr(
          "La copie contient tout le consortium\u202f: les coordonnées des personnes (%1), les documents "
          "(%2, "
          "%3), les montants, et toute l’histoire, même ce qui a été supprimé. Qui la reçoit peut tout lire.")
          .arg(countOf(properties, EntityKind::Person))
          .arg(properties.documents)
          .arg(shownSize(static_cast<std::uint64_t>(properties.documentBytes)));
  text += QStringLiteral("\n\n") + CopyCommands::tr("Taille\u202f: %1.").arg(shownSize(properties.bytes));
  if (properties.bytes > kMostByMail) {
    text += u' ' + CopyCommands::tr(
                       "Beaucoup de messageries refusent plus de 20 Mo\u202f: passez par une clé ou "
                       "par un espace de dépôt.");
  }
  return text;
}

}  // namespace

struct CopyCommands::Outcome {
  std::optional<store::FileCopy> copy{};
  std::optional<Problem> problem{};
};

struct CopyCommands::Progress {
  std::atomic<int> percent = 0;
};

CopyCommands::CopyCommands(Session& session, Prompts& prompts, QWidget* window)
    : QObject(window),
      m_session(session),
      m_prompts(prompts),
      m_window(window),
      m_query(session, this),
      m_copying(session, this) {
  m_ticking.setInterval(kCopyTick);
  connect(&m_ticking, &QTimer::timeout, this, &CopyCommands::showProgress);
  // Also when the file is closed, or its disk fails.
  connect(&m_copying, &LongQuery::runningChanged, this, [this] {
    if (!m_copying.isRunning()) end();
  });
  connect(&session, &Session::closing, this, &CopyCommands::end);
}

void CopyCommands::askCopy() { askPlace(CopyPurpose::Keeping); }

void CopyCommands::askSendingCopy() {
  m_query.ask(readProperties, [this](const store::FileProperties& properties) {
    m_prompts.confirm(m_window,
                      {tr("Enregistrer une copie pour l’envoyer"),
                       leavingText(properties, m_session.language()), tr("Choisir où l’enregistrer…")},
                      [this] { askPlace(CopyPurpose::Sending); });
  });
}

void CopyCommands::askPlace(CopyPurpose purpose) {
  if (!m_session.isOpen()) return;
  const auto& file = m_session.file().path();
  const auto ending = tr(" – copie du %1.lianes").arg(QDate::currentDate().toString(Qt::ISODate));
  const auto suggestion =
      std::filesystem::absolute(file).parent_path() / pathFromScreen(copyName(file, ending));
  m_prompts.saveFile(m_window,
                     {.title = purpose == CopyPurpose::Keeping ? tr("Enregistrer une copie")
                                                               : tr("Enregistrer une copie pour l’envoyer"),
                      .suggestion = onScreen(suggestion.string())},
                     [this, purpose](const QString& path) { start(pathFromScreen(path), purpose); });
}

// The question about a file of that name has been asked, and answered, with the name.
void CopyCommands::start(const std::filesystem::path& target, CopyPurpose purpose) {
  m_session.lookAfter();  // what is copied is what is shown, wherever it is kept by now
  if (!m_session.isOpen()) return;
  std::error_code error;
  const bool isThere = std::filesystem::exists(std::filesystem::symlink_status(target, error));
  const auto existing = isThere ? store::ExistingFile::Replace : store::ExistingFile::Refuse;
  m_progress = std::make_shared<Progress>();
  m_copying.ask(
      [target, existing, progress = m_progress](store::ConsortiumFile& file, LongWork& work) {
        auto copied = store::copyFile(file, target, existing, [&](store::CopyStage stage, int done) {
          progress->percent = stage == store::CopyStage::Copying ? done / 2 : (kCopyWhole + done) / 2;
          return work.isWanted();
        });
        return copied ? Outcome{std::move(copied).value(), {}} : Outcome{{}, copied.error()};
      },
      [this, purpose](const Outcome& outcome) {
        end();
        if (outcome.problem) {
          Q_EMIT refused(onScreen(wording::line(*outcome.problem, m_session.language())));
        } else if (outcome.copy) {
          (new CopyMadeDialog(*outcome.copy, purpose, m_session.language(), m_window))->open();
        }
      });
  m_shown = new QProgressDialog(tr("Copie et vérification…"), tr("Arrêter"), 0, kCopyWhole, m_window);
  m_shown->setObjectName(QStringLiteral("copyProgress"));
  m_shown->setWindowTitle(tr("Enregistrer une copie"));
  m_shown->setWindowModality(Qt::WindowModal);
  m_shown->setMinimumDuration(kQuickCopy);
  m_shown->setAutoReset(false);
  m_shown->setAutoClose(false);
  connect(m_shown, &QProgressDialog::canceled, this, [this] {
    m_copying.drop();
    end();
    Q_EMIT said(tr("Copie arrêtée\u202f: rien n’en a été gardé."));
  });
  m_ticking.start();
  showProgress();
}

void CopyCommands::showProgress() {
  if (m_shown && m_progress) m_shown->setValue(m_progress->percent);
}

void CopyCommands::end() {
  m_ticking.stop();
  m_progress.reset();
  if (!m_shown) return;
  m_shown->disconnect(this);
  m_shown->hide();
  m_shown->deleteLater();
  m_shown = nullptr;
}

void CopyCommands::showProperties() {
  m_query.ask(readProperties, [this](const store::FileProperties& properties) {
    auto told = properties;
    told.readOnly = m_session.file().report().readOnly;  // the window's own, not that of who reads for it
    (new PropertiesDialog(wording::fileFacts(told, m_session.language(), shownFileMoment), m_window))->open();
  });
}

}  // namespace lianes::gui
