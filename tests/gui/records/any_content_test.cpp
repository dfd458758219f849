#include <QtCore/QElapsedTimer>
#include <QtCore/QSortFilterProxyModel>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <functional>
#include <set>

#include "gui/desk/background_query.hpp"
#include "lianes/app/generate.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/gui/main_window.hpp"
#include "support/gui_office.hpp"
#include "support/window_tour.hpp"

// Every page, whatever the file holds: nothing, the sample, or more than one reads in a lifetime.
// LIANES_GUI_VOUCHERS=100000 makes the last one as large as that.
namespace lianes::gui {
namespace {

using test::kPatience;

constexpr std::int64_t kVouchers = 2'000;
constexpr std::int64_t kVouchersOfAProject = 1'000;

std::int64_t vouchersWanted() {
  const auto* wanted = std::getenv("LIANES_GUI_VOUCHERS");
  return wanted ? std::max(std::atoll(wanted), 1LL) : kVouchers;
}

std::filesystem::path newFile(const QTemporaryDir& folder, const std::string& content) {
  if (content == "sample") return test::newSampleFile(folder);
  const std::filesystem::path path = (folder.path() + QStringLiteral("/essai.lianes")).toStdString();
  auto file = app::newConsortium(path, {"2020", "Essai (exemple fictif)"}, test::office());
  REQUIRE(file.ok());
  if (content == "empty") return path;
  const auto vouchers = vouchersWanted();
  const app::Volume volume{vouchers, std::max(vouchers / kVouchersOfAProject, std::int64_t{8}), 1};
  REQUIRE(app::generate(file.value(), volume, [](auto, auto) { return true; }).ok());
  return path;
}

// A window whose pages are used one after the other as a person does, each left to settle after each move.
class UsedWindow {
 public:
  explicit UsedWindow(const std::filesystem::path& path) : m_window(test::office) {
    m_window.resize(1280, 800);
    m_window.show();
    m_window.activateWindow();
    m_window.openFile(path);
    REQUIRE(QTest::qWaitFor([&] { return pages().count() > 0; }, kPatience));
    settle();
  }

  void onEachPage(const std::function<void()>& use) {
    test::onEachPage(m_window, [&](const QString& where) {
      m_where = where;
      settle();
      use();
    });
  }

  // A box that nobody asked for stands before the page.
  void requireNoComplaint() {
    INFO(m_where.toStdString());
    for (const auto* widget : QApplication::topLevelWidgets()) {
      const auto* box = qobject_cast<const QMessageBox*>(widget);
      INFO((box ? box->text() : QString()).toStdString());
      CHECK((!box || !box->isVisible()));
    }
  }

  void watchModels() {
    for (auto* model : m_window.findChildren<QAbstractItemModel*>()) {
      const bool isOurs = QByteArray(model->metaObject()->className()).startsWith("lianes") ||
                          qobject_cast<QSortFilterProxyModel*>(model);
      if (!isOurs || !m_watched.insert(model).second) continue;
      new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
      forgetWithIt(model);
    }
  }

  void filter() {
    for (auto* line : allVisible<QLineEdit>()) {
      if (!line->placeholderText().startsWith(QStringLiteral("Filtrer")) || !line->isEnabled()) continue;
      line->setFocus();
      QTest::keyClicks(line, QStringLiteral("zzz"));
      settle();
      requireNoComplaint();
      QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
      QTest::keyClick(line, Qt::Key_Delete);
      settle();
    }
  }

  void sort() {
    for (auto* table : allVisible<QTableView>()) {
      auto* head = table->horizontalHeader();
      if (!table->isSortingEnabled() || !head->isVisible()) continue;
      const int rows = table->model()->rowCount();
      for (int column = 0; column < head->count(); ++column) {
        const QPoint at(head->sectionViewportPosition(column) + head->sectionSize(column) / 2,
                        head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        settle();
        INFO(m_where.toStdString() << " column " << column);
        CHECK(table->model()->rowCount() == rows);
      }
      requireNoComplaint();
    }
  }

  void select() {
    for (auto* table : allVisible<QTableView>()) {
      if (table->model()->rowCount() == 0) continue;
      table->setFocus();
      QTest::keyClick(table, Qt::Key_Down);
      settle();
      QTest::keyClick(table, Qt::Key_End);
      QTest::keyClick(table, Qt::Key_Up);
      settle();
      if (table->selectionMode() == QAbstractItemView::ExtendedSelection) {
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        settle();
      }
      INFO(m_where.toStdString() << " " << table->accessibleName().toStdString());
      CHECK(table->selectionModel()->hasSelection());
      requireNoComplaint();
    }
  }

 private:
  QListWidget& pages() { return *m_window.findChild<QListWidget*>(QStringLiteral("navigation")); }

  template <class Widget>
  std::vector<Widget*> allVisible() {
    std::vector<Widget*> found;
    for (auto* each : m_window.findChildren<Widget*>()) {
      if (each->isVisible()) found.push_back(each);
    }
    return found;
  }

  void forgetWithIt(QAbstractItemModel* model) {
    QObject::connect(model, &QObject::destroyed, &m_window, [this, model] { m_watched.erase(model); });
  }

  // Nothing is asked of a worker for longer than a page waits before it asks.
  void settle() {
    constexpr int kRest = 60;  // milliseconds
    QElapsedTimer rest;
    rest.start();
    REQUIRE(QTest::qWaitFor(
        [&] {
          for (const auto* query : m_window.findChildren<BackgroundQuery*>()) {
            if (query->isRunning()) rest.restart();
          }
          return rest.elapsed() > kRest;
        },
        kPatience));
  }

  QString m_where;
  std::set<QAbstractItemModel*> m_watched;
  MainWindow m_window;
};

}  // namespace

TEST_CASE(
    "Each page of an empty, an ordinary and a large file filters, sorts and selects without complaint") {
  const std::string content = GENERATE("empty", "sample", "generated");
  CAPTURE(content);
  const QTemporaryDir folder;
  UsedWindow window(newFile(folder, content));
  window.onEachPage([&] {
    window.watchModels();
    window.requireNoComplaint();
    window.filter();
    window.sort();
    window.select();
    window.requireNoComplaint();
  });
  window.onEachPage([&] { window.requireNoComplaint(); });
}

}  // namespace lianes::gui
