#include <QtCore/QThread>
#include <QtCore/QUuid>

#include <atomic>

#include "lianes/gui/single_instance.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

QString aName() { return QStringLiteral("lianes-test-") + QUuid::createUuid().toString(QUuid::Id128); }

}  // namespace

TEST_CASE("A second start hands its file over to the first, whatever its name holds") {
  const auto name = aName();
  SingleInstance first(name);
  first.listen();
  QStringList received;
  QObject::connect(&first, &SingleInstance::handedOver, &first,
                   [&](const QString& path) { received.append(path); });
  const auto odd = QStringLiteral("/tmp/Été 100 %\nà Ségou.lianes");
  std::atomic<int> taken = 0;
  const std::unique_ptr<QThread> second(QThread::create([&] {
    taken += SingleInstance(name).handOver(odd) ? 1 : 0;
    taken += SingleInstance(name).handOver({}) ? 1 : 0;
  }));
  second->start();
  CHECK(QTest::qWaitFor([&] { return second->isFinished(); }, support::kPatience));
  CHECK(taken == 2);
  CHECK(received == QStringList{odd, QString()});
}

TEST_CASE("The first start hands nothing over") {
  const auto name = aName();
  CHECK_FALSE(SingleInstance(name).handOver(QStringLiteral("/tmp/a.lianes")));
}

TEST_CASE("A window that is handed a file comes to the front and opens it") {
  const QTemporaryDir folder;
  const auto path = support::makeSample(folder);
  MainWindow window(support::environment, std::make_shared<support::ScriptedPrompts>());
  window.showMinimized();
  window.takeOver(QString::fromStdString(path.string()));
  CHECK_FALSE(window.isMinimized());
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  CHECK(QTest::qWaitFor([&] { return pages->count() > 0; }, support::kPatience));
}

}  // namespace lianes::gui
