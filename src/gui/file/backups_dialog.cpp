#include "gui/file/backups_dialog.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QThreadPool>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/errand.hpp"
#include "gui/desk/session.hpp"
#include "gui/file/backup_drill.hpp"
#include "gui/file/difference_text.hpp"
#include "gui/file/file_times.hpp"
#include "gui/file/place_keeper.hpp"
#include "gui/file/place_panel.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/file/second_places.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kDialogSize{860, 560};
constexpr int kTick = 200;  // milliseconds

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

}  // namespace

BackupsDialog::BackupsDialog(const Session& session, const std::filesystem::path& file, PlaceKeeper* keeper,
                             QWidget* parent)
    : QDialog(parent),
      m_file(file),
      m_language(session.language()),
      m_session(session),
      m_keeper(keeper),
      m_list(new QTreeWidget(this)),
      m_difference(new QTextBrowser(this)),
      m_restore(new QPushButton(QIcon::fromTheme(QStringLiteral("document-revert")),
                                tr("Restaurer cette sauvegarde"), this)),
      m_try(new QPushButton(QIcon::fromTheme(QStringLiteral("checkmark")),
                            tr("Essayer la dernière sauvegarde"), this)),
      m_trying(new QProgressBar(this)),
      m_drill(new BackupDrill(m_language, this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("backups"));
  setWindowTitle(tr("Sauvegardes de %1").arg(onScreen(file.filename().string())));
  resize(kDialogSize);
  m_list->setObjectName(QStringLiteral("backupList"));
  m_list->setAccessibleName(tr("Sauvegardes"));
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setHeaderLabels({tr("Date"), tr("Occasion"), tr("Taille")});
  m_difference->setObjectName(QStringLiteral("difference"));
  m_difference->setAccessibleName(tr("Ce que la restauration changerait"));
  m_restore->setObjectName(QStringLiteral("restore"));
  m_restore->setEnabled(false);
  m_try->setObjectName(QStringLiteral("tryBackup"));
  m_try->setToolTip(
      tr("Ouvre la dernière sauvegarde de chaque endroit dans un dossier à part, la vérifie toute, et "
         "dit ce qu’y revenir perdrait. Rien n’est changé."));
  m_trying->setObjectName(QStringLiteral("trying"));
  m_trying->setAccessibleName(tr("Essai de la dernière sauvegarde"));
  m_trying->hide();
  layOut(keeper);
  m_ticking.setInterval(kTick);
  connect(&m_ticking, &QTimer::timeout, this, [this] { m_trying->setValue(m_drill->percent()); });
  connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restore);
  connect(m_try, &QPushButton::clicked, this, &BackupsDialog::tryLast);
  connect(m_drill, &BackupDrill::told, this, [this](const QString& html) {
    showDrill();
    m_difference->setHtml(html);
  });
  connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupsDialog::compare);
  if (keeper) connect(keeper, &PlaceKeeper::changed, this, &BackupsDialog::listAgain);
  list();
}

void BackupsDialog::layOut(PlaceKeeper* keeper) {
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
  column->addWidget(m_trying);
  if (keeper) {
    auto* place = new PlacePanel(*keeper, this);
    column->addWidget(place);
    connect(place, &PlacePanel::placeAsked, this, &BackupsDialog::placeAsked);
  }
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
  buttons->addButton(m_try, QDialogButtonBox::ActionRole);
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<std::filesystem::path> BackupsDialog::nameElsewhere() const {
  const auto place = m_keeper ? m_keeper->place() : secondPlaceOf(m_file);
  return place ? std::optional(place->name) : std::nullopt;
}

void BackupsDialog::list() {
  m_backups.clear();
  for (auto& backup : store::listBackups(m_file)) m_backups.push_back({std::move(backup), false});
  if (const auto name = nameElsewhere()) {
    for (auto& backup : store::listBackups(*name)) m_backups.push_back({std::move(backup), true});
  }
  std::stable_sort(m_backups.begin(), m_backups.end(),
                   [](const Listed& a, const Listed& b) { return a.backup.at > b.backup.at; });
  for (const auto& [backup, isElsewhere] : m_backups) {
    auto* item = new QTreeWidgetItem(
        m_list, {momentOnScreen(fileMoment(backup.at)),
                 isElsewhere ? tr("dans le second endroit") : occasionText(backup.occasion),
                 QLocale().formattedDataSize(static_cast<qint64>(backup.bytes))});
    item->setToolTip(1, onScreen(backup.path.string()));
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
  }
  for (int part = 0; part < m_list->columnCount(); ++part) m_list->resizeColumnToContents(part);
  m_try->setEnabled(!m_backups.empty());
  if (m_backups.empty()) {
    m_difference->setHtml(
        tr("<p>Ce fichier n’a pas encore de sauvegarde. Il en reçoit une à chaque ouverture "
           "qui suit un changement, et avec chaque point de restauration (Ctrl+S).</p>"));
  } else {
    m_list->setCurrentItem(m_list->topLevelItem(0));
  }
}

// A copy has come, or another place was chosen; what is being read meanwhile stays.
void BackupsDialog::listAgain() {
  if (m_keeper->isCopying() || m_drill->isRunning()) return;
  const auto name = nameElsewhere();
  const auto count = store::listBackups(m_file).size() + (name ? store::listBackups(*name).size() : 0);
  if (count == m_backups.size()) return;
  m_list->clear();
  list();
}

void BackupsDialog::tryLast() {
  std::vector<std::filesystem::path> names{m_file};
  if (const auto name = nameElsewhere()) names.push_back(*name);
  m_drill->start(m_file, names, m_session.workerEnvironment());
  m_difference->setPlainText(tr("Essai de la dernière sauvegarde…"));
  showDrill();
}

void BackupsDialog::showDrill() {
  const bool isRunning = m_drill->isRunning();
  m_try->setEnabled(!isRunning);
  m_trying->setVisible(isRunning);
  m_trying->setValue(0);
  isRunning ? m_ticking.start() : m_ticking.stop();
}

void BackupsDialog::compare() {
  const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
  if (at < 0) return;
  m_drill->stop();  // its place on the screen is taken
  showDrill();
  m_restore->setEnabled(false);
  m_difference->setPlainText(tr("Comparaison avec le fichier d’aujourd’hui…"));
  const auto backup = m_backups[static_cast<std::size_t>(at)].backup.path;
  sendErrand(
      *QThreadPool::globalInstance(), this, m_file.string(),
      [file = m_file, backup] { return store::compareWithBackup(file, backup); },
      [this, at](const Checked<store::RestoreDifference>& compared) {
        if (at != m_list->indexOfTopLevelItem(m_list->currentItem())) return;  // another was chosen meanwhile
        m_restore->setEnabled(true);
        if (compared) return showDifference(*compared);
        m_difference->setPlainText(tr("La comparaison n’a pas pu se faire\u202f: %1.\nUn fichier abîmé peut "
                                      "tout de même être restauré.")
                                       .arg(onScreen(wording::line(compared.error(), m_language))));
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
  Q_EMIT restoreChosen(m_file, m_backups[static_cast<std::size_t>(at)].backup.path);
  accept();
}

}  // namespace lianes::gui
