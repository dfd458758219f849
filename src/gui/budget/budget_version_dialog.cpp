#include "gui/budget/budget_version_dialog.hpp"

#include <QtCore/QDate>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include "gui/kit/problem_label.hpp"
#include "gui/kit/text.hpp"
#include "lianes/base/contract.hpp"
#include "lianes/domain/date_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kDialogWidth = 480;
constexpr int kReasonLines = 4;

Date todaysDate() {
  const auto now = QDate::currentDate();
  const auto today =
      Date::of(now.year(), static_cast<unsigned>(now.month()), static_cast<unsigned>(now.day()));
  require(today.has_value(), "the computer's day is a date");
  return *today;
}

}  // namespace

BudgetVersionDialog::BudgetVersionDialog(const QString& title, const QString& guidance, const QString& button,
                                         QWidget* parent)
    : QDialog(parent), m_reason(new QPlainTextEdit(this)), m_problem(new ProblemLabel(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  setMinimumWidth(kDialogWidth);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* words = new QLabel(guidance, this);
  words->setWordWrap(true);
  column->addWidget(words);
  auto* form = new QFormLayout;
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * kReasonLines);
  m_reason->setAccessibleName(tr("Motif"));
  form->addRow(tr("&Motif"), m_reason);
  column->addLayout(form);
  column->addWidget(m_problem);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(button, QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &BudgetVersionDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &BudgetVersionDialog::reject);
  column->addWidget(buttons);
}

void BudgetVersionDialog::askDay() {
  m_day = new QLineEdit(onScreen(formatFrench(todaysDate())), this);
  m_day->setObjectName(QStringLiteral("approvedOn"));
  m_day->setAccessibleName(tr("Approuvée le"));
  m_day->setPlaceholderText(tr("jj/mm/aaaa"));
  auto* form = findChild<QFormLayout*>();
  form->insertRow(0, tr("&Approuvée le"), m_day);
  setTabOrder(m_day, m_reason);
  m_day->setFocus();
  m_day->selectAll();
}

BudgetVersionDialog* BudgetVersionDialog::approval(const BudgetVersion& version, QWidget* parent) {
  auto* dialog = new BudgetVersionDialog(tr("Approuver la version %1").arg(version.number),
                                         tr("Une version approuvée ne change plus\u202f: c’est elle que "
                                            "suivent le financement et les rapports. Un "
                                            "avenant la remplace."),
                                         tr("Approuver"), parent);
  dialog->m_needsReason = version.kind == BudgetVersionKind::Revised;
  dialog->m_reason->setPlainText(onScreen(version.reason));
  dialog->askDay();
  return dialog;
}

BudgetVersionDialog* BudgetVersionDialog::revision(QWidget* parent) {
  auto* dialog = new BudgetVersionDialog(
      tr("Créer un avenant"),
      tr("L’avenant part d’une copie de la dernière version approuvée, qui reste en vigueur jusqu’à son "
         "approbation. Dites pourquoi le budget change."),
      tr("Créer l’avenant"), parent);
  dialog->m_reason->setFocus();
  return dialog;
}

void BudgetVersionDialog::warn(const QString& sentence) { m_problem->say(sentence); }

void BudgetVersionDialog::accept() {
  const auto refuse = [this](const QString& why, QWidget* where) {
    warn(why);
    where->setFocus();
  };
  std::optional<Date> day;
  if (m_day) {
    const auto read = parseTypedDate(fromScreen(m_day->text()), todaysDate());
    if (!read) return refuse(tr("Tapez une date, par exemple 12/3/2021."), m_day);
    day = *read;
  }
  const auto reason = m_reason->toPlainText().trimmed();
  if (m_needsReason && reason.isEmpty()) return refuse(tr("Un avenant a un motif."), m_reason);
  QDialog::accept();
  Q_EMIT chosen(day, reason);
}

}  // namespace lianes::gui
