#include "main/report_renderer.hpp"

#include <QtGui/QGuiApplication>

#include <array>
#include <cstdio>
#include <memory>

#include "lianes/render/calendar.hpp"
#include "lianes/render/iati.hpp"
#include "lianes/render/render.hpp"
#include "lianes/wording/due_text.hpp"

namespace lianes {
namespace {

// Fonts want an application; it lives until the program ends.
void startWithoutScreen() {
  if (QCoreApplication::instance() != nullptr) return;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // Standard error belongs to the sentences of the commands; of Qt, nothing but its end is worth a line
  // there.
  qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg) std::fputs(qPrintable(message), stderr);
  });
  static int count = 1;
  static std::array<char, 11> name{"lianes-cli"};
  static std::array<char*, 2> arguments{name.data(), nullptr};
  static const QGuiApplication application(count, arguments.data());
}

render::Format renderFormat(app::ReportFormat format) {
  switch (format) {
    case app::ReportFormat::Odt:
      return render::Format::Odt;
    case app::ReportFormat::Xlsx:
      return render::Format::Xlsx;
    case app::ReportFormat::Csv:
      return render::Format::Csv;
    case app::ReportFormat::Html:
      return render::Format::Html;
    case app::ReportFormat::Pdf:
    case app::ReportFormat::Iati:
    case app::ReportFormat::Ics:
      break;
  }
  return render::Format::Pdf;
}

render::Calendar calendarOf(const report::Facts& facts) {
  render::Calendar calendar{facts.consortium.name, facts.scope.to};
  for (const auto& item : facts.due) {
    calendar.entries.push_back({item, wording::sentence(item, wording::Language::French)});
  }
  return calendar;
}

}  // namespace

app::Renderer reportRenderer() {
  return [](const app::RenderJob& job) -> std::vector<std::filesystem::path> {
    try {
      if (job.format == app::ReportFormat::Iati) {
        render::writeIati(job.facts, job.target);
        return {job.target};
      }
      if (job.format == app::ReportFormat::Ics) {
        render::writeCalendar(calendarOf(job.facts), job.target);
        return {job.target};
      }
      startWithoutScreen();
      const auto goesOn = [&job](std::size_t) { return !job.wanted || job.wanted(); };
      return render::write(job.model, renderFormat(job.format), job.target, goesOn);
    } catch (const render::Cancelled&) {
      throw app::WritingStopped();
    } catch (const render::WriteFailure& failure) {
      throw app::RenderFailure(failure.what());
    }
  };
}

}  // namespace lianes
