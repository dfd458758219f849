#pragma once

#include <QtCore/QObject>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "lianes/store/drill.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

// Tries the last backup of each place, on a worker.
class BackupDrill : public QObject {
  Q_OBJECT

 public:
  explicit BackupDrill(wording::Language language, QObject* parent = nullptr);
  ~BackupDrill() override;

  // `names` are the file's in each place, its own first. Ends with `told`, unless stopped.
  void start(const std::filesystem::path& file, const std::vector<std::filesystem::path>& names,
             const store::Environment& environment);
  void stop();
  bool isRunning() const { return m_progress != nullptr; }
  int percent() const;

 Q_SIGNALS:
  void told(const QString& html);

 private:
  struct Progress;
  struct Outcome;
  QString sectionOf(const Outcome& outcome) const;

  wording::Language m_language;
  std::shared_ptr<Progress> m_progress;  // while it runs
};

}  // namespace lianes::gui
