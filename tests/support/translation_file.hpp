#pragma once

#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>
#include <catch2/catch.hpp>

#include <vector>

// The file of the window's texts in English, as Qt Linguist keeps it.
namespace lianes::test {

struct TranslationMessage {
  QString context;
  QString source;
  QString translation;
  QString type;  // "unfinished", "obsolete", "vanished"; empty when it is done
};

inline QByteArray translationBytes(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

inline QString translationPath() { return QStringLiteral(LIANES_SOURCE_DIR "/resources/i18n/lianes_en.ts"); }

inline std::vector<TranslationMessage> readTranslations(const QByteArray& bytes) {
  std::vector<TranslationMessage> messages;
  QXmlStreamReader reader(bytes);
  QString context;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    if (reader.name() == QLatin1String("name")) context = reader.readElementText();
    if (reader.name() == QLatin1String("source"))
      messages.push_back({context, reader.readElementText(), {}, {}});
    if (reader.name() == QLatin1String("translation")) {
      REQUIRE(!messages.empty());
      messages.back().type = reader.attributes().value(QLatin1String("type")).toString();
      messages.back().translation = reader.readElementText();
    }
  }
  INFO(reader.errorString().toStdString());
  REQUIRE(!reader.hasError());
  return messages;
}

}  // namespace lianes::test
