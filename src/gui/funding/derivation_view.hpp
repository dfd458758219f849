#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <optional>

#include "gui/desk/navigator.hpp"
#include "lianes/funding/derivation.hpp"

class QPushButton;
class QTreeView;

namespace lianes::gui {

class DerivationModel;

// Where a fact of a derivation was read from; nothing when no record holds it.
using SourceFinder = std::function<std::optional<RecordReference>(const funding::Source&)>;

// « Expliquer »: why one figure is what it is. On top the sentence, to copy; below the tree of rules,
// operands and roundings; a fact leads to its record.
class DerivationView : public QDialog {
  Q_OBJECT

 public:
  // `derivation` names members and projects already. The parent outlives the finder's own context.
  DerivationView(const Desk& desk, funding::Derivation derivation, SourceFinder find, QWidget* parent);

 private:
  std::optional<RecordReference> chosenRecord() const;
  void showRecord();
  void showState();
  void copyText() const;

  Desk m_desk;
  SourceFinder m_find;
  DerivationModel* m_model;
  QTreeView* m_tree;
  QPushButton* m_toRecord;
};

}  // namespace lianes::gui
