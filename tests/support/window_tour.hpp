#pragma once

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include <functional>
#include <memory>

#include "gui/budget/budget_version_dialog.hpp"
#include "gui/desk/help_window.hpp"
#include "gui/file/backups_dialog.hpp"
#include "gui/file/check_dialog.hpp"
#include "gui/file/copy_made_dialog.hpp"
#include "gui/file/dates_dialog.hpp"
#include "gui/file/displaced_dialog.hpp"
#include "gui/file/new_consortium_dialog.hpp"
#include "gui/file/place_keeper.hpp"
#include "gui/file/properties_dialog.hpp"
#include "gui/members/add_member_dialog.hpp"
#include "gui/members/directory_source.hpp"
#include "gui/partnerships/partnership_dialog.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/records/record_form.hpp"
#include "gui/reports/formats_dialog.hpp"
#include "gui/reports/new_report_dialog.hpp"
#include "gui/reports/other_documents_dialog.hpp"
#include "gui/shell/navigation.hpp"
#include "gui/shell/preferences_dialog.hpp"
#include "gui/shell/shortcuts_dialog.hpp"
#include "gui/vouchers/import_dialog.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/store/file_properties.hpp"
#include "lianes/wording/file_text.hpp"
#include "support/gui_office.hpp"

// Goes to every page with its tabs, every form and the dialogs, for tests of what holds for all of them.
namespace lianes::test {

// Puts the preferences of the tests back to none.
class ChosenPreferences {
 public:
  explicit ChosenPreferences(const gui::Preferences& preferences) { apply(preferences); }
  ~ChosenPreferences() { apply({}); }
  ChosenPreferences(const ChosenPreferences&) = delete;
  ChosenPreferences& operator=(const ChosenPreferences&) = delete;

 private:
  static void apply(const gui::Preferences& preferences) {
    keepPreferences(preferences);
    gui::applyLook();
    gui::applyLanguage();
  }
};

inline void onEachPage(gui::MainWindow& window, const std::function<void(const QString&)>& look) {
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, kPatience));
  for (int page = 0; page < pages->count(); ++page) {
    window.showPage(page);
    QTabWidget* tabs = nullptr;
    for (auto* each : window.findChildren<QTabWidget*>()) {
      if (each->isVisible()) tabs = each;
    }
    for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
      if (tabs) tabs->setCurrentIndex(tab);
      QApplication::processEvents();
      REQUIRE(QTest::qWaitFor([&] { return window.isFilled(); }, kPatience));
      look(pages->item(page)->text() + (tabs ? u'/' + tabs->tabText(tab) : QString()));
    }
  }
}

using LookAtWidget = std::function<void(const QString&, const QWidget&)>;

inline void onEachForm(const LookAtWidget& look) {
  GuiSample sample;
  for (std::size_t kind = 0; kind < Choices<EntityKind>::codes.size(); ++kind) {
    const auto record = app::blankRecord(static_cast<EntityKind>(kind), sample.session.newId());
    gui::RecordForm form(sample.session, record, nullptr);
    form.setAttribute(Qt::WA_DeleteOnClose, false);
    form.show();
    QApplication::processEvents();
    look(QString::fromLatin1(Choices<EntityKind>::codes[kind].data()), form);
  }
}

// A window that hears nothing.
class DeafWindow final : public gui::Navigator {
 public:
  void open(const gui::Target&) override {}
  void openPage(const QString&) override {}
  void say(const QString&) override {}
  void announceStep(const QString&) override {}
};

// The import of a table on its first page, and on its preview.
inline void onEachImport(gui::Session& session, const std::function<void(QWidget&)>& show) {
  DeafWindow window;
  const gui::ImportSource source{
      .name = QStringLiteral("x.csv"),
      .text = "Date,Label,Account,Amount,File\n21/3/2021,x,606,1.50,a.pdf\n99/3/2021,x,606,2.50,\n"};
  for (const bool isPreview : {false, true}) {
    gui::ImportDialog dialog({session, window}, source, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* next = dialog.findChild<QPushButton*>(QStringLiteral("next"));
    REQUIRE(QTest::qWaitFor([&] { return next->isEnabled(); }, kPatience));
    if (isPreview) {
      next->click();
      auto* preview = dialog.findChild<QTableView*>(QStringLiteral("preview"));
      REQUIRE(QTest::qWaitFor([&] { return preview->isVisible() && next->isEnabled(); }, kPatience));
    }
    show(dialog);
  }
}

inline void onEachDialog(const LookAtWidget& look) {
  const auto show = [&](QWidget& dialog) {
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QApplication::processEvents();
    look(dialog.windowTitle(), dialog);
  };
  GuiSample sample;
  gui::DirectorySource directory;
  gui::PreferencesDialog preferences(QStringLiteral("awa"));
  gui::HelpWindow help;
  gui::NewConsortiumDialog create(nullptr);
  gui::ShortcutsDialog shortcuts(gui::navigation(), nullptr);
  gui::AddMemberDialog member(sample.session, directory, {}, nullptr);
  gui::PartnershipDialog partnership(sample.session, nullptr);
  gui::NewProjectDialog project(sample.session, nullptr);
  gui::NewReportDialog report(sample.session, nullptr);
  gui::OtherDocumentsDialog documents(sample.session, nullptr);
  gui::FormatsDialog formats({.title = QStringLiteral("Formats"),
                              .guidance = QStringLiteral("—"),
                              .action = QStringLiteral("OK"),
                              .formats = app::formatsOf(app::OutputKind::Final)});
  gui::CheckDialog check(sample.session.file().path(), office(), sample.session.language(), nullptr);
  gui::DatesDialog dates(sample.session, {{{2, 4}, Instant(0), Instant(1), Instant(0), Instant(2)}}, nullptr);
  const auto file = sample.session.file().path();
  gui::DisplacedDialog displaced(
      {store::Standing::Replaced, file, file.parent_path() / "récupération.lianes", 42},
      sample.session.language(), nullptr);
  gui::PlaceKeeper places(sample.session);
  gui::BackupsDialog backups(sample.session, sample.session.file().path(), &places, nullptr);
  const auto moment = [](Instant at) { return at.text(); };
  gui::PropertiesDialog properties(
      wording::fileFacts(store::propertiesOf(sample.session.file()), sample.session.language(), moment),
      nullptr);
  gui::CopyMadeDialog copied({sample.session.file().path(), 2'345'678, {}, "3fa291c077de0b14"},
                             gui::CopyPurpose::Sending, sample.session.language(), nullptr);
  const BudgetVersion version{.id = Id<BudgetVersion>(sample.session.newId())};
  const std::unique_ptr<QWidget> approval(gui::BudgetVersionDialog::approval(version, nullptr));
  const std::unique_ptr<QWidget> revision(gui::BudgetVersionDialog::revision(nullptr));
  for (QWidget* each :
       std::initializer_list<QWidget*>{&preferences, &help, &create, &shortcuts, &member, &partnership,
                                       &project, &report, &documents, &formats, &backups, &check, &dates,
                                       &displaced, &properties, &copied, approval.get(), revision.get()})
    show(*each);
  onEachImport(sample.session, show);
}

}  // namespace lianes::test
