#pragma once

#include <memory>

#include "gui/page.hpp"

namespace Ui {
class JournalPage;
}

namespace lianes::gui {

class JournalModel;
class Session;

// Who changed what, when: the steps above, and below them what the chosen one changed, field by field.
class JournalPage : public Page {
  Q_OBJECT

 public:
  explicit JournalPage(Session& session, QWidget* parent = nullptr);
  ~JournalPage() override;

 protected:
  void refresh() override;

 private:
  void showChanges();

  Session& m_session;
  std::unique_ptr<Ui::JournalPage> m_ui;
  JournalModel* m_model;
};

}  // namespace lianes::gui
