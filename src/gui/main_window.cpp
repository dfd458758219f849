#include "lianes/gui/main_window.hpp"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QTime>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

#include "gui/actions.hpp"
#include "gui/draft_bar.hpp"
#include "gui/help_window.hpp"
#include "gui/navigation.hpp"
#include "gui/new_consortium_dialog.hpp"
#include "gui/preferences_dialog.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "gui/welcome_page.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"
#include "ui_main_window.h"

namespace lianes::gui {
namespace {

constexpr int kRecentFiles = 8;
constexpr int kStatusMilliseconds = 8000;

QString suffixFilter() { return MainWindow::tr("Consortium Lianes (*.lianes)"); }

std::filesystem::path pathOf(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

}  // namespace

class MainWindow::Around final : public Navigator {
 public:
  explicit Around(MainWindow& window) : m_window(window) {}

  void open(const Target& target) override {
    for (int place = 0; place < static_cast<int>(m_window.m_entries.size()); ++place) {
      if (m_window.pageAt(place).reveal(target)) return m_window.showPage(place);
    }
  }

  void openPage(const QString& id) override {
    for (std::size_t place = 0; place < m_window.m_entries.size(); ++place) {
      if (m_window.m_entries[place].id == id) return m_window.showPage(static_cast<int>(place));
    }
  }

  void say(const QString& sentence) override { m_window.say(sentence); }

  void announceStep(const QString& title) override {
    m_window.m_ui->status->showMessage(tr("%1 Ctrl+Z l’annule.").arg(title), kStatusMilliseconds);
  }

 private:
  MainWindow& m_window;
};

MainWindow::MainWindow(std::function<store::Environment()> environments, QWidget* parent)
    : QMainWindow(parent),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_environments(std::move(environments)),
      m_session(std::make_unique<Session>(m_environments, storedPreferences().language)),
      m_around(std::make_unique<Around>(*this)),
      m_welcome(new WelcomePage(this)) {
  m_ui->setupUi(this);
  setAcceptDrops(true);
  m_ui->pages->addWidget(m_welcome);
  makeActions();
  connect(m_welcome, &WelcomePage::newAsked, this, &MainWindow::askNew);
  connect(m_welcome, &WelcomePage::openAsked, this, &MainWindow::askOpen);
  connect(m_welcome, &WelcomePage::sampleAsked, this, &MainWindow::askSample);
  connect(m_welcome, &WelcomePage::fileChosen, this, [this](const QString& path) { openFile(pathOf(path)); });
  connect(m_ui->navigation, &QListWidget::currentRowChanged, this, &MainWindow::choosePage);
  connect(m_session.get(), &Session::openingStarted, this,
          [this] { m_ui->status->showMessage(tr("Ouverture et vérification du fichier…")); });
  connect(m_session.get(), &Session::opened, this, &MainWindow::showOpened);
  connect(m_session.get(), &Session::closed, this, &MainWindow::showWelcome);
  connect(m_session.get(), &Session::changed, this, &MainWindow::showChanged);
  connect(m_session.get(), &Session::failed, this, &MainWindow::say);
  m_ui->column->insertWidget(0, new DraftBar(*m_session, this));
  restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
  showWelcome();
}

MainWindow::~MainWindow() {
  disconnect(m_session.get(), nullptr, this, nullptr);
  dropPages();
}

void MainWindow::openFile(const std::filesystem::path& path) { m_session->open(path); }

void MainWindow::makeActions() {
  std::map<Menu, QMenu*> menus;
  for (const auto menu : {Menu::File, Menu::Edit, Menu::View, Menu::Help}) {
    menus[menu] = m_ui->menus->addMenu(menuTitle(menu));
  }
  for (const auto& described : actionTable()) {
    auto* action = menus[described.menu]->addAction(described.text);
    action->setIcon(QIcon::fromTheme(described.icon));
    action->setShortcut(described.shortcut);
    connect(action, &QAction::triggered, this, [this, described] {
      if (!described.pageAction) return run(described.id);
      if (auto* page = currentPage()) page->run(*described.pageAction);
    });
    m_actions[described.id] = action;
  }
}

void MainWindow::run(ActionId id) {
  const auto answer = [this](const Problems& problems) {
    if (!problems.empty()) say(onScreen(wording::sentence(problems.front(), m_session->language())));
  };
  switch (id) {
    case ActionId::NewFile:
      return askNew();
    case ActionId::OpenFile:
      return askOpen();
    case ActionId::OpenSample:
      return askSample();
    case ActionId::CloseFile:
      return m_session->close();
    case ActionId::Quit:
      close();
      return;
    case ActionId::Undo:
      return answer(m_session->undo());
    case ActionId::Redo:
      return answer(m_session->redo());
    case ActionId::Add:
    case ActionId::Edit:
    case ActionId::Duplicate:
    case ActionId::Remove:
    case ActionId::Find:
      return;  // left to the page
    case ActionId::Back:
      return leaveTo(-1);
    case ActionId::Forward:
      return leaveTo(1);
    case ActionId::FullScreen:
      setWindowState(windowState() ^ Qt::WindowFullScreen);
      return;
    case ActionId::Preferences:
      return askPreferences();
    case ActionId::Help:
      return showHelp();
    case ActionId::About:
      return sayAbout();
  }
}

void MainWindow::sayAbout() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("À propos de Lianes"),
                              tr("Lianes tient un consortium de collectivités françaises qui coopèrent avec "
                                 "le Mali : membres, projets, argent, et l’histoire de chaque chiffre."),
                              QMessageBox::Close, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void MainWindow::askPreferences() {
  auto* dialog = new PreferencesDialog(onScreen(m_environments().author), this);
  connect(dialog, &PreferencesDialog::authorChanged, m_session.get(), &Session::nameAuthor);
  dialog->open();
}

// One help window, on the page that is at work.
void MainWindow::showHelp() {
  if (!m_help) m_help = new HelpWindow(this);
  m_help->showGuide(m_place == kNoPage ? QString() : m_entries[static_cast<std::size_t>(m_place)].id);
  m_help->show();
  m_help->raise();
  m_help->activateWindow();
}

bool MainWindow::isEnabled(const ActionDescription& action) const {
  switch (action.enabledWhen) {
    case EnabledWhen::Always:
      return true;
    case EnabledWhen::FileOpen:
      return m_session->isOpen();
    case EnabledWhen::PageCan:
      return currentPage() && currentPage()->can(*action.pageAction);
    case EnabledWhen::SomethingToUndo:
      return m_session->isWritable() && m_session->file().nextUndo().has_value();
    case EnabledWhen::SomethingToRedo:
      return m_session->isWritable() && m_session->file().nextRedo().has_value();
    case EnabledWhen::PageBehind:
      return !m_behind.empty();
    case EnabledWhen::PageAhead:
      return !m_ahead.empty();
  }
  return false;
}

void MainWindow::showActions() {
  for (const auto& described : actionTable()) {
    m_actions[described.id]->setEnabled(isEnabled(described));
  }
  const auto named = [this](ActionId id, const QString& plain, const QString& with,
                            const std::optional<store::Step>& step) {
    m_actions[id]->setText(step ? with.arg(onScreen(wording::stepTitle(*step, m_session->language())))
                                : plain);
  };
  const bool isOpen = m_session->isOpen();
  named(ActionId::Undo, tr("&Annuler"), tr("&Annuler « %1 »"),
        isOpen ? m_session->file().nextUndo() : std::nullopt);
  named(ActionId::Redo, tr("&Rétablir"), tr("&Rétablir « %1 »"),
        isOpen ? m_session->file().nextRedo() : std::nullopt);
}

// --- pages

void MainWindow::listPages() {
  const QSignalBlocker quiet(m_ui->navigation);
  m_entries = navigation();
  m_pages.assign(m_entries.size(), nullptr);
  for (const auto& entry : m_entries) {
    m_ui->navigation->addItem(new QListWidgetItem(QIcon::fromTheme(entry.icon), entry.title));
  }
}

void MainWindow::dropPages() {
  const QSignalBlocker quiet(m_ui->navigation);
  m_ui->navigation->clear();
  m_behind.clear();
  m_ahead.clear();
  m_place = kNoPage;
  for (auto* page : m_pages) delete page;
  m_pages.clear();
  m_entries.clear();
}

// A page is made when it is first needed: most people open few of them.
Page& MainWindow::pageAt(int place) {
  auto*& page = m_pages[static_cast<std::size_t>(place)];
  if (!page) {
    const auto& entry = m_entries[static_cast<std::size_t>(place)];
    page = entry.make({*m_session, *m_around}, entry, m_ui->pages);
    page->setAccessibleName(entry.title);
    connect(page, &Page::stateChanged, this, &MainWindow::showActions);
    m_ui->pages->addWidget(page);
  }
  return *page;
}

Page* MainWindow::currentPage() const {
  return m_place == kNoPage ? nullptr : m_pages[static_cast<std::size_t>(m_place)];
}

void MainWindow::showPage(int place) { m_ui->navigation->setCurrentRow(place); }

void MainWindow::choosePage(int place) {
  if (place < 0 || place == m_place) return;
  if (m_place != kNoPage) {
    m_behind.push_back(m_place);
    m_ahead.clear();
  }
  putPage(place);
}

void MainWindow::putPage(int place) {
  auto& page = pageAt(place);
  m_place = place;
  m_ui->pages->setCurrentWidget(&page);
  showActions();
}

void MainWindow::leaveTo(int direction) {
  auto& from = direction < 0 ? m_behind : m_ahead;
  auto& onto = direction < 0 ? m_ahead : m_behind;
  if (from.empty()) return;
  onto.push_back(m_place);
  const int place = from.back();
  from.pop_back();
  const QSignalBlocker quiet(m_ui->navigation);
  m_ui->navigation->setCurrentRow(place);
  putPage(place);
}

// --- files

void MainWindow::askNew() {
  auto* dialog = new NewConsortiumDialog(this);
  connect(dialog, &NewConsortiumDialog::chosen, this, [this](const QString& name, const QString& edition) {
    auto* files = new QFileDialog(this, tr("Enregistrer le nouveau consortium"), {}, suffixFilter());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("lianes"));
    connect(files, &QFileDialog::fileSelected, this, [this, name, edition](const QString& path) {
      m_session->create(pathOf(path), fromScreen(edition), fromScreen(name));
    });
    files->open();
  });
  dialog->open();
}

void MainWindow::askOpen() {
  auto* files = new QFileDialog(this, tr("Ouvrir un consortium"), {}, suffixFilter());
  files->setAttribute(Qt::WA_DeleteOnClose);
  files->setFileMode(QFileDialog::ExistingFile);
  connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) { openFile(pathOf(path)); });
  files->open();
}

void MainWindow::askSample() {
  auto* files = new QFileDialog(this, tr("Où enregistrer l’exemple ?"), {}, suffixFilter());
  files->setAttribute(Qt::WA_DeleteOnClose);
  files->setAcceptMode(QFileDialog::AcceptSave);
  files->setDefaultSuffix(QStringLiteral("lianes"));
  files->selectFile(QStringLiteral("exemple.lianes"));
  connect(files, &QFileDialog::fileSelected, this,
          [this](const QString& path) { m_session->createSample(pathOf(path)); });
  files->open();
}

void MainWindow::showOpened() {
  listPages();
  rememberRecent();
  m_ui->navigation->show();
  setWindowTitle(tr("%1 — Lianes").arg(onScreen(m_session->file().path().filename().string())));
  setWindowFilePath(onScreen(m_session->file().path().string()));
  m_ui->status->clearMessage();
  showBanner();
  showPage(0);
  choosePage(0);
}

void MainWindow::showWelcome() {
  dropPages();
  m_ui->pages->setCurrentWidget(m_welcome);
  m_ui->navigation->hide();
  m_ui->banner->hide();
  m_welcome->showRecent(QSettings().value(QStringLiteral("files/recent")).toStringList());
  setWindowFilePath({});
  setWindowTitle(tr("Lianes"));
  showActions();
}

void MainWindow::showChanged() {
  for (auto* page : m_pages) {
    if (page) page->recordsChanged();
  }
  m_ui->status->showMessage(
      tr("Enregistré à %1").arg(QTime::currentTime().toString(QStringLiteral("HH:mm"))));
  showActions();
}

void MainWindow::showBanner() {
  const auto& report = m_session->file().report();
  m_ui->banner->setVisible(report.readOnly.has_value());
  if (!report.readOnly) return;
  if (report.holder) {
    const auto& holder = *report.holder;
    m_ui->banner->setText(tr("Lecture seule : %1 a ouvert ce fichier sur %2.")
                              .arg(onScreen(holder.user), onScreen(holder.host)));
  } else {
    m_ui->banner->setText(
        tr("Lecture seule : ce fichier ou son dossier ne peut pas être modifié. Copiez-le pour y écrire."));
  }
}

void MainWindow::say(const QString& sentence) {
  m_ui->status->clearMessage();
  auto text = sentence;
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  auto* box = new QMessageBox(QMessageBox::Warning, tr("Lianes"), text, QMessageBox::Close, this);
  box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

void MainWindow::rememberRecent() {
  QSettings settings;
  auto recent = settings.value(QStringLiteral("files/recent")).toStringList();
  const auto path = QFileInfo(onScreen(m_session->file().path().string())).absoluteFilePath();
  recent.removeAll(path);
  recent.prepend(path);
  settings.setValue(QStringLiteral("files/recent"), QStringList(recent.mid(0, kRecentFiles)));
}

void MainWindow::closeEvent(QCloseEvent* event) {
  QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  openFile(pathOf(event->mimeData()->urls().first().toLocalFile()));
}

}  // namespace lianes::gui
