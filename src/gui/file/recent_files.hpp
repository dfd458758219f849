#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <vector>

namespace lianes::gui {

struct RecentFile {
  QString path;  // absolute
  QDateTime openedAt;
};

// The files that were opened last, the newest first, kept in the settings.
std::vector<RecentFile> recentFiles();
void rememberRecentFile(const QString& path);
void forgetRecentFile(const QString& path);

// "aujourd’hui à 14:32", "hier à 09:05", "12/03/2021 à 14:32".
QString momentOnScreen(const QDateTime& moment);

}  // namespace lianes::gui
