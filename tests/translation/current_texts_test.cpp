#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "support/translation_file.hpp"

// The translation file against the sources of the window: it holds the texts of today, all of them.
namespace lianes {
namespace {

constexpr int kPatience = 60'000;  // milliseconds until a tool that never ends fails the test

std::vector<test::TranslationMessage> messages() {
  return test::readTranslations(test::translationBytes(test::translationPath()));
}

// The strings of a source file, each with those it is written together with; comments left out.
QStringList stringsOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  static const QRegularExpression string(QStringLiteral("(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+|//[^\\n]*"));
  static const QRegularExpression join(QStringLiteral("\"\\s*\""));
  static const QRegularExpression code(QStringLiteral("\\\\u([0-9a-fA-F]{4})"));
  const auto text = QString::fromUtf8(file.readAll());
  QStringList strings;
  for (auto each = string.globalMatch(text); each.hasNext();) {
    auto whole = each.next().captured().trimmed();
    if (whole.startsWith(u'/')) continue;
    whole = whole.sliced(1, whole.size() - 2).remove(join);
    for (auto match = code.match(whole); match.hasMatch(); match = code.match(whole))
      whole.replace(match.capturedStart(), match.capturedLength(),
                    QChar(match.captured(1).toUShort(nullptr, 16)));
    strings.append(whole.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                       .replace(QStringLiteral("\\\""), QStringLiteral("\"")));
  }
  return strings;
}

bool hasLetterBeyondAscii(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar letter) {
    return letter.unicode() > 127 && (letter.isLetter() || letter == u'’');
  });
}

}  // namespace

TEST_CASE("The translations are those of the texts of today: ./dev translations changes nothing") {
  const QTemporaryDir folder;
  const auto copy = folder.filePath(QStringLiteral("lianes_en.ts"));
  REQUIRE(QFile::copy(test::translationPath(), copy));
  QProcess gather;
  gather.setWorkingDirectory(QStringLiteral(LIANES_SOURCE_DIR));
  gather.start(QStringLiteral(LIANES_LUPDATE),
               QStringLiteral("-silent -locations none -no-obsolete -I src -I include -source-language fr "
                              "-target-language en src/gui include/lianes/gui ui -ts")
                       .split(u' ') +
                   QStringList{copy});
  REQUIRE(gather.waitForFinished(kPatience));
  REQUIRE(gather.exitCode() == 0);
  std::set<std::pair<QString, QString>> kept;
  for (const auto& message : messages()) kept.emplace(message.context, message.source);
  for (const auto& message : test::readTranslations(test::translationBytes(copy))) {
    INFO("run ./dev translations, then translate: " << message.context.toStdString() << ": "
                                                    << message.source.toStdString());
    CHECK(kept.erase({message.context, message.source}) == 1);
  }
  for (const auto& [context, source] : kept) {
    INFO("run ./dev translations: gone is " << context.toStdString() << ": " << source.toStdString());
    CHECK(false);
  }
}

TEST_CASE("No French text of the window goes round its translation") {
  QSet<QString> sources{QStringLiteral("Français")};  // a language calls itself so in each
  for (const auto& message : messages()) sources.insert(message.source);
  QDirIterator files(QStringLiteral(LIANES_SOURCE_DIR "/src/gui"), {QStringLiteral("*.?pp")}, QDir::Files,
                     QDirIterator::Subdirectories);
  int read = 0;
  while (files.hasNext()) {
    const auto path = files.next();
    ++read;
    for (const auto& text : stringsOf(path)) {
      CAPTURE(path.toStdString(), text.toStdString());
      CHECK((!hasLetterBeyondAscii(text) || sources.contains(text)));
    }
  }
  CHECK(read > 100);
}

}  // namespace lianes
