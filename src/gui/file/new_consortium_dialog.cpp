#include "gui/file/new_consortium_dialog.hpp"

#include <QtWidgets/QLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

#include "gui/kit/text.hpp"
#include "lianes/exchange/call_edition.hpp"
#include "ui_new_consortium_dialog.h"

namespace lianes::gui {

NewConsortiumDialog::NewConsortiumDialog(QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewConsortiumDialog>()) {
  m_ui->setupUi(this);
  setAttribute(Qt::WA_DeleteOnClose);
  for (const auto& edition : exchange::builtinCallEditions()) {
    m_ui->edition->addItem(QStringLiteral("%1 — %2").arg(onScreen(edition.edition), onScreen(edition.title)),
                           onScreen(edition.edition));
  }
  m_ui->buttons->addButton(tr("Créer…"), QDialogButtonBox::AcceptRole);
  m_ui->buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &NewConsortiumDialog::accept);
  connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &NewConsortiumDialog::reject);
}

NewConsortiumDialog::~NewConsortiumDialog() = default;

void NewConsortiumDialog::accept() {
  const auto name = m_ui->name->text().trimmed();
  if (name.isEmpty()) {
    m_ui->problem->setText(tr("Donnez un nom au consortium, par exemple « Programme franco-malien 2020 »."));
    m_ui->name->setFocus();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    return;
  }
  Q_EMIT chosen(name, m_ui->edition->currentData().toString());
  QDialog::accept();
}

}  // namespace lianes::gui
