#include "gui/file/displaced_dialog.hpp"

#include <QtCore/QThreadPool>
#include <QtGui/QIcon>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include <memory>

#include "gui/desk/errand.hpp"
#include "gui/file/difference_text.hpp"
#include "gui/kit/text.hpp"
#include "lianes/base/files.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kDisplacedWidth = 720;
constexpr int kDisplacedGap = 12;
constexpr int kDisplacedIcon = 32;
constexpr int kDifferenceHeight = 220;

QString nameOnly(const std::filesystem::path& path) { return onScreen(path.filename().string()); }

}  // namespace

DisplacedDialog::DisplacedDialog(const Displacement& displacement, wording::Language language,
                                 QWidget* parent)
    : QDialog(parent),
      m_displacement(displacement),
      m_language(language),
      m_difference(new QTextBrowser(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("displaced"));
  setWindowTitle(displacement.standing == store::Standing::Removed    ? tr("Le fichier n’est plus là")
                 : displacement.standing == store::Standing::Replaced ? tr("Le fichier a été remplacé")
                                                                      : tr("Le fichier a été écrasé"));
  layOut();
}

QString DisplacedDialog::sentences() const {
  const auto name = nameOnly(m_displacement.path).toHtmlEscaped();
  if (m_displacement.standing == store::Standing::Overwritten) {
    return tr("<p><b>Un autre programme a écrit par-dessus le fichier « %1 » pendant qu’il était ouvert "
              "ici</b>, une copie ou une synchronisation. Lianes n’y écrit plus rien.</p><p>%2</p>")
        .arg(name, keptOfOverwritten(m_displacement).toHtmlEscaped());
  }
  const auto happened =
      m_displacement.standing == store::Standing::Removed
          ? tr("<p><b>Le fichier « %1 » a été supprimé ou déplacé ailleurs pendant qu’il était ouvert "
               "ici</b>, "
               "par une synchronisation ou par quelqu’un d’autre.</p>")
          : tr("<p><b>Le fichier « %1 » a été remplacé par un autre pendant qu’il était ouvert ici</b>, par "
               "une synchronisation ou par quelqu’un d’autre.</p>");
  if (m_displacement.recovery.empty()) {
    return happened.arg(name) +
           tr("<p>Ce que vous avez enregistré n’a pas pu être gardé à côté, ni dans votre dossier "
              "personnel\u202f: faites de la place, puis réessayez. Tant que cette fenêtre reste ouverte, "
              "rien n’est perdu.</p>") +
           QStringLiteral("<p>%1</p>").arg(placeOfBackups(m_displacement.path).toHtmlEscaped());
  }
  const auto kept =
      m_displacement.recovery.parent_path() == m_displacement.path.parent_path()
          ? tr("<p>Rien de ce que vous avez enregistré n’est perdu\u202f: tout, jusqu’à l’étape %1, est dans "
               "« %2 », à côté. Ce que vous étiez en train de taper vous attend aussi.</p>")
                .arg(QString::number(m_displacement.lastStep),
                     nameOnly(m_displacement.recovery).toHtmlEscaped())
          : tr("<p>Rien de ce que vous avez enregistré n’est perdu\u202f: tout, jusqu’à l’étape %1, est dans "
               "« %2 ». Ce que vous étiez en train de taper vous attend aussi.</p>")
                .arg(QString::number(m_displacement.lastStep),
                     onScreen(m_displacement.recovery.string()).toHtmlEscaped());
  return happened.arg(name) + kept;
}

void DisplacedDialog::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kDisplacedGap);
  auto* head = new QHBoxLayout;
  head->setSpacing(kDisplacedGap);
  auto* icon = new QLabel(this);
  icon->setPixmap(QIcon::fromTheme(QStringLiteral("dialog-warning")).pixmap(kDisplacedIcon));
  head->addWidget(icon, 0, Qt::AlignTop);
  auto* text = new QLabel(sentences(), this);
  text->setObjectName(QStringLiteral("displacedText"));
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  head->addWidget(text, 1);
  column->addLayout(head);
  column->addLayout(newRows());
  m_difference->setObjectName(QStringLiteral("stateDifference"));
  m_difference->setAccessibleName(tr("Ce qui diffère entre votre état et l’autre fichier"));
  m_difference->setMinimumHeight(kDifferenceHeight);
  m_difference->hide();
  column->addWidget(m_difference, 1);
  auto* buttons = new QDialogButtonBox(this);
  auto* later = buttons->addButton(tr("Plus tard"), QDialogButtonBox::RejectRole);
  later->setToolTip(tr("Le fichier reste affiché, en lecture seule."));
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  resize(kDisplacedWidth, sizeHint().height());
}

// What can be done, each with what it means.
QGridLayout* DisplacedDialog::newRows() {
  auto* rows = new QGridLayout;
  rows->setHorizontalSpacing(kDisplacedGap);
  rows->setColumnStretch(1, 1);
  const bool isKept = !m_displacement.recovery.empty();
  const bool isReplaced = m_displacement.standing != store::Standing::Removed;
  const bool isOverwritten = m_displacement.standing == store::Standing::Overwritten;
  if (isKept) {
    connect(addRow(rows, "putBack",
                   isOverwritten ? tr("Reprendre la sauvegarde") : tr("Remettre mon état à sa place"),
                   isReplaced ? tr("L’autre fichier est d’abord gardé comme sauvegarde.")
                              : tr("Votre état reprend le nom qu’avait le fichier.")),
            &QPushButton::clicked, this, &DisplacedDialog::putBackAsked);
    connect(
        addRow(rows, "copyState", tr("Enregistrer une copie…"),
               isOverwritten ? tr("La sauvegarde, avec tout son journal, à l’endroit que vous choisissez.")
                             : tr("Votre état, avec tout son journal, à l’endroit que vous choisissez.")),
        &QPushButton::clicked, this, &DisplacedDialog::copyAsked);
  } else if (!isOverwritten) {
    connect(addRow(rows, "keepAgain", tr("Réessayer de le garder"), tr("Une fois la place faite.")),
            &QPushButton::clicked, this, &DisplacedDialog::keepingAsked);
    connect(addRow(rows, "abandonState", tr("Abandonner cet état"),
                   tr("Le fichier est fermé\u202f; ce qui n’est que dans cette fenêtre est perdu.")),
            &QPushButton::clicked, this, &DisplacedDialog::abandonAsked);
  }
  if (isKept && isReplaced) {
    connect(addRow(rows, "compareStates", tr("Comparer…"),
                   isOverwritten ? tr("Ce qui diffère entre la sauvegarde et l’autre fichier.")
                                 : tr("Ce qui diffère entre votre état et l’autre fichier.")),
            &QPushButton::clicked, this, &DisplacedDialog::compare);
  }
  if (isReplaced && (isKept || isOverwritten)) {
    connect(addRow(rows, "openOther", tr("Ouvrir l’autre fichier"),
                   isKept ? tr("Ce qui est affiché reste dans le fichier de récupération.")
                          : tr("Ce que l’autre programme a écrit.")),
            &QPushButton::clicked, this, &DisplacedDialog::otherAsked);
  }
  return rows;
}

QPushButton* DisplacedDialog::addRow(QGridLayout* rows, const char* name, const QString& action,
                                     const QString& meaning) {
  auto* button = new QPushButton(action, this);
  button->setObjectName(QString::fromLatin1(name));
  button->setAutoDefault(false);
  button->setAccessibleDescription(meaning);
  auto* text = new QLabel(meaning, this);
  text->setWordWrap(true);
  const int row = rows->rowCount();
  rows->addWidget(button, row, 0);
  rows->addWidget(text, row, 1);
  return button;
}

void DisplacedDialog::compare() {
  m_difference->setPlainText(tr("Comparaison…"));
  m_difference->show();
  sendErrand(
      *QThreadPool::globalInstance(), this, m_displacement.path.string(),
      [displacement = m_displacement] {
        // The state that is still open has a log under that name, which SQLite would take for the other
        // file's.
        const TemporaryFolder folder;
        const auto other = folder.path() / displacement.path.filename();
        std::filesystem::copy_file(displacement.path, other);
        return store::compareWithBackup(other, displacement.recovery);
      },
      [this](const Checked<store::RestoreDifference>& compared) { showCompared(compared); });
}

void DisplacedDialog::showCompared(const Checked<store::RestoreDifference>& compared) {
  if (!compared) {
    return m_difference->setPlainText(
        tr("La comparaison n’a pas pu se faire\u202f: %1.\nVotre état peut tout de même être remis à sa "
           "place\u202f: l’autre fichier est gardé tel qu’il est.")
            .arg(onScreen(wording::line(compared.error(), m_language))));
  }
  const auto text = differenceText(*compared, DifferenceTitles::TwoStates, m_language);
  m_difference->setHtml(text.isEmpty() ? tr("<p>Les deux disent la même chose.</p>") : text);
}

}  // namespace lianes::gui
