#include "gui/kit/qt_texts.hpp"

#include <string_view>

namespace lianes::gui {

QString MovedQtTexts::translate(const char* context, const char* source, const char* disambiguation,
                                int count) const {
  if (!context || std::string_view(context) != "QAbstractFileIconProvider") return {};
  auto text = m_texts.translate("QFileDialog", source, disambiguation, count);
  // What tells two sorts of one text apart is no more what it was.
  return text.isNull() ? m_texts.translate("QFileDialog", source, nullptr, count) : text;
}

}  // namespace lianes::gui
