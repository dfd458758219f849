#include "gui/shell/window_navigator.hpp"

#include <QtWidgets/QStatusBar>

#include "gui/desk/session.hpp"
#include "gui/shell/page_stack.hpp"
#include "gui/shell/status_line.hpp"
#include "gui/shell/step_bar.hpp"

namespace lianes::gui {
namespace {

constexpr int kRemarkMilliseconds = 6000;

}  // namespace

void MainWindow::WindowNavigator::open(const Target& target) {
  if (m_window.m_pages->reveal(target)) return;
  const auto* reference = std::get_if<RecordReference>(&target);
  if (!reference) return;
  const auto record = m_window.m_session->find(reference->kind, reference->id);
  if (record && openLinked(*record)) return;
  m_window.statusBar()->showMessage(MainWindow::tr("Aucune page ne montre cette fiche."),
                                    kRemarkMilliseconds);
}

void MainWindow::WindowNavigator::openPage(const QString& id) { m_window.m_pages->show(id); }

void MainWindow::WindowNavigator::addOnPage(const QString& id) {
  m_window.m_pages->show(id);
  m_window.addOnFirstTab();
}

void MainWindow::WindowNavigator::say(const QString& sentence) { m_window.say(sentence); }

void MainWindow::WindowNavigator::announceStep(const QString& title) { m_window.m_stepBar->announce(title); }

void MainWindow::WindowNavigator::announce(const QString& sentence) {
  m_window.m_stepBar->announceOnly(sentence);
}

void MainWindow::WindowNavigator::showSelection(const QString& text) {
  m_window.m_status->showSelection(text);
}

bool MainWindow::WindowNavigator::openLinked(const Record& record) {
  const auto& fields = describe(record.kind).fields;
  for (std::size_t at = 0; at < record.values.size(); ++at) {
    const auto* any = std::get_if<RecordReference>(&record.values[at]);
    if (any && m_window.m_pages->reveal(*any)) return true;
    const auto* id = std::get_if<Uuid>(&record.values[at]);
    if (id && fields[at].target && m_window.m_pages->reveal(RecordReference{*fields[at].target, *id})) {
      return true;
    }
  }
  return false;
}

}  // namespace lianes::gui
