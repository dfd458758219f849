#include "gui/file/properties_dialog.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kPropertiesSize{640, 520};

QString factsTable(const std::vector<wording::FileFact>& facts) {
  auto table = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\">");
  for (const auto& fact : facts) {
    table += QStringLiteral("<tr><td style=\"white-space: nowrap\"><b>%1</b></td><td>%2</td></tr>")
                 .arg(onScreen(fact.label).toHtmlEscaped(), onScreen(fact.value).toHtmlEscaped());
  }
  return table + QStringLiteral("</table>");
}

QString factsText(const std::vector<wording::FileFact>& facts) {
  QString text;
  for (const auto& fact : facts) {
    text += QStringLiteral("%1\t%2\n").arg(onScreen(fact.label), onScreen(fact.value));
  }
  return text;
}

}  // namespace

PropertiesDialog::PropertiesDialog(const std::vector<wording::FileFact>& facts, QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("properties"));
  setWindowTitle(tr("Propriétés du fichier"));
  resize(kPropertiesSize);
  auto* table = new QTextBrowser(this);
  table->setObjectName(QStringLiteral("propertiesTable"));
  table->setAccessibleName(tr("Propriétés du fichier"));
  table->setOpenLinks(false);
  table->setHtml(factsTable(facts));
  table->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* buttons = new QDialogButtonBox(this);
  auto* copy = buttons->addButton(tr("Tout copier"), QDialogButtonBox::ActionRole);
  copy->setObjectName(QStringLiteral("copyProperties"));
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  auto* column = new QVBoxLayout(this);
  column->addWidget(table, 1);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(copy, &QPushButton::clicked, this,
          [text = factsText(facts)] { QGuiApplication::clipboard()->setText(text); });
}

}  // namespace lianes::gui
