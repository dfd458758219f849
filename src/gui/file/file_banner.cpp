#include "gui/file/file_banner.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtCore/QSysInfo>
#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "gui/file/dates_dialog.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kBannerIcon = 22;

// Its lock may be one that was left behind, whatever computer it names: what must stay refuses by itself.
bool mayBeLetGo(const store::OpenReport& report) {
  if (report.readOnly != store::ReadOnlyReason::HeldByAnother || !report.holder) return false;
  const bool isThisProgram = onScreen(report.holder->host) == QSysInfo::machineHostName() &&
                             report.holder->process == QCoreApplication::applicationPid();
  return !isThisProgram;
}

QString unkeptText(const std::optional<Displacement>& displacement) {
  if (displacement && displacement->standing == store::Standing::Overwritten) {
    return FileBanner::tr(
               "<b>Lecture seule</b>\u202f: un autre programme a écrit par-dessus ce fichier pendant qu’il "
               "était ouvert ici. %1")
        .arg(keptOfOverwritten(*displacement).toHtmlEscaped());
  }
  return FileBanner::tr(
             "<b>Lecture seule</b>\u202f: ce fichier a été remplacé ou supprimé pendant qu’il était ouvert "
             "ici, et ce que vous avez enregistré n’a pas pu être gardé\u202f: ce qui l’a été depuis la "
             "dernière sauvegarde n’est que dans cette fenêtre. %1")
      .arg(displacement ? placeOfBackups(displacement->path).toHtmlEscaped() : QString())
      .trimmed();
}

QString readOnlyText(const store::OpenReport& report, const std::optional<Displacement>& displacement) {
  if (report.holder) {
    return FileBanner::tr(
               "<b>Lecture seule</b>\u202f: ce fichier est ouvert par %1. Vous pouvez tout lire\u202f; pour "
               "écrire, attendez qu’il y soit fermé.")
        .arg(holderOnScreen(*report.holder).toHtmlEscaped());
  }
  switch (*report.readOnly) {
    case store::ReadOnlyReason::Displaced:
      if (report.recovery.empty()) return unkeptText(displacement);
      if (report.lost) {
        return FileBanner::tr(
                   "<b>Lecture seule</b>\u202f: un autre programme a écrit par-dessus ce fichier pendant "
                   "qu’il était ouvert ici. Ce qui est affiché est sa dernière sauvegarde, dans « %1 ».")
            .arg(onScreen(report.recovery.string()).toHtmlEscaped());
      }
      return FileBanner::
          tr("<b>Lecture seule</b>\u202f: ce fichier a été remplacé ou supprimé pendant qu’il était ouvert "
             "ici. Tout ce que vous avez enregistré est dans « %1 ».")
              .arg(onScreen(report.recovery.string()).toHtmlEscaped());
    case store::ReadOnlyReason::NoRoom:
      return FileBanner::tr(
          "<b>Lecture seule</b>\u202f: le disque où se trouve ce fichier est plein. Faites de la place, puis "
          "rouvrez-le pour écrire.");
    case store::ReadOnlyReason::NoLocks:
      return FileBanner::tr(
          "<b>Lecture seule</b>\u202f: l’endroit où se trouve ce fichier (un partage de réseau, souvent) ne "
          "permet pas de le réserver\u202f: deux personnes pourraient y écrire en même temps. Copiez-le sur "
          "cet ordinateur pour y écrire.");
    case store::ReadOnlyReason::UnsettledCopy:
      return FileBanner::tr(
          "<b>Lecture seule</b>\u202f: ce fichier ou son dossier ne peut pas être modifié, et ses dernières "
          "étapes sont encore à côté de lui. Tout est affiché. Copiez-le ailleurs pour y écrire, avec le "
          "fichier du même nom en « -wal ».");
    case store::ReadOnlyReason::Asked:
    case store::ReadOnlyReason::HeldByAnother:
    case store::ReadOnlyReason::FileNotWritable:
      break;
  }
  return FileBanner::tr(
      "<b>Lecture seule</b>\u202f: ce fichier ou son dossier ne peut pas être modifié. Copiez-le ailleurs "
      "pour y "
      "écrire.");
}

QString keptNames(const std::vector<std::filesystem::path>& files) {
  QStringList names;
  for (const auto& file : files) {
    names.append(FileBanner::tr("« %1 »").arg(onScreen(file.filename().string()).toHtmlEscaped()));
  }
  return names.join(QStringLiteral(", "));
}

QString lostText(const store::OpenReport& report) {
  const auto count = report.lost->last - report.lost->first + 1;
  const auto text =
      count == 1 ? FileBanner::tr(
                       "<b>Une étape manque</b>\u202f: l’étape %1 avait été enregistrée, puis le journal "
                       "qui la contenait a été abîmé. Ressaisissez-la.")
                       .arg(report.lost->first)
                 : FileBanner::tr(
                       "<b>%1 étapes manquent</b>\u202f: les étapes %2 à %3 avaient été enregistrées, puis "
                       "le journal qui les contenait a été abîmé. Ressaisissez-les.")
                       .arg(count)
                       .arg(report.lost->first)
                       .arg(report.lost->last);
  if (report.damagedLog.empty()) return text;
  return text + u' ' +
         FileBanner::tr("Ce qui en reste est gardé\u202f: %1.").arg(keptNames({report.damagedLog}));
}

QString setAsideText(const store::OpenReport& report) {
  return FileBanner::
      tr("<b>Un journal qui n’était pas celui de ce fichier</b> se trouvait à côté de lui, laissé par une "
         "copie, une restauration ou une synchronisation. Rien n’en a été repris\u202f; il est gardé\u202f: "
         "%1. Si des saisies récentes manquent, elles sont peut-être dans une autre copie du fichier.")
          .arg(keptNames(report.setAside));
}

QString datesText(const WrongDates& wrong) {
  return FileBanner::tr(
             "<b>Une horloge était fausse</b>\u202f: le journal date %1 du %2, et l’horloge de cet "
             "ordinateur dit "
             "%3. Si elle a raison, corrigez les dates du journal\u202f; sinon, réglez-la d’abord.")
      .arg(stepsOnScreen(wrong.steps), dateOnScreen(wrong.first), dateOnScreen(wrong.today));
}

QStringList textsOf(const store::OpenReport& report, const std::optional<Displacement>& displacement) {
  QStringList texts;
  if (report.readOnly) texts.append(readOnlyText(report, displacement));
  if (report.readOnly == store::ReadOnlyReason::Displaced) return texts;
  if (report.lost) {
    texts.append(lostText(report));
  }
  if (!report.setAside.empty()) texts.append(setAsideText(report));
  return texts;
}

}  // namespace

QString holderOnScreen(const store::Holder& holder) {
  const auto since = QDateTime::fromString(onScreen(holder.since), Qt::ISODate).toLocalTime();
  return since.isValid()
             ? FileBanner::tr("%1 (ordinateur %2, depuis %3)")
                   .arg(onScreen(holder.user), onScreen(holder.host), momentOnScreen(since))
             : FileBanner::tr("%1 (ordinateur %2)").arg(onScreen(holder.user), onScreen(holder.host));
}

FileBanner::FileBanner(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_buttons(new QVBoxLayout) {
  setObjectName(QStringLiteral("banner"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::ToolTipBase);
  setFrameShape(QFrame::StyledPanel);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(12);
  m_icon = new QLabel(this);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  m_text->setObjectName(QStringLiteral("bannerText"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  row->addWidget(m_text, 1);
  row->addLayout(m_buttons);
  m_displaced = addButton("whatNow", tr("Que faire…"));
  m_dates = addButton("correctDates", tr("Corriger les dates…"));
  m_reopen = addButton("reopen", tr("Rouvrir pour écrire"));
  m_breakLock = addButton("breakLock", tr("Libérer le fichier…"));
  m_dismiss = addButton("dismiss", tr("J’ai lu"));
  connect(m_displaced, &QPushButton::clicked, this, &FileBanner::displacedAsked);
  connect(m_dates, &QPushButton::clicked, this, &FileBanner::datesAsked);
  connect(m_reopen, &QPushButton::clicked, this, &FileBanner::reopenAsked);
  connect(m_breakLock, &QPushButton::clicked, this, &FileBanner::lockBreakAsked);
  connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
  hide();
}

QPushButton* FileBanner::addButton(const char* name, const QString& text) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QString::fromLatin1(name));
  m_buttons->addWidget(button);
  return button;
}

void FileBanner::showReport(const store::OpenReport& report,
                            const std::optional<Displacement>& displacement) {
  m_report = report;
  m_displacement = displacement;
  // On a full disk the file's own report does not say so.
  if (displacement) m_report.readOnly = store::ReadOnlyReason::Displaced;
  m_wrong.clear();
  showTexts();
}

void FileBanner::showDates(const std::vector<WrongDates>& wrong) {
  m_wrong = wrong;
  showTexts();
}

void FileBanner::showTexts() {
  auto texts = textsOf(m_report, m_displacement);
  if (!m_wrong.empty()) texts.append(datesText(m_wrong.front()));
  setVisible(!texts.isEmpty());
  if (texts.isEmpty()) return;
  const bool isDisplaced = m_report.readOnly == store::ReadOnlyReason::Displaced;
  const bool isLocked = m_report.readOnly && !isDisplaced;
  const auto icon = isLocked ? QIcon::fromTheme(QStringLiteral("object-locked"))
                             : QIcon::fromTheme(QStringLiteral("dialog-warning"));
  m_icon->setPixmap(icon.pixmap(kBannerIcon));
  m_text->setText(texts.join(QStringLiteral("<br>")));
  m_displaced->setVisible(isDisplaced);
  m_dates->setVisible(!m_wrong.empty() && !m_report.readOnly);
  m_reopen->setVisible(isLocked);
  m_breakLock->setVisible(mayBeLetGo(m_report));
  m_dismiss->setVisible(!m_report.readOnly);
}

void FileBanner::showOutdated() {
  m_text->setText(
      tr("<b>Ce fichier a été remplacé ou supprimé</b> depuis que vous l’avez ouvert en lecture\u202f: ce "
         "qui est "
         "affiché est son état d’alors. Rouvrez-le pour voir ce qu’il est devenu."));
  m_reopen->show();
  m_breakLock->hide();
  show();
}

}  // namespace lianes::gui
