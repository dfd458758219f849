#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include "gui/desk/session.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "main/system_environment.hpp"

namespace {

using namespace lianes;

void typeInForm(gui::Session& session) {
  auto* form =
      new gui::RecordForm(session, app::blankRecord(EntityKind::Organisation, session.newId()), nullptr);
  form->open();
  form->findChild<QLineEdit*>(QStringLiteral("name"))->insert(QStringLiteral("Ville interrompue"));
}

void typeInDialog(gui::Session& session) {
  auto* dialog = new gui::NewProjectDialog(session, nullptr);
  dialog->open();
  dialog->findChild<QLineEdit*>(QStringLiteral("title"))->insert(QStringLiteral("Forage interrompu"));
}

}  // namespace

// A program that the test of drafts starts and kills: form_driver FILE form|dialog opens the file and the
// form of a new organisation, or the dialog that adds a project, types the beginning of its name, and stays.
int main(int argumentCount, char** arguments) {
  if (argumentCount != 3) return 2;
  const bool isForm = QString::fromLocal8Bit(arguments[2]) == QStringLiteral("form");
  QApplication application(argumentCount, arguments);
  QApplication::setApplicationName(QStringLiteral("lianes-tests"));
  QApplication::setOrganizationName(QStringLiteral("lianes-tests"));
  gui::Session session(systemEnvironment, wording::Language::French);
  QObject::connect(&session, &gui::Session::failed, &application, [] { QApplication::exit(1); });
  QObject::connect(&session, &gui::Session::opened, &application,
                   [&session, isForm] { isForm ? typeInForm(session) : typeInDialog(session); });
  session.open(arguments[1]);
  return QApplication::exec();
}
