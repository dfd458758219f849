#pragma once

#include <QtCore/QAbstractItemModel>

#include <vector>

#include "lianes/funding/derivation.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

// The tree of one figure: below each figure, what it was made from, down to the facts.
class DerivationModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column { Name, Rule, Calculation, Rounding, Value, Columns };

  DerivationModel(funding::Derivation root, wording::Language language, QObject* parent = nullptr);

  const funding::Derivation& root() const { return m_root; }
  const funding::Derivation& derivationAt(const QModelIndex& index) const;  // Requires: a valid one

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Node {
    const funding::Derivation* derivation;
    std::size_t parent;  // the root's own place for the root
    int row;
    std::vector<std::size_t> children;
  };

  std::size_t add(const funding::Derivation& derivation, std::size_t parent, int row);
  const Node& nodeAt(const QModelIndex& index) const { return m_nodes[index.internalId()]; }
  QString shown(const Node& node, int column) const;

  funding::Derivation m_root;
  wording::Language m_language;
  std::vector<Node> m_nodes;
};

}  // namespace lianes::gui
