#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

#include <fstream>

#include "gui/file/backups_dialog.hpp"
#include "gui/file/check_dialog.hpp"
#include "gui/shell/window_actions.hpp"
#include "lianes/store/backup.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

namespace fs = std::filesystem;

CheckDialog* checkIn(support::SampleWindow& sample) {
  sample.window.findChild<WindowActions*>()->action(ActionId::CheckFile)->trigger();
  auto* dialog = sample.window.findChild<CheckDialog*>();
  REQUIRE(dialog);
  return dialog;
}

QString resultOf(const QWidget& dialog) {
  const auto* result = dialog.findChild<QTextBrowser*>(QStringLiteral("checkResult"));
  REQUIRE(QTest::qWaitFor([&] { return result->isVisible(); }, support::kPatience));
  return result->toPlainText();
}

void flipByte(const fs::path& path, std::streamoff place) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(place);
  const auto byte = static_cast<char>(file.get() ^ 0x10);
  file.seekp(place);
  file.put(byte);
}

}  // namespace

TEST_CASE("The check of a sound file says that all of it is intact") {
  support::SampleWindow sample;
  auto* dialog = checkIn(sample);
  CHECK(resultOf(*dialog).contains(QStringLiteral("Tout est intact")));
  CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("checkBackups"))->isVisible());
}

TEST_CASE("The check of a damaged file names what is damaged and leads to the last backup that is whole") {
  support::SampleWindow sample;
  REQUIRE(QTest::qWaitFor([&] { return !store::listBackups(sample.path).empty(); }, support::kPatience));
  const auto copy = sample.path.parent_path() / "abîmé.lianes";
  fs::copy_file(sample.path, copy);
  const auto backups = store::listBackups(sample.path).front().path.parent_path();
  fs::copy(backups, backups.parent_path() / "abîmé - sauvegardes");
  for (std::streamoff place = 300'000; place < 301'000; place += 100) flipByte(copy, place);
  CheckDialog dialog(copy, support::environment(), wording::Language::French, nullptr);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.show();
  CHECK(resultOf(dialog).contains(QStringLiteral("est abîmée")));
  CHECK(dialog.findChild<QPushButton*>(QStringLiteral("checkBackups"))->isVisible());
}

TEST_CASE("A check that is left stops, and the file can be closed") {
  support::SampleWindow sample;
  auto* dialog = checkIn(sample);
  dialog->reject();
  CHECK(QTest::qWaitFor([&] { return !sample.window.findChild<CheckDialog*>(); }, support::kPatience));
  sample.window.findChild<WindowActions*>()->action(ActionId::CloseFile)->trigger();
  CHECK(sample.pages()->count() == 0);
}

}  // namespace lianes::gui
