#include "gui/shell/file_commands.hpp"

#include <QtWidgets/QWidget>

#include <atomic>
#include <filesystem>

#include "support/gui_support.hpp"

namespace lianes::gui {

TEST_CASE("A file is not left for another one while a worker writes it, which is said") {
  test::GuiSample sample;
  auto& session = sample.session;
  support::ScriptedPrompts prompts;
  QWidget window;
  FileCommands commands(session, prompts, &window);
  QStringList refusals;
  QObject::connect(&commands, &FileCommands::refused, &window,
                   [&](const QString& sentence) { refusals.append(sentence); });
  const auto path = session.file().path();
  std::atomic<bool> mayEnd = false;
  bool isDone = false;
  session.carryOutAside(
      [&](store::ConsortiumFile& file) {
        while (!mayEnd) QThread::yieldCurrentThread();
        return file.perform({{store::StepAction::RestorePoint, {"Point"}}, {}});
      },
      [&](const Problems& problems) { isDone = problems.empty(); });
  CHECK(session.isBusy());
  const auto other = path.parent_path() / "autre.lianes";
  std::filesystem::copy_file(path, other);
  commands.open(other);
  commands.restore(path, other);
  commands.reopen();
  commands.close();
  mayEnd = true;
  REQUIRE(QTest::qWaitFor([&] { return isDone; }, test::kPatience));
  CHECK(refusals.size() == 4);
  CHECK(session.isOpen());
  CHECK(session.file().path() == path);
  CHECK_FALSE(session.isBusy());
}

}  // namespace lianes::gui
