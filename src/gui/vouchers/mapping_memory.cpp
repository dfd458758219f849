#include "gui/vouchers/mapping_memory.hpp"

#include <QtCore/QCryptographicHash>
#include <QtCore/QSettings>

#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr qsizetype kMostRemembered = 100;

QString mappingGroup() { return QStringLiteral("import_mappings"); }

QString keyOfHeads(const app::ImportPlan& plan) {
  const auto heads = QByteArray::fromStdString(app::headsOf(plan));
  return QString::fromLatin1(QCryptographicHash::hash(heads, QCryptographicHash::Sha256).toHex());
}

}  // namespace

std::optional<exchange::ExpenseMapping> rememberedMapping(const app::ImportPlan& plan) {
  const auto json = QSettings().value(mappingGroup() + u'/' + keyOfHeads(plan)).toString();
  if (json.isEmpty()) return std::nullopt;
  const auto mapping = exchange::readExpenseMapping(fromScreen(json));
  return mapping ? std::optional(*mapping) : std::nullopt;
}

void rememberMapping(const app::ImportPlan& plan) {
  QSettings settings;
  settings.beginGroup(mappingGroup());
  auto keys = settings.childKeys();
  while (keys.size() >= kMostRemembered) settings.remove(keys.takeFirst());
  settings.setValue(keyOfHeads(plan), onScreen(exchange::writeExpenseMapping(app::mappingOf(plan))));
}

}  // namespace lianes::gui
