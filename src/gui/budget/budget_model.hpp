#pragma once

#include <QtCore/QAbstractTableModel>

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "lianes/app/budget_entry.hpp"

namespace lianes::gui {

class Session;

// One cell of the grid that keeps its meaning when rows come or go: a line, or the new line of a section.
struct BudgetPlace {
  std::optional<Id<BudgetLine>> line;  // nothing: the section's new line
  app::BudgetSection section = app::BudgetSection::Charges;
  int column = 0;

  bool isSameRow(const BudgetPlace& other) const { return line == other.line && section == other.section; }
};

// One version of a budget as the rows of a grid: the head of each section, its lines by class of account with
// sub-totals, a new line always at its end, its total. A cell that is typed is a step of its own; a new line
// is kept here until it is whole, and added as one step when it is left.
class BudgetModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum class RowKind { Head, Line, New, SubTotal, Total };

  explicit BudgetModel(Session& session, QObject* parent = nullptr);

  void show(const std::optional<BudgetVersion>& version);  // reads it anew
  const std::optional<BudgetVersion>& version() const { return m_version; }
  bool isEditable() const;
  const std::vector<BudgetLine>& lines() const { return m_lines; }
  const std::optional<app::BudgetTotals>& totals() const { return m_totals; }

  RowKind kindOf(int row) const;
  app::BudgetSection sectionAt(int row) const;
  const BudgetLine* lineAt(int row) const;  // of Line and New rows, else null
  BudgetPlace placeOf(const QModelIndex& index) const;
  QModelIndex indexOf(const BudgetPlace& place) const;  // not valid when the line is gone
  bool isTypedInto(const QModelIndex& index) const;

  // Whether something was typed into the new line of a section.
  bool isBegun(app::BudgetSection section) const;
  // Adds the new line of a section, when something was typed; says what is missing. True: nothing is left.
  bool saveNew(app::BudgetSection section);
  void forgetNew(app::BudgetSection section);

  // What is wrong with a text for a cell, as a sentence; empty: nothing.
  QString refusal(const QModelIndex& index, const QString& text) const;

  app::BudgetEntry entry(std::optional<app::BudgetSection> section) const;
  static std::array<std::string, app::kBudgetColumns> headings();
  QString copied(const QModelIndexList& cells) const;  // with tabs; several cells under their heads
  QString funderName(const BudgetLine& line) const;
  // The names that may be typed into a cell: accounts with their labels, funders, currencies.
  QStringList suggestions(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void refused(const QString& sentence);  // empty: what was wrong is right again

 private:
  struct Row {
    RowKind kind;
    app::BudgetSection section;
    std::size_t line = 0;  // of Line
    std::string accountClass{};

    bool isLike(const Row& other) const;
  };

  std::vector<Row> rowsNow() const;
  BudgetLine blankLine(app::BudgetSection section) const;
  BudgetLine& newLine(app::BudgetSection section);
  bool perform(const app::StepOrProblem& step);
  void say(const Problem& problem);
  QVariant lineText(const BudgetLine& line, app::BudgetColumn column, bool isNew) const;
  QVariant marginText(const Row& row, app::BudgetColumn column) const;
  QVariant style(const Row& row, app::BudgetColumn column, int role) const;
  QString headOf(app::BudgetSection section) const;
  const std::map<QString, Id<Organisation>>& funders() const;

  Session& m_session;
  std::optional<BudgetVersion> m_version;
  std::vector<BudgetLine> m_lines;
  std::vector<Row> m_rows;
  std::optional<app::BudgetTotals> m_totals;
  std::map<std::pair<Uuid, app::BudgetSection>, BudgetLine> m_new;  // half-typed, by version
  mutable std::map<QString, Id<Organisation>> m_funders;            // by name, read when first needed
};

}  // namespace lianes::gui
