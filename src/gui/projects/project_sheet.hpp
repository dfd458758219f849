#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/micro_project.hpp"

namespace lianes::gui {

class InPlaceForm;

// A project's own fields, edited where they are read, in groups: what it is, where it stands, how it is
// declared, what is told of it. A field that is left is one step; a state that needs its reason waits for it.
class ProjectSheet : public QWidget {
  Q_OBJECT

 public:
  explicit ProjectSheet(const Desk& desk, QWidget* parent = nullptr);

  void display(const std::optional<MicroProject>& project);

 private:
  QWidget* makeGroup(const QString& title, std::vector<std::string_view> fields);
  void save(InPlaceForm* form, const Record& record);

  Desk m_desk;
  std::vector<InPlaceForm*> m_forms;
};

}  // namespace lianes::gui
