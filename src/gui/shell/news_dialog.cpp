#include "gui/shell/news_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include "gui/kit/text.hpp"
#include "lianes/base/embedded.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kNewsSize{720, 600};
constexpr double kNewsMargin = 12;

}  // namespace

// From the first head of a version to the next one.
QString newestNews() {
  const auto text = onScreen(embedded::changelog().front().bytes);
  const QString head = QStringLiteral("\n## ");
  const auto first = text.indexOf(head);
  return first < 0 ? text : text.mid(first + 1, text.indexOf(head, first + 1) - first - 1);
}

NewsDialog::NewsDialog(QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("news"));
  setWindowTitle(tr("Nouveautés de Lianes"));
  resize(kNewsSize);
  auto* text = new QTextBrowser(this);
  text->setAccessibleName(windowTitle());
  text->setOpenLinks(false);
  text->setMarkdown(newestNews());
  text->document()->setDocumentMargin(kNewsMargin);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* told =
      new QLabel(tr("Ce que change cette version. Le journal des versions est tenu en anglais."), this);
  told->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->addWidget(told);
  column->addWidget(text, 1);
  column->addWidget(buttons);
}

}  // namespace lianes::gui
