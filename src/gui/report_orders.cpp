#include "gui/report_orders.hpp"

#include <QtCore/QCoreApplication>

#include "gui/text.hpp"

namespace lianes::gui {

app::Order orderOf(const Report& report) {
  const auto kind = report.kind == ReportKind::Final ? app::OutputKind::Final : app::OutputKind::Intermediate;
  return {kind, report.periodStart, report.periodEnd};
}

WrittenDocument writeOrder(const store::ConsortiumFile& file, const WantedDocument& wanted,
                           const std::filesystem::path& folder, const app::Renderer& renderer) {
  try {
    auto written = app::exportOrder(file, wanted.order, wanted.formats, folder, {renderer});
    if (!written) return {.problems = written.error()};
    return {.files = std::move(written).value()};
  } catch (const app::RenderFailure& fault) {
    return {.refusal = onScreen(fault.what())};
  } catch (const std::filesystem::filesystem_error& fault) {
    return {.refusal = QCoreApplication::translate("Reports",
                                                   "Rien n’a pu être écrit dans « %1 » : %2. "
                                                   "Choisissez un autre dossier.")
                           .arg(onScreen(folder.string()), onScreen(fault.code().message()))};
  }
}

}  // namespace lianes::gui
