#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

#include "lianes/domain/choices.hpp"
#include "lianes/domain/description.hpp"
#include "lianes/wording/labels.hpp"
#include "support/translation_file.hpp"

// Knows by its words whether a text on an English screen has stayed French.
namespace lianes::test {

class FrenchTexts {
 public:
  // `data` are texts of records, the longest first: they are nobody's to translate.
  FrenchTexts(const std::vector<TranslationMessage>& messages, QStringList data) : m_data(std::move(data)) {
    for (const auto& message : messages) addPair(message.source, message.translation);
    for (std::size_t kind = 0; kind < Choices<EntityKind>::codes.size(); ++kind)
      addLabels(static_cast<EntityKind>(kind));
    m_whole -= m_english;  // "Mission" is both
    for (const auto& source : messages) addTelltale(source);
  }

  // Whether it is a text that has an English translation, or holds the telltale part of one.
  bool has(const QString& text) const {
    auto plain = withoutMnemonic(text);
    if (isFrench(plain)) {
      for (const auto& each : m_data) plain.remove(each);
    }
    return isFrench(plain.trimmed());
  }

 private:
  static constexpr qsizetype kTelling = 14;  // letters: shorter parts turn up in names and notes as well

  bool isFrench(const QString& plain) const {
    if (m_whole.contains(plain)) return true;
    return std::any_of(m_telltales.begin(), m_telltales.end(),
                       [&](const QString& part) { return plain.contains(part); });
  }

  static QString withoutMnemonic(QString text) { return text.remove(u'&').trimmed(); }

  void addPair(const QString& french, const QString& english) {
    m_whole.insert(withoutMnemonic(french));
    m_english.insert(withoutMnemonic(english));
  }

  void addLabels(EntityKind kind) {
    const auto say = [&](auto label) {
      const auto in = [&](wording::Language language) {
        const auto words = label(language);
        return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
      };
      addPair(in(wording::Language::French), in(wording::Language::English));
    };
    say([&](auto language) { return wording::kindLabel(kind, language); });
    say([&](auto language) { return wording::kindPlural(kind, language); });
    for (const auto& field : describe(kind).fields)
      say([&](auto language) { return wording::fieldLabel(kind, field.name, language); });
  }

  // The longest part of a text that stays as it is whatever fills its places.
  void addTelltale(const TranslationMessage& message) {
    static const QRegularExpression place(QStringLiteral("%L?\\d|\\d+"));
    const auto parts = withoutMnemonic(message.source).split(place);
    const auto longest = std::max_element(parts.begin(), parts.end(), [](const auto& one, const auto& other) {
      return one.size() < other.size();
    });
    const auto part = longest->trimmed();
    const bool isInEnglish = std::any_of(m_english.begin(), m_english.end(),
                                         [&](const QString& english) { return english.contains(part); });
    if (part.size() >= kTelling && part.contains(u' ') && !isInEnglish) m_telltales.append(part);
  }

  QSet<QString> m_whole;
  QSet<QString> m_english;
  QStringList m_telltales;
  QStringList m_data;
};

}  // namespace lianes::test
