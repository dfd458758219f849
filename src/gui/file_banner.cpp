#include "gui/file_banner.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QSysInfo>
#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "gui/recent_files.hpp"
#include "gui/text.hpp"

namespace lianes::gui {
namespace {

bool isElsewhere(const store::Holder& holder) { return onScreen(holder.host) != QSysInfo::machineHostName(); }

}  // namespace

QString holderOnScreen(const store::Holder& holder) {
  const auto since = QDateTime::fromString(onScreen(holder.since), Qt::ISODate).toLocalTime();
  return since.isValid()
             ? FileBanner::tr("%1 (ordinateur %2, depuis %3)")
                   .arg(onScreen(holder.user), onScreen(holder.host), momentOnScreen(since))
             : FileBanner::tr("%1 (ordinateur %2)").arg(onScreen(holder.user), onScreen(holder.host));
}

FileBanner::FileBanner(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_reopen(new QPushButton(tr("Rouvrir pour écrire"), this)),
      m_breakLock(new QPushButton(tr("Libérer le fichier…"), this)) {
  setObjectName(QStringLiteral("banner"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::ToolTipBase);
  setFrameShape(QFrame::StyledPanel);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(12);
  auto* icon = new QLabel(this);
  icon->setPixmap(QIcon::fromTheme(QStringLiteral("object-locked")).pixmap(22, 22));
  row->addWidget(icon);
  m_text->setObjectName(QStringLiteral("bannerText"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  row->addWidget(m_text, 1);
  m_reopen->setObjectName(QStringLiteral("reopen"));
  row->addWidget(m_reopen);
  m_breakLock->setObjectName(QStringLiteral("breakLock"));
  row->addWidget(m_breakLock);
  connect(m_reopen, &QPushButton::clicked, this, &FileBanner::reopenAsked);
  connect(m_breakLock, &QPushButton::clicked, this, &FileBanner::lockBreakAsked);
  hide();
}

void FileBanner::showReport(const store::OpenReport& report) {
  setVisible(report.readOnly.has_value());
  if (!report.readOnly) return;
  m_breakLock->setVisible(report.holder && isElsewhere(*report.holder));
  if (report.holder) {
    m_text->setText(
        tr("<b>Lecture seule</b>\u202f: ce fichier est ouvert par %1. Vous pouvez tout lire\u202f; pour "
           "écrire, attendez qu’il y soit fermé.")
            .arg(holderOnScreen(*report.holder).toHtmlEscaped()));
  } else {
    m_text->setText(
        tr("<b>Lecture seule</b>\u202f: ce fichier ou son dossier ne peut pas être modifié. "
           "Copiez-le ailleurs pour y écrire."));
  }
}

}  // namespace lianes::gui
