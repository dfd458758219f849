#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

#include <map>

#include "gui/desk/help_window.hpp"
#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/tabs_page.hpp"
#include "gui/desk/undoing.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/file/copy_commands.hpp"
#include "gui/kit/clipboard_hand.hpp"
#include "gui/kit/text.hpp"
#include "gui/shell/actions.hpp"
#include "gui/shell/command_palette.hpp"
#include "gui/shell/file_commands.hpp"
#include "gui/shell/news_dialog.hpp"
#include "gui/shell/page_stack.hpp"
#include "gui/shell/preferences_dialog.hpp"
#include "gui/shell/shortcuts_dialog.hpp"
#include "gui/shell/step_bar.hpp"
#include "gui/shell/window_actions.hpp"
#include "gui/shell/window_navigator.hpp"
#include "gui/vouchers/import_dialog.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

// What menus, keys and the palette do.
namespace lianes::gui {

void MainWindow::run(ActionId id) {
  switch (id) {
    case ActionId::NewFile:
      return m_files->askNew();
    case ActionId::OpenFile:
      return m_files->askOpen();
    case ActionId::OpenSample:
      return m_files->askSample();
    case ActionId::RestorePoint:
      return m_files->askRestorePoint();
    case ActionId::Backups:
      return m_files->askBackups();
    case ActionId::SaveCopy:
      return m_copies->askCopy();
    case ActionId::SendCopy:
      return m_copies->askSendingCopy();
    case ActionId::Properties:
      return m_copies->showProperties();
    case ActionId::ReopenForWriting:
      return m_files->reopen();
    case ActionId::Print:
      return m_pages->current()->print();
    case ActionId::CloseFile:
      return m_files->close();
    case ActionId::Quit:
      close();
      return;
    case ActionId::Undo:
      return undo();
    case ActionId::Redo:
      return redo();
    case ActionId::Cut:
    case ActionId::Copy:
    case ActionId::Paste:
    case ActionId::SelectAll:
    case ActionId::Add:
    case ActionId::Edit:
    case ActionId::Duplicate:
    case ActionId::Remove:
    case ActionId::Find:
      return runOnPage(id);
    case ActionId::Search:
      return showPalette();
    case ActionId::Refresh:
      return m_pages->recordsChanged();
    case ActionId::ImportExpenses:
    case ActionId::PasteExpenses:
      return runImport(id);
    case ActionId::Back:
    case ActionId::Forward:
    case ActionId::TextLarger:
    case ActionId::TextSmaller:
    case ActionId::TextNormal:
    case ActionId::FullScreen:
    case ActionId::Minimise:
    case ActionId::Maximise:
      return runOnWindow(id);
    case ActionId::CheckFile:
      return m_files->askCheck();
    case ActionId::Preferences:
      return askPreferences();
    case ActionId::Help:
    case ActionId::Shortcuts:
    case ActionId::News:
    case ActionId::About:
      return runHelp(id);
  }
}

void MainWindow::runImport(ActionId id) {
  const Desk desk{*m_session, *m_navigator, m_workshop.get()};
  if (id == ActionId::ImportExpenses) {
    m_pages->show(QStringLiteral("vouchers"));
    return askExpenseImport(desk, {}, this);
  }
  if (importPastedExpenses(desk, {}, this)) return m_pages->show(QStringLiteral("vouchers"));
  m_navigator->say(tr("Rien à coller\u202f: copiez d’abord les rangées dans le tableur, titres compris."));
}

void MainWindow::runHelp(ActionId id) {
  if (id == ActionId::Help) showHelp();
  if (id == ActionId::Shortcuts) (new ShortcutsDialog(m_actions->pages(), this))->open();
  if (id == ActionId::News) (new NewsDialog(this))->open();
  if (id == ActionId::About) sayAbout();
}

void MainWindow::runInControl(ActionId id) {
  const auto act = clipboardActOf(id);
  auto* control = QApplication::focusWidget();
  if (act && canDo(*act, control)) doIn(control, *act);
}

void MainWindow::runOnPage(ActionId id) {
  if (clipboardActOf(id)) return runInControl(id);
  auto* page = m_pages->current();
  for (const auto& described : actionTable()) {
    if (described.id == id && page && page->can(*described.pageAction))
      return page->run(*described.pageAction);
  }
}

// Wherever one stands: what was taken back may be on another page.
void MainWindow::undo() {
  if (!m_session->isWritable()) return;
  takeBackNext(*m_session, *m_prompts, this, [this](const Undone& undone) {
    if (!undone.problems.empty())
      return say(onScreen(wording::sentence(undone.problems.front(), m_session->language())));
    if (undone.isInstead) return m_stepBar->announce(undone.told);
    m_stepBar->announceUndone(undone.told);
  });
}

void MainWindow::redo() {
  if (!m_session->isWritable()) return;
  const auto step =
      m_session->readOrNothing([](const store::ConsortiumFile& file) { return file.nextRedo(); });
  if (!step) return;
  const auto problems = m_session->redo();
  if (!problems.empty()) return say(onScreen(wording::sentence(problems.front(), m_session->language())));
  m_stepBar->announce(
      tr("Rétabli\u202f: %1").arg(onScreen(wording::stepTitle(*step, m_session->language()))));
}

void MainWindow::addOnPage(int place) {
  showPage(place);
  addOnFirstTab();
}

// What menus and drafts add is what the first tab of the page holds.
void MainWindow::addOnFirstTab() {
  if (auto* tabs = qobject_cast<TabsPage*>(m_pages->current())) tabs->showFirst();
  addHere();
}

void MainWindow::addHere() {
  if (m_pages->current() && m_pages->current()->can(PageAction::Add)) {
    m_pages->current()->run(PageAction::Add);
  }
}

// The kinds that dialogs of their own add.
void MainWindow::addOnPageOf(EntityKind kind) {
  const std::map<EntityKind, QString> pages{{EntityKind::Membership, QStringLiteral("members")},
                                            {EntityKind::Partnership, QStringLiteral("partnerships")},
                                            {EntityKind::MicroProject, QStringLiteral("projects")},
                                            {EntityKind::Report, QStringLiteral("reports")}};
  const auto page = pages.find(kind);
  if (page == pages.end()) return;
  m_pages->show(page->second);
  addOnFirstTab();
}

void MainWindow::sayAbout() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("À propos de Lianes"),
                              tr("Lianes tient un consortium de collectivités françaises qui coopèrent avec "
                                 "le Mali\u202f: membres, projets, argent, et l’histoire de chaque chiffre."),
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
  m_help->showGuide(m_pages->currentId());
  m_help->show();
  m_help->raise();
  m_help->activateWindow();
}

void MainWindow::showPalette() { m_palette->ask(m_actions->paletteItems()); }

void MainWindow::runFound(const PaletteItem& item) {
  if (const auto* page = std::get_if<PagePlace>(&item.what)) return showPage(page->place);
  if (const auto* id = std::get_if<ActionId>(&item.what)) return m_actions->action(*id)->trigger();
  m_navigator->open(std::get<RecordReference>(item.what));
}

void MainWindow::showActions() {
  WindowState state;
  state.isFileOpen = m_session->isOpen();
  state.isWritable = m_session->isWritable();
  state.hasPageBehind = m_pages->hasBehind();
  state.hasPageAhead = m_pages->hasAhead();
  state.page = m_pages->current();
  const auto titleOf = [this](const std::optional<store::Step>& step) {
    return step ? onScreen(wording::stepTitle(*step, m_session->language())) : QString();
  };
  if (state.isFileOpen) {
    state.undoTitle = titleOf(m_session->file().nextUndo());
    state.redoTitle = titleOf(m_session->file().nextRedo());
  }
  m_actions->showState(state);
}

}  // namespace lianes::gui
