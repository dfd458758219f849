#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/mission.hpp"

namespace lianes::gui {

// One side of a mission, on a tab of its page.
class MissionTab : public QWidget {
 public:
  explicit MissionTab(const Desk& desk, QWidget* parent = nullptr) : QWidget(parent), m_desk(desk) {}

  // Reads the mission's side anew; nothing when no mission is chosen.
  virtual void show(const std::optional<Mission>& mission) = 0;

 protected:
  Desk m_desk;
};

}  // namespace lianes::gui
