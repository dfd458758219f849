#pragma once

#include <QtCore/QString>

#include <filesystem>
#include <vector>

#include "lianes/app/reports.hpp"

// Documents written by a worker: what came of it, whatever happened.
namespace lianes::gui {

struct WantedDocument {
  app::Order order;
  std::vector<app::ReportFormat> formats;
};

struct WrittenDocument {
  std::vector<std::filesystem::path> files{};
  Problems problems{};
  QString refusal{};  // of the renderer or the disk, a sentence
};

app::Order orderOf(const Report& report);

// As app::exportOrder, on any thread with a file of its own.
WrittenDocument writeOrder(const store::ConsortiumFile& file, const WantedDocument& wanted,
                           const std::filesystem::path& folder, const app::Renderer& renderer);

}  // namespace lianes::gui
