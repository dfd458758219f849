#include "gui/desk/opened_documents.hpp"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QTextBrowser>
#include <catch2/catch.hpp>

#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

// Takes what would be given to other programs.
class Desktop : public QTextBrowser {
 public:
  Desktop() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "setSource"); }
  ~Desktop() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

  QStringList given;

 protected:
  void doSetSource(const QUrl& url, QTextDocument::ResourceType) override { given.append(url.toLocalFile()); }
};

QString writtenIn(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
  QFile file(folder.filePath(name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
  return file.fileName();
}

}  // namespace

TEST_CASE("The name of a document loses folders and what turns its letters round, and keeps the rest") {
  CHECK(harmlessName(QStringLiteral("facture é n° 3.pdf")) == QStringLiteral("facture é n° 3.pdf"));
  CHECK(harmlessName(QStringLiteral("facture\u202efdp.exe")) == QStringLiteral("facturefdp.exe"));
  CHECK(harmlessName(QStringLiteral("a\nb\tc\u200f\u2066.txt")) == QStringLiteral("abc.txt"));
  CHECK(harmlessName(QStringLiteral("../../etc/passwd")) == QStringLiteral("-..-etc-passwd"));
  CHECK(harmlessName(QStringLiteral("rapport.sh. ")) == QStringLiteral("rapport.sh"));
  CHECK(harmlessName(QStringLiteral("..")) == QStringLiteral("document"));
  const auto longest = harmlessName(QString(400, u'é') + QStringLiteral(".pdf"));
  CHECK(longest.toUtf8().size() <= 200);
  CHECK(longest.endsWith(QStringLiteral("é.pdf")));
}

TEST_CASE("Programs, scripts and documents with macros are known as such, whatever they are called") {
  const QTemporaryDir folder;
  const auto runs = [&](const char* name, const QByteArray& bytes) {
    return wouldRun(writtenIn(folder, QString::fromUtf8(name), bytes));
  };
  for (const auto* name : {"a.sh", "a.DESKTOP", "a.jar", "a.exe", "a.bat", "a.docm", "a.xlsm", "a.odm"}) {
    CAPTURE(name);
    CHECK(runs(name, "x"));
  }
  CHECK(runs("facture.pdf", "#!/bin/sh\n"));
  CHECK(runs("facture.png", "\177ELF\2"));
  CHECK(runs("facture", "MZ\x90"));
  CHECK_FALSE(runs("facture.pdf", "%PDF-1.7"));
  CHECK_FALSE(runs("photo.jpg", "\xff\xd8"));
  CHECK_FALSE(runs("tableau.ods", "PK\3\4"));
  const auto marked = writtenIn(folder, QStringLiteral("note.txt"), "x");
  CHECK_FALSE(wouldRun(marked));
  REQUIRE(QFile::setPermissions(marked, QFile::ReadOwner | QFile::ExeOwner));
  CHECK(wouldRun(marked));
}

TEST_CASE("A document is opened from a folder that nobody else can look into, also under a name twice") {
  const auto one = placeToOpen(QStringLiteral("reçu.pdf"), QStringLiteral("aaaa"));
  const auto other = placeToOpen(QStringLiteral("reçu.pdf"), QStringLiteral("bbbb"));
  REQUIRE_FALSE(one.isEmpty());
  CHECK(one != other);
  CHECK(QFileInfo(one).fileName() == QStringLiteral("reçu.pdf"));
  const QFileInfo shared(QFileInfo(QFileInfo(one).absolutePath()).absolutePath());
  constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                           QFile::WriteOther | QFile::ExeOther;
  CHECK((shared.permissions() & kOthers) == QFile::Permissions());
}

TEST_CASE("What would run is shown in its folder with a sentence, and a picture is opened") {
  Desktop desktop;
  test::ListeningWindow window;
  const QTemporaryDir folder;
  const auto picture = writtenIn(folder, QStringLiteral("photo.jpg"), "\xff\xd8");
  openDocument(picture, window);
  CHECK(desktop.given == QStringList{picture});
  CHECK(window.said.isEmpty());
  const auto script = writtenIn(folder, QStringLiteral("reçu.sh"), "rm");
  openDocument(script, window);
  CHECK(desktop.given.last() == QFileInfo(script).absolutePath());
  REQUIRE(window.said.size() == 1);
  CHECK(window.said.first().contains(QStringLiteral("reçu.sh")));
}

}  // namespace lianes::gui
