#include "gui/records/dialog_draft.hpp"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <catch2/catch.hpp>

#include "gui/kit/text.hpp"
#include "gui/members/add_member_dialog.hpp"
#include "gui/members/directory_source.hpp"
#include "gui/partnerships/partnership_dialog.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/records/organisation_box.hpp"
#include "gui/reports/new_report_dialog.hpp"
#include "support/gui_office.hpp"

// What is typed in a dialog that adds something outlives the dialog, the window and the program.
namespace lianes::gui {
namespace {

using test::kPatience;

QLineEdit* lineOf(const QWidget& dialog, const char* name) {
  auto* control = dialog.findChild<QWidget*>(QString::fromLatin1(name));
  REQUIRE(control);
  auto* box = qobject_cast<QComboBox*>(control);
  auto* line = box ? box->lineEdit() : qobject_cast<QLineEdit*>(control);
  REQUIRE(line);
  return line;
}

bool isTakenUp(const QWidget& dialog) {
  return dialog.findChild<QLabel*>(QStringLiteral("taken")) != nullptr;
}

// Closes as the corner of the window does.
void closeDialog(QPointer<QDialog> dialog) {
  dialog->close();
  REQUIRE(QTest::qWaitFor([&] { return dialog.isNull(); }, kPatience));
}

void cancel(const QDialog& dialog) {
  const auto* buttons = dialog.findChild<QDialogButtonBox*>();
  REQUIRE(buttons);
  for (auto* button : buttons->buttons()) {
    if (buttons->buttonRole(button) == QDialogButtonBox::RejectRole) button->click();
  }
}

std::size_t countDrafts(const Session& session) { return keptDrafts(draftOwner(session.file())).size(); }

}  // namespace

TEST_CASE("A project half-typed comes back with the next dialog, and is named in the offer to resume it") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto& session = around.session;
  auto* dialog = new NewProjectDialog(session, nullptr);
  dialog->open();
  CHECK(!isTakenUp(*dialog));
  QTest::keyClicks(lineOf(*dialog, "title"), QStringLiteral("Forage (exemple fictif)"));
  QTest::keyClicks(lineOf(*dialog, "starts_on"), QStringLiteral("12/"));
  auto* summary = dialog->findChild<QPlainTextEdit*>(QStringLiteral("summary"));
  REQUIRE(summary);
  QTest::keyClicks(summary, QStringLiteral("Deux bornes"));
  closeDialog(dialog);
  const auto drafts = keptDrafts(draftOwner(session.file()));
  REQUIRE(drafts.size() == 1);
  CHECK(DialogDraft::isKey(drafts.front().key));
  CHECK(drafts.front().content.title == QStringLiteral("Forage (exemple fictif)"));

  auto* next = new NewProjectDialog(session, nullptr);
  next->open();
  CHECK(isTakenUp(*next));
  CHECK(lineOf(*next, "title")->text() == QStringLiteral("Forage (exemple fictif)"));
  CHECK(lineOf(*next, "starts_on")->text() == QStringLiteral("12/"));
  CHECK(next->findChild<QPlainTextEdit*>(QStringLiteral("summary"))->toPlainText() ==
        QStringLiteral("Deux bornes"));
  cancel(*next);
  CHECK(countDrafts(session) == 0);
}

TEST_CASE("A partnership half-typed comes back with the association that was typed, not the one proposed") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto& session = around.session;
  QString town;
  {
    PartnershipDialog dialog(session, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* french = dialog.findChild<OrganisationBox*>(QStringLiteral("french"));
    REQUIRE(french->count() > 0);
    french->setCurrentIndex(0);
    town = french->currentText();
    lineOf(dialog, "association")->clear();
    QTest::keyClicks(lineOf(dialog, "association"), QStringLiteral("Les Amis nouveaux"));
    QTest::keyClicks(lineOf(dialog, "malian"), QStringLiteral("Cercle nouveau"));
    QTest::keyClicks(lineOf(dialog, "since"), QStringLiteral("199"));
  }
  PartnershipDialog dialog(session, nullptr);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  CHECK(isTakenUp(dialog));
  CHECK(dialog.findChild<OrganisationBox*>(QStringLiteral("french"))->known());
  CHECK(lineOf(dialog, "french")->text() == town);
  CHECK(lineOf(dialog, "association")->text() == QStringLiteral("Les Amis nouveaux"));
  CHECK(lineOf(dialog, "malian")->text() == QStringLiteral("Cercle nouveau"));
  CHECK(lineOf(dialog, "since")->text() == QStringLiteral("199"));
  lineOf(dialog, "since")->setText(QStringLiteral("1995"));
  dialog.accept();
  CHECK(countDrafts(session) == 0);
}

TEST_CASE("A collectivité half-typed comes back with what the directory finds for it") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto& session = around.session;
  DirectorySource directory;
  {
    AddMemberDialog dialog(session, directory, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::keyClicks(lineOf(dialog, "directoryText"), QStringLiteral("Kayes Nord"));
    QTest::keyClicks(lineOf(dialog, "association"), QStringLiteral("Les Amis nouveaux"));
  }
  REQUIRE(countDrafts(session) == 1);
  AddMemberDialog dialog(session, directory, {}, nullptr);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.show();
  CHECK(lineOf(dialog, "directoryText")->text() == QStringLiteral("Kayes Nord"));
  CHECK(lineOf(dialog, "association")->text() == QStringLiteral("Les Amis nouveaux"));
  auto* matches = dialog.findChild<QListWidget*>(QStringLiteral("directoryMatches"));
  const auto row = [&] {
    for (int each = 0; each < matches->count(); ++each) {
      if (matches->item(each)->text().contains(QStringLiteral("malienne"))) return each;
    }
    return -1;
  };
  REQUIRE(QTest::qWaitFor([&] { return row() >= 0; }, kPatience));
  matches->setCurrentRow(row());
  dialog.accept();
  CHECK(countDrafts(session) == 0);
}

TEST_CASE("A report half-typed keeps its own title and days when its kind would propose others") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto& session = around.session;
  {
    NewReportDialog dialog(session, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("kind_of"));
    REQUIRE(kind);
    kind->setCurrentIndex(kind->count() - 1);
    lineOf(dialog, "title")->setText(QStringLiteral("Compte rendu à part"));
    lineOf(dialog, "period_end")->setText(QStringLiteral("30/06/2021"));
  }
  NewReportDialog dialog(session, nullptr);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("kind_of"));
  CHECK(kind->currentIndex() == kind->count() - 1);
  CHECK(lineOf(dialog, "title")->text() == QStringLiteral("Compte rendu à part"));
  CHECK(lineOf(dialog, "period_end")->text() == QStringLiteral("30/06/2021"));
  cancel(dialog);
  CHECK(countDrafts(session) == 0);
}

TEST_CASE("A dialog in which nobody typed leaves no draft") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto& session = around.session;
  {
    NewProjectDialog dialog(session, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::keyClicks(lineOf(dialog, "title"), QStringLiteral("F"));
    QTest::keyClick(lineOf(dialog, "title"), Qt::Key_Backspace);
  }
  CHECK(countDrafts(session) == 0);
}

}  // namespace lianes::gui
