#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QString>

#include <string>
#include <variant>
#include <vector>

#include "gui/shell/actions.hpp"
#include "lianes/domain/record.hpp"
#include "lianes/store/search.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

struct PagePlace {
  int place;  // in the order of the navigation
};

// One thing that the palette finds: a page to show, an action to do, a record to open.
struct PaletteItem {
  std::variant<PagePlace, ActionId, RecordReference> what;
  QString title;
  QString detail;  // of what sort it is, and its shortcut
  QString icon;    // its name in the icon theme
  QString reason;  // why it cannot be used now; empty when it can
};

// What the palette shows for a text: the pages and actions whose title or sort has every word by its
// beginning, accents and case ignored, those that begin with the text first; then the records that the file
// has for it.
class PaletteModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { DetailRole = Qt::UserRole };

  using QAbstractListModel::QAbstractListModel;

  void setFixed(std::vector<PaletteItem> items);  // pages and actions
  void setText(const QString& text);              // leaves no record of the text before
  void setRecords(const std::vector<store::SearchHit>& hits, wording::Language language);

  // Requires: a row of the model.
  const PaletteItem& itemAt(int row) const { return m_shown[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Fixed {
    PaletteItem item;
    std::string words;  // folded, with a space before each
  };
  std::vector<Fixed> m_fixed;
  std::vector<PaletteItem> m_shown;
};

}  // namespace lianes::gui
