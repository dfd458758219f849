#include "gui/shell/palette_model.hpp"

#include <QtGui/QIcon>

#include <algorithm>
#include <sstream>

#include "gui/kit/text.hpp"
#include "gui/records/kind_icons.hpp"
#include "lianes/base/text.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kMostFixedMatches = 8;

bool hasEveryWord(const std::string& words, const std::string& wanted) {
  std::istringstream each(wanted);
  std::string word;
  while (each >> word) {
    if (words.find(' ' + word) == std::string::npos) return false;
  }
  return true;
}

}  // namespace

void PaletteModel::setFixed(std::vector<PaletteItem> items) {
  m_fixed.clear();
  for (auto& item : items) {
    auto words = ' ' + foldForSearch(fromScreen(item.title + u' ' + item.detail));
    m_fixed.push_back({std::move(item), std::move(words)});
  }
}

void PaletteModel::setText(const QString& text) {
  beginResetModel();
  m_shown.clear();
  const auto wanted = foldForSearch(fromScreen(text));
  for (const auto& fixed : m_fixed) {
    if (hasEveryWord(fixed.words, wanted)) m_shown.push_back(fixed.item);
  }
  if (!wanted.empty()) {
    std::stable_partition(m_shown.begin(), m_shown.end(), [&](const PaletteItem& item) {
      return foldForSearch(fromScreen(item.title)).starts_with(wanted);
    });
    if (m_shown.size() > kMostFixedMatches) m_shown.resize(kMostFixedMatches);
  }
  endResetModel();
}

void PaletteModel::setRecords(const std::vector<store::SearchHit>& hits, wording::Language language) {
  if (hits.empty()) return;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(hits.size()) - 1);
  for (const auto& hit : hits) {
    m_shown.push_back({RecordReference{hit.kind, hit.id},
                       onScreen(hit.name),
                       onScreen(wording::kindLabel(hit.kind, language)),
                       iconNameOf(hit.kind),
                       {}});
  }
  endInsertRows();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& item = itemAt(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return item.title;
    case Qt::DecorationRole:
      return QIcon::fromTheme(item.icon);
    case DetailRole:
      return item.detail;
    case Qt::ToolTipRole:
      return item.reason.isEmpty() ? QVariant() : QVariant(item.reason);
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2").arg(item.title, item.detail);
    default:
      return {};
  }
}

}  // namespace lianes::gui
