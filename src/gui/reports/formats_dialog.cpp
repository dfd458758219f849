#include "gui/reports/formats_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "gui/reports/format_choice.hpp"

namespace lianes::gui {
namespace {

constexpr int kFormatsWidth = 440;
constexpr int kFormatsGap = 12;

}  // namespace

std::vector<app::ReportFormat> usualFormats() {
  return {app::ReportFormat::Pdf, app::ReportFormat::Odt, app::ReportFormat::Xlsx};
}

FormatsDialog::FormatsDialog(const Content& content, QWidget* parent)
    : QDialog(parent), m_choice(new FormatChoice(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(content.title);
  setMinimumWidth(kFormatsWidth);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kFormatsGap);
  auto* told = new QLabel(content.guidance, this);
  told->setWordWrap(true);
  column->addWidget(told);
  column->addWidget(m_choice);
  auto* buttons = new QDialogButtonBox(this);
  auto* agree = buttons->addButton(content.action, QDialogButtonBox::AcceptRole);
  agree->setObjectName(QStringLiteral("agree"));
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &FormatsDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &FormatsDialog::reject);
  connect(m_choice, &FormatChoice::changed, agree,
          [this, agree] { agree->setEnabled(!m_choice->chosen().empty()); });
  m_choice->offer(content.formats, content.chosen);
  column->addWidget(buttons);
}

void FormatsDialog::accept() {
  const auto all = m_choice->chosen();
  if (all.empty()) return;
  QDialog::accept();
  Q_EMIT chosen(all);
}

}  // namespace lianes::gui
