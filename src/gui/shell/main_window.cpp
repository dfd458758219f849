#include "lianes/gui/main_window.hpp"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QToolButton>

#include <algorithm>

#include "gui/desk/background_query.hpp"
#include "gui/desk/help_window.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/file/backup_keeper.hpp"
#include "gui/file/clock_watch.hpp"
#include "gui/file/copy_commands.hpp"
#include "gui/file/file_banner.hpp"
#include "gui/file/fold_keeper.hpp"
#include "gui/file/place_bar.hpp"
#include "gui/file/place_keeper.hpp"
#include "gui/file/reader_watch.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/screen_fit.hpp"
#include "gui/kit/scroll_guard.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/draft_bar.hpp"
#include "gui/shell/actions.hpp"
#include "gui/shell/command_palette.hpp"
#include "gui/shell/file_commands.hpp"
#include "gui/shell/page_stack.hpp"
#include "gui/shell/status_line.hpp"
#include "gui/shell/step_bar.hpp"
#include "gui/shell/table_menus.hpp"
#include "gui/shell/text_zoom.hpp"
#include "gui/shell/welcome_page.hpp"
#include "gui/shell/window_actions.hpp"
#include "gui/shell/window_navigator.hpp"
#include "gui/vouchers/import_dialog.hpp"
#include "lianes/gui/application.hpp"
#include "lianes/wording/problem_text.hpp"
#include "ui_main_window.h"

namespace lianes::gui {
namespace {

constexpr int kMessageMilliseconds = 6000;
constexpr int kColumnWidth = 200;
constexpr int kBesidePages = 8;
constexpr int kRoomForSearch = 1120;

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kColumnKey = QStringLiteral("window/columns");

}  // namespace

MainWindow::MainWindow(std::function<store::Environment()> environments, std::shared_ptr<Prompts> prompts,
                       app::Renderer renderer, QWidget* parent)
    : QMainWindow(parent),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_environments(std::move(environments)),
      m_prompts(prompts ? std::move(prompts) : std::make_shared<DialogPrompts>()),
      m_workshop(std::make_unique<Workshop>(Workshop{std::move(renderer), *m_prompts})),
      m_session(std::make_unique<Session>(m_environments, storedPreferences().language)),
      m_navigator(std::make_unique<WindowNavigator>(*this)) {
  new ScrollGuard(this);
  new ScreenFit(this);
  new TableMenus(this);
  m_zoom = new TextZoom(this);
  m_ui->setupUi(this);
  setAcceptDrops(true);
  m_actions = new WindowActions(m_ui->menus, this);
  m_files = new FileCommands(*m_session, *m_prompts, this);
  m_pages = new PageStack({*m_session, *m_navigator, m_workshop.get()}, m_ui->navigation, m_ui->pages);
  m_status = new StatusLine(*m_session, m_ui->status);
  m_banner = new FileBanner(this);
  m_stepBar = new StepBar(this);
  m_palette = new CommandPalette(*m_session, this);
  m_keeper = std::make_unique<BackupKeeper>(*m_session);
  m_folding = std::make_unique<FoldKeeper>(*m_session);
  m_clock = new ClockWatch(*m_session, this);
  m_reading = new ReaderWatch(*m_session, this);
  m_places = std::make_unique<PlaceKeeper>(*m_session);
  m_copies = new CopyCommands(*m_session, *m_prompts, this);
  m_files->usePlaces(m_places.get());
  layOut();
  connectFile();
  connectParts();
  restoreLook();
  showNoFile();
}

MainWindow::~MainWindow() {
  disconnect(m_session.get(), nullptr, this, nullptr);
  m_pages->clear();
}

void MainWindow::layOut() {
  auto* drafts = new DraftBar(*m_session, this);
  m_ui->column->insertWidget(0, drafts);
  connect(drafts, &DraftBar::additionAsked, this, &MainWindow::addOnPageOf);
  m_ui->column->insertWidget(0, new PlaceBar(*m_places, m_session->language(), this));
  m_ui->column->insertWidget(0, m_banner);
  m_ui->rightColumn->addWidget(m_stepBar);
  m_ui->column->setStretchFactor(m_ui->splitter, 1);  // bars above take what their text needs
  m_ui->splitter->setStretchFactor(1, 1);
  auto* corner = new QWidget(m_ui->menus);
  auto* room = new QHBoxLayout(corner);
  room->setContentsMargins(0, 2, 8, 2);
  auto* search = m_search = new QToolButton(corner);
  room->addWidget(search);
  search->setObjectName(QStringLiteral("searchBox"));
  search->setIcon(QIcon::fromTheme(QStringLiteral("edit-find")));
  search->setText(tr("Rechercher…  Ctrl+K"));
  search->setAccessibleName(tr("Rechercher partout"));
  search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_ui->menus->setCornerWidget(corner);
  connect(search, &QToolButton::clicked, this, &MainWindow::showPalette);
}

// No name of a page is cut, whatever the size of the letters.
void MainWindow::fitNavigation() {
  const auto* column = m_ui->navigation;
  const int least = column->sizeHintForColumn(0) + 2 * column->spacing() + kBesidePages;
  m_ui->navigation->setMinimumWidth(std::min(least, column->maximumWidth()));
}

void MainWindow::connectFile() {
  const auto* session = m_session.get();
  connect(session, &Session::openingStarted, this,
          [this] { m_ui->status->showMessage(tr("Ouverture et vérification du fichier…")); });
  connect(session, &Session::opened, this, &MainWindow::showOpened);
  connect(session, &Session::openingFailed, this, [this] {
    m_ui->status->clearMessage();
    if (!m_session->isOpen()) showWelcome();
  });
  connect(session, &Session::closing, this, [this] {
    for (auto* dialog : findChildren<QDialog*>()) dialog->done(QDialog::Rejected);
    m_pages->clear();
  });
  connect(session, &Session::closed, this, &MainWindow::showWelcome);
  connect(session, &Session::changed, this, &MainWindow::showChanged);
  connect(session, &Session::failed, this, &MainWindow::say);
  if (const auto* edge = qobject_cast<Application*>(qApp))
    connect(edge, &Application::failed, m_session.get(), &Session::sayFailure);
  connect(session, &Session::moved, this, &MainWindow::showMoved);
  connect(session, &Session::displaced, this, &MainWindow::showDisplaced);
  connect(session, &Session::outdated, m_banner, &FileBanner::showOutdated);
  connect(qApp, &QGuiApplication::applicationStateChanged, this,
          [this](Qt::ApplicationState state) { comeOrGo(state == Qt::ApplicationActive); });
  connect(m_files, &FileCommands::refused, this, &MainWindow::say);
  connect(m_files, &FileCommands::restorePointMade, m_keeper.get(), &BackupKeeper::backUp);
  connect(m_keeper.get(), &BackupKeeper::backedUp, this, [this](store::BackupOccasion occasion) {
    if (occasion != store::BackupOccasion::Asked) return;
    m_ui->status->showMessage(tr("Point de restauration enregistré\u202f; sauvegarde faite et vérifiée."),
                              kMessageMilliseconds);
  });
  connect(m_places.get(), &PlaceKeeper::copied, this, [this] {
    m_ui->status->showMessage(tr("Copie faite et vérifiée dans le second endroit."), kMessageMilliseconds);
  });
  connect(m_places.get(), &PlaceKeeper::refused, this,
          [this](const Problem& problem) { say(onScreen(wording::line(problem, m_session->language()))); });
  connect(m_files, &FileCommands::copyAsked, m_copies, &CopyCommands::askCopy);
  connect(m_copies, &CopyCommands::refused, this, &MainWindow::say);
  connect(m_copies, &CopyCommands::said, this,
          [this](const QString& sentence) { m_ui->status->showMessage(sentence, kMessageMilliseconds); });
}

void MainWindow::connectParts() {
  connect(m_actions, &WindowActions::recentChosen, this,
          [this](const QString& path) { openFile(pathFromScreen(path)); });
  connect(m_actions, &WindowActions::chosen, this, &MainWindow::run);
  connect(m_actions, &WindowActions::pageChosen, this, &MainWindow::showPage);
  connect(m_actions, &WindowActions::additionChosen, this, &MainWindow::addOnPage);
  connect(m_pages, &PageStack::stateChanged, this, &MainWindow::showActions);
  connect(m_pages, &PageStack::pageChanged, this, [this] {
    m_status->showSelection({});
    showActions();
  });
  connect(m_banner, &FileBanner::reopenAsked, m_files, &FileCommands::reopen);
  connect(m_banner, &FileBanner::lockBreakAsked, m_files, &FileCommands::askLockBreak);
  connect(m_banner, &FileBanner::datesAsked, this, &MainWindow::askDates);
  connect(m_clock, &ClockWatch::found, this, [this] { m_banner->showDates(m_clock->wrong()); });
  connect(m_clock, &ClockWatch::clockWasSet, this, &MainWindow::sayClock);
  connect(m_reading, &ReaderWatch::found, this, &MainWindow::showWritten);
  connect(m_zoom, &TextZoom::changed, this, [this](int percent) {
    m_ui->status->showMessage(tr("Taille du texte\u202f: %1 %").arg(percent), kMessageMilliseconds);
  });
  connect(m_banner, &FileBanner::displacedAsked, m_files, &FileCommands::sayDisplaced);
  connect(m_stepBar, &StepBar::undoAsked, this, &MainWindow::undo);
  connect(m_stepBar, &StepBar::redoAsked, this, &MainWindow::redo);
  connect(m_palette, &CommandPalette::chosen, this, &MainWindow::runFound);
  connect(&Look::instance(), &Look::changed, this, &MainWindow::fitNavigation);
}

void MainWindow::makeWelcome() {
  m_welcome = new WelcomePage(this);
  m_ui->pages->addWidget(m_welcome);
  connect(m_welcome, &WelcomePage::newAsked, m_files, &FileCommands::askNew);
  connect(m_welcome, &WelcomePage::openAsked, m_files, &FileCommands::askOpen);
  connect(m_welcome, &WelcomePage::sampleAsked, m_files, &FileCommands::askSample);
  connect(m_welcome, &WelcomePage::backupsAsked, m_files, &FileCommands::askBackups);
  connect(m_welcome, &WelcomePage::fileChosen, this,
          [this](const QString& path) { openFile(pathFromScreen(path)); });
}

void MainWindow::restoreLook() {
  const QSettings settings;
  // A window that has had no place yet is given one by the desktop.
  if (!restoreGeometry(settings.value(kGeometryKey).toByteArray())) {
    resize(size().boundedTo(roomFor(*this).size()));
  } else if (!windowState().testAnyFlags(Qt::WindowMaximized | Qt::WindowFullScreen)) {
    keepWithin(*this, roomFor(*this));
  }
  if (!m_ui->splitter->restoreState(settings.value(kColumnKey).toByteArray())) {
    m_ui->splitter->setSizes({kColumnWidth, width() - kColumnWidth});
  }
}

void MainWindow::openFile(const std::filesystem::path& path) { m_files->open(path); }

void MainWindow::showPage(int place) { m_pages->show(place); }

bool MainWindow::isFilled() const {
  const auto questions = findChildren<const BackgroundQuery*>();
  return !m_session->isOpening() && std::none_of(questions.begin(), questions.end(),
                                                 [](const auto* question) { return question->isRunning(); });
}

void MainWindow::takeOver(const QString& path) {
  setWindowState(windowState() & ~Qt::WindowMinimized);
  show();
  raise();
  activateWindow();
  if (!path.isEmpty()) openFile(pathFromScreen(path));
}

// --- the open file

void MainWindow::showName() {
  const auto& path = m_session->file().path();
  const auto name = onScreen(path.filename().string());
  setWindowTitle(m_session->isWritable() ? tr("%1 — Lianes").arg(name)
                                         : tr("%1 [lecture seule] — Lianes").arg(name));
  setWindowFilePath(onScreen(path.string()));
}

void MainWindow::showOpened() {
  const auto& file = m_session->file();
  rememberRecentFile(onScreen(file.path().string()));
  showName();
  m_ui->status->clearMessage();
  m_banner->showReport(file.report());
  m_ui->navigation->show();
  m_pages->fill();
  fitNavigation();
  m_ui->navigation->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showNoFile() {
  m_pages->clear();
  m_ui->navigation->hide();
  m_banner->hide();
  m_stepBar->hide();
  setWindowFilePath({});
  setWindowTitle(tr("Lianes"));
  showActions();
}

void MainWindow::showWelcome() {
  showNoFile();
  if (!m_welcome) makeWelcome();
  m_ui->pages->setCurrentWidget(m_welcome);
  m_welcome->showRecent();
  m_welcome->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showChanged() {
  m_stepBar->hide();
  m_pages->recordsChanged();
  showActions();
}

void MainWindow::say(const QString& sentence) {
  if (m_isTelling) return;
  m_ui->status->clearMessage();
  const auto text = capitalised(sentence);
  const auto told = findChildren<QMessageBox*>();
  if (std::any_of(told.begin(), told.end(),
                  [&](const auto* box) { return box->isVisible() && box->text() == text; }))
    return;
  auto* box = new QMessageBox(QMessageBox::Warning, tr("Lianes"), text, QMessageBox::Close, this);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

// A window that is shown with a file on its way has no use for the welcome page.
void MainWindow::showEvent(QShowEvent* event) {
  if (!m_session->isOpen() && !m_session->isOpening()) showWelcome();
  QMainWindow::showEvent(event);
  sayUntold();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_isEnding && !m_files->mayClose()) return event->ignore();
  QSettings settings;
  settings.setValue(kGeometryKey, saveGeometry());
  settings.setValue(kColumnKey, m_ui->splitter->saveState());
  QMainWindow::closeEvent(event);
}

// All menus have room before the words of the search have.
void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (!m_search) return;
  const bool isNarrow = width() < Look::instance().scaled(kRoomForSearch);
  m_search->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
  m_search->setToolTip(isNarrow ? m_search->text() : QString());
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::ActivationChange && m_folding) comeOrGo(isActiveWindow());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  openFile(pathFromScreen(event->mimeData()->urls().first().toLocalFile()));
}

}  // namespace lianes::gui
