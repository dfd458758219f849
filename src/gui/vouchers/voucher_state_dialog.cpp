#include "gui/vouchers/voucher_state_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/problem_label.hpp"
#include "gui/kit/text.hpp"
#include "gui/vouchers/voucher_words.hpp"
#include "lianes/app/enter_expense.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kReasonWidth = 480;

}  // namespace

VoucherStateDialog::VoucherStateDialog(const Desk& desk, const Expense& expense, ExpenseState state,
                                       QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_voucher(expense.id),
      m_state(state),
      m_reason(new QLineEdit(this)),
      m_problem(new ProblemLabel(this)) {
  const bool isCancelling = state == ExpenseState::Cancelled;
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(isCancelling ? tr("Annuler la pièce") : tr("Mettre la pièce de côté"));
  const auto title = voucherTitle(expense, desk.session.readOrNothing([](const store::ConsortiumFile& file) {
    return store::VoucherNames(file);
  }));
  auto* what =
      new QLabel(isCancelling ? tr("La pièce %1 reste dans la liste, barrée, et ne compte plus.").arg(title)
                              : tr("La pièce %1 passe au prochain rapport.").arg(title),
                 this);
  what->setWordWrap(true);
  auto* label = new QLabel(tr("Motif (obligatoire)"), this);
  label->setBuddy(m_reason);
  m_reason->setObjectName(QStringLiteral("state_reason"));
  m_reason->setAccessibleName(label->text());
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(windowTitle(), QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("Ne rien changer"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &VoucherStateDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &VoucherStateDialog::reject);
  auto* column = new QVBoxLayout(this);
  for (auto* part : std::initializer_list<QWidget*>{what, label, m_reason, m_problem, buttons}) {
    column->addWidget(part);
  }
  resize(kReasonWidth, sizeHint().height());
  m_reason->setFocus();
}

void VoucherStateDialog::accept() {
  auto& session = m_desk.session;
  const auto problems = app::placedInFields(session.performFrom([&](const store::ConsortiumFile& file) {
    return app::stateStep(file, m_voucher, m_state, fromScreen(m_reason->text()));
  }));
  if (problems.empty()) {
    m_desk.navigator.announceStep(m_state == ExpenseState::Cancelled ? tr("La pièce est annulée.")
                                                                     : tr("La pièce est mise de côté."));
    return QDialog::accept();
  }
  m_problem->say(
      onScreen(wording::namedFieldSentence(EntityKind::Expense, problems.front(), session.language())));
  m_reason->setFocus();
}

}  // namespace lianes::gui
