#pragma once

#include <QtCore/QTemporaryDir>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QTest>
#include <QtWidgets/QListWidget>
#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <memory>

#include "gui/desk/prompts.hpp"
#include "lianes/gui/main_window.hpp"
#include "support/gui_office.hpp"

// What tests of the window share: an office with a clock of its own, a window on the sample, and
// questions that answer themselves.
namespace lianes::gui::support {

using test::kPatience;

// Its clock moves by a thousandth of a second whenever it is read, so that no two backups have one name.
inline store::Environment environment() {
  static std::atomic<std::int64_t> now{1'650'000'000'000};
  static std::uint64_t chance = 0;
  static UuidSource source{[] { return std::uint64_t{1'650'000'000'000}; }, [] { return ++chance; }};
  return {[] { return Instant(++now); }, [] { return source.next(); }, "Awa (exemple fictif)"};
}

inline std::filesystem::path makeSample(const QTemporaryDir& folder) { return test::newSampleFile(folder); }

// Answers at once what it was told to; an empty answer gives up.
class ScriptedPrompts final : public Prompts {
 public:
  QString file;
  QString text;
  bool agrees = false;
  QString asked;  // the text of the last confirmation

  void openFile(QWidget*, const FileQuestion&, Answer then) override { answer(file, then); }
  void saveFile(QWidget*, const FileQuestion&, Answer then) override { answer(file, then); }
  void chooseFolder(QWidget*, const QString&, Answer then) override { answer(file, then); }
  void confirm(QWidget*, const Confirmation& question, std::function<void()> then) override {
    asked = question.text;
    if (agrees) then();
  }
  void askText(QWidget*, const TextQuestion&, Answer then) override { answer(text, then); }
  void choosePrinter(QWidget*, const QString&, PrinterAnswer then) override {
    if (file.isEmpty()) return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    then(printer);
  }

 private:
  static void answer(const QString& with, const Answer& then) {
    if (!with.isEmpty()) then(with);
  }
};

// A window with the sample open in it.
class SampleWindow {
 public:
  SampleWindow() : path(makeSample(folder)), window(environment, prompts) {
    window.show();
    open();
  }

  void open() {
    window.openFile(path);
    REQUIRE(QTest::qWaitFor([&] { return pages()->count() > 0; }, kPatience));
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window, kPatience));  // keys of an inactive window go nowhere
  }
  QListWidget* pages() { return child<QListWidget>("navigation"); }

  template <class Widget>
  Widget* child(const char* name) {
    auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
  }

  QTemporaryDir folder;
  std::filesystem::path path;
  std::shared_ptr<ScriptedPrompts> prompts = std::make_shared<ScriptedPrompts>();
  MainWindow window;
};

}  // namespace lianes::gui::support
