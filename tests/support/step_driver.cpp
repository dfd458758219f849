#include <sched.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <sstream>
#include <string>

#include "lianes/domain/entities.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/documents.hpp"
#include "support/later_schema.hpp"

// A program that the tests of crashes start and kill.
//   step_driver write FILE         performs steps without end; a line for each one that is on disk
//   step_driver share FILE STEPS   performs so many, a few at a time, whenever no other process holds the
//   file
//   step_driver read FILE ROUNDS   opens and checks the file so many times
//   step_driver migrate FILE       opens the file with a schema after the program's own
//   step_driver report FILE        opens the file and says whether it can be written
//   step_driver restore FILE BACKUP
// Ends with 3 when it may not write, 4 when what it read was not whole, 5 when the file does not open.
namespace {

using namespace lianes;
using namespace lianes::store;

std::uint64_t milliseconds() {
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                        std::chrono::system_clock::now().time_since_epoch())
                                        .count());
}

Environment environmentOf(UuidSource& ids) {
  return {[] { return Instant(static_cast<std::int64_t>(milliseconds())); }, [&ids] { return ids.next(); },
          "essai"};
}

// At once, so that what the tests have read is what was acknowledged.
void tell(StepNumber number) {
  const auto line = std::to_string(number) + '\n';
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::exit(1);
}

Organisation town(UuidSource& ids, const std::string& name) {
  return {.id = Id<Organisation>(ids.next()),
          .name = name,
          .kind = OrganisationKind::Collectivity,
          .level = CollectivityLevel::Commune,
          .country = "FR",
          .note = std::string(1500, 'n')};
}

Result<StepNumber, Problems> addPair(ConsortiumFile& file, UuidSource& ids, int round) {
  const auto left = town(ids, "gauche " + std::to_string(round));
  const auto right = town(ids, "droite " + std::to_string(round));
  if (round % 5 != 0)
    return file.perform({{StepAction::Put, {"2"}}, {Insert{toRecord(left)}, Insert{toRecord(right)}}});
  const auto added = file.perform({{StepAction::Added, {}}, {Insert{toRecord(left)}}});
  if (!added) return added;
  tell(*added);
  std::istringstream bytes(std::string(300'000, static_cast<char>('a' + round % 26)));
  return addDocument(file, bytes,
                     {.id = Id<Document>(ids.next()),
                      .attachedTo = {EntityKind::Organisation, left.id.uuid()},
                      .name = "photo.jpg",
                      .mediaType = "image/jpeg",
                      .size = 0});
}

int writeSteps(const std::string& path, UuidSource& ids) {
  auto opened = ::access(path.c_str(), F_OK) == 0 ? ConsortiumFile::open(path, environmentOf(ids))
                                                  : ConsortiumFile::create(path, environmentOf(ids));
  if (!opened) return 5;
  auto file = std::move(opened).value();
  if (file.isReadOnly()) return 3;
  for (int round = 1;; ++round) {
    const auto done = round % 7 == 0 ? file.undo() : addPair(file, ids, round);
    if (!done) return 4;
    tell(*done);
  }
}

int shareSteps(const std::string& path, UuidSource& ids, int wanted) {
  constexpr int kAtOnce = 20;
  int done = 0;
  while (done < wanted) {
    auto opened = ConsortiumFile::open(path, environmentOf(ids));
    if (!opened) return 5;
    auto file = std::move(opened).value();
    if (file.isReadOnly()) {
      sched_yield();
      continue;
    }
    for (const int until = std::min(done + kAtOnce, wanted); done < until; ++done) {
      const auto added = file.perform({{StepAction::Added, {}}, {Insert{toRecord(town(ids, "ville"))}}});
      if (!added) return 4;
      tell(*added);
    }
  }
  return 0;
}

int migrateFile(const std::string& path, UuidSource& ids) {
  auto environment = environmentOf(ids);
  environment.laterSchemas = {test::kLaterSchema};
  const auto file = ConsortiumFile::open(path, environment);
  if (!file) return 5;
  tell(1);
  return 0;
}

int restoreFile(const std::string& path, const std::string& backup, UuidSource& ids) {
  if (!restore(path, backup, environmentOf(ids))) return 5;
  tell(1);
  return 0;
}

// 0 where the file can be written, else one more than the reason why not.
int tellReport(const std::string& path, UuidSource& ids) {
  const auto file = ConsortiumFile::open(path, environmentOf(ids));
  if (!file) return 5;
  const auto& readOnly = file->report().readOnly;
  tell(readOnly ? static_cast<StepNumber>(*readOnly) + 1 : 0);
  return 0;
}

int readRounds(const std::string& path, UuidSource& ids, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    auto file = ConsortiumFile::open(path, environmentOf(ids), OpenIntent::Read);
    if (!file) return 5;
    const auto report = checkFile(file.value());
    for (const auto& finding : report.findings)
      std::cerr << static_cast<int>(finding.code) << ' ' << finding.detail << '\n';
    if (!report.sound()) return 4;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 1;
  spdlog::set_default_logger(spdlog::stderr_logger_st("step_driver"));  // the output belongs to tell()
  std::random_device chance;
  UuidSource ids(milliseconds, [&] { return std::uint64_t{chance()} << 32U | chance(); });
  const std::string mode = arguments[1];
  if (mode == "write") return writeSteps(arguments[2], ids);
  if (mode == "report") return tellReport(arguments[2], ids);
  if (mode == "migrate") return migrateFile(arguments[2], ids);
  if (mode == "restore" && count > 3) return restoreFile(arguments[2], arguments[3], ids);
  if (mode == "share" && count > 3) return shareSteps(arguments[2], ids, std::atoi(arguments[3]));
  return readRounds(arguments[2], ids, count > 3 ? std::atoi(arguments[3]) : 1);
}
