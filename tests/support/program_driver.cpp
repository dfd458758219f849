#include <QtCore/QFile>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QGenericPlugin>
#include <QtWidgets/QApplication>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>

#include <cstdio>

// A plugin that works in the program itself, as somebody at the keyboard would: tests start the real `lianes`
// with it, tell it by lines on standard input what to do, and read on standard output what came of it.
//
//   point NAME      makes a restore point; answers "saved", or "refused" where the action cannot be used
//   type TEXT       opens the form of a new deadline, types into its title; answers "typed"
//   look            answers "dialog NAME", of the question on screen, or "window TITLE"
//   leave, return   the window loses the focus, or has it again
namespace lianes::test {
namespace {

QMainWindow* window() {
  for (auto* each : QApplication::topLevelWidgets()) {
    if (auto* found = qobject_cast<QMainWindow*>(each)) return found;
  }
  return nullptr;
}

QAction* actionWith(const QString& words) {
  for (auto* action : window()->findChildren<QAction*>()) {
    if (action->text().remove(u'&').startsWith(words)) return action;
  }
  return nullptr;
}

void answer(const QString& text) {
  std::puts(text.toUtf8().constData());
  std::fflush(stdout);
}

// Until it can be done: files are opened, and dialogs shown, in their own time.
void whenReady(const std::function<bool()>& attempt) {
  if (attempt()) return;
  constexpr int kMoment = 10;  // milliseconds
  QTimer::singleShot(kMoment, qApp, [attempt] { whenReady(attempt); });
}

bool isFileOpen() { return window() && !window()->windowFilePath().isEmpty(); }

QDialog* shownDialog() {
  for (auto* each : window()->findChildren<QDialog*>()) {
    if (each->isVisible()) return each;
  }
  return nullptr;
}

void makePoint(const QString& name) {
  whenReady([name] {
    if (!isFileOpen()) return false;
    auto* action = actionWith(QStringLiteral("Point de restauration"));
    if (!action->isEnabled()) return answer(QStringLiteral("refused")), true;
    action->trigger();
    whenReady([name] {
      auto* dialog = window()->findChild<QInputDialog*>();
      if (!dialog) return false;
      dialog->setTextValue(name);
      dialog->accept();
      answer(QStringLiteral("saved"));
      return true;
    });
    return true;
  });
}

void typeInto(const QString& text) {
  whenReady([text] {
    if (!isFileOpen()) return false;
    actionWith(QStringLiteral("Ajouter une échéance"))->trigger();
    whenReady([text] {
      auto* form = shownDialog();
      auto* line = form ? form->findChild<QLineEdit*>(QStringLiteral("title")) : nullptr;
      if (!line) return false;
      line->insert(text);
      answer(QStringLiteral("typed"));
      return true;
    });
    return true;
  });
}

bool look() {
  if (!window() || !window()->isVisible() || !isFileOpen()) return false;
  const auto* dialog = shownDialog();
  answer(dialog ? QStringLiteral("dialog ") + dialog->objectName()
                : QStringLiteral("window ") + window()->windowTitle());
  return true;
}

class ProgramDriver : public QObject {
 public:
  ProgramDriver() : m_notifier(0, QSocketNotifier::Read) {
    m_input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
    connect(&m_notifier, &QSocketNotifier::activated, this, &ProgramDriver::read);
  }

 private:
  void read() {
    const auto line = QString::fromUtf8(m_input.readLine()).chopped(1);
    const auto word = line.section(u' ', 0, 0);
    const auto rest = line.section(u' ', 1);
    if (line.isEmpty()) m_notifier.setEnabled(false);
    if (word == QStringLiteral("point")) makePoint(rest);
    if (word == QStringLiteral("type")) typeInto(rest);
    if (word == QStringLiteral("look")) whenReady(look);
    if (word == QStringLiteral("leave")) Q_EMIT qApp->applicationStateChanged(Qt::ApplicationInactive);
    if (word == QStringLiteral("return")) Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive);
  }

  QFile m_input;
  QSocketNotifier m_notifier;
};

}  // namespace

class ProgramDriverPlugin : public QGenericPlugin {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "program_driver.json")

 public:
  QObject* create(const QString&, const QString&) override { return new ProgramDriver; }
};

}  // namespace lianes::test

#include "program_driver.moc"
