#include "gui/vouchers/voucher_detail.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/record_form.hpp"
#include "gui/vouchers/evidence_list.hpp"
#include "gui/vouchers/voucher_state_dialog.hpp"
#include "gui/vouchers/voucher_words.hpp"
#include "lianes/app/enter_expense.hpp"
#include "lianes/domain/entities/imputation.hpp"
#include "lianes/funding/explain.hpp"
#include "lianes/store/facts.hpp"
#include "lianes/wording/account_text.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfDetail = 8;
constexpr QSize kReasonsSize{640, 320};

QString tableRow(const QString& label, const QString& value) {
  return QStringLiteral("<tr><td style=\"padding-right:12px\">%1</td><td>%2</td></tr>")
      .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

QString valueText(const store::ConsortiumFile& file, const FieldDescription& field, const FieldValue& value,
                  wording::Language language) {
  const auto* id = std::get_if<Uuid>(&value);
  if (id && field.target) {
    const auto linked = file.find(*field.target, *id);
    return linked ? onScreen(store::nameIn(file, *linked)) : QString();
  }
  auto text = onScreen(wording::fieldText(EntityKind::Expense, field.name, value, language));
  if (field.name != "account") return text;
  const auto label = wording::chargeLabel(fromScreen(text), language);
  return label.empty() ? text : QStringLiteral("%1 – %2").arg(text, onScreen(label));
}

// Every field that is filled, those that do not apply left out.
QString fieldTable(const store::ConsortiumFile& file, const Expense& expense, wording::Language language) {
  const auto record = toRecord(expense);
  const auto& fields = describe(EntityKind::Expense).fields;
  QString rows;
  for (std::size_t at = 0; at < fields.size(); ++at) {
    const auto& value = record.values[at];
    const auto* isOn = std::get_if<bool>(&value);
    if (std::holds_alternative<std::monostate>(value) || (isOn && !*isOn)) continue;
    rows +=
        tableRow(capitalised(onScreen(wording::fieldLabel(EntityKind::Expense, fields[at].name, language))),
                 valueText(file, fields[at], value, language));
  }
  return QStringLiteral("<table>%1</table>").arg(rows);
}

QString payerTable(const store::ConsortiumFile& file, Id<Expense> voucher) {
  const auto page = store::listRecords(
      file, {.kind = EntityKind::Imputation, .filters = {{"expense_id", voucher.text()}}, .most = 50});
  require(page.ok(), "an id is a value to filter by");
  QString rows;
  for (const auto& record : page->records) {
    const auto imputation = fromRecord<Imputation>(record);
    const auto payer = imputation.grant
                           ? file.find(EntityKind::Grant, imputation.grant->uuid())
                           : file.find(EntityKind::Organisation, imputation.organisation->uuid());
    rows +=
        tableRow(payer ? onScreen(store::nameIn(file, *payer)) : QString(), shownAmount(imputation.amount));
  }
  return rows.isEmpty() ? QString() : QStringLiteral("<table>%1</table>").arg(rows);
}

// The verdict's derivation. Nothing for a voucher that counts nowhere.
std::optional<std::string> explanationOf(const store::ConsortiumFile& file, Id<Expense> voucher,
                                         wording::Language language) {
  const auto scenario = store::readScenarioOf(file, voucher);
  if (!scenario || scenario->expenses.empty()) return std::nullopt;
  const auto plan = funding::plan(*scenario);
  if (!plan) return std::nullopt;
  std::string text;
  for (const auto& derivation : funding::explainExpense(*scenario, *plan, 0)) {
    text += wording::indentedText(derivation, language) + '\n';
  }
  return text;
}

QLabel* selectableLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

// In large letters there is more to tell than room for it.
QScrollArea* scrolling(QWidget* content, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidget(content);
  return area;
}

QPushButton* detailButton(const QString& icon, const QString& text, QWidget* parent) {
  return new QPushButton(QIcon::fromTheme(icon), text, parent);
}

}  // namespace

VoucherDetail::VoucherDetail(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_reading(desk.session, this),
      m_explaining(desk.session, this),
      m_title(new QLabel(this)),
      m_fields(selectableLabel(this)),
      m_verdictIcon(new QLabel(this)),
      m_verdict(selectableLabel(this)),
      m_payers(selectableLabel(this)),
      m_evidence(new EvidenceList(desk, this)),
      m_edit(detailButton(QStringLiteral("document-edit"), tr("Modifier…"), this)),
      m_park(detailButton(QStringLiteral("media-playback-pause"), tr("Mettre de côté…"), this)),
      m_cancel(detailButton(QStringLiteral("dialog-cancel"), tr("Annuler la pièce…"), this)),
      m_restore(detailButton(QStringLiteral("edit-undo"), tr("Compter à nouveau"), this)),
      m_explain(detailButton(QStringLiteral("help-about"), tr("Expliquer"), this)) {
  m_title->setObjectName(QStringLiteral("voucher_title"));
  m_verdict->setObjectName(QStringLiteral("voucher_verdict"));
  m_fields->setAccessibleName(tr("Champs de la pièce"));
  m_park->setObjectName(QStringLiteral("park"));
  m_cancel->setObjectName(QStringLiteral("cancel_voucher"));
  m_park->setToolTip(tr("La pièce passe au prochain rapport"));
  m_cancel->setToolTip(tr("La pièce reste dans la liste, barrée, avec son motif"));
  layOut();
  connect(m_edit, &QPushButton::clicked, this, &VoucherDetail::edit);
  connect(m_park, &QPushButton::clicked, this, [this] { askState(ExpenseState::Parked); });
  connect(m_cancel, &QPushButton::clicked, this, [this] { askState(ExpenseState::Cancelled); });
  connect(m_restore, &QPushButton::clicked, this, [this] { askState(ExpenseState::Active); });
  connect(m_explain, &QPushButton::clicked, this, &VoucherDetail::explain);
  show({});
}

void VoucherDetail::layOut() {
  m_title->setWordWrap(true);
  auto* told = new QWidget(this);
  auto* tells = new QVBoxLayout(told);
  tells->setContentsMargins(0, 0, 0, 0);
  tells->addWidget(m_title);
  tells->addWidget(m_fields, 1);
  auto* fields = scrolling(told, this);
  fields->setAccessibleName(tr("Champs de la pièce"));
  // In two rows: a project's page leaves them little width.
  auto* actions = new QGridLayout;
  actions->setSpacing(kGapOfDetail / 2);
  actions->addWidget(m_edit, 0, 0);
  actions->addWidget(m_park, 0, 1);
  actions->addWidget(m_cancel, 1, 0);
  actions->addWidget(m_restore, 1, 1);
  auto* left = new QVBoxLayout;
  left->addWidget(fields, 1);
  left->addLayout(actions);

  auto* verdict = new QHBoxLayout;
  verdict->addWidget(m_verdictIcon, 0, Qt::AlignTop);
  verdict->addWidget(m_verdict, 1);
  auto* judged = new QWidget(this);
  auto* middle = new QVBoxLayout(judged);
  middle->setContentsMargins(0, 0, 0, 0);
  middle->addWidget(new QLabel(tr("<b>Éligible, justifiée, payée</b>"), this));
  middle->addLayout(verdict);
  middle->addWidget(m_explain, 0, Qt::AlignLeft);
  middle->addSpacing(kGapOfDetail);
  middle->addWidget(new QLabel(tr("<b>Qui a payé</b>"), this));
  middle->addWidget(m_payers);
  middle->addStretch(1);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, kGapOfDetail / 2, 0, 0);
  row->setSpacing(2 * kGapOfDetail);
  row->addLayout(left, 4);
  auto* verdicts = scrolling(judged, this);
  verdicts->setAccessibleName(tr("Éligibilité"));
  row->addWidget(verdicts, 3);
  row->addWidget(m_evidence, 3);
}

void VoucherDetail::setVoucher(std::optional<Id<Expense>> voucher) {
  if (m_voucher == voucher) return;
  m_voucher = voucher;
  refresh();
}

void VoucherDetail::refresh() {
  m_evidence->setVoucher(m_voucher);
  if (!m_voucher || !m_desk.session.isOpen()) {
    m_reading.drop();
    return show({});
  }
  m_reading.ask([voucher = *m_voucher, language = m_desk.session.language()](
                    store::ConsortiumFile& file) { return readDetail(file, voucher, language); },
                [this](const Answer& answer) { show(answer); });
}

VoucherDetail::Answer VoucherDetail::readDetail(const store::ConsortiumFile& file, Id<Expense> voucher,
                                                wording::Language language) {
  const auto row = store::rowOfExpense(file, voucher);
  if (!row) return {};
  Answer answer{readVoucherLines(file, {*row}).front(), {}, payerTable(file, voucher), {}};
  if (answer.line) answer.title = voucherTitle(answer.line->row.expense, store::VoucherNames(file));
  if (answer.line) answer.fields = fieldTable(file, answer.line->row.expense, language);
  return answer;
}

void VoucherDetail::show(const Answer& answer) {
  m_expense.reset();
  if (answer.line) m_expense = answer.line->row.expense;
  const bool canWrite = m_desk.session.isWritable() && m_expense;
  const auto state = m_expense ? m_expense->state : ExpenseState::Active;
  m_title->setText(m_expense
                       ? QStringLiteral("<b>%1</b>").arg(tr("Pièce %1").arg(answer.title).toHtmlEscaped())
                       : tr("Choisissez une pièce\u202f: tout ce qui la concerne se montre ici."));
  m_fields->setText(answer.fields);
  const auto verdict = answer.line ? answer.line->row.verdict : std::nullopt;
  m_verdictIcon->setPixmap(m_expense ? eligibilityIcon(verdict).pixmap(16) : QPixmap());
  // Three answers, none of which follows from another.
  const auto answers = m_expense ? QStringList{verdictSentences(verdict, m_desk.session.language()),
                                               justifiedSentence(answer.line->row),
                                               paidSentence(*m_expense, m_desk.session.language())}
                                 : QStringList();
  m_verdict->setText(answers.join(u'\n'));
  m_payers->setText(!m_expense                ? QString()
                    : answer.payers.isEmpty() ? tr("Aucun financeur n’est encore indiqué.")
                                              : answer.payers);
  m_edit->setEnabled(canWrite);
  m_park->setEnabled(canWrite && state == ExpenseState::Active);
  m_cancel->setEnabled(canWrite && state != ExpenseState::Cancelled);
  m_restore->setVisible(state != ExpenseState::Active);
  m_restore->setEnabled(canWrite);
  m_explain->setEnabled(m_expense.has_value());
  Q_EMIT shown();
}

// While the chosen voucher is being read, the one before is still on screen.
bool VoucherDetail::canEdit() const {
  return m_expense && m_expense->id == m_voucher && m_desk.session.isWritable();
}

void VoucherDetail::edit() {
  if (canEdit()) (new RecordForm(m_desk.session, toRecord(*m_expense), this))->open();
}

void VoucherDetail::askState(ExpenseState state) {
  if (!canEdit()) return;
  if (state != ExpenseState::Active) {
    return (new VoucherStateDialog(m_desk, *m_expense, state, this))->open();
  }
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::stateStep(file, m_expense->id, state, {}); });
  if (!problems.empty()) {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
  }
}

void VoucherDetail::explain() {
  const auto language = m_desk.session.language();
  m_explaining.ask([voucher = *m_voucher,
                    language](store::ConsortiumFile& file) { return explanationOf(file, voucher, language); },
                   [this](const std::optional<std::string>& text) {
                     auto* dialog = new QDialog(this);
                     dialog->setAttribute(Qt::WA_DeleteOnClose);
                     dialog->setWindowTitle(tr("Éligibilité expliquée"));
                     auto* shown = new QPlainTextEdit(dialog);
                     shown->setAccessibleName(dialog->windowTitle());
                     shown->setReadOnly(true);
                     shown->setPlainText(
                         text ? onScreen(*text)
                              : tr("Cette pièce ne compte pas\u202f: annulée ou en nature, elle n’entre dans "
                                   "aucun calcul."));
                     auto* buttons = new QDialogButtonBox(dialog);
                     buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
                     connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
                     auto* column = new QVBoxLayout(dialog);
                     column->addWidget(shown);
                     column->addWidget(buttons);
                     dialog->resize(kReasonsSize);
                     dialog->open();
                   });
}

}  // namespace lianes::gui
