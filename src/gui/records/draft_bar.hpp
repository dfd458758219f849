#pragma once

#include <QtWidgets/QFrame>

#include <vector>

#include "gui/desk/draft.hpp"

class QLabel;
class QPushButton;

namespace lianes::gui {

class Session;

// Above the pages, when a form was left half-typed: what it was, with the ways to take it up or give it up.
// Shows one draft at a time, the newest first, and nothing while the file cannot be written.
class DraftBar : public QFrame {
  Q_OBJECT

 public:
  explicit DraftBar(Session& session, QWidget* parent = nullptr);

 Q_SIGNALS:
  void additionAsked(EntityKind kind);  // the dialog that adds one, whose draft is taken up

 private:
  void look();
  void askAddition(EntityKind kind);
  void takeUp();
  void giveUp();
  QString sentence(const KeptDraft& draft) const;

  Session& m_session;
  QLabel* m_text;
  QPushButton* m_takeUp;
  std::vector<KeptDraft> m_drafts;
};

}  // namespace lianes::gui
