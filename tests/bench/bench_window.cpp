// What the window costs: the whole program's start against a bare Qt window, and how long the interface
// stands still while a person works on a large file. Built with the release preset.
//
// bench_window [start | VOUCHERS]: the start alone, or a file of another size.
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "bench/loop_probe.hpp"
#include "bench/measure.hpp"
#include "bench/program_at_rest.hpp"
#include "gui/desk/background_query.hpp"
#include "lianes/app/generate.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "main/system_environment.hpp"

namespace {

using namespace lianes;

constexpr int kStarts = 7;
constexpr std::int64_t kVouchersAtStart = 1'000;
constexpr std::int64_t kVouchers = 100'000;
constexpr std::int64_t kProjects = 100;
constexpr int kTypingPause = 40;  // milliseconds: a fast typist
constexpr int kRest = 250;        // milliseconds: longer than the pauses that pages wait for
constexpr int kSteps = 30;
constexpr double kMost = 0.1;  // seconds

std::filesystem::path generated(const QTemporaryDir& folder, std::int64_t vouchers, std::int64_t projects) {
  const std::filesystem::path path = folder.filePath(QStringLiteral("%1.lianes").arg(vouchers)).toStdString();
  auto file = app::newConsortium(path, {"2020", "Essai (exemple fictif)"}, systemEnvironment());
  if (!file.ok()) std::abort();
  if (!app::generate(file.value(), {vouchers, projects, 1}, [](auto, auto) { return true; }).ok())
    std::abort();
  return path;
}

// --- the start

bench::StartCost medianCost(const QString& program, const QStringList& arguments) {
  const QTemporaryDir home;
  bench::costUntilAtRest(program, arguments, home.path());  // settings, fonts and the first backup
  std::vector<double> cpu;
  std::vector<double> mebibytes;
  for (int turn = 0; turn < kStarts; ++turn) {
    const auto cost = bench::costUntilAtRest(program, arguments, home.path());
    cpu.push_back(cost.cpu);
    mebibytes.push_back(cost.mebibytes);
  }
  return {bench::median(cpu), bench::median(mebibytes)};
}

void timeStart(const QTemporaryDir& folder) {
  const auto file = QString::fromStdString(generated(folder, kVouchersAtStart, 10).string());
  const auto bare = medianCost(QStringLiteral(LIANES_BARE_WINDOW), {});
  const auto empty = medianCost(QStringLiteral(LIANES_PROGRAM), {});
  const auto whole = medianCost(QStringLiteral(LIANES_PROGRAM), {file});
  std::printf("Start until at rest: processor time and the most memory, medians of %d\n", kStarts);
  const auto print = [&](const char* what, const bench::StartCost& cost, const char* target) {
    std::printf("  %-46s %10.1f ms %8.1f MiB   %5.2f x   %s\n", what, cost.cpu * 1e3, cost.mebibytes,
                cost.cpu / bare.cpu, target);
  };
  print("a bare Qt window", bare, "");
  print("Lianes without a file", empty, "");
  print("Lianes on 1 000 vouchers", whole, "(at most 4, aim 2.5; at most 90 MiB, aim 65)");
  std::printf("\n");
}

// --- the work

class Work {
 public:
  explicit Work(gui::MainWindow& window) : m_window(window) {}

  void open(const std::filesystem::path& path) {
    m_probe.idle(1000);
    report("nothing, for a second");
    m_probe.watch([&] { m_window.openFile(path); }, [&] { return pages().count() > 0 && isAtRest(); });
    report("opening");
  }

  void showEachPage() {
    for (int page = 0; page < pages().count(); ++page) {
      const auto name = pages().item(page)->text();
      act([&] { m_window.showPage(page); });
      report("page " + name);
      auto* tabs = visible<QTabWidget>();
      for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
        act([&] { tabs->setCurrentIndex(tab); });
        report("tab " + name + " / " + tabs->tabText(tab));
      }
      if (tabs) tabs->setCurrentIndex(0);
      goDownRows(name);
    }
    for (int page = 0; page < pages().count(); ++page) act([&] { m_window.showPage(page); });
    report("each page a second time");
  }

  void workOnVouchers() {
    show(QStringLiteral("Dépenses"));
    auto* filter = named<QLineEdit>("filter");
    auto* table = named<QTableView>("vouchers");
    type(filter, QStringLiteral("fournisseur 321"));
    report("vouchers: filtering as typed");
    act([&] { filter->clear(); });
    report("vouchers: no filter");
    sortByEachColumn(table);
    scroll(table);
    act([&] { press(table, Qt::Key_A, Qt::ControlModifier); });
    report("vouchers: selecting and adding up all");
    act([&] { press(table, Qt::Key_C, Qt::ControlModifier); });
    report("vouchers: copying all");
    editOne(table);
  }

  void search() {
    pressShortcut(Qt::Key_K);
    type(named<QLineEdit>("paletteText"), QStringLiteral("fournisseur 1234"));
    report("Ctrl+K: searching as typed");
    act([&] { press(named<QLineEdit>("paletteText"), Qt::Key_Escape); });
  }

  void readJournal() {
    show(QStringLiteral("Journal"));
    auto* steps = named<QTableView>("steps");
    for (auto* line : steps->window()->findChildren<QLineEdit*>()) {
      if (!line->isVisible() || line->accessibleName() != QStringLiteral("Filtrer")) continue;
      type(line, QStringLiteral("modif"));
      act([&] { line->clear(); });
    }
    report("journal: filtering as typed");
    goDownRows(QStringLiteral("Journal"));
  }

 private:
  QListWidget& pages() { return *m_window.findChild<QListWidget*>(QStringLiteral("navigation")); }

  void show(const QString& title) {
    act([&] { m_window.showPage(pages().row(pages().findItems(title, Qt::MatchExactly).front())); });
    m_probe.take();
  }

  template <class Widget>
  Widget* visible() {
    for (auto* each : m_window.findChildren<Widget*>()) {
      if (each->isVisible()) return each;
    }
    return nullptr;
  }

  template <class Widget>
  Widget* named(const char* name) {
    for (auto* each : m_window.findChildren<Widget*>(QString::fromLatin1(name))) {
      if (each->isVisible()) return each;
    }
    std::fprintf(stderr, "the window shows no %s\n", name);
    std::exit(1);
  }

  // A shortcut belongs to the window in front.
  void pressShortcut(Qt::Key key) {
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window)) std::exit(1);
    act([&] { press(&m_window, key, Qt::ControlModifier); });
  }

  static void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(widget, key, with);
  }

  // Nothing is asked of a worker any more, for longer than a page waits before it asks.
  bool isAtRest() {
    for (auto* window : QApplication::topLevelWidgets()) {
      for (const auto* query : window->findChildren<gui::BackgroundQuery*>()) {
        if (query->isRunning()) m_rest.restart();
      }
    }
    return m_rest.elapsed() >= kRest;
  }

  void act(const std::function<void()>& action) {
    m_rest.start();
    m_probe.watch(action, [this] { return isAtRest(); });
  }

  void type(QLineEdit* line, const QString& text) {
    for (const auto character : text) {
      m_probe.watch([&] { QTest::keyClick(line, character.toLatin1()); }, [] { return true; });
      m_probe.idle(kTypingPause);
    }
    act([] {});
  }

  void goDownRows(const QString& page) {
    auto* table = visible<QTableView>();
    if (!table || !table->model() || table->model()->rowCount() == 0) return;
    act([&] { table->setCurrentIndex(table->model()->index(0, 0)); });
    for (int step = 0; step < kSteps; ++step) {
      m_probe.watch([&] { press(table, Qt::Key_Down); }, [] { return true; });
      m_probe.idle(kTypingPause);
    }
    act([] {});
    report("rows of " + page);
  }

  void sortByEachColumn(QTableView* table) {
    auto* head = table->horizontalHeader();
    for (int column = 0; column < head->count(); ++column) {
      const QPoint at(head->sectionViewportPosition(column) + head->sectionSize(column) / 2,
                      head->height() / 2);
      act([&] { QTest::mouseClick(head->viewport(), Qt::LeftButton, Qt::NoModifier, at); });
    }
    report("vouchers: sorting by each column");
  }

  void scroll(QTableView* table) {
    auto* bar = table->verticalScrollBar();
    for (int step = 0; step <= 4 * kSteps; ++step) {
      m_probe.watch([&] { bar->setValue(bar->maximum() * step / (4 * kSteps)); }, [] { return true; });
      m_probe.idle(kTypingPause / 2);
    }
    act([] {});
    report("vouchers: scrolling through all");
    act([&] { press(table, Qt::Key_End, Qt::ControlModifier); });
    act([&] { press(table, Qt::Key_Home, Qt::ControlModifier); });
    report("vouchers: to the last and to the first");
  }

  void editOne(QTableView* table) {
    act([&] { table->selectRow(3); });
    report("vouchers: choosing one");
    act([&] { press(table, Qt::Key_F2); });
    report("vouchers: its form");
    auto* form = QApplication::activeModalWidget();
    if (!form) {
      std::fprintf(stderr, "F2 opens no form\n");
      std::exit(1);
    }
    auto* label = form->findChild<QLineEdit*>(QStringLiteral("label"));
    type(label, QStringLiteral(" corrige"));
    act([&] { press(label, Qt::Key_Return); });
    report("vouchers: typing in it and saving");
    pressShortcut(Qt::Key_Z);
    report("vouchers: undo");
  }

  void report(const QString& what) {
    const auto gap = m_probe.take();
    std::printf("  %-46s %8.1f ms %8.1f ms%s\n", what.toUtf8().constData(), gap.wall * 1e3, gap.cpu * 1e3,
                gap.wall > kMost ? "   too long" : "");
    std::fflush(stdout);
  }

  gui::MainWindow& m_window;
  bench::LoopProbe m_probe;
  QElapsedTimer m_rest;
};

void timeWork(const QTemporaryDir& folder, std::int64_t vouchers) {
  const auto path = generated(folder, vouchers, kProjects);
  gui::MainWindow window(systemEnvironment);
  window.resize(1280, 800);
  window.show();
  std::printf(
      "The interface on %lld vouchers: longest time without a turn of its event loop, by the clock and of "
      "its "
      "own\nprocessor time (at most %.0f ms)\n",
      static_cast<long long>(vouchers), kMost * 1e3);
  Work work(window);
  work.open(path);
  work.showEachPage();
  work.workOnVouchers();
  work.search();
  work.readJournal();
  std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir folder;
  qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
  const QApplication application(count, arguments);
  QApplication::setApplicationName(QStringLiteral("lianes-bench"));
  QApplication::setOrganizationName(QStringLiteral("lianes-bench"));
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
  timeStart(folder);
  if (count > 1 && arguments[1] == std::string_view("start")) return 0;
  gui::applyLanguage();
  gui::applyLook();
  timeWork(folder, count > 1 ? std::max(std::atoll(arguments[1]), 1'000LL) : kVouchers);
  return 0;
}
