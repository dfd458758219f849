#include "gui/desk/opened_documents.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

#include "gui/desk/navigator.hpp"

namespace lianes::gui {
namespace {

constexpr qsizetype kLongestName = 200;  // bytes, of the 255 that file systems have
constexpr qsizetype kTellingContent = 16;

QString inDocuments(const char* text) { return QCoreApplication::translate("Documents", text); }

bool isSeen(QChar character) {
  const auto sort = character.category();
  return sort != QChar::Other_Control && sort != QChar::Other_Format && sort != QChar::Separator_Line &&
         sort != QChar::Separator_Paragraph;
}

bool isRunBySuffix(const QString& suffix) {
  static const QSet<QString> running = [] {
    constexpr const char* kSuffixes =
        "sh bash zsh csh ksh fish command run bin elf out appimage desktop service jar jnlp class exe com "
        "bat "
        "cmd pif scr cpl msi msp lnk url ps1 psm1 vbs vbe vb js jse mjs wsf wsh hta reg inf py pyc pyw pl rb "
        "php lua tcl deb rpm apk snap flatpakref flatpak docm dotm xlsm xltm xlam xlsb xll pptm potm ppsm "
        "ppam "
        "sldm odm oxt mde accde accdb mdb";
    const auto all = QString::fromLatin1(kSuffixes).split(u' ');
    return QSet<QString>(all.begin(), all.end());
  }();
  return running.contains(suffix.toLower());
}

bool isRunByContent(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return false;
  const auto head = file.read(4);
  return head.startsWith("#!") || head.startsWith("MZ") ||
         head.startsWith(
             "\x7f"
             "ELF");
}

}  // namespace

QString harmlessName(const QString& name) {
  QString kept;
  for (const auto character : name) {
    if (character == u'/' || character == u'\\') {
      kept += u'-';
    } else if (isSeen(character)) {
      kept += character;
    }
  }
  kept = kept.trimmed();
  while (kept.endsWith(u'.') || kept.endsWith(u' ')) kept.chop(1);
  while (kept.startsWith(u'.')) kept.remove(0, 1);
  const auto suffix = QFileInfo(kept).suffix();
  while (kept.toUtf8().size() > kLongestName) {
    const bool isInName = !suffix.isEmpty() && kept.size() > suffix.size() + 1;
    kept.remove(isInName ? kept.size() - suffix.size() - 2 : kept.size() - 1, 1);
  }
  return kept.isEmpty() ? QStringLiteral("document") : kept;
}

bool wouldRun(const QString& path) {
  const QFileInfo info(path);
  return info.isExecutable() || isRunBySuffix(info.suffix()) || isRunByContent(path);
}

QString placeToOpen(const QString& name, const QString& content) {
  static const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/lianes-XXXXXX"));
  if (!folder.isValid()) return {};
  const QDir place(folder.filePath(content.left(kTellingContent)));
  return place.mkpath(QStringLiteral(".")) ? place.filePath(harmlessName(name)) : QString();
}

void openDocument(const QString& path, Navigator& navigator) {
  const QFileInfo info(path);
  if (!wouldRun(path)) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    return;
  }
  QDesktopServices::openUrl(QUrl::fromLocalFile(info.absolutePath()));
  navigator.announce(
      inDocuments(
          QT_TRANSLATE_NOOP(
              "Documents",
              "« %1 » est un programme, ou un document qui en contient un\u202f: Lianes ne le lance pas et "
              "montre son dossier. Ne l’ouvrez que si vous savez de qui il vient."))
          .arg(info.fileName()));
}

}  // namespace lianes::gui
