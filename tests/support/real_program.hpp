#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>
#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>

#include "support/gui_office.hpp"

namespace lianes::test {

// The program `lianes` itself, without a screen, for a person of its own who has no settings, drafts or other
// windows yet; program_driver.cpp works in it as told.
class RealProgram {
 public:
  explicit RealProgram(const std::filesystem::path& file) { start(file); }
  ~RealProgram() {
    m_process.kill();
    m_process.waitForFinished(kPatience);
  }
  RealProgram(const RealProgram&) = delete;
  RealProgram& operator=(const RealProgram&) = delete;

  void start(const std::filesystem::path& file) {
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto* name :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
      variables.insert(QString::fromLatin1(name), m_home.path());
    }
    variables.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    variables.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(LIANES_PLUGINS));
    variables.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("lianes-driver"));
    variables.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
    m_process.setProcessEnvironment(variables);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(LIANES_PROGRAM), {QString::fromStdString(file.string())});
    REQUIRE(m_process.waitForStarted(kPatience));
  }

  // Writes a line and returns the answer.
  QString ask(const QString& line) {
    m_process.write(line.toUtf8() + '\n');
    while (!m_process.canReadLine()) REQUIRE(m_process.waitForReadyRead(kPatience));
    return QString::fromUtf8(m_process.readLine()).chopped(1);
  }
  void tell(const QString& line) {
    m_process.write(line.toUtf8() + '\n');
    m_process.waitForBytesWritten(kPatience);
  }

  // Sends the signal and returns the exit status; a program that a signal ended has none.
  std::optional<int> endBy(int signal) {
    REQUIRE(::kill(static_cast<pid_t>(m_process.processId()), signal) == 0);
    REQUIRE(m_process.waitForFinished(kPatience));
    return m_process.exitStatus() == QProcess::NormalExit ? std::optional(m_process.exitCode())
                                                          : std::nullopt;
  }

  const QString home() const { return m_home.path(); }

 private:
  QTemporaryDir m_home;
  QProcess m_process;
};

}  // namespace lianes::test
