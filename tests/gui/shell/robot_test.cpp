#include <QtCore/QRegularExpression>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>
#include <catch2/catch.hpp>

#include <optional>
#include <vector>

#include "lianes/app/new_consortium.hpp"
#include "lianes/gui/application.hpp"
#include "support/awaited_faults.hpp"
#include "support/fault_vfs.hpp"
#include "support/gui_support.hpp"
#include "support/seeded.hpp"

// Somebody who presses whatever there is.
namespace lianes::gui {
namespace {

using test::kPatience;

// Nothing is opened on the computer of who runs the tests.
class ClosedDesktop : public QTextBrowser {
 public:
  ClosedDesktop() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "setSource"); }
  ~ClosedDesktop() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

 protected:
  void doSetSource(const QUrl&, QTextDocument::ResourceType) override {}
};

// Files are never chosen; what else is asked is asked by real dialogs.
class FilelessPrompts final : public Prompts {
 public:
  void openFile(QWidget*, const FileQuestion&, Answer) override {}
  void saveFile(QWidget*, const FileQuestion&, Answer) override {}
  void chooseFolder(QWidget*, const QString&, Answer) override {}
  void choosePrinter(QWidget*, const QString&, PrinterAnswer) override {}
  void confirm(QWidget* parent, const Confirmation& question, std::function<void()> then) override {
    m_dialogs.confirm(parent, question, std::move(then));
  }
  void askText(QWidget* parent, const TextQuestion& question, Answer then) override {
    m_dialogs.askText(parent, question, std::move(then));
  }

 private:
  DialogPrompts m_dialogs;
};

struct Press {
  Qt::Key key;
  Qt::KeyboardModifiers with = Qt::NoModifier;
};

const std::vector<Press>& presses() {
  static const std::vector<Press> all{{Qt::Key_Tab},
                                      {Qt::Key_Backtab, Qt::ShiftModifier},
                                      {Qt::Key_Return},
                                      {Qt::Key_Space},
                                      {Qt::Key_Escape},
                                      {Qt::Key_Up},
                                      {Qt::Key_Down},
                                      {Qt::Key_Left},
                                      {Qt::Key_Right},
                                      {Qt::Key_PageDown},
                                      {Qt::Key_Home},
                                      {Qt::Key_End},
                                      {Qt::Key_Delete},
                                      {Qt::Key_Backspace},
                                      {Qt::Key_F1},
                                      {Qt::Key_F2},
                                      {Qt::Key_F5},
                                      {Qt::Key_A},
                                      {Qt::Key_9},
                                      {Qt::Key_Equal},
                                      {Qt::Key_Comma},
                                      {Qt::Key_D, Qt::ControlModifier},
                                      {Qt::Key_E, Qt::ControlModifier},
                                      {Qt::Key_F, Qt::ControlModifier},
                                      {Qt::Key_K, Qt::ControlModifier},
                                      {Qt::Key_N, Qt::ControlModifier},
                                      {Qt::Key_S, Qt::ControlModifier},
                                      {Qt::Key_Z, Qt::ControlModifier},
                                      {Qt::Key_Y, Qt::ControlModifier},
                                      {Qt::Key_C, Qt::ControlModifier},
                                      {Qt::Key_V, Qt::ControlModifier},
                                      {Qt::Key_Plus, Qt::ControlModifier},
                                      {Qt::Key_Slash, Qt::ControlModifier},
                                      {Qt::Key_Delete, Qt::ControlModifier},
                                      {Qt::Key_Left, Qt::AltModifier},
                                      {Qt::Key_Right, Qt::AltModifier}};
  return all;
}

bool isIdentifier(const QString& text) {
  static const QRegularExpression uuid(
      QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
      QRegularExpression::CaseInsensitiveOption);
  return uuid.match(text).hasMatch();
}

// What stands on the screen and names a record as only a program does.
QStringList identifiersIn(const QWidget& window) {
  QStringList found;
  const auto look = [&](const QString& text) {
    if (isIdentifier(text)) found.append(text);
  };
  for (const auto* label : window.findChildren<QLabel*>()) {
    if (label->isVisible()) look(label->text());
  }
  for (const auto* line : window.findChildren<QLineEdit*>()) {
    if (line->isVisible()) look(line->text());
  }
  for (const auto* button : window.findChildren<QAbstractButton*>()) {
    if (button->isVisible()) look(button->text());
  }
  for (const auto* text : window.findChildren<QTextBrowser*>()) {
    if (text->isVisible()) look(text->toPlainText());
  }
  for (const auto* table : window.findChildren<QTableView*>()) {
    if (!table->isVisible() || !table->model()) continue;
    for (int row = 0; row < std::min(table->model()->rowCount(), 30); ++row) {
      for (int column = 0; column < table->model()->columnCount(); ++column) {
        look(table->model()->index(row, column).data().toString());
      }
    }
  }
  return found;
}

class Robot {
 public:
  Robot(MainWindow& window, std::filesystem::path path, test::Seeded& chance)
      : m_window(window), m_path(std::move(path)), m_chance(chance) {}

  void open() {
    m_window.show();
    m_window.openFile(m_path);
    REQUIRE(QTest::qWaitFor([&] { return pages()->count() > 0; }, kPatience));
  }

  // One of all that a person may do here.
  void act() {
    leaveFileDialogs();
    switch (m_chance.between(0, 9)) {
      case 0:
        m_done = QStringLiteral("page");
        if (pages()->count() > 0 && !dialog())
          m_window.showPage(static_cast<int>(m_chance.between(0, pages()->count() - 1)));
        break;
      case 1:
        turnTab();
        break;
      case 2:
      case 3:
      case 4:
        pressButton();
        break;
      default:
        pressKey();
    }
    QApplication::processEvents();
    leaveFileDialogs();
    if (!m_window.isVisible()) m_window.show();
  }

  bool isWithoutFile() { return pages()->count() == 0 && !dialog() && m_window.isFilled(); }

  // As a person leaves what stands in the way: by Escape.
  QString dialogThatStays() {
    constexpr int kMostDialogs = 40;
    leaveFileDialogs();
    for (int at = 0; at < kMostDialogs; ++at) {
      if (auto* popup = QApplication::activePopupWidget()) {
        popup->close();
        continue;
      }
      auto* shown = dialog();
      if (!shown) return {};
      QTest::keyClick(shown, Qt::Key_Escape);
      QApplication::processEvents();
    }
    const auto* shown = dialog();
    return shown ? shown->windowTitle() + u' ' + QString::fromLatin1(shown->metaObject()->className())
                 : QString();
  }

  QString done() const { return m_done; }

 private:
  QListWidget* pages() { return m_window.findChild<QListWidget*>(QStringLiteral("navigation")); }

  // The one that was opened last.
  QDialog* dialog() const {
    if (auto* modal = qobject_cast<QDialog*>(QApplication::activeModalWidget())) return modal;
    for (auto* each : QApplication::topLevelWidgets()) {
      auto* shown = qobject_cast<QDialog*>(each);
      if (shown && shown->isVisible()) return shown;
    }
    return nullptr;
  }

  QWidget* front() const {
    if (auto* shown = dialog()) return shown;
    return &m_window;
  }

  static void leaveFileDialogs() {
    for (auto* each : QApplication::topLevelWidgets()) {
      auto* files = qobject_cast<QFileDialog*>(each);
      if (files && files->isVisible()) files->reject();
    }
  }

  void turnTab() {
    std::vector<QTabWidget*> shown;
    for (auto* tabs : front()->findChildren<QTabWidget*>()) {
      if (tabs->isVisible() && tabs->count() > 1) shown.push_back(tabs);
    }
    m_done = QStringLiteral("tab");
    if (shown.empty()) return;
    auto* tabs =
        shown[static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(shown.size()) - 1))];
    tabs->setCurrentIndex(static_cast<int>(m_chance.between(0, tabs->count() - 1)));
  }

  // Buttons that drop a menu wait in it: their menus are those of actions that keys have.
  void pressButton() {
    std::vector<QAbstractButton*> shown;
    for (auto* button : front()->findChildren<QAbstractButton*>()) {
      const auto* push = qobject_cast<QPushButton*>(button);
      const auto* tool = qobject_cast<QToolButton*>(button);
      const bool dropsMenu = (push && push->menu()) || (tool && tool->menu());
      if (button->isVisible() && button->isEnabled() && !dropsMenu &&
          button->objectName() != QStringLiteral("qt_menubar_ext_button"))
        shown.push_back(button);
    }
    if (shown.empty()) return;
    auto* button =
        shown[static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(shown.size()) - 1))];
    m_done = QStringLiteral("button « %1 » %2").arg(button->text(), button->objectName());
    button->click();
  }

  void pressKey() {
    const auto& all = presses();
    const auto& press =
        all[static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(all.size()) - 1))];
    m_done = QKeySequence(QKeyCombination(press.with, press.key)).toString();
    auto* control = QApplication::activePopupWidget();
    if (!control) control = front()->focusWidget();
    if (!control) control = front();
    m_done += QStringLiteral(" in %1 %2")
                  .arg(QString::fromLatin1(control->metaObject()->className()), control->objectName());
    QTest::keyClick(control, press.key, press.with);
  }

  MainWindow& m_window;
  std::filesystem::path m_path;
  test::Seeded& m_chance;
  QString m_done;
};

enum class RobotFile { Sample, Empty, Failing };

store::Environment robotOffice(RobotFile file) {
  auto environment = support::environment();
  if (file == RobotFile::Failing) environment.fileSystem = test::FaultFileSystem::name;
  return environment;
}

std::filesystem::path robotFile(RobotFile wanted, const QTemporaryDir& folder) {
  if (wanted != RobotFile::Empty) return support::makeSample(folder);
  const auto path = std::filesystem::path(folder.path().toStdString()) / "nouveau.lianes";
  REQUIRE(app::newConsortium(path, {"2020", "Essai (exemple fictif)"}, support::environment()).ok());
  return path;
}

}  // namespace

// LIANES_FAULT_COUNT=1000 presses for about two hours.
TEST_CASE("Whatever is pressed, the window does not fall, each dialog can be left, no identifier is seen") {
  const auto file = GENERATE(RobotFile::Sample, RobotFile::Empty, RobotFile::Failing);
  constexpr int kActs = 120;
  constexpr int kBetweenLooks = 12;
  test::Seeded chance;
  INFO(chance.seed());
  CAPTURE(static_cast<int>(file));
  std::optional<test::AwaitedFaults> awaited;  // of the disk; never of the program
  if (file == RobotFile::Failing) awaited.emplace();
  QObject listener;
  bool isOurFault = false;
  QObject::connect(qobject_cast<Application*>(qApp), &Application::failed, &listener,
                   [&](const Problem& problem) { isOurFault |= problem.code == ProblemCode::ProgramFault; });
  ClosedDesktop desktop;
  for (std::int64_t round = 0; round < test::faultCount(1); ++round) {
    auto& disk = test::FaultFileSystem::fresh();
    const QTemporaryDir folder;
    const auto path = robotFile(file, folder);
    MainWindow window([file] { return robotOffice(file); }, std::make_shared<FilelessPrompts>());
    Robot robot(window, path, chance);
    robot.open();
    QStringList done;
    for (int act = 0; act < kActs; ++act) {
      if (file == RobotFile::Failing && act == kActs / 2) disk.failRead(chance.between(1, 200));
      robot.act();
      done.append(robot.done());
      if (robot.isWithoutFile()) {
        if (file == RobotFile::Failing && act >= kActs / 2) break;  // it cannot be opened again
        robot.open();
      }
      if (act % kBetweenLooks != 0) continue;
      INFO(done.join(u'\n').toStdString());
      const auto identifiers = identifiersIn(window);
      CAPTURE(identifiers.join(u'\n').toStdString());
      CHECK(identifiers.isEmpty());
      CHECK_FALSE(isOurFault);
      const auto stays = robot.dialogThatStays();
      CAPTURE(stays.toStdString());
      REQUIRE(stays.isEmpty());
    }
    disk.heal();
    robot.dialogThatStays();
    QTest::qWaitFor([&] { return window.isFilled(); }, kPatience);
    window.end();
  }
}

}  // namespace lianes::gui
