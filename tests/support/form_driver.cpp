#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include "gui/record_form.hpp"
#include "gui/session.hpp"
#include "lianes/app/save_record.hpp"
#include "main/system_environment.hpp"

// A program that the test of drafts starts and kills: form_driver FILE opens the file and the form of a new
// organisation, types the beginning of its name, and stays.
int main(int argumentCount, char** arguments) {
  using namespace lianes;
  if (argumentCount != 2) return 2;
  QApplication application(argumentCount, arguments);
  QApplication::setApplicationName(QStringLiteral("lianes-tests"));
  QApplication::setOrganizationName(QStringLiteral("lianes-tests"));
  gui::Session session(systemEnvironment, wording::Language::French);
  QObject::connect(&session, &gui::Session::failed, &application, [] { QApplication::exit(1); });
  QObject::connect(&session, &gui::Session::opened, &application, [&session] {
    const auto record = app::blankRecord(EntityKind::Organisation, session.newId());
    auto* form = new gui::RecordForm(session, record, nullptr);
    form->open();
    form->findChild<QLineEdit*>(QStringLiteral("name"))->insert(QStringLiteral("Ville interrompue"));
  });
  session.open(arguments[1]);
  return QApplication::exec();
}
