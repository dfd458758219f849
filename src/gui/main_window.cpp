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
#include <QtWidgets/QTabWidget>

#include "gui/actions.hpp"
#include "gui/journal_page.hpp"
#include "gui/navigation.hpp"
#include "gui/new_consortium_dialog.hpp"
#include "gui/records_page.hpp"
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

MainWindow::MainWindow(std::function<store::Environment()> environments, QWidget* parent)
    : QMainWindow(parent),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_session(std::make_unique<Session>(std::move(environments), wording::Language::French)),
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
    connect(action, &QAction::triggered, this, [this, id = described.id] { run(id); });
    m_actions[described.id] = action;
  }
}

void MainWindow::run(ActionId id) {
  const auto answer = [this](const Problems& problems) {
    if (!problems.empty()) say(onScreen(wording::sentence(problems.front(), m_session->language())));
  };
  auto* records = currentRecords();
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
      return records ? records->add() : void();
    case ActionId::Edit:
      return records ? records->edit() : void();
    case ActionId::Remove:
      return records ? records->removeSelected() : void();
    case ActionId::Back:
      return leaveTo(-1);
    case ActionId::Forward:
      return leaveTo(1);
    case ActionId::FullScreen:
      setWindowState(windowState() ^ Qt::WindowFullScreen);
      return;
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

bool MainWindow::isEnabled(EnabledWhen when) const {
  switch (when) {
    case EnabledWhen::Always:
      return true;
    case EnabledWhen::FileOpen:
      return m_session->isOpen();
    case EnabledWhen::FileWritable:
      return m_session->isWritable() && currentRecords();
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
    m_actions[described.id]->setEnabled(isEnabled(described.enabledWhen));
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
// ----------------------------------------------------------------------------------------------------

void MainWindow::makePages() {
  const QSignalBlocker quiet(m_ui->navigation);
  for (const auto& entry : navigation()) {
    auto* tabs = new QTabWidget(m_ui->pages);
    tabs->setDocumentMode(true);
    tabs->tabBar()->setVisible(entry.tabs.size() > 1);
    tabs->setAccessibleName(entry.title);
    for (const auto& tab : entry.tabs) {
      auto* page = new RecordsPage(*m_session, {tab.kind, tab.columns, tab.guidance}, tabs);
      connect(page, &RecordsPage::refused, this, &MainWindow::say);
      connect(page, &RecordsPage::removed, this, [this](const QString& name) {
        m_ui->status->showMessage(tr("« %1 » est supprimé. Ctrl+Z l’annule.").arg(name), kStatusMilliseconds);
      });
      auto title = onScreen(wording::kindPlural(tab.kind, m_session->language()));
      if (!title.isEmpty()) title[0] = title[0].toUpper();
      tabs->addTab(page, title);
      m_pages.push_back(page);
    }
    connect(tabs, &QTabWidget::currentChanged, this, &MainWindow::showActions);
    m_ui->pages->addWidget(tabs);
    m_tabs.push_back(tabs);
    m_ui->navigation->addItem(new QListWidgetItem(QIcon::fromTheme(entry.icon), entry.title));
  }
  auto* journal = new JournalPage(*m_session, m_ui->pages);
  m_pages.push_back(journal);
  m_ui->pages->addWidget(journal);
  m_ui->navigation->addItem(
      new QListWidgetItem(QIcon::fromTheme(QStringLiteral("view-history")), tr("Journal")));
}

void MainWindow::dropPages() {
  const QSignalBlocker quiet(m_ui->navigation);
  m_ui->navigation->clear();
  m_pages.clear();
  m_tabs.clear();
  m_behind.clear();
  m_ahead.clear();
  while (m_ui->pages->count() > 1) delete m_ui->pages->widget(1);
}

RecordsPage* MainWindow::currentRecords() const {
  auto* tabs = qobject_cast<QTabWidget*>(m_ui->pages->currentWidget());
  return tabs ? qobject_cast<RecordsPage*>(tabs->currentWidget()) : nullptr;
}

void MainWindow::showPage(int place) { m_ui->navigation->setCurrentRow(place); }

void MainWindow::choosePage(int place) {
  if (place < 0) return;
  const int before = m_ui->pages->currentIndex() - 1;
  if (before >= 0 && before != place) {
    m_behind.push_back(before);
    m_ahead.clear();
  }
  m_ui->pages->setCurrentIndex(place + 1);
  showActions();
}

void MainWindow::leaveTo(int direction) {
  auto& from = direction < 0 ? m_behind : m_ahead;
  auto& onto = direction < 0 ? m_ahead : m_behind;
  if (from.empty()) return;
  onto.push_back(m_ui->pages->currentIndex() - 1);
  const int place = from.back();
  from.pop_back();
  const QSignalBlocker quiet(m_ui->navigation);
  m_ui->navigation->setCurrentRow(place);
  m_ui->pages->setCurrentIndex(place + 1);
  showActions();
}

// --- files
// ----------------------------------------------------------------------------------------------------

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
  makePages();
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
  m_ui->pages->setCurrentIndex(0);
  m_ui->navigation->hide();
  m_ui->banner->hide();
  m_welcome->showRecent(QSettings().value(QStringLiteral("files/recent")).toStringList());
  setWindowFilePath({});
  setWindowTitle(tr("Lianes"));
  showActions();
}

void MainWindow::showChanged() {
  for (auto* page : m_pages) page->recordsChanged();
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
