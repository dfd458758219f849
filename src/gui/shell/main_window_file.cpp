#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtWidgets/QStatusBar>

#include "gui/desk/displacement.hpp"
#include "gui/desk/session.hpp"
#include "gui/file/clock_watch.hpp"
#include "gui/file/dates_dialog.hpp"
#include "gui/file/displaced_dialog.hpp"
#include "gui/file/file_banner.hpp"
#include "gui/file/fold_keeper.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"
#include "gui/shell/actions.hpp"
#include "gui/shell/file_commands.hpp"
#include "gui/shell/page_stack.hpp"
#include "gui/shell/status_line.hpp"
#include "gui/shell/step_bar.hpp"
#include "gui/shell/text_zoom.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/wording/step_text.hpp"

// What happens to the open file from outside, to the window as a whole, and to the program.
namespace lianes::gui {
namespace {

constexpr int kMovedMilliseconds = 6000;
const QString kUntoldKey = QStringLiteral("window/untold");

}  // namespace

void MainWindow::showMoved(const std::filesystem::path& from) {
  const auto& path = m_session->file().path();
  forgetRecentFile(onScreen(from.string()));
  rememberRecentFile(onScreen(path.string()));
  showName();
  statusBar()->showMessage(
      tr("Le fichier s’appelle maintenant « %1 ».").arg(onScreen(path.filename().string())),
      kMovedMilliseconds);
}

void MainWindow::showDisplaced() {
  showName();
  m_banner->showReport(m_session->file().report(), m_session->displacement());
  m_status->showState();
  m_pages->recordsChanged();
  showActions();
  if (m_isEnding) {
    keepUntold();
  } else {
    // Instead of what the action says that met it.
    m_isTelling = true;
    QTimer::singleShot(0, this, [this] {
      m_isTelling = false;
      m_files->sayDisplaced();
    });
  }
}

void MainWindow::keepUntold() {
  QSettings().setValue(kUntoldKey, displacementSentence(*m_session->displacement()));
}

// What there was no time to say when the program was told to end.
void MainWindow::sayUntold() {
  QSettings settings;
  const auto untold = settings.value(kUntoldKey).toString();
  settings.remove(kUntoldKey);
  if (!untold.isEmpty()) say(untold);
}

// Who leaves may copy the file or switch the computer off; who comes back finds it where it is.
void MainWindow::comeOrGo(bool isHere) {
  if (isHere) return m_session->lookAfter();
  m_folding->foldNow();
}

void MainWindow::sayClock(bool isForwards) {
  const auto text =
      isForwards
          ? tr("L’horloge de cet ordinateur a été avancée pendant le travail\u202f: elle dit "
               "maintenant %1. Si c’est une erreur, réglez-la\u202f: le journal date les étapes par elle, "
               "et propose ensuite de corriger celles qui seraient dans le futur.")
          : tr("L’horloge de cet ordinateur a été reculée pendant le travail\u202f: elle dit maintenant "
               "%1. Si c’est une erreur, réglez-la\u202f: le journal date les étapes par elle.");
  say(text.arg(dateOnScreen(m_session->now())));
}

void MainWindow::askDates() {
  auto* dialog = new DatesDialog(*m_session, m_clock->wrong(), this);
  connect(dialog, &DatesDialog::corrected, m_clock, &ClockWatch::look);
  connect(dialog, &DatesDialog::refused, this, &MainWindow::say);
  dialog->open();
}

// Another person writes the file that is only read here.
void MainWindow::showWritten(const store::Step& newest, qlonglong howMany) {
  m_pages->recordsChanged();
  m_status->showState();
  const auto title = onScreen(wording::stepTitle(newest, m_session->language()));
  const auto author = onScreen(newest.author);
  m_stepBar->announceOnly(howMany == 1 ? tr("%1 vient d’enregistrer\u202f: %2").arg(author, title)
                                       : tr("%1 vient d’enregistrer %2 étapes, la dernière\u202f: %3")
                                             .arg(author, QString::number(howMany), title));
}

void MainWindow::runOnWindow(ActionId id) {
  if (id == ActionId::Back) m_pages->goBack();
  if (id == ActionId::Forward) m_pages->goForward();
  if (id == ActionId::TextLarger) m_zoom->larger();
  if (id == ActionId::TextSmaller) m_zoom->smaller();
  if (id == ActionId::TextNormal) m_zoom->normal();
  if (id == ActionId::Minimise) showMinimized();
  if (id == ActionId::Maximise) setWindowState(windowState() ^ Qt::WindowMaximized);
  if (id == ActionId::FullScreen) setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::settle() { m_folding->foldAndWait(); }

void MainWindow::end() {
  m_isEnding = true;
  // Nobody has answered what stands on screen.
  const bool isAsked = m_isTelling || findChild<DisplacedDialog*>();
  if (m_session->displacement() && isAsked) keepUntold();
  close();
  m_session->close();
}

}  // namespace lianes::gui
