#pragma once

#include <QtCore/QTranslator>

namespace lianes::gui {

// The texts of Qt's own dialogs that Qt has moved since they were translated, as the sorts of files in its
// list of them: from where they stood before. The other translator lives at least as long.
class MovedQtTexts : public QTranslator {
 public:
  explicit MovedQtTexts(const QTranslator& texts) : m_texts(texts) {}

  QString translate(const char* context, const char* source, const char* disambiguation,
                    int count) const override;
  bool isEmpty() const override { return m_texts.isEmpty(); }

 private:
  const QTranslator& m_texts;
};

}  // namespace lianes::gui
