#include "gui/file/recent_files.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

namespace lianes::gui {
namespace {

constexpr std::size_t kMostRecentFiles = 10;

void keepRecentFiles(const std::vector<RecentFile>& files) {
  QSettings settings;
  settings.remove(QStringLiteral("files/recent"));
  settings.beginWriteArray(QStringLiteral("files/recent"), static_cast<int>(files.size()));
  for (std::size_t at = 0; at < files.size(); ++at) {
    settings.setArrayIndex(static_cast<int>(at));
    settings.setValue(QStringLiteral("path"), files[at].path);
    settings.setValue(QStringLiteral("openedAt"), files[at].openedAt.toString(Qt::ISODate));
  }
  settings.endArray();
}

std::vector<RecentFile> recentFilesWithout(const QString& path) {
  auto files = recentFiles();
  std::erase_if(files, [&](const RecentFile& file) { return file.path == path; });
  return files;
}

}  // namespace

std::vector<RecentFile> recentFiles() {
  QSettings settings;
  std::vector<RecentFile> files;
  const int count = settings.beginReadArray(QStringLiteral("files/recent"));
  for (int at = 0; at < count; ++at) {
    settings.setArrayIndex(at);
    files.push_back(
        {settings.value(QStringLiteral("path")).toString(),
         QDateTime::fromString(settings.value(QStringLiteral("openedAt")).toString(), Qt::ISODate)});
  }
  settings.endArray();
  return files;
}

void rememberRecentFile(const QString& path) {
  const auto absolute = QFileInfo(path).absoluteFilePath();
  auto files = recentFilesWithout(absolute);
  files.insert(files.begin(), {absolute, QDateTime::currentDateTime()});
  if (files.size() > kMostRecentFiles) files.resize(kMostRecentFiles);
  keepRecentFiles(files);
}

void forgetRecentFile(const QString& path) { keepRecentFiles(recentFilesWithout(path)); }

QString momentOnScreen(const QDateTime& moment) {
  const auto time = moment.toString(QStringLiteral("HH:mm"));
  const auto daysAgo = moment.date().daysTo(QDate::currentDate());
  if (daysAgo == 0) {
    return QCoreApplication::translate("Moments", "aujourd’hui à %1").arg(time);
  }
  if (daysAgo == 1) {
    return QCoreApplication::translate("Moments", "hier à %1").arg(time);
  }
  return QCoreApplication::translate("Moments", "%1 à %2")
      .arg(moment.toString(QStringLiteral("dd/MM/yyyy")), time);
}

}  // namespace lianes::gui
