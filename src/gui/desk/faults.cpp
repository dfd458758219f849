#include "gui/desk/faults.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QStandardPaths>

#include <functional>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <typeinfo>
#include <variant>

#include "gui/kit/text.hpp"
#include "lianes/base/contract.hpp"
#include "lianes/store/database_failure.hpp"

namespace lianes::gui {
namespace {

constexpr qint64 kLongestFaultLog = qint64{1} << 17;

// What only a mistake of the program throws.
bool isFault(const std::exception& thrown) {
  return dynamic_cast<const ContractViolation*>(&thrown) != nullptr ||
         dynamic_cast<const std::out_of_range*>(&thrown) != nullptr ||
         dynamic_cast<const std::bad_optional_access*>(&thrown) != nullptr ||
         dynamic_cast<const std::bad_variant_access*>(&thrown) != nullptr ||
         dynamic_cast<const std::bad_function_call*>(&thrown) != nullptr;
}

// A promise is a text of the source, told without the folder that it was built in. Of others only the type:
// what the library says may quote what somebody typed.
std::string nameOfFault(const std::exception& thrown) {
  if (dynamic_cast<const ContractViolation*>(&thrown) == nullptr) return typeid(thrown).name();
  const std::string_view what = thrown.what();
  const auto folder = what.rfind('/', what.find(':'));
  return std::string(folder == std::string_view::npos ? what : what.substr(folder + 1));
}

void note(const std::string& fault) {
  static QMutex one;
  const QMutexLocker locker(&one);
  const QFileInfo known(faultLogPath());
  QDir().mkpath(known.path());
  if (known.isSymLink()) return;  // it would lead where somebody else wants
  if (known.size() > kLongestFaultLog) {
    const auto before = faultLogPath() + QStringLiteral(".1");
    QFile::remove(before);
    QFile::rename(faultLogPath(), before);
  }
  QFile log(faultLogPath());
  if (!log.open(QIODevice::WriteOnly | QIODevice::Append)) return;
  log.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  log.write(QStringLiteral("%1 %2 %3\n")
                .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                     QCoreApplication::applicationVersion(), onScreen(fault).simplified())
                .toUtf8());
}

}  // namespace

QString faultLogPath() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/faults.log");
}

Problem caught(const std::exception& thrown, const std::string& about) {
  if (!isFault(thrown)) return store::problemOf(thrown, about);
  note(nameOfFault(thrown));
  return {ProblemCode::ProgramFault, {}, {fromScreen(faultLogPath())}};
}

}  // namespace lianes::gui
