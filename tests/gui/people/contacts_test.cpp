#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include "gui/partnerships/partnership_dialog.hpp"
#include "gui/partnerships/partnerships_page.hpp"
#include "gui/people/expertise_page.hpp"
#include "gui/people/organisations_page.hpp"
#include "gui/people/people_page.hpp"
#include "gui/people/privacy_dialogs.hpp"
#include "gui/records/organisation_box.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

using test::GuiFile;
using test::GuiSession;
using test::kPatience;

template <class SomePage>
class ShownList {
 public:
  explicit ShownList(GuiFile file) : sample(file), page({sample.session, window}) {
    QObject::connect(&sample.session, &Session::changed, &page, [this] { page.recordsChanged(); });
    page.resize(1060, 720);
    page.show();
  }
  QTableView* table() { return page.template findChild<QTableView*>(QStringLiteral("table")); }
  int rows() { return table()->model()->rowCount(); }
  void waitForSomeRows() {
    REQUIRE(QTest::qWaitFor([&] { return rows() > 0; }, kPatience));
  }

  GuiSession sample;
  test::ListeningWindow window;
  SomePage page;
};

template <class SomePage>
void checkListsTheSampleAndBeginsWhenEmpty() {
  {
    ShownList<SomePage> shown(GuiFile::Sample);
    shown.waitForSomeRows();
    CHECK(shown.table()->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return shown.page.can(PageAction::Edit); }, kPatience));
    for (int row = 0; row < shown.rows(); ++row) {
      for (int column = 0; column < shown.table()->model()->columnCount(); ++column) {
        CHECK_FALSE(Uuid::parse(shown.table()->model()->index(row, column).data().toString().toStdString()));
      }
    }
    for (const auto* control : shown.page.template findChildren<QWidget*>()) {
      if (control->focusPolicy() == Qt::NoFocus || control->focusProxy() || !control->isVisible()) continue;
      if (qobject_cast<const QAbstractButton*>(control) || qobject_cast<const QLabel*>(control)) continue;
      if (control->objectName().startsWith(QStringLiteral("qt_")) || control->inherits("QHeaderView"))
        continue;
      if (qobject_cast<const QComboBox*>(control->parentWidget())) continue;
      INFO(control->metaObject()->className() << " " << control->objectName().toStdString());
      CHECK_FALSE(control->accessibleName().isEmpty());
    }
  }
  ShownList<SomePage> empty(GuiFile::Empty);
  CHECK(empty.page.can(PageAction::Add));
}

}  // namespace

TEMPLATE_TEST_CASE("A page lists the sample, names its controls, and can begin an empty file", "",
                   PartnershipsPage, OrganisationsPage, PeoplePage, ExpertisePage) {
  checkListsTheSampleAndBeginsWhenEmpty<TestType>();
}

TEST_CASE("A partnership with a Malian commune typed for the first time is one step of the keyboard") {
  ShownList<PartnershipsPage> shown(GuiFile::Sample);
  shown.waitForSomeRows();
  const int before = shown.rows();
  shown.page.run(PageAction::Add);
  auto* dialog = shown.page.findChild<PartnershipDialog*>();
  REQUIRE(dialog);
  const auto box = [&](const char* name) { return dialog->findChild<OrganisationBox*>(QLatin1String(name)); };
  box("french")->lineEdit()->setFocus();
  QTest::keyClicks(box("french")->lineEdit(), QStringLiteral("Orchies"));
  CHECK(box("association")->typed().startsWith(QStringLiteral("Les Amis du Mali")));  // by its mandate
  QTest::keyClicks(box("malian")->lineEdit(), QStringLiteral("Commune d'essai"));
  dialog->accept();
  REQUIRE(QTest::qWaitFor([&] { return shown.rows() == before + 1; }, kPatience));
  CHECK(shown.sample.session.undo().empty());
  CHECK(QTest::qWaitFor([&] { return shown.rows() == before; }, kPatience));
}

TEST_CASE("A partnership without its French member is refused in words beside the form") {
  ShownList<PartnershipsPage> shown(GuiFile::Sample);
  shown.waitForSomeRows();
  shown.page.run(PageAction::Add);
  auto* dialog = shown.page.findChild<PartnershipDialog*>();
  dialog->accept();
  CHECK(dialog->isVisible());
  const auto* problem = dialog->findChild<QLabel*>(QStringLiteral("problem"));
  CHECK(problem->isVisible());
  CHECK(problem->text().contains(QStringLiteral("française")));
}

TEST_CASE("The access extract of a person spells out what is held and where they are mentioned") {
  ShownList<PeoplePage> shown(GuiFile::Sample);
  shown.waitForSomeRows();
  const auto all = store::listRecords(shown.sample.session.file(), {.kind = EntityKind::Membership});
  const auto membership = fromRecord<Membership>(all->records.front());
  REQUIRE(membership.delegate);
  const auto person = shown.sample.session.file().find(*membership.delegate);
  const auto text = accessExtract(shown.sample.session, person->id);
  CHECK(text.contains(QString::fromStdString(person->familyName)));
  CHECK(text.contains(QString::fromStdString(person->email)));
  CHECK(text.contains(QStringLiteral("Adhésion")));
}

TEST_CASE("Anonymising says what stays, empties the person, and can be seen in the list") {
  ShownList<PeoplePage> shown(GuiFile::Sample);
  shown.waitForSomeRows();
  auto* button = shown.page.findChild<QPushButton*>(QStringLiteral("anonymise"));
  REQUIRE(QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); }, kPatience));
  QTest::keyClick(button, Qt::Key_Space);
  auto* dialog = shown.page.findChild<AnonymiseDialog*>();
  REQUIRE(dialog);
  CHECK(dialog->findChild<QLabel*>(QStringLiteral("anonymiseText"))
            ->text()
            .contains(QStringLiteral("pour toujours")));
  dialog->accept();
  CHECK(QTest::qWaitFor([&] { return shown.window.said.size() == 1 && !button->isEnabled(); }, kPatience));
}

}  // namespace lianes::gui
