#include "gui/shell/file_commands.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QThreadPool>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <utility>

#include "gui/desk/errand.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/file/backups_dialog.hpp"
#include "gui/file/check_dialog.hpp"
#include "gui/file/displaced_dialog.hpp"
#include "gui/file/file_banner.hpp"
#include "gui/file/new_consortium_dialog.hpp"
#include "gui/file/place_keeper.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/lock.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other) {
  std::error_code error;
  return std::filesystem::equivalent(one, other, error) && !error;
}

}  // namespace

FileCommands::FileCommands(Session& session, Prompts& prompts, QWidget* window)
    : QObject(window), m_session(session), m_prompts(prompts), m_window(window) {
  connect(&session, &Session::openingFailed, this, &FileCommands::sayOpeningFailed);
  connect(&session, &Session::opened, this, [this] { m_askAgain = nullptr; });
}

void FileCommands::open(const std::filesystem::path& path) {
  if (!mayClose()) return;
  const auto& displacement = m_session.displacement();
  if (displacement && displacement->path == path) return openOther();
  if (m_session.isWritable() && isSameFile(m_session.file().path(), path)) return;
  m_askAgain = nullptr;
  m_session.open(path);
}

void FileCommands::askNew() {
  auto* dialog = new NewConsortiumDialog(m_window);
  connect(dialog, &NewConsortiumDialog::chosen, this, &FileCommands::askPlace);
  dialog->open();
}

void FileCommands::askPlace(const QString& name, const QString& edition) {
  if (!mayClose()) return;
  auto file = name + QStringLiteral(".lianes");
  file.replace(u'/', u'-');
  m_prompts.saveFile(m_window,
                     {.title = tr("Enregistrer le nouveau consortium"), .suggestion = file, .isNew = true},
                     [this, name, edition](const QString& path) {
                       m_askAgain = [this, name, edition] { askPlace(name, edition); };
                       m_session.create(pathFromScreen(path), fromScreen(edition), fromScreen(name));
                     });
}

void FileCommands::askOpen() {
  m_prompts.openFile(m_window, {tr("Ouvrir un consortium")},
                     [this](const QString& path) { open(pathFromScreen(path)); });
}

void FileCommands::askSample() {
  if (!mayClose()) return;
  m_prompts.saveFile(m_window,
                     {.title = tr("Où enregistrer l’exemple\u202f?"),
                      .suggestion = QStringLiteral("exemple.lianes"),
                      .isNew = true},
                     [this](const QString& path) {
                       m_askAgain = [this] { askSample(); };
                       m_session.createSample(pathFromScreen(path));
                     });
}

void FileCommands::askRestorePoint() {
  const auto suggestion =
      tr("Point du %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("dd/MM/yyyy HH:mm")));
  m_prompts.askText(
      m_window,
      {tr("Point de restauration"),
       tr("Tout est déjà enregistré. Un point nommé se retrouve dans le journal, avec une sauvegarde du "
          "fichier tel qu’il est.\n\nNom du point\u202f:"),
       suggestion},
      [this](const QString& name) {
        if (!m_session.isWritable() || name.trimmed().isEmpty()) return;
        const auto problems =
            m_session.perform({{store::StepAction::RestorePoint, {fromScreen(name.trimmed())}}, {}});
        if (problems.empty()) {
          Q_EMIT restorePointMade();
        } else {
          Q_EMIT refused(onScreen(wording::sentence(problems.front(), m_session.language())));
        }
      });
}

void FileCommands::askBackups() {
  if (m_session.displacement()) return sayDisplaced();
  if (m_session.isOpen()) return showBackups(m_session.file().path());
  m_prompts.openFile(m_window, {tr("De quel fichier reprendre une sauvegarde\u202f?")},
                     [this](const QString& path) { showBackups(pathFromScreen(path)); });
}

void FileCommands::showBackups(const std::filesystem::path& file) {
  const bool isOpenOne = m_places && m_session.isWritable() && isSameFile(m_session.file().path(), file);
  auto* dialog = new BackupsDialog(m_session, file, isOpenOne ? m_places : nullptr, m_window);
  connect(dialog, &BackupsDialog::restoreChosen, this, &FileCommands::restore);
  connect(dialog, &BackupsDialog::placeAsked, this, [this, dialog] { askSecondPlace(dialog); });
  dialog->open();
}

void FileCommands::askSecondPlace(QWidget* parent) {
  m_prompts.chooseFolder(parent, tr("Où garder aussi les sauvegardes\u202f?"), [this](const QString& folder) {
    if (!m_session.isWritable()) return;
    const auto problem = m_places->choose(pathFromScreen(folder));
    if (problem) Q_EMIT refused(onScreen(wording::line(*problem, m_session.language())));
  });
}

void FileCommands::restore(const std::filesystem::path& file, const std::filesystem::path& backup) {
  if (waitsForWork()) return;
  // A file that a crash left with its log is copied to be looked at, which takes its time.
  sendErrand(
      *QThreadPool::globalInstance(), this, file.string(),
      [file, backup] { return store::otherConsortium(file, backup); },
      [this, file, backup](const Result<std::optional<Problem>, Problem>& other) {
        if (!other) return Q_EMIT refused(onScreen(wording::line(other.error(), m_session.language())));
        restoreOrAsk(file, backup, *other);
      });
}

void FileCommands::restoreOrAsk(const std::filesystem::path& file, const std::filesystem::path& backup,
                                const std::optional<Problem>& other) {
  if (!other) return m_session.restore(file, backup);
  m_prompts.confirm(m_window,
                    {tr("La sauvegarde d’un autre consortium"),
                     tr("%1.\n\nElle prendrait la place du fichier, qui serait gardé parmi ses sauvegardes.")
                         .arg(capitalised(onScreen(wording::sentence(*other, m_session.language())))),
                     tr("La restaurer malgré tout")},
                    [this, file, backup] { m_session.restore(file, backup, {.otherConsortium = true}); });
}

void FileCommands::askCheck() {
  if (m_session.isOpen()) return showCheck(m_session.readPath());
  m_prompts.openFile(m_window, {tr("Quel fichier vérifier\u202f?")},
                     [this](const QString& path) { showCheck(pathFromScreen(path)); });
}

void FileCommands::showCheck(const std::filesystem::path& file) {
  auto* dialog = new CheckDialog(file, m_session.workerEnvironment(), m_session.language(), m_window);
  connect(dialog, &CheckDialog::backupsAsked, this, &FileCommands::showBackups);
  connect(&m_session, &Session::lettingGo, dialog, [dialog] { delete dialog; });
  dialog->open();
}

void FileCommands::reopen() {
  if (m_session.displacement()) return sayDisplaced();
  if (!mayClose()) return;
  m_session.open(std::filesystem::path(m_session.file().path()));
}

// --- a file that is not where it was

void FileCommands::close() {
  if (mayClose()) m_session.close();
}

bool FileCommands::waitsForWork() {
  if (!m_session.isBusy()) return false;
  Q_EMIT refused(
      tr("Un travail écrit encore dans le fichier, comme un import\u202f: attendez qu’il soit fini, puis "
         "recommencez."));
  return true;
}

bool FileCommands::mayClose() {
  if (waitsForWork()) return false;
  const bool wasTold = m_session.displacement().has_value();
  m_session.lookAfter();
  const auto& displacement = m_session.displacement();
  if (!displacement) return true;
  if (wasTold && displacement->recovery.empty()) sayDisplaced();
  return wasTold && !displacement->recovery.empty();
}

void FileCommands::sayDisplaced() {
  if (!m_session.displacement()) return;
  if (auto* before = m_window->findChild<DisplacedDialog*>()) delete before;
  auto* dialog = new DisplacedDialog(*m_session.displacement(), m_session.language(), m_window);
  connect(dialog, &DisplacedDialog::putBackAsked, this, &FileCommands::putBack);
  connect(dialog, &DisplacedDialog::copyAsked, this, &FileCommands::copyAsked);
  connect(dialog, &DisplacedDialog::otherAsked, this, &FileCommands::openOther);
  connect(dialog, &DisplacedDialog::keepingAsked, &m_session, &Session::lookAfter);
  connect(dialog, &DisplacedDialog::abandonAsked, &m_session, &Session::close);
  dialog->open();
}

void FileCommands::putBack() {
  const auto displacement = *m_session.displacement();
  m_session.restore(displacement.path, displacement.recovery, {.otherConsortium = true});
}

void FileCommands::openOther() {
  const auto path = m_session.displacement()->path;
  m_session.close();
  m_session.open(path);
}

void FileCommands::askLockBreak() {
  const auto path = m_session.file().path();
  const auto holder = store::lockHolderOf(path);
  if (!holder) return reopen();  // it has been closed meanwhile
  m_prompts.confirm(
      m_window,
      {tr("Libérer le fichier"),
       tr("Le fichier est noté comme ouvert par %1.\n\nSi cet ordinateur est éteint, ou si plus "
          "personne n’y travaille sur ce fichier, vous pouvez le libérer. Sinon, demandez d’abord "
          "de l’y fermer\u202f: deux personnes qui écrivent en même temps abîmeraient le fichier.")
           .arg(holderOnScreen(*holder)),
       tr("Libérer et ouvrir pour écrire")},
      [this, path] { breakLockOf(path); });
}

void FileCommands::breakLockOf(const std::filesystem::path& path) {
  try {
    const auto broken = store::breakLock(path);
    if (!broken && broken.error().code == ProblemCode::FileHeld) return sayStillHeld(path);
  } catch (const std::filesystem::filesystem_error&) {
    if (store::lockHolderOf(path)) return sayStillHeld(path);
  }
  m_session.open(path);  // let go of now, or closed meanwhile
}

void FileCommands::sayStillHeld(const std::filesystem::path& path) {
  const auto holder = store::lockHolderOf(path);
  if (!holder) return m_session.open(path);
  Q_EMIT refused(
      tr("Le fichier n’a pas pu être libéré\u202f: le programme ouvert par %1 y travaille encore, ou son "
         "verrou ne peut pas être retiré d’ici. Fermez-y d’abord le fichier\u202f; si ce programme ne "
         "répond plus, arrêtez-le ou redémarrez l’ordinateur où il tourne.")
          .arg(holderOnScreen(*holder)));
}

// Says what is wrong with the file; where it has backups, the way to them. What could not be made can be made
// elsewhere, under the name that was given.
void FileCommands::sayOpeningFailed(const std::filesystem::path& path, const QString& sentences) {
  const auto again = std::exchange(m_askAgain, nullptr);
  const bool hasBackups = !again && !store::listBackups(path).empty();
  auto* box = new QMessageBox(QMessageBox::Warning,
                              again ? tr("Le fichier n’a pas été créé") : tr("Ce fichier ne s’ouvre pas"),
                              sentences, QMessageBox::NoButton, m_window);
  box->setObjectName(QStringLiteral("openingFailed"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  if (hasBackups) {
    box->setInformativeText(
        tr("Le fichier a été laissé tel qu’il est. Il a des sauvegardes\u202f: choisissez celle à "
           "reprendre, et voyez d’abord ce qu’elle change."));
    auto* show = box->addButton(tr("Voir les sauvegardes…"), QMessageBox::AcceptRole);
    show->setObjectName(QStringLiteral("showBackups"));
    connect(show, &QPushButton::clicked, this, [this, path] { showBackups(path); });
  }
  if (again) {
    auto* elsewhere = box->addButton(tr("Choisir un autre endroit…"), QMessageBox::AcceptRole);
    elsewhere->setObjectName(QStringLiteral("elsewhere"));
    connect(elsewhere, &QPushButton::clicked, this, again);
  }
  box->addButton(tr("Fermer"), QMessageBox::RejectRole);
  box->open();
}

}  // namespace lianes::gui
