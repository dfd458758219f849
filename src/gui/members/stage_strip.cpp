#include "gui/members/stage_strip.hpp"

#include <QtCore/QSignalBlocker>
#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kStageHeight = 40;

struct StageLook {
  MembershipStage stage;
  const char* icon;
};

constexpr StageLook kStages[] = {{MembershipStage::Contact, "contact-new"},
                                 {MembershipStage::Letter, "mail-message"},
                                 {MembershipStage::Convention, "document-edit"},
                                 {MembershipStage::Active, "checkmark"},
                                 {MembershipStage::Withdrawn, "system-log-out"}};

}  // namespace

StageStrip::StageStrip(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  for (const auto& [stage, icon] : kStages) {
    if (stage == MembershipStage::Withdrawn) {
      row->addSpacing(24);
    } else if (stage != MembershipStage::Contact) {
      auto* arrow = new QLabel(QStringLiteral("→"), this);
      arrow->setAlignment(Qt::AlignCenter);
      row->addWidget(arrow);
    }
    auto* button = new QToolButton(this);
    button->setObjectName(onScreen(codeOf(stage)));
    button->setIcon(QIcon::fromTheme(QLatin1String(icon)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(kStageHeight);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &QToolButton::clicked, this, [this, button](bool isChosen) {
      showAll();
      button->setChecked(isChosen);
      Q_EMIT stageChosen(isChosen ? button->objectName() : QString());
    });
    m_buttons[stage] = button;
    row->addWidget(button);
  }
  showCounts({});
}

void StageStrip::showCounts(const std::map<MembershipStage, int>& counts) {
  for (const auto& [stage, button] : m_buttons) {
    const auto found = counts.find(stage);
    const auto count = QString::number(found == counts.end() ? 0 : found->second);
    const auto name = onScreen(wording::choiceLabel(stage, m_session.language()));
    button->setText(QStringLiteral("%1 · %2").arg(name, count));
    button->setAccessibleName(tr("Étape %1\u202f: %2").arg(name, count));
    button->setToolTip(tr("Ne montrer que cette étape"));
  }
}

void StageStrip::showAll() {
  for (const auto& [stage, button] : m_buttons) button->setChecked(false);
}

}  // namespace lianes::gui
