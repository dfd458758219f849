#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <filesystem>
#include <vector>

#include "gui/desk/long_query.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/app/reports.hpp"
#include "lianes/wording/language.hpp"

// Documents made by a worker with a file of its own: what came of it, whatever happened. All of these may run
// on any thread.
namespace lianes::gui {

struct WantedDocument {
  app::Order order;
  std::vector<app::ReportFormat> formats{};
};

struct WrittenDocument {
  std::vector<std::filesystem::path> files{};
  QString refusal{};           // why there is none, a sentence
  bool mayDoElsewhere = true;  // in another folder
};

// The order of a report's record; of an extract where projects are chosen.
app::Order orderOf(const Report& report, std::vector<Id<MicroProject>> projects = {});

// What writes, and in which language it says what was in the way.
struct DocumentWriter {
  app::Renderer renderer;
  wording::Language language = wording::Language::French;
};

// As app::exportOrder.
WrittenDocument writeOrder(const store::ConsortiumFile& file, const WantedDocument& wanted,
                           const std::filesystem::path& folder, const DocumentWriter& writer, LongWork& work);

// The PDF of an order, not kept anywhere.
struct DocumentBytes {
  QByteArray bytes{};
  QString refusal{};
};
DocumentBytes pdfOf(const store::ConsortiumFile& file, const app::Order& order, const DocumentWriter& writer,
                    LongWork& work);

// As app::prepareFreezing.
struct Preparation {
  std::shared_ptr<app::PreparedFreezing> prepared{};
  QString refusal{};
};
Preparation prepareOrder(const store::ConsortiumFile& file, Id<Report> report,
                         const std::vector<app::ReportFormat>& formats, const DocumentWriter& writer,
                         LongWork& work);

}  // namespace lianes::gui
