#include "gui/funding/derivation_model.hpp"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <utility>

#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {

DerivationModel::DerivationModel(funding::Derivation root, wording::Language language, QObject* parent)
    : QAbstractItemModel(parent), m_root(std::move(root)), m_language(language) {
  add(m_root, 0, 0);
}

std::size_t DerivationModel::add(const funding::Derivation& derivation, std::size_t parent, int row) {
  const auto place = m_nodes.size();
  m_nodes.push_back({&derivation, parent, row, {}});
  int child = 0;
  for (const auto& operand : derivation.operands) {
    const auto below = add(operand, place, child++);
    m_nodes[place].children.push_back(below);
  }
  return place;
}

const funding::Derivation& DerivationModel::derivationAt(const QModelIndex& index) const {
  return *nodeAt(index).derivation;
}

QModelIndex DerivationModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  if (!parent.isValid()) return createIndex(row, column, quintptr{0});
  return createIndex(row, column, quintptr{nodeAt(parent).children[static_cast<std::size_t>(row)]});
}

QModelIndex DerivationModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return {};
  const auto parent = nodeAt(index).parent;
  return createIndex(m_nodes[parent].row, 0, quintptr{parent});
}

int DerivationModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return 1;
  return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int DerivationModel::columnCount(const QModelIndex&) const { return Columns; }

QString DerivationModel::shown(const Node& node, int column) const {
  const auto& derivation = *node.derivation;
  switch (column) {
    case Name:
      return capitalised(onScreen(wording::figureName(derivation, m_language)));
    case Rule:
      return derivation.rule == funding::Rule::Fact ? tr("fait") : onScreen(codeOf(derivation.rule));
    case Calculation:
      if (derivation.formula == funding::Formula::Elsewhere) return tr("expliqué avec son propre chiffre");
      return onScreen(wording::calculation(derivation, m_language));
    case Rounding:
      return onScreen(wording::roundingText(derivation, m_language));
    case Value:
      return onScreen(wording::text(derivation.value, m_language));
    default:
      return {};
  }
}

QVariant DerivationModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& node = nodeAt(index);
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return shown(node, index.column());
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (index.column() == Value ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
      auto font = QGuiApplication::font();
      font.setBold(index.column() == Value && node.derivation->rule != funding::Rule::Fact);
      return font;
    }
    case Qt::ForegroundRole:
      if (index.column() != Name && index.column() != Value) {
        return colourOf(Tone::Muted, QGuiApplication::palette());
      }
      return {};
    default:
      return {};
  }
}

QVariant DerivationModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (section == Value ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Chiffre");
    case Rule:
      return tr("Règle");
    case Calculation:
      return tr("Calcul");
    case Rounding:
      return tr("Arrondi");
    case Value:
      return tr("Valeur");
    default:
      return {};
  }
}

}  // namespace lianes::gui
