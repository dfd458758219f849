#include "gui/kit/typed_choice.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include "gui/kit/text.hpp"
#include "lianes/base/text.hpp"

namespace lianes::gui {
namespace {

// Nothing when none or several begin so.
int onlyRowOf(const QComboBox& box) {
  const auto typed = foldForSearch(fromScreen(box.currentText()));
  if (typed.empty()) return -1;
  int only = -1;
  for (int row = 0; row < box.count(); ++row) {
    if (!foldForSearch(fromScreen(box.itemText(row))).starts_with(typed)) continue;
    if (only >= 0) return -1;
    only = row;
  }
  return only;
}

}  // namespace

void findByTyping(QComboBox* box) {
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->completer()->setFilterMode(Qt::MatchContains);
  box->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

void completeWhenLeft(QComboBox* box) {
  QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, [box] {
    const bool isWhole = box->findText(box->currentText().trimmed(), Qt::MatchFixedString) >= 0;
    const int only = isWhole ? -1 : onlyRowOf(*box);
    if (only >= 0) box->setCurrentIndex(only);
    box->lineEdit()->home(false);  // of a name longer than the box, the beginning is seen
  });
}

}  // namespace lianes::gui
