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

#include "gui/recent_files.hpp"
#include "gui/text.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kMostTold = 40;  // of each sort of change

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

QString section(const QString& title, const QStringList& lines, std::size_t count) {
  if (count == 0) return {};
  auto text = QStringLiteral("<h4>%1 (%2)</h4><ul>").arg(title.toHtmlEscaped()).arg(count);
  for (const auto& line : lines) text += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
  if (count > kMostTold) text += QStringLiteral("<li>…</li>");
  return text + QStringLiteral("</ul>");
}

QStringList namesOf(const std::vector<store::RestoreDifference::Entry>& entries, wording::Language language) {
  QStringList names;
  for (std::size_t at = 0; at < entries.size() && at < kMostTold; ++at) {
    const auto& entry = entries[at];
    names.append(BackupsDialog::tr("%1 « %2 »")
                     .arg(onScreen(wording::kindLabel(entry.kind, language)), onScreen(entry.name)));
  }
  return names;
}

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
  if (difference.stepsLost.empty() && difference.added.empty() && difference.changed.empty() &&
      difference.removed.empty()) {
    m_difference->setHtml(tr("<p>Cette sauvegarde dit la même chose que le fichier d’aujourd’hui.</p>"));
    return;
  }
  QStringList steps;
  for (std::size_t at = 0; at < difference.stepsLost.size() && at < kMostTold; ++at) {
    const auto& step = difference.stepsLost[at];
    steps.append(QStringLiteral("%1 — %2").arg(momentOnScreen(momentOf(step.at)),
                                               onScreen(wording::stepTitle(step, m_language))));
  }
  m_difference->setHtml(tr("<p>En y revenant :</p>") +
                        section(tr("Fiches qui reviendraient"), namesOf(difference.added, m_language),
                                difference.added.size()) +
                        section(tr("Fiches qui retrouveraient leur état d’alors"),
                                namesOf(difference.changed, m_language), difference.changed.size()) +
                        section(tr("Fiches qui disparaîtraient"), namesOf(difference.removed, m_language),
                                difference.removed.size()) +
                        section(tr("Étapes défaites"), steps, difference.stepsLost.size()));
}

void BackupsDialog::restore() {
  const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
  if (at < 0) return;
  Q_EMIT restoreChosen(m_file, m_backups[static_cast<std::size_t>(at)].path);
  accept();
}

}  // namespace lianes::gui
