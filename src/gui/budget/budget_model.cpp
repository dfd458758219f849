#include "gui/budget/budget_model.hpp"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/exchange/account_plan.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

using app::BudgetColumn;
using app::BudgetSection;

BudgetColumn budgetColumnAt(int column) { return static_cast<BudgetColumn>(column); }

bool isNumberColumn(BudgetColumn column) {
  return column == BudgetColumn::Quantity || column == BudgetColumn::UnitPrice ||
         column == BudgetColumn::Amount || column == BudgetColumn::Euros;
}

}  // namespace

bool BudgetModel::Row::isLike(const Row& other) const {
  return kind == other.kind && section == other.section && line == other.line &&
         accountClass == other.accountClass;
}

BudgetModel::BudgetModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

// Rows that stay what they are keep their cells, so that a person's place is not lost at each step.
void BudgetModel::show(const std::optional<BudgetVersion>& version) {
  const auto before = m_lines;
  const bool isSameVersion = version && m_version && version->id == m_version->id;
  auto lines = version ? m_session.readOrNothing([&](const store::ConsortiumFile& file) {
    return app::budgetLines(file, version->id);
  })
                       : std::vector<BudgetLine>();
  const auto idsOf = [](const std::vector<BudgetLine>& all) {
    std::vector<Uuid> ids;
    for (const auto& line : all) ids.push_back(line.id.uuid());
    return ids;
  };
  const bool areSameLines = idsOf(lines) == idsOf(before);
  m_funders.clear();
  std::swap(m_lines, lines);
  const auto former = std::exchange(m_version, version);
  auto rows = rowsNow();
  const bool areSameRows = isSameVersion && areSameLines &&
                           std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                      [](const Row& a, const Row& b) { return a.isLike(b); });
  if (!areSameRows) {
    std::swap(m_lines, lines);  // a reset begins with the rows that were
    m_version = former;
    beginResetModel();
    std::swap(m_lines, lines);
    m_version = version;
    m_rows = std::move(rows);
  }
  const auto totals = app::totalsOf(m_lines);
  m_totals = totals ? std::optional(*totals) : std::nullopt;
  if (!areSameRows) return endResetModel();
  if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool BudgetModel::isEditable() const { return m_version && !m_version->approvedOn && m_session.isWritable(); }

std::vector<BudgetModel::Row> BudgetModel::rowsNow() const {
  std::vector<Row> rows;
  if (!m_version) return rows;
  for (const auto section : app::kBudgetSections) {
    rows.push_back({RowKind::Head, section});
    std::vector<std::string> classes;
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
      if (app::sectionOf(m_lines[at]) != section) continue;
      const std::string accountClass(app::classOf(m_lines[at].account));
      if (classes.empty() || classes.back() != accountClass) {
        if (!classes.empty()) rows.push_back({RowKind::SubTotal, section, 0, classes.back()});
        classes.push_back(accountClass);
      }
      rows.push_back({RowKind::Line, section, at});
    }
    if (classes.size() > 1) rows.push_back({RowKind::SubTotal, section, 0, classes.back()});
    if (isEditable()) rows.push_back({RowKind::New, section});
    if (!classes.empty()) rows.push_back({RowKind::Total, section});
  }
  return rows;
}

BudgetModel::RowKind BudgetModel::kindOf(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }

BudgetSection BudgetModel::sectionAt(int row) const { return m_rows[static_cast<std::size_t>(row)].section; }

const BudgetLine* BudgetModel::lineAt(int row) const {
  const auto& at = m_rows[static_cast<std::size_t>(row)];
  if (at.kind == RowKind::Line) return &m_lines[at.line];
  if (at.kind != RowKind::New) return nullptr;
  const auto found = m_new.find({m_version->id.uuid(), at.section});
  return found == m_new.end() ? nullptr : &found->second;
}

BudgetPlace BudgetModel::placeOf(const QModelIndex& index) const {
  const auto& row = m_rows[static_cast<std::size_t>(index.row())];
  BudgetPlace place{{}, row.section, index.column()};
  if (row.kind == RowKind::Line) place.line = m_lines[row.line].id;
  return place;
}

QModelIndex BudgetModel::indexOf(const BudgetPlace& place) const {
  for (std::size_t at = 0; at < m_rows.size(); ++at) {
    const auto& row = m_rows[at];
    const bool isIt = place.line ? row.kind == RowKind::Line && m_lines[row.line].id == *place.line
                                 : row.kind == RowKind::New && row.section == place.section;
    if (isIt) return index(static_cast<int>(at), place.column);
  }
  return {};
}

bool BudgetModel::isTypedInto(const QModelIndex& index) const {
  if (!index.isValid() || !isEditable()) return false;
  const auto& row = m_rows[static_cast<std::size_t>(index.row())];
  if (row.kind != RowKind::Line && row.kind != RowKind::New) return false;
  const auto column = budgetColumnAt(index.column());
  const auto* line = lineAt(index.row());
  if (column == BudgetColumn::Euros) return false;
  if (column == BudgetColumn::Amount && line && line->quantity && line->unitPrice) return false;
  if (column == BudgetColumn::Eligible) return row.section == BudgetSection::Charges;
  if (column == BudgetColumn::Funder) return row.section == BudgetSection::Resources;
  return true;
}

BudgetLine BudgetModel::blankLine(BudgetSection section) const {
  BudgetLine line{.id = Id<BudgetLine>(m_session.newId()), .version = m_version->id, .amount = {}, .eur = {}};
  app::moveTo(line, section);
  for (const auto& other : m_lines) {
    if (app::sectionOf(other) == section) line.amount = Money(0, other.amount.currency());
  }
  return line;
}

BudgetLine& BudgetModel::newLine(BudgetSection section) {
  const std::pair key(m_version->id.uuid(), section);
  const auto found = m_new.find(key);
  return found != m_new.end() ? found->second : m_new.emplace(key, blankLine(section)).first->second;
}

bool BudgetModel::isBegun(BudgetSection section) const {
  return m_version && m_new.count({m_version->id.uuid(), section}) > 0;
}

void BudgetModel::forgetNew(BudgetSection section) {
  if (!isBegun(section)) return;
  m_new.erase({m_version->id.uuid(), section});
  Q_EMIT refused({});
  const auto row = indexOf({{}, section, 0});
  if (row.isValid()) Q_EMIT dataChanged(row, row.siblingAtColumn(columnCount() - 1));
}

bool BudgetModel::saveNew(BudgetSection section) {
  if (!isBegun(section)) return true;
  const auto line = newLine(section);
  const auto missing = line.account.empty()   ? std::optional(BudgetColumn::Account)
                       : line.label.empty()   ? std::optional(BudgetColumn::Label)
                       : line.amount.isZero() ? std::optional(BudgetColumn::Amount)
                                              : std::nullopt;
  if (missing) {
    Q_EMIT refused(tr("La nouvelle ligne n’est pas encore ajoutée. Il manque\u202f: %1.")
                       .arg(headerData(static_cast<int>(*missing), Qt::Horizontal).toString().toLower()));
    return false;
  }
  m_new.erase({m_version->id.uuid(), section});
  Q_EMIT refused({});
  if (perform(app::lineStep(m_session.file(), line))) return true;
  m_new.emplace(std::pair(m_version->id.uuid(), section), line);
  return false;
}

app::BudgetEntry BudgetModel::entry(std::optional<BudgetSection> section) const {
  return {m_version ? m_version->accountingPlan : AccountingPlan::Cerfa15059, section,
          [this](std::string_view name) -> Checked<Id<Organisation>> {
            const auto wanted = foldForSearch(name);
            std::vector<Id<Organisation>> containing;
            for (const auto& [known, id] : funders()) {
              const auto folded = foldForSearch(fromScreen(known));
              if (folded == wanted) return id;
              if (folded.find(wanted) != std::string::npos) containing.push_back(id);
            }
            if (containing.size() == 1) return containing.front();
            return failure(Problem{ProblemCode::RecordMissing, {}, {std::string(name)}});
          }};
}

QString BudgetModel::refusal(const QModelIndex& index, const QString& text) const {
  const auto section = sectionAt(index.row());
  const auto* line = lineAt(index.row());
  const auto read = app::typedInto(line ? *line : blankLine(section), budgetColumnAt(index.column()),
                                   fromScreen(text), entry(section));
  if (read) return {};
  // Emptying a cell of a line that is only begun leaves it to be typed.
  const bool isLeftOpen = kindOf(index.row()) == RowKind::New && text.trimmed().isEmpty();
  if (isLeftOpen) return {};
  const auto& problem = read.error();
  if (problem.code == ProblemCode::Malformed && budgetColumnAt(index.column()) == BudgetColumn::Account) {
    return tr("« %1 » n’est pas un compte. Tapez un numéro, par exemple 604, ou un mot de son intitulé.")
        .arg(text);
  }
  if (problem.code == ProblemCode::RecordMissing) {
    return tr("Aucun organisme de l’annuaire ne s’appelle « %1 ». Ajoutez-le d’abord dans l’Annuaire.")
        .arg(text);
  }
  return onScreen(wording::fieldSentence(EntityKind::BudgetLine, problem, m_session.language()));
}

bool BudgetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !isTypedInto(index)) return false;
  const auto column = budgetColumnAt(index.column());
  const bool isCheck = role == Qt::CheckStateRole && column == BudgetColumn::Eligible;
  if (role != Qt::EditRole && !isCheck) return false;
  const auto text = isCheck ? (value.toInt() == Qt::Checked ? QStringLiteral("oui") : QStringLiteral("non"))
                            : value.toString();
  const auto wrong = refusal(index, text);
  Q_EMIT refused(wrong);
  if (!wrong.isEmpty()) return false;
  const auto section = sectionAt(index.row());
  const bool isNew = kindOf(index.row()) == RowKind::New;
  if (isNew && text.trimmed().isEmpty() && !isBegun(section)) return true;
  auto& begun = isNew ? newLine(section) : m_lines[m_rows[static_cast<std::size_t>(index.row())].line];
  const auto read = app::typedInto(begun, column, fromScreen(text), entry(section));
  if (!read) return isNew;  // emptied, and still to be typed
  if (!isNew) return *read == begun || perform(app::lineStep(m_session.file(), *read));
  begun = *read;
  Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
  return true;
}

bool BudgetModel::perform(const app::StepOrProblem& step) {
  if (!step) return (say(step.error()), false);
  const auto problems = m_session.perform(*step);
  if (!problems.empty()) say(problems.front());
  return problems.empty();
}

void BudgetModel::say(const Problem& problem) {
  Q_EMIT refused(onScreen(wording::fieldSentence(EntityKind::BudgetLine, problem, m_session.language())));
}

const std::map<QString, Id<Organisation>>& BudgetModel::funders() const {
  if (!m_funders.empty()) return m_funders;
  const auto all = m_session.readOrNothing(
      [](const store::ConsortiumFile& file) { return store::allRecords<Organisation>(file); });
  for (const auto& each : all) m_funders.emplace(onScreen(store::nameOf(toRecord(each))), each.id);
  return m_funders;
}

QString BudgetModel::funderName(const BudgetLine& line) const {
  if (!line.funder) return {};
  const auto funder = m_session.find(EntityKind::Organisation, line.funder->uuid());
  return funder ? onScreen(store::nameOf(*funder)) : QString();
}

QStringList BudgetModel::suggestions(const QModelIndex& index) const {
  QStringList names;
  switch (budgetColumnAt(index.column())) {
    case BudgetColumn::Account:
      for (const auto& account : exchange::accountPlan(m_version->accountingPlan).accounts) {
        if (app::sectionOf(account.code) != sectionAt(index.row())) continue;
        names.append(onScreen(account.code) + u' ' + onScreen(account.label));
      }
      break;
    case BudgetColumn::Currency:
      names = {QStringLiteral("EUR"), QStringLiteral("XOF")};
      break;
    case BudgetColumn::Funder:
      for (const auto& [name, id] : funders()) names.append(name);
      break;
    case BudgetColumn::Label:
    case BudgetColumn::Quantity:
    case BudgetColumn::Unit:
    case BudgetColumn::UnitPrice:
    case BudgetColumn::Amount:
    case BudgetColumn::Euros:
    case BudgetColumn::Justification:
    case BudgetColumn::Eligible:
      break;
  }
  return names;
}

QString BudgetModel::copied(const QModelIndexList& cells) const {
  const auto textAt = [this](int row, int column) {
    const auto* line = lineAt(row);
    if (!line) return index(row, column).data().toString();
    return onScreen(app::cellText(*line, budgetColumnAt(column), fromScreen(funderName(*line))));
  };
  if (cells.size() == 1) return textAt(cells.front().row(), cells.front().column());
  std::vector<int> rows;
  for (const auto& cell : cells) {
    if (kindOf(cell.row()) == RowKind::Line) rows.push_back(cell.row());
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  QStringList lines;
  QStringList head;
  for (const auto& heading : headings()) head.append(onScreen(heading));
  lines.append(head.join(u'\t'));
  for (const int row : rows) {
    QStringList texts;
    for (int column = 0; column < columnCount(); ++column) {
      auto text = textAt(row, column).replace(u'"', QStringLiteral("\"\""));
      const bool isQuoted = text.contains(u'\n') || text.contains(u'\t') || text.startsWith(u'"');
      texts.append(isQuoted ? u'"' + text + u'"' : textAt(row, column));
    }
    lines.append(texts.join(u'\t'));
  }
  return lines.join(u'\n') + u'\n';
}

// --- what is shown

std::array<std::string, app::kBudgetColumns> BudgetModel::headings() {
  return {fromScreen(tr("Compte")),   fromScreen(tr("Intitulé")),      fromScreen(tr("Qté")),
          fromScreen(tr("Unité")),    fromScreen(tr("Prix unitaire")), fromScreen(tr("Montant")),
          fromScreen(tr("Devise")),   fromScreen(tr("En euros")),      fromScreen(tr("Calcul / devis")),
          fromScreen(tr("Éligible")), fromScreen(tr("Bailleur"))};
}

int BudgetModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BudgetModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(app::kBudgetColumns);
}

Qt::ItemFlags BudgetModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  const auto kind = kindOf(index.row());
  if (kind != RowKind::Line && kind != RowKind::New) return Qt::ItemIsEnabled;
  auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (isTypedInto(index)) flags |= Qt::ItemIsEditable;
  const bool isCheck = budgetColumnAt(index.column()) == BudgetColumn::Eligible && kind == RowKind::Line &&
                       sectionAt(index.row()) == BudgetSection::Charges;
  if (isCheck && isEditable()) flags |= Qt::ItemIsUserCheckable;
  return flags;
}

QVariant BudgetModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const auto column = budgetColumnAt(section);
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole) return {};
  return onScreen(headings()[static_cast<std::size_t>(section)]);
}

QVariant BudgetModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& row = m_rows[static_cast<std::size_t>(index.row())];
  const auto column = budgetColumnAt(index.column());
  const auto* line = lineAt(index.row());
  const bool isNew = row.kind == RowKind::New;
  if (role == Qt::EditRole) {
    if (!line || (isNew && column == BudgetColumn::Amount && line->amount.isZero())) return QString();
    const auto text = onScreen(app::cellText(*line, column, fromScreen(funderName(*line))));
    return isNumberColumn(column) ? shownDecimal(text) : text;
  }
  if (role == Qt::CheckStateRole) {
    const bool isShown = row.kind == RowKind::Line && column == BudgetColumn::Eligible &&
                         row.section == BudgetSection::Charges;
    return isShown ? QVariant(static_cast<int>(line->eligible ? Qt::Checked : Qt::Unchecked)) : QVariant();
  }
  if (role == Qt::DisplayRole) {
    if (row.kind == RowKind::Line || line) return lineText(*line, column, isNew);
    if (isNew) return column == BudgetColumn::Label ? QVariant(tr("+ Nouvelle ligne")) : QVariant();
    return marginText(row, column);
  }
  if (role == Qt::ToolTipRole && line) {
    if (column == BudgetColumn::Account) {
      return onScreen(exchange::accountPlan(m_version->accountingPlan).labelOf(line->account));
    }
    if (column == BudgetColumn::Amount && line->quantity && line->unitPrice) {
      return tr("Quantité × prix unitaire. Videz le prix unitaire pour saisir un montant.");
    }
    return lineText(*line, column, isNew);
  }
  return style(row, column, role);
}

QVariant BudgetModel::lineText(const BudgetLine& line, BudgetColumn column, bool isNew) const {
  switch (column) {
    case BudgetColumn::UnitPrice:
      return line.unitPrice ? shownWithoutUnit(*line.unitPrice) : QString();
    case BudgetColumn::Amount:
      return isNew && line.amount.isZero() ? QString() : shownWithoutUnit(line.amount);
    case BudgetColumn::Euros:
      return isNew && line.amount.isZero() ? QString() : shownAmount(line.eur);
    case BudgetColumn::Quantity:
      return shownDecimal(onScreen(app::cellText(line, column, {})));
    case BudgetColumn::Eligible:
      if (app::sectionOf(line) != BudgetSection::Charges) return QString();
      return line.eligible ? tr("oui") : tr("non");
    case BudgetColumn::Funder:
      return funderName(line);
    case BudgetColumn::Account:
    case BudgetColumn::Label:
    case BudgetColumn::Unit:
    case BudgetColumn::Currency:
    case BudgetColumn::Justification:
      break;
  }
  return onScreen(app::cellText(line, column, {}));
}

QString BudgetModel::headOf(BudgetSection section) const {
  switch (section) {
    case BudgetSection::Charges:
      return tr("Dépenses (60 à 69)");
    case BudgetSection::Resources:
      return tr("Ressources (70 à 79)");
    case BudgetSection::InKindUses:
      return tr("En nature, à part\u202f: emplois (86)");
    case BudgetSection::InKindSources:
      return tr("En nature, à part\u202f: contributions (87)");
  }
  return {};
}

QVariant BudgetModel::marginText(const Row& row, BudgetColumn column) const {
  if (row.kind == RowKind::Head) return column == BudgetColumn::Account ? headOf(row.section) : QVariant();
  const bool isTotal = row.kind == RowKind::Total;
  if (column == BudgetColumn::Label) {
    if (isTotal) return tr("Total");
    const auto& plan = exchange::accountPlan(m_version->accountingPlan);
    return tr("Sous-total %1\u202f: %2")
        .arg(onScreen(row.accountClass), onScreen(plan.labelOf(row.accountClass)));
  }
  if (column != BudgetColumn::Euros || !m_totals) return {};
  if (isTotal) return shownAmount(m_totals->of(row.section));
  const auto found = m_totals->byClass.find(row.accountClass);
  return found == m_totals->byClass.end() ? QVariant() : shownAmount(found->second);
}

QVariant BudgetModel::style(const Row& row, BudgetColumn column, int role) const {
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
  }
  const auto palette = QGuiApplication::palette();
  if (role == Qt::FontRole && (row.kind == RowKind::Head || row.kind == RowKind::Total)) {
    auto font = QGuiApplication::font();
    font.setBold(true);
    return font;
  }
  if (role == Qt::BackgroundRole && row.kind == RowKind::Head) return palette.brush(QPalette::Window);
  if (role != Qt::ForegroundRole) return {};
  const bool isBegunRow = row.kind == RowKind::New && isBegun(row.section);
  if (row.kind == RowKind::New && !isBegunRow) return QBrush(colourOf(Tone::Muted, palette));
  if (row.kind == RowKind::SubTotal) return QBrush(colourOf(Tone::Muted, palette));
  return {};
}

}  // namespace lianes::gui
