#include "gui/budget/budget_paste_preview.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/budget/budget_model.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/plain_table.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kPreviewSize{820, 520};

QTableView* previewTable(PlainTable* model, const QString& name, QWidget* parent) {
  auto* table = new QTableView(parent);
  table->setModel(model);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setAlternatingRowColors(true);
  table->setAccessibleName(name);
  return table;
}

std::vector<PlainTable::Row> refusedRows(const app::PastedBudget& pasted, wording::Language language) {
  const auto headings = BudgetModel::headings();
  std::vector<PlainTable::Row> rows;
  for (const auto& refused : pasted.refused) {
    auto problem = refused.problem;
    problem.place = app::fieldOf(refused.column);
    const auto why = onScreen(wording::fieldSentence(EntityKind::BudgetLine, problem, language));
    rows.push_back(
        {{QString::number(refused.row), onScreen(headings[static_cast<std::size_t>(refused.column)]), why},
         Tone::Bad});
  }
  return rows;
}

std::vector<PlainTable::Row> newRows(const app::PastedBudget& pasted) {
  std::vector<PlainTable::Row> rows;
  for (const auto& line : pasted.lines) {
    rows.push_back({{onScreen(line.account), onScreen(line.label), shownAmount(line.amount),
                     shownAmount(line.eur), onScreen(line.justification)}});
  }
  return rows;
}

QLabel* unreadColumns(const std::vector<std::string>& heads, QWidget* parent) {
  QStringList names;
  for (const auto& head : heads) names.append(BudgetPastePreview::tr("« %1 »").arg(onScreen(head)));
  auto* label =
      new QLabel(BudgetPastePreview::tr(
                     "Laissé de côté, faute d’un titre de colonne connu\u202f: %1. Renommez ces colonnes "
                     "d’après celles de la grille pour les reprendre.")
                     .arg(names.join(QStringLiteral(", "))),
                 parent);
  label->setObjectName(QStringLiteral("unreadColumns"));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  tint(label, Tone::Warning);
  return label;
}

}  // namespace

BudgetPastePreview::BudgetPastePreview(const Session& session, const app::PastedBudget& pasted,
                                       QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Coller des lignes de budget"));
  resize(kPreviewSize);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(8);
  auto* added = new QLabel(tr("<b>Lignes à ajouter\u202f: %1</b>").arg(pasted.lines.size()), this);
  auto* lines = new PlainTable(
      {tr("Compte"), tr("Intitulé"), tr("Montant"), tr("En euros"), tr("Calcul / devis")}, {2, 3}, this);
  auto* table = previewTable(lines, tr("Lignes à ajouter"), this);
  new TableHabits(table, QStringLiteral("budget_paste"));
  lines->show(newRows(pasted));
  column->addWidget(added);
  column->addWidget(table, 2);
  if (!pasted.unread.empty()) column->addWidget(unreadColumns(pasted.unread, this));
  if (!pasted.refused.empty()) {
    auto* refused = new QLabel(
        tr("<b>Rangées refusées\u202f: %1</b>. Elles sont laissées de côté.").arg(pasted.refused.size()),
        this);
    auto* reasons = new PlainTable({tr("Rangée"), tr("Colonne"), tr("Pourquoi")}, {0}, this);
    auto* why = previewTable(reasons, tr("Rangées refusées"), this);
    new TableHabits(why, QStringLiteral("budget_paste_refused"));
    reasons->show(refusedRows(pasted, session.language()));
    column->addWidget(refused);
    column->addWidget(why, 1);
  }
  auto* buttons = new QDialogButtonBox(this);
  auto* add = buttons->addButton(tr("Ajouter"), QDialogButtonBox::AcceptRole);
  add->setEnabled(!pasted.lines.empty());
  add->setDefault(true);
  add->setFocus();
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

}  // namespace lianes::gui
