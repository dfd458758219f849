#include "gui/backups_dialog.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/difference_text.hpp"
#include "gui/recent_files.hpp"
#include "gui/text.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

using Compared = Checked<store::RestoreDifference>;

QString occasionText(store::BackupOccasion occasion) {
  switch (occasion) {
    case store::BackupOccasion::Opening:
      return BackupsDialog::tr("à l’ouverture");
    case store::BackupOccasion::Asked:
      return BackupsDialog::tr("point de restauration");
    case store::BackupOccasion::Migration:
      return BackupsDialog::tr("avant une mise à niveau");
    case store::BackupOccasion::Import:
      return BackupsDialog::tr("avant un import");
    case store::BackupOccasion::Restore:
      return BackupsDialog::tr("avant une restauration");
  }
  return {};
}

QDateTime momentOf(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.millisecondsSince1970()); }

}  // namespace

BackupsDialog::BackupsDialog(const std::filesystem::path& file, wording::Language language, QWidget* parent)
    : QDialog(parent),
      m_file(file),
      m_language(language),
      m_list(new QTreeWidget(this)),
      m_difference(new QTextBrowser(this)),
      m_restore(new QPushButton(QIcon::fromTheme(QStringLiteral("document-revert")),
                                tr("Restaurer cette sauvegarde"), this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("backups"));
  setWindowTitle(tr("Sauvegardes de %1").arg(onScreen(file.filename().string())));
  resize(860, 520);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* head =
      new QLabel(tr("Chaque sauvegarde est une copie entière du fichier, relue et vérifiée. Le fichier "
                    "d’aujourd’hui est gardé avant toute restauration\u202f: on peut y revenir."),
                 this);
  head->setWordWrap(true);
  column->addWidget(head);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(m_list, 4);
  row->addWidget(m_difference, 5);
  column->addLayout(row, 1);
  m_list->setObjectName(QStringLiteral("backupList"));
  m_list->setAccessibleName(tr("Sauvegardes"));
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setHeaderLabels({tr("Date"), tr("Occasion"), tr("Taille")});
  m_difference->setObjectName(QStringLiteral("difference"));
  m_difference->setAccessibleName(tr("Ce que la restauration changerait"));
  m_restore->setObjectName(QStringLiteral("restore"));
  m_restore->setEnabled(false);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restore);
  connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupsDialog::compare);
  list();
}

void BackupsDialog::list() {
  m_backups = store::listBackups(m_file);
  for (const auto& backup : m_backups) {
    auto* item =
        new QTreeWidgetItem(m_list, {momentOnScreen(momentOf(backup.at)), occasionText(backup.occasion),
                                     QLocale().formattedDataSize(static_cast<qint64>(backup.bytes))});
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
  }
  for (int part = 0; part < m_list->columnCount(); ++part) m_list->resizeColumnToContents(part);
  if (m_backups.empty()) {
    m_difference->setHtml(
        tr("<p>Ce fichier n’a pas encore de sauvegarde. Il en reçoit une à chaque ouverture "
           "qui suit un changement, et avec chaque point de restauration (Ctrl+S).</p>"));
  } else {
    m_list->setCurrentItem(m_list->topLevelItem(0));
  }
}

void BackupsDialog::compare() {
  const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
  if (at < 0) return;
  m_restore->setEnabled(false);
  m_difference->setPlainText(tr("Comparaison avec le fichier d’aujourd’hui…"));
  auto promise = std::make_shared<QPromise<std::shared_ptr<Compared>>>();
  auto* watcher = new QFutureWatcher<std::shared_ptr<Compared>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, at] {
    watcher->deleteLater();
    if (at != m_list->indexOfTopLevelItem(m_list->currentItem())) return;  // another was chosen meanwhile
    const auto compared = watcher->result();
    m_restore->setEnabled(true);
    if (*compared) return showDifference(compared->value());
    m_difference->setPlainText(
        tr("La comparaison n’a pas pu se faire\u202f: %1.\nUn fichier abîmé peut tout de même être restauré.")
            .arg(onScreen(wording::line(compared->error(), m_language))));
  });
  watcher->setFuture(promise->future());
  promise->start();
  QThreadPool::globalInstance()->start(
      [promise, file = m_file, backup = m_backups[static_cast<std::size_t>(at)].path] {
        std::shared_ptr<Compared> compared;
        try {
          compared = std::make_shared<Compared>(store::compareWithBackup(file, backup));
        } catch (const std::exception& failed) {
          compared = std::make_shared<Compared>(failure(store::problemOf(failed, file.string())));
        }
        promise->addResult(std::move(compared));
        promise->finish();
      });
}

void BackupsDialog::showDifference(const store::RestoreDifference& difference) {
  const auto text = differenceText(difference, DifferenceTitles::GoingBack, m_language);
  m_difference->setHtml(text.isEmpty()
                            ? tr("<p>Cette sauvegarde dit la même chose que le fichier d’aujourd’hui.</p>")
                            : tr("<p>En y revenant :</p>") + text);
}

void BackupsDialog::restore() {
  const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
  if (at < 0) return;
  Q_EMIT restoreChosen(m_file, m_backups[static_cast<std::size_t>(at)].path);
  accept();
}

}  // namespace lianes::gui
