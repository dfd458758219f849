#include "gui/formats_dialog.hpp"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "gui/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kFormatsWidth = 440;

QString formatTitle(app::ReportFormat format) {
  switch (format) {
    case app::ReportFormat::Pdf:
      return FormatsDialog::tr("PDF : envoyer, imprimer");
    case app::ReportFormat::Odt:
      return FormatsDialog::tr("ODT : reprendre le texte dans LibreOffice ou Word");
    case app::ReportFormat::Xlsx:
      return FormatsDialog::tr("XLSX : les tableaux, avec leurs formules");
    case app::ReportFormat::Csv:
      return FormatsDialog::tr("CSV : un fichier par tableau");
    case app::ReportFormat::Html:
      return FormatsDialog::tr("HTML : lire à l’écran");
    case app::ReportFormat::Iati:
      return FormatsDialog::tr("IATI : publier les données de l’aide");
  }
  return {};
}

}  // namespace

FormatsDialog::FormatsDialog(const QString& title, const QString& guidance, const QString& action,
                             QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  setMinimumWidth(kFormatsWidth);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(8);
  auto* told = new QLabel(guidance, this);
  told->setWordWrap(true);
  column->addWidget(told);
  for (const auto code : Choices<app::ReportFormat>::codes) {
    const auto format = *choiceOf<app::ReportFormat>(code);
    auto* box = new QCheckBox(formatTitle(format), this);
    box->setObjectName(onScreen(code));
    box->setChecked(format != app::ReportFormat::Iati && format != app::ReportFormat::Csv);
    m_boxes.push_back(box);
    column->addWidget(box);
  }
  auto* buttons = new QDialogButtonBox(this);
  auto* agree = buttons->addButton(action, QDialogButtonBox::AcceptRole);
  agree->setObjectName(QStringLiteral("agree"));
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &FormatsDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &FormatsDialog::reject);
  for (auto* box : m_boxes) {
    connect(box, &QCheckBox::toggled, agree, [this, agree] { agree->setEnabled(!formats().empty()); });
  }
  column->addWidget(buttons);
}

std::vector<app::ReportFormat> FormatsDialog::formats() const {
  std::vector<app::ReportFormat> all;
  for (std::size_t at = 0; at < m_boxes.size(); ++at) {
    if (m_boxes[at]->isChecked()) all.push_back(static_cast<app::ReportFormat>(at));
  }
  return all;
}

void FormatsDialog::accept() {
  const auto all = formats();
  if (all.empty()) return;
  QDialog::accept();
  Q_EMIT chosen(all);
}

}  // namespace lianes::gui
