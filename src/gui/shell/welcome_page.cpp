#include "gui/shell/welcome_page.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>

#include "gui/file/recent_files.hpp"
#include "ui_welcome_page.h"

namespace lianes::gui {
namespace {

constexpr int kPathRole = Qt::UserRole;

}  // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::WelcomePage>()) {
  m_ui->setupUi(this);
  m_ui->newButton->setIcon(QIcon::fromTheme(QStringLiteral("document-new")));
  m_ui->openButton->setIcon(QIcon::fromTheme(QStringLiteral("document-open")));
  m_ui->sampleButton->setIcon(QIcon::fromTheme(QStringLiteral("help-hint")));
  m_ui->backupsButton->setIcon(QIcon::fromTheme(QStringLiteral("document-revert")));
  m_ui->removeButton->setIcon(QIcon::fromTheme(QStringLiteral("list-remove")));
  m_ui->recent->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  m_ui->recent->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  connect(m_ui->newButton, &QPushButton::clicked, this, &WelcomePage::newAsked);
  connect(m_ui->openButton, &QPushButton::clicked, this, &WelcomePage::openAsked);
  connect(m_ui->sampleButton, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
  connect(m_ui->backupsButton, &QPushButton::clicked, this, &WelcomePage::backupsAsked);
  connect(m_ui->removeButton, &QPushButton::clicked, this, &WelcomePage::removeChosen);
  connect(m_ui->recent, &QTreeWidget::itemSelectionChanged, this, &WelcomePage::showChosen);
  connect(m_ui->recent, &QTreeWidget::itemActivated, this,
          [this](const QTreeWidgetItem* item) { Q_EMIT fileChosen(item->data(0, kPathRole).toString()); });
  connect(new QShortcut(QKeySequence::Delete, m_ui->recent, nullptr, nullptr, Qt::WidgetShortcut),
          &QShortcut::activated, this, &WelcomePage::removeChosen);
  showRecent();
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showRecent() {
  m_ui->recent->clear();
  const auto files = recentFiles();
  for (const auto& file : files) {
    const QFileInfo info(file.path);
    const bool isThere = info.exists();
    auto* item = new QTreeWidgetItem(
        m_ui->recent, {info.fileName(), isThere ? momentOnScreen(file.openedAt) : tr("introuvable"),
                       QDir::toNativeSeparators(info.absolutePath())});
    item->setIcon(0, QIcon::fromTheme(isThere ? QStringLiteral("document-open-recent")
                                              : QStringLiteral("dialog-warning")));
    item->setData(0, kPathRole, file.path);
    item->setToolTip(2, QDir::toNativeSeparators(file.path));
    if (isThere) continue;
    for (int part = 0; part < 3; ++part) {
      item->setForeground(part, palette().brush(QPalette::Disabled, QPalette::Text));
    }
  }
  m_ui->recentPart->setVisible(!files.empty());
  if (!files.empty()) m_ui->recent->setCurrentItem(m_ui->recent->topLevelItem(0));
  setFocusProxy(files.empty() ? static_cast<QWidget*>(m_ui->newButton) : m_ui->recent);
  showChosen();
}

void WelcomePage::showChosen() { m_ui->removeButton->setEnabled(m_ui->recent->currentItem() != nullptr); }

void WelcomePage::removeChosen() {
  const auto* item = m_ui->recent->currentItem();
  if (!item) return;
  forgetRecentFile(item->data(0, kPathRole).toString());
  showRecent();
}

}  // namespace lianes::gui
