#include "gui/shell/step_bar.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace lianes::gui {

StepBar::StepBar(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_undo(makeButton("edit-undo", tr("Annuler"), tr("Annuler cette étape (Ctrl+Z)"), "undoStep")),
      m_redo(makeButton("edit-redo", tr("Rétablir"), tr("Rétablir cette étape (Ctrl+Maj+Z)"), "redoStep")) {
  setObjectName(QStringLiteral("stepBar"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::ToolTipBase);
  setFrameShape(QFrame::StyledPanel);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 8, 8);
  row->setSpacing(12);
  m_title->setObjectName(QStringLiteral("stepTitle"));
  m_title->setTextFormat(Qt::PlainText);
  m_title->setWordWrap(true);
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(m_title, 1);
  row->addWidget(m_undo);
  row->addWidget(m_redo);
  auto* leave = new QToolButton(this);
  leave->setIcon(QIcon::fromTheme(QStringLiteral("dialog-close")));
  leave->setAutoRaise(true);
  leave->setToolTip(tr("Fermer ce message"));
  leave->setAccessibleName(tr("Fermer ce message"));
  row->addWidget(leave);
  connect(m_undo, &QPushButton::clicked, this, &StepBar::undoAsked);
  connect(m_redo, &QPushButton::clicked, this, &StepBar::redoAsked);
  connect(leave, &QToolButton::clicked, this, &QWidget::hide);
  hide();
}

QPushButton* StepBar::makeButton(const char* icon, const QString& text, const QString& tip,
                                 const char* name) {
  auto* button = new QPushButton(QIcon::fromTheme(QString::fromLatin1(icon)), text, this);
  button->setObjectName(QString::fromLatin1(name));
  button->setToolTip(tip);
  return button;
}

void StepBar::show(const QString& text, const QPushButton* button) {
  m_title->setText(text);
  for (auto* each : {m_undo, m_redo}) each->setVisible(each == button);
  QFrame::show();
}

void StepBar::announce(const QString& title) { show(title, m_undo); }

void StepBar::announceUndone(const QString& title) { show(title, m_redo); }

void StepBar::announceOnly(const QString& sentence) { show(sentence, nullptr); }

}  // namespace lianes::gui
