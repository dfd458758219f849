#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gui/records/record_form.hpp"
#include "lianes/domain/entities.hpp"
#include "main/report_renderer.hpp"
#include "support/gui_support.hpp"
#include "support/keyboard_user.hpp"

// The whole job of the people of Lianes, at a window that writes reports: what every part of it needs.
namespace lianes::gui::support {

// The names of controls, and what is typed there, in the order of the form.
using Typed = std::vector<std::pair<const char*, QString>>;

inline QString fictional(const QString& name) { return name + QStringLiteral(" (exemple fictif)"); }

class JobDesk : protected KeyboardUser {
 protected:
  JobDesk() : JobDesk(std::make_shared<ScriptedPrompts>()) {}

  ScriptedPrompts& answers() { return *m_answers; }
  std::unique_ptr<MainWindow> anotherWindow() {
    return std::make_unique<MainWindow>(environment, m_answers, reportRenderer());
  }

  template <class Widget>
  Widget& part(const QString& name) {
    for (auto* found : window().findChildren<Widget*>()) {
      if (found->isVisible() && (found->objectName() == name || found->accessibleName() == name)) {
        return *found;
      }
    }
    FAIL("nothing is shown that is called " << name.toStdString());
    throw std::logic_error("unreachable");
  }

  // Whether a label says it.
  bool isOnScreen(const QString& words) {
    const auto labels = window().findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }

  void pressButton(const QString& name) {
    tabTo(name);
    press(Qt::Key_Space);
  }

  // Field after field of what is open.
  void fill(const Typed& fields) {
    for (const auto& [name, text] : fields) {
      tabTo(QString::fromUtf8(name));
      if (qobject_cast<QCheckBox*>(QApplication::focusWidget())) {
        press(Qt::Key_Space);
      } else {
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
      }
    }
    press(Qt::Key_Tab);
  }

  void save(QDialog& form, const Typed& fields, const char* button = "Enregistrer") {
    const QPointer<QDialog> open = &form;
    fill(fields);
    pressButton(QString::fromUtf8(button));
    waitUntil("the form is saved", [&] {
      INFO(problemsOf(open.data()));
      return !open || !open->isVisible();
    });
  }

  // What « Ctrl++ » offers on the page that is shown.
  void add(const Typed& fields) {
    press(Qt::Key_Plus, Qt::ControlModifier);
    save(*waitFor<RecordForm>(), fields);
  }

  // The row of a table whose first cell says this, by the arrows.
  void chooseRow(const QString& table, const QString& name) {
    tabTo(table);
    auto* view = qobject_cast<QTableView*>(QApplication::focusWidget());
    REQUIRE(view);
    const auto now = [view] { return view->currentIndex().siblingAtColumn(0).data().toString(); };
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int down = 0; down < view->model()->rowCount() && now() != name; ++down) press(Qt::Key_Down);
    INFO(table.toStdString());
    REQUIRE(now() == name);
  }

  template <class Entity>
  std::vector<Entity> every() const {
    std::vector<Entity> found;
    for (const auto& record : all(Description<Entity>::kind)) found.push_back(fromRecord<Entity>(record));
    return found;
  }

  std::size_t count(EntityKind kind) const { return all(kind).size(); }

  // As a list of records names the one that holds this in its name.
  QString nameWith(EntityKind kind, const QString& words) const {
    const auto file = reader();
    for (const auto& record : all(kind)) {
      const auto name = QString::fromStdString(store::nameIn(file, record));
      if (name.contains(words)) return name;
    }
    FAIL("nothing is called " << words.toStdString());
    throw std::logic_error("unreachable");
  }

 private:
  explicit JobDesk(std::shared_ptr<ScriptedPrompts> answers)
      : KeyboardUser(QStringLiteral("consortium.lianes"),
                     std::make_unique<MainWindow>(environment, answers, reportRenderer())),
        m_answers(std::move(answers)) {}

  static std::string problemsOf(const QDialog* form) {
    std::string told;
    for (const auto* label : form ? form->findChildren<QLabel*>() : QList<QLabel*>()) {
      if (label->isVisible() && label->objectName().startsWith(QStringLiteral("problem"))) {
        told += label->text().toStdString() + '\n';
      }
    }
    return told;
  }

  std::shared_ptr<ScriptedPrompts> m_answers;
};

}  // namespace lianes::gui::support
