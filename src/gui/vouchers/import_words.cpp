#include "gui/vouchers/import_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "gui/kit/text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {
namespace {

QString inImport(const char* text) { return QCoreApplication::translate("Import", text); }

QString asSentence(std::string_view text) { return capitalised(onScreen(text)) + u'.'; }

// The field of a voucher that the column fills; empty where the column is the table's own.
std::string_view fieldOfColumn(exchange::ExpenseColumn column) {
  using exchange::ExpenseColumn;
  switch (column) {
    case ExpenseColumn::Project:
      return "project_id";
    case ExpenseColumn::Mission:
      return "mission_id";
    case ExpenseColumn::Member:
      return "member_id";
    case ExpenseColumn::BudgetLine:
      return "budget_line_id";
    case ExpenseColumn::AmountXof:
    case ExpenseColumn::Currency:
    case ExpenseColumn::Evidence:
    case ExpenseColumn::Credit:
    case ExpenseColumn::Direction:
    case ExpenseColumn::Status:
    case ExpenseColumn::Rate:
    case ExpenseColumn::Quantity:
    case ExpenseColumn::Tax:
      return {};
    case ExpenseColumn::Day:
    case ExpenseColumn::Supplier:
    case ExpenseColumn::Reference:
    case ExpenseColumn::Label:
    case ExpenseColumn::Account:
    case ExpenseColumn::Amount:
    case ExpenseColumn::PaidOn:
    case ExpenseColumn::PaymentMethod:
    case ExpenseColumn::Note:
      return codeOf(column);
  }
  return {};
}

}  // namespace

QString importColumnWord(exchange::ExpenseColumn column, wording::Language language) {
  const auto field = fieldOfColumn(column);
  if (!field.empty()) return onScreen(wording::fieldLabel(EntityKind::Expense, field, language));
  using exchange::ExpenseColumn;
  switch (column) {
    case ExpenseColumn::AmountXof:
      return inImport(QT_TRANSLATE_NOOP("Import", "Montant en F CFA"));
    case ExpenseColumn::Currency:
      return inImport(QT_TRANSLATE_NOOP("Import", "Devise"));
    case ExpenseColumn::Credit:
      return inImport(QT_TRANSLATE_NOOP("Import", "Crédit (argent reçu)"));
    case ExpenseColumn::Direction:
      return inImport(QT_TRANSLATE_NOOP("Import", "Sens (débit ou crédit)"));
    case ExpenseColumn::Status:
      return inImport(QT_TRANSLATE_NOOP("Import", "Statut du paiement"));
    case ExpenseColumn::Rate:
      return inImport(QT_TRANSLATE_NOOP("Import", "Taux de change"));
    case ExpenseColumn::Quantity:
      return inImport(QT_TRANSLATE_NOOP("Import", "Quantité, à multiplier"));
    case ExpenseColumn::Tax:
      return inImport(QT_TRANSLATE_NOOP("Import", "TVA, à ajouter"));
    case ExpenseColumn::Day:
    case ExpenseColumn::Supplier:
    case ExpenseColumn::Reference:
    case ExpenseColumn::Label:
    case ExpenseColumn::Account:
    case ExpenseColumn::BudgetLine:
    case ExpenseColumn::Amount:
    case ExpenseColumn::Project:
    case ExpenseColumn::Mission:
    case ExpenseColumn::Member:
    case ExpenseColumn::PaidOn:
    case ExpenseColumn::PaymentMethod:
    case ExpenseColumn::Note:
    case ExpenseColumn::Evidence:
      break;
  }
  return inImport(QT_TRANSLATE_NOOP("Import", "Fichiers justificatifs"));
}

QString importStateWord(app::ImportState state) {
  switch (state) {
    case app::ImportState::New:
      return inImport(QT_TRANSLATE_NOOP("Import", "Nouvelle"));
    case app::ImportState::Duplicate:
      return inImport(QT_TRANSLATE_NOOP("Import", "Déjà saisie"));
    case app::ImportState::Ineligible:
      return inImport(QT_TRANSLATE_NOOP("Import", "Inéligible"));
    case app::ImportState::Refused:
      return inImport(QT_TRANSLATE_NOOP("Import", "Refusée"));
    case app::ImportState::SetAside:
      return inImport(QT_TRANSLATE_NOOP("Import", "Mise de côté"));
    case app::ImportState::Changed:
      return inImport(QT_TRANSLATE_NOOP("Import", "Changée"));
    case app::ImportState::Asked:
      return inImport(QT_TRANSLATE_NOOP("Import", "En attente"));
  }
  return {};
}

QString importStatePlural(app::ImportState state) {
  switch (state) {
    case app::ImportState::New:
      return inImport(QT_TRANSLATE_NOOP("Import", "Nouvelles"));
    case app::ImportState::Duplicate:
      return inImport(QT_TRANSLATE_NOOP("Import", "Déjà saisies"));
    case app::ImportState::Ineligible:
      return inImport(QT_TRANSLATE_NOOP("Import", "Inéligibles"));
    case app::ImportState::Refused:
      return inImport(QT_TRANSLATE_NOOP("Import", "Refusées"));
    case app::ImportState::SetAside:
      return inImport(QT_TRANSLATE_NOOP("Import", "Mises de côté"));
    case app::ImportState::Changed:
      return inImport(QT_TRANSLATE_NOOP("Import", "Changées"));
    case app::ImportState::Asked:
      return inImport(QT_TRANSLATE_NOOP("Import", "En attente d’une réponse"));
  }
  return {};
}

QIcon importStateIcon(app::ImportState state) {
  switch (state) {
    case app::ImportState::New:
      return QIcon::fromTheme(QStringLiteral("emblem-success"));
    case app::ImportState::Duplicate:
      return QIcon::fromTheme(QStringLiteral("edit-copy"));
    case app::ImportState::Ineligible:
      return QIcon::fromTheme(QStringLiteral("emblem-warning"));
    case app::ImportState::Refused:
      return QIcon::fromTheme(QStringLiteral("emblem-error"));
    case app::ImportState::SetAside:
      return QIcon::fromTheme(QStringLiteral("view-hidden"));
    case app::ImportState::Changed:
      return QIcon::fromTheme(QStringLiteral("document-edit"));
    case app::ImportState::Asked:
      return QIcon::fromTheme(QStringLiteral("help-about"));
  }
  return {};
}

QString remarkedColumns(const app::ImportRow& row, wording::Language language) {
  QStringList columns;
  for (const auto& remark : row.remarks) {
    if (!remark.column) continue;
    const auto word = importColumnWord(*remark.column, language);
    if (!columns.contains(word)) columns.append(word);
  }
  return columns.join(QStringLiteral(", "));
}

QString remarkSentences(const app::ImportRow& row, wording::Language language) {
  QStringList sentences;
  for (const auto& [column, remark] : row.remarks) {
    auto problem = remark;
    if (column) problem.place = fieldOfColumn(*column);
    const bool isOneOfSeveral = row.remarks.size() > 1;
    if (isOneOfSeveral && column && problem.place.empty()) {  // a column that is no field of a voucher
      sentences.append(
          inImport(QT_TRANSLATE_NOOP("Import", "%1 : %2."))
              .arg(importColumnWord(*column, language), onScreen(wording::sentence(problem, language))));
    } else {
      sentences.append(onScreen(isOneOfSeveral
                                    ? wording::namedFieldSentence(EntityKind::Expense, problem, language)
                                    : wording::fieldSentence(EntityKind::Expense, problem, language)));
    }
  }
  if (row.verdict) {
    for (const auto reason : *row.verdict) sentences.append(asSentence(wording::sentence(reason, language)));
  }
  return sentences.join(u' ');
}

}  // namespace lianes::gui
