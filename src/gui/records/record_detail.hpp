#pragma once

#include <QtWidgets/QWidget>

#include <string_view>
#include <vector>

#include "gui/desk/navigator.hpp"

class QHBoxLayout;
class QLabel;

namespace lianes::gui {

class InPlaceForm;

// One record beside its list: what it is called, what else is known of it with links, and its fields edited
// in place, each change one step.
class RecordDetail : public QWidget {
  Q_OBJECT

 public:
  RecordDetail(const Desk& desk, EntityKind kind, std::vector<std::string_view> fields, QWidget* parent);

  // `around` is rich text; a link is a RecordReference.
  void display(const Record& record, const QString& title, const QString& around);
  QHBoxLayout* buttons() const { return m_buttons; }

 private:
  void save(const Record& record);

  Desk m_desk;
  QLabel* m_title;
  QLabel* m_around;
  InPlaceForm* m_form;
  QHBoxLayout* m_buttons;  // after the form, which reads the file: a layout has no owner yet
};

// A link for rich text.
QString recordLink(EntityKind kind, const Uuid& id, const QString& text);

}  // namespace lianes::gui
