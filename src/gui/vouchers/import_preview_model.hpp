#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSortFilterProxyModel>

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "lianes/app/import_expenses.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

using OwnerNames = std::map<store::VoucherOwner, QString>;

// What each row of a table would become, and whether it is taken: a box to check, which rows have not
// that are refused, set aside or await an answer.
class ImportPreviewModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Line, State, Where, Why, Day, Supplier, Label, Amount, Euros, Owner, ColumnCount };
  enum Role { Order = Qt::UserRole };

  explicit ImportPreviewModel(wording::Language language, QObject* parent = nullptr);

  void show(std::shared_ptr<const app::ImportPreview> preview, OwnerNames owners);
  const app::ImportRow& rowAt(int row) const;
  std::vector<const app::ImportRow*> taken() const;
  void take(int row, bool isTaken);  // nothing for a row that cannot be entered

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

 Q_SIGNALS:
  void takenChanged();

 private:
  QString text(const app::ImportRow& row, int column) const;
  QVariant order(const app::ImportRow& row, int column) const;

  wording::Language m_language;
  std::shared_ptr<const app::ImportPreview> m_preview;
  OwnerNames m_owners;
  std::vector<bool> m_taken;
};

// The rows of one state, or all.
class ImportStateFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setState(std::optional<app::ImportState> state);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  std::optional<app::ImportState> m_state;
};

}  // namespace lianes::gui
