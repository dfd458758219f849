#include "gui/welcome_page.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include "ui_welcome_page.h"

namespace lianes::gui {

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::WelcomePage>()) {
  m_ui->setupUi(this);
  connect(m_ui->newButton, &QPushButton::clicked, this, &WelcomePage::newAsked);
  connect(m_ui->openButton, &QPushButton::clicked, this, &WelcomePage::openAsked);
  connect(m_ui->sampleButton, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
  connect(m_ui->recent, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { Q_EMIT fileChosen(item->toolTip()); });
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showRecent(const QStringList& paths) {
  m_ui->recent->clear();
  for (const auto& path : paths) {
    const QFileInfo file(path);
    auto* item = new QListWidgetItem(
        QStringLiteral("%1  —  %2").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())),
        m_ui->recent);
    item->setToolTip(path);
  }
  m_ui->recentTitle->setVisible(!paths.isEmpty());
  m_ui->recent->setVisible(!paths.isEmpty());
}

}  // namespace lianes::gui
