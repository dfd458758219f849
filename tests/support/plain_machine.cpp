#include "support/plain_machine.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace lianes::test {
namespace {

namespace fs = std::filesystem;

bool isKept(std::string_view name, std::string_view onPurpose) {
  if (name == "LIANES_AUTHOR") return false;
  if (name.starts_with("LIANES_") || name.starts_with("LD_") || name.ends_with("SAN_OPTIONS")) return true;
  return (":" + std::string(onPurpose) + ":").find(":" + std::string(name) + ":") != std::string::npos;
}

void forgetEnvironment() {
  const char* named = std::getenv("LIANES_KEPT");
  const std::string onPurpose = named == nullptr ? "" : named;
  std::vector<std::string> names;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view variable(*each);
    names.emplace_back(variable.substr(0, variable.find('=')));
  }
  for (const auto& name : names) {
    if (!isKept(name, onPurpose)) ::unsetenv(name.c_str());
  }
}

// A folder for temporary files that someone chose stays theirs, as for a faster disk, unless nothing can be
// written there, or so long a name that no socket fits into it.
TemporaryFolder folderWhereChosen() {
  constexpr std::size_t kLongest = 32;
  const char* chosen = std::getenv("TMPDIR");
  const std::string parent = chosen == nullptr ? "" : chosen;
  const bool isUsable = parent.starts_with('/') && parent.size() <= kLongest && fs::is_directory(parent) &&
                        ::access(parent.c_str(), W_OK | X_OK) == 0;
  ::setenv("TMPDIR", isUsable ? parent.c_str() : "/tmp", 1);
  return {};
}

void set(const char* name, const std::string& value) {
  constexpr int kOnlyWhereNothingWasKept = 0;
  ::setenv(name, value.c_str(), kOnlyWhereNothingWasKept);
}

// Whoever started this may have ignored them: nohup, a shell, a program that reaps no children.
void hearSignals() {
  sigset_t all{};
  ::sigfillset(&all);
  ::sigprocmask(SIG_UNBLOCK, &all, nullptr);
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD, SIGXFSZ}) {
    std::signal(signal, SIG_DFL);
  }
}

}  // namespace

PlainMachine::PlainMachine() : m_folder(folderWhereChosen()) {
  forgetEnvironment();
  const auto owned = [this](const char* name) {
    const auto folder = m_folder.path() / name;
    fs::create_directory(folder);
    return folder.string();
  };
  set("HOME", owned("home"));
  set("XDG_CONFIG_HOME", owned("config"));
  set("XDG_DATA_HOME", owned("data"));
  set("XDG_STATE_HOME", owned("state"));
  set("XDG_CACHE_HOME", owned("cache"));
  const auto system = owned("system");
  set("XDG_CONFIG_DIRS", system);
  set("XDG_DATA_DIRS", system);
  const auto running = owned("run");
  fs::permissions(running, fs::perms::owner_all);
  set("XDG_RUNTIME_DIR", running);
  // Tests that give up the rights of root still have to reach their files, and to write some.
  fs::permissions(m_folder.path(), fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
  const auto temporary = owned("à b");
  fs::permissions(temporary, fs::perms::all | fs::perms::sticky_bit);
  ::setenv("TMPDIR", temporary.c_str(), 1);

  set("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
  set("LANG", "C.UTF-8");
  set("LC_ALL", "C.UTF-8");
  set("TZ", "UTC0");
  set("FONTCONFIG_FILE", LIANES_TEST_FONTS);
  set("QT_QPA_PLATFORM", "offscreen");
  ::umask(S_IWGRP | S_IWOTH);
  hearSignals();
}

}  // namespace lianes::test
