#include "gui/shell/step_bar.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace lianes::gui {

StepBar::StepBar(QWidget* parent) : QFrame(parent), m_title(new QLabel(this)) {
  setObjectName(QStringLiteral("stepBar"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::ToolTipBase);
  setFrameShape(QFrame::StyledPanel);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 8, 8);
  row->setSpacing(12);
  m_title->setObjectName(QStringLiteral("stepTitle"));
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(m_title, 1);
  auto* undo = new QPushButton(QIcon::fromTheme(QStringLiteral("edit-undo")), tr("Annuler"), this);
  undo->setObjectName(QStringLiteral("undoStep"));
  undo->setToolTip(tr("Annuler cette étape (Ctrl+Z)"));
  row->addWidget(undo);
  auto* leave = new QToolButton(this);
  leave->setIcon(QIcon::fromTheme(QStringLiteral("dialog-close")));
  leave->setAutoRaise(true);
  leave->setToolTip(tr("Fermer ce message"));
  leave->setAccessibleName(tr("Fermer ce message"));
  row->addWidget(leave);
  connect(undo, &QPushButton::clicked, this, &StepBar::undoAsked);
  connect(leave, &QToolButton::clicked, this, &QWidget::hide);
  hide();
}

void StepBar::announce(const QString& title) {
  m_title->setText(title);
  show();
}

}  // namespace lianes::gui
