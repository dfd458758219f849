#pragma once

#include <QtWidgets/QWidget>

#include <map>

#include "lianes/domain/entities/membership.hpp"

class QToolButton;

namespace lianes::gui {

class Session;

// The road into the consortium, from left to right, with how many stand at each stage; one that left stands
// apart. Pressing a stage keeps its members alone, pressing it again shows all.
class StageStrip : public QWidget {
  Q_OBJECT

 public:
  StageStrip(const Session& session, QWidget* parent);

  void showCounts(const std::map<MembershipStage, int>& counts);
  void showAll();  // without a signal

 Q_SIGNALS:
  void stageChosen(const QString& code);  // empty: all

 private:
  const Session& m_session;
  std::map<MembershipStage, QToolButton*> m_buttons;
};

}  // namespace lianes::gui
