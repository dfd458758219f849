#include "gui/desk/draft.hpp"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <catch2/catch.hpp>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/records/draft_bar.hpp"
#include "gui/records/fields_panel.hpp"
#include "gui/records/record_form.hpp"
#include "gui/vouchers/voucher_choices.hpp"
#include "gui/vouchers/voucher_entry.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

using test::kPatience;

RecordForm* openForm(Session& session, const Record& record) {
  auto* form = new RecordForm(session, record, nullptr);
  form->show();
  return form;
}

QLineEdit* nameOf(const QWidget& form) {
  auto* line = form.findChild<QLineEdit*>(QStringLiteral("name"));
  REQUIRE(line);
  return line;
}

// Closes as the corner of the window does, and waits until the form is gone.
void closeForm(QPointer<RecordForm> form) {
  form->close();
  REQUIRE(QTest::qWaitFor([&] { return form.isNull(); }, kPatience));
}

QString draftsFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
}

// Another program types into a form or a dialog of that file and is killed once its draft is written.
void typeAndBeKilled(const std::filesystem::path& path, const QString& where) {
  const auto count = [] {
    return QDir(draftsFolder()).entryList({QStringLiteral("*.json")}, QDir::Files).size();
  };
  const auto before = count();
  QProcess driver;
  driver.start(QStringLiteral(LIANES_FORM_DRIVER), {QString::fromStdString(path.string()), where});
  REQUIRE(QTest::qWaitFor([&] { return count() > before; }, kPatience));
  driver.kill();
  REQUIRE(driver.waitForFinished(kPatience));
}

}  // namespace

TEST_CASE("Shares of a hundred and countries are typed as people write them") {
  test::GuiSample sample;
  const auto kept = [&](EntityKind kind, const char* field, const QString& text) {
    auto* form = openForm(sample.session, app::blankRecord(kind, sample.session.newId()));
    auto* line = form->findChild<QLineEdit*>(QLatin1String(field));
    REQUIRE(line);
    for (const auto letter : text) {  // QTest::keyClicks knows no letter with an accent
      QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    Q_EMIT line->editingFinished();
    const auto shown = line->text();
    form->giveUp();
    return shown;
  };
  CHECK(kept(EntityKind::Agreement, "transfer_tolerance", QStringLiteral("10 %")) ==
        QStringLiteral("10\u202f%"));
  CHECK(kept(EntityKind::Agreement, "transfer_tolerance", QStringLiteral("2,5%")) ==
        QStringLiteral("25:1000"));
  CHECK(kept(EntityKind::Agreement, "transfer_tolerance", QStringLiteral("7 : 3")) == QStringLiteral("7:3"));
  CHECK(kept(EntityKind::Mission, "country", QStringLiteral("mali")) == QStringLiteral("ML"));
  CHECK(kept(EntityKind::Mission, "country", QStringLiteral("Sénégal")) == QStringLiteral("SN"));
  CHECK(kept(EntityKind::Mission, "country", QStringLiteral("fr")) == QStringLiteral("FR"));
  CHECK(kept(EntityKind::Mission, "country", QStringLiteral("Nullepart")) == QStringLiteral("Nullepart"));
}

TEST_CASE("A form closed half-typed leaves a draft that its next opening takes up") {
  test::GuiSample sample;
  const auto record = app::blankRecord(EntityKind::Organisation, sample.session.newId());
  auto* form = openForm(sample.session, record);
  QTest::keyClicks(nameOf(*form), QStringLiteral("Ville d'es"));
  closeForm(form);
  const auto drafts = keptDrafts(draftOwner(sample.session.file()));
  REQUIRE(drafts.size() == 1);
  CHECK(drafts.front().content.title == QStringLiteral("Ville d'es"));
  form = openForm(sample.session, record);
  CHECK(nameOf(*form)->text() == QStringLiteral("Ville d'es"));
  CHECK(form->findChild<QLabel*>(QStringLiteral("taken"))->isVisible());
  form->giveUp();
  CHECK(keptDrafts(draftOwner(sample.session.file())).empty());
}

TEST_CASE("The draft of a new record keeps what its form was opened with, and is named by it") {
  test::GuiSample sample;
  auto record = app::blankRecord(EntityKind::Organisation, sample.session.newId());
  const auto& kind = describe(EntityKind::Organisation);
  record.values[kind.indexOf("name").value()] = std::string("Comité (exemple fictif)");
  auto* form = openForm(sample.session, record);
  auto* siren = form->findChild<QLineEdit*>(QStringLiteral("siren"));
  REQUIRE(siren);
  QTest::keyClicks(siren, QStringLiteral("12"));
  closeForm(form);
  form = openForm(sample.session, app::blankRecord(EntityKind::Organisation, record.id));
  CHECK(nameOf(*form)->text() == QStringLiteral("Comité (exemple fictif)"));
  form->giveUp();
}

TEST_CASE("A draft of what has no name yet is not named by an identifier") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto* form = openForm(around.session, app::blankRecord(EntityKind::Mandate, around.session.newId()));
  auto* notes = form->findChild<QLineEdit*>(QStringLiteral("valid_from"));
  REQUIRE(notes);
  QTest::keyClicks(notes, QStringLiteral("31/02"));
  closeForm(form);
  const auto drafts = keptDrafts(draftOwner(around.session.file()));
  REQUIRE(drafts.size() == 1);
  CHECK(drafts.front().content.title.isEmpty());  // never a bare identifier
  removeDraft(drafts.front().key);
}

TEST_CASE("A field edited where it stands keeps what is typed until it is saved") {
  test::GuiSample sample;
  const auto page = store::listRecords(sample.session.file(), {.kind = EntityKind::Meeting, .most = 1});
  const auto meeting = page->records.at(0);
  const auto owner = draftOwner(sample.session.file());
  FieldsPanel panel(sample.session, EntityKind::Meeting, {{"place"}});
  panel.show(meeting);
  static_cast<QWidget&>(panel).show();
  auto* place = panel.findChild<QLineEdit*>(QStringLiteral("place"));
  REQUIRE(place);
  CHECK(keptDrafts(owner).empty());
  QTest::keyClicks(place, QStringLiteral(" Halle"));
  REQUIRE(QTest::qWaitFor([&] { return keptDrafts(owner).size() == 1; }, kPatience));
  CHECK(keptDrafts(owner).front().key.record == RecordReference{EntityKind::Meeting, meeting.id});
  CHECK(keptDrafts(owner).front().content.fields[QStringLiteral("place")].toString() == place->text());
  panel.save();
  CHECK(keptDrafts(owner).empty());
}

TEST_CASE("The draft of a membership is offered by the name of its organisation") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto& session = around.session;
  const auto page = store::listRecords(session.file(), {.kind = EntityKind::Membership, .most = 1});
  const auto membership = page->records.at(0);
  const auto name = onScreen(store::nameIn(session.file(), membership));
  REQUIRE(name != onScreen(membership.id.text()));
  {
    FieldsPanel panel(session, EntityKind::Membership, {{"contacted_on"}});
    panel.show(membership);
    static_cast<QWidget&>(panel).show();
    auto* day = panel.findChild<QLineEdit*>(QStringLiteral("contacted_on"));
    REQUIRE(day);
    QTest::keyClicks(day, QStringLiteral("31/02"));
    const auto owner = draftOwner(session.file());
    REQUIRE(QTest::qWaitFor([&] { return keptDrafts(owner).size() == 1; }, kPatience));
  }
  DraftBar bar(session);
  QString said;
  for (const auto* label : bar.findChildren<QLabel*>()) said += label->text();
  CHECK(said.contains(name));
  CHECK(!said.contains(onScreen(membership.id.text())));
  for (const auto& draft : keptDrafts(draftOwner(session.file()))) {
    CHECK(draft.content.title == name);
    removeDraft(draft.key);
  }
}

TEST_CASE("A voucher half-typed comes back with the next window, and goes once it is saved") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  const auto lineOf = [](VoucherEntry& entry, const char* name) {
    return entry.findChild<QLineEdit*>(QLatin1String(name));
  };
  const VoucherChoices choices = readVoucherChoices(around.session.file());
  {
    VoucherEntry entry(around.desk());
    entry.setChoices(choices);
    QTest::keyClicks(lineOf(entry, "label"), QStringLiteral("Ciment (exemple fictif)"));
    QTest::keyClicks(lineOf(entry, "amount"), QStringLiteral("12,5"));
  }
  VoucherEntry entry(around.desk());
  entry.setChoices(choices);
  CHECK(lineOf(entry, "label")->text() == QStringLiteral("Ciment (exemple fictif)"));
  CHECK(lineOf(entry, "amount")->text() == QStringLiteral("12,5"));
  lineOf(entry, "supplier")->setText(QStringLiteral("Carrière"));
  lineOf(entry, "account")->setText(QStringLiteral("606"));
  QTest::keyClick(lineOf(entry, "amount"), Qt::Key_Return);
  CHECK(lineOf(entry, "label")->text().isEmpty());
  VoucherEntry next(around.desk());
  next.setChoices(choices);
  CHECK(lineOf(next, "label")->text().isEmpty());
}

TEST_CASE("A draft is written soon after a key, and nobody else can read it") {
  test::GuiSample sample;
  auto* form = openForm(sample.session, app::blankRecord(EntityKind::Organisation, sample.session.newId()));
  QTest::keyClicks(nameOf(*form), QStringLiteral("V"));
  const auto owner = draftOwner(sample.session.file());
  REQUIRE(QTest::qWaitFor([&] { return !keptDrafts(owner).empty(); }, 2000));
  const QDir folder(draftsFolder());
  const auto files = folder.entryInfoList({owner + u'*'}, QDir::Files);
  REQUIRE(files.size() == 1);
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK((files.front().permissions() & others) == QFile::Permissions());
  CHECK((QFile::permissions(folder.path()) & others) == QFile::Permissions());
  form->giveUp();
}

TEST_CASE("Saving a form removes its draft") {
  test::GuiSample sample;
  const auto id = sample.session.newId();
  auto* form = openForm(sample.session, app::blankRecord(EntityKind::Organisation, id));
  QTest::keyClicks(nameOf(*form), QStringLiteral("Ville"));
  QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("country")), QStringLiteral("FR"));
  const auto owner = draftOwner(sample.session.file());
  REQUIRE(QTest::qWaitFor([&] { return !keptDrafts(owner).empty(); }, 2000));
  form->accept();
  CHECK(sample.session.file().find(EntityKind::Organisation, id));
  CHECK(keptDrafts(owner).empty());
}

TEST_CASE("A wrong amount and a half-typed date come back as they were typed") {
  test::GuiSample sample;
  const auto record = app::blankRecord(EntityKind::Contribution, sample.session.newId());
  const auto lineOf = [](const RecordForm& form, const char* field) {
    auto* control = form.findChild<QWidget*>(QString::fromLatin1(field));
    REQUIRE(control);
    auto* line = qobject_cast<QLineEdit*>(control->focusProxy() ? control->focusProxy() : control);
    REQUIRE(line);
    return line;
  };
  auto* form = openForm(sample.session, record);
  QTest::keyClicks(lineOf(*form, "amount"), QStringLiteral("douze"));
  QTest::keyClicks(lineOf(*form, "voted_on"), QStringLiteral("12/"));
  closeForm(form);
  form = openForm(sample.session, record);
  CHECK(lineOf(*form, "amount")->text() == QStringLiteral("douze"));
  CHECK(lineOf(*form, "voted_on")->text() == QStringLiteral("12/"));
  form->giveUp();
}

TEST_CASE("The draft of a record that was removed since begins it anew; another file shows none of it") {
  test::GuiSample sample;
  const auto id = sample.session.newId();
  auto record = app::blankRecord(EntityKind::Organisation, id);
  const auto at = [&](const char* field) { return *describe(record.kind).indexOf(field); };
  record.values[at("name")] = std::string("Ville à supprimer");
  record.values[at("country")] = std::string("FR");
  REQUIRE(sample.session.perform(app::savingStep(sample.session.file(), record)).empty());
  auto* form = openForm(sample.session, record);
  QTest::keyClick(nameOf(*form), Qt::Key_End);
  QTest::keyClicks(nameOf(*form), QStringLiteral(" (suite)"));
  closeForm(form);
  REQUIRE(sample.session.perform(app::removalStep(sample.session.file(), record.kind, id)).empty());

  DraftBar bar(sample.session);
  bar.show();
  auto* takeUp = bar.findChildren<QPushButton*>().front();
  QTest::mouseClick(takeUp, Qt::LeftButton);
  auto* taken = bar.window()->findChild<RecordForm*>();
  REQUIRE(taken);
  CHECK(nameOf(*taken)->text() == QStringLiteral("Ville à supprimer (suite)"));
  taken->giveUp();

  const test::GuiSample other;
  CHECK(draftOwner(other.session.file()) != draftOwner(sample.session.file()));
}

TEST_CASE("A form killed in the middle of typing is offered again by the window that opens the file next") {
  const QTemporaryDir folder;
  const auto path = test::newSampleFile(folder);
  typeAndBeKilled(path, QStringLiteral("form"));
  MainWindow window(test::office);
  window.show();
  window.openFile(path);
  auto* bar = window.findChild<DraftBar*>();
  REQUIRE(bar);
  REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }, kPatience));
  bool isNamed = false;
  for (const auto* label : bar->findChildren<QLabel*>()) {
    isNamed = isNamed || label->text().contains(QStringLiteral("Ville interrompue"));
  }
  CHECK(isNamed);
  QTest::mouseClick(bar->findChildren<QPushButton*>().front(), Qt::LeftButton);
  auto* form = window.findChild<RecordForm*>();
  REQUIRE(form);
  CHECK(nameOf(*form)->text() == QStringLiteral("Ville interrompue"));
  form->giveUp();
  REQUIRE(QTest::qWaitFor([&] { return !bar->isVisible(); }, kPatience));
}

TEST_CASE(
    "A dialog killed in the middle of typing is offered again, and opens on its page with what was typed") {
  const QTemporaryDir folder;
  const auto path = test::newSampleFile(folder);
  typeAndBeKilled(path, QStringLiteral("dialog"));
  MainWindow window(test::office);
  window.show();
  window.openFile(path);
  auto* bar = window.findChild<DraftBar*>();
  REQUIRE(bar);
  REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }, kPatience));
  QTest::mouseClick(bar->findChildren<QPushButton*>().front(), Qt::LeftButton);
  const QPointer dialog = window.findChild<NewProjectDialog*>();
  REQUIRE(dialog);
  CHECK(!bar->isVisible());
  auto* title = dialog->findChild<QLineEdit*>(QStringLiteral("title"));
  CHECK(title->text() == QStringLiteral("Forage interrompu"));
  dialog->close();
  REQUIRE(QTest::qWaitFor([&] { return dialog.isNull() && bar->isVisible(); }, kPatience));
  QTest::mouseClick(bar->findChildren<QPushButton*>().back(), Qt::LeftButton);
  CHECK(!bar->isVisible());
}

}  // namespace lianes::gui
