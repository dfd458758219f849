// What the consortium file costs, as ratios to SQLite's own functions doing the least that could be done, in
// the same run. Built with the release preset. `bench_store 1000000` also grows a file to a million vouchers.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>

#include "bench/journal_modes.hpp"
#include "bench/measure.hpp"
#include "bench/raw_import.hpp"
#include "lianes/app/generate.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities/document.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/folding.hpp"
#include "lianes/store/hands.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/store/overview_sums.hpp"
#include "lianes/store/search.hpp"
#include "lianes/store/sums.hpp"
#include "support/fault_vfs.hpp"

namespace {

using namespace lianes;
using bench::Series;

constexpr std::int64_t kVouchers = 100'000;
constexpr std::int64_t kProjects = 100;
constexpr int kImports = 3;
constexpr int kQueries = 9;
constexpr int kDurableSteps = 300;

store::Environment environment(const std::string& fileSystem = {}) {
  static std::mt19937_64 chance(20'200'901);
  static UuidSource ids{[] { return std::uint64_t{1'600'000'000'000}; }, [] { return chance(); }};
  store::Environment made{[] { return Instant(1'600'000'000'000); }, [] { return ids.next(); }, "bench"};
  made.backsUpAtOpening = false;
  static const TemporaryFolder keys;  // steps are signed, as everywhere
  made.keys = std::make_shared<store::KeyRing>(keys.path(), "bench");
  made.fileSystem = fileSystem;
  return made;
}

template <class Value>
Value got(Value value) {
  return value;
}
template <class Value, class Error>
Value got(Result<Value, Error> result) {
  if (!result.ok()) std::abort();
  return std::move(result).value();
}

// A folder that goes with the program.
class Folder {
 public:
  Folder() : m_path(std::filesystem::temp_directory_path() / ("lianes-bench-" + std::to_string(getpid()))) {
    std::filesystem::create_directory(m_path);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(m_path); }

  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

 private:
  std::filesystem::path m_path;
};

void removeFile(const std::filesystem::path& file) {
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
}

store::ConsortiumFile newFile(const std::filesystem::path& path, const std::string& fileSystem = {}) {
  return got(app::newConsortium(path, {"2020", "Essai"}, environment(fileSystem)));
}

void fill(store::ConsortiumFile& file, std::int64_t vouchers, std::int64_t projects) {
  got(app::generate(file, {vouchers, projects, 1}, [](auto, auto) { return true; }));
}

void printRatio(const char* what, double floor, double ours, const char* target) {
  std::printf("  %-46s %10.3f ms %10.3f ms   %6.2f x   (%s)\n", what, floor * 1e3, ours * 1e3, ours / floor,
              target);
}

// --- one durable step

store::StepRequest editOf(const std::vector<Record>& organisations, int turn) {
  store::StepRequest request{{store::StepAction::Put, {std::to_string(organisations.size())}}, {}};
  const auto note = describe(EntityKind::Organisation).indexOf("note").value();
  for (auto record : organisations) {
    record.values[note] = "Tour " + std::to_string(turn);
    request.edits.emplace_back(store::Update{std::move(record)});
  }
  return request;
}

class PlainFile {
 public:
  explicit PlainFile(const std::filesystem::path& path)
      : m_file(open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)) {}
  PlainFile(const PlainFile&) = delete;
  PlainFile& operator=(const PlainFile&) = delete;
  ~PlainFile() { close(m_file); }

  void append(const std::string& block) const {
    if (write(m_file, block.data(), block.size()) < 0 || fdatasync(m_file) != 0) std::abort();
  }

 private:
  int m_file;
};

void inBoth(const auto& aside, const auto& here) {
  std::thread other(aside);
  here();
  other.join();
}

void timeSteps(const Folder& folder) {
  constexpr std::size_t kRowsOfStep = 8;
  auto& counting = test::FaultFileSystem::fresh();
  const auto prepare = [&](const std::string& name, const std::string& fileSystem) {
    auto file = newFile(folder / name, fileSystem);
    fill(file, 0, 20);
    return file;
  };
  const auto some = [&](const store::ConsortiumFile& file) {
    return got(store::listRecords(file, {.kind = EntityKind::Organisation, .most = kRowsOfStep})).records;
  };

  auto counted = prepare("counted.lianes", test::FaultFileSystem::name);
  const auto countedRecords = some(counted);
  const auto before = counting.syncs();
  const auto historyBefore = counting.history().size();
  for (int turn = 0; turn < kDurableSteps; ++turn) got(counted.perform(editOf(countedRecords, turn)));
  const auto syncs = static_cast<double>(counting.syncs() - before) / kDurableSteps;
  std::size_t bytes = 0;
  for (auto at = historyBefore; at < counting.history().size(); ++at)
    bytes += counting.history()[at].bytes.size();
  bytes /= kDurableSteps;

  auto file = prepare("steps.lianes", {});
  const auto records = some(file);
  const std::string block(bytes, 'x');
  const PlainFile plain(folder / "plain");
  const PlainFile other(folder / "other");
  Series syncing;
  Series stepping;
  Series syncingBeside;
  Series steppingBeside;
  store::LogFolder folding(file);
  const auto fold = [&] { (void)folding.fold(store::LogAfter::Kept); };
  for (int turn = 0; turn < 2 * kDurableSteps; ++turn) {
    const auto request = editOf(records, 2 * turn);
    const auto step = [&] { got(file.perform(request)); };
    const auto sync = [&] { plain.append(block); };
    if (turn % 2 == 0) {  // as in the window, where the log is folded in a second after a step
      syncing.run(sync);
      stepping.run(step);
      fold();
      continue;
    }
    got(file.perform(editOf(records, 2 * turn + 1)));  // what there is to fold in
    inBoth([&] { other.append(block); }, [&] { syncingBeside.run(sync); });
    inBoth(fold, [&] { steppingBeside.run(step); });
  }
  std::printf("One step of %zu rows, on disk when it returns; %.2f syncs a step (at most 1.2), %zu bytes\n",
              kRowsOfStep, syncs, bytes);
  printRatio("as many bytes and an fdatasync | the step", syncing.wall(), stepping.wall(), "at most 1.6");
  printRatio("the same, while | as many are synced, it folds in", syncingBeside.wall(), steppingBeside.wall(),
             "at most 1.6");
  std::printf("\n");
}

// --- 100 000 vouchers

std::vector<std::vector<store::Change>> stepsOf(const store::ConsortiumFile& file) {
  std::vector<std::vector<store::Change>> steps;
  while (store::stepNumbered(file, static_cast<store::StepNumber>(steps.size()) + 1)) {
    steps.push_back(store::changesOf(file, static_cast<store::StepNumber>(steps.size()) + 1));
  }
  return steps;
}

void timeImport(const Folder& folder, const std::filesystem::path& large) {
  const auto steps = stepsOf(got(store::ConsortiumFile::open(large, environment(), store::OpenIntent::Read)));
  const bench::RawImport raw(large, steps);
  Series ours;
  Series floor;
  for (int turn = 0; turn < kImports; ++turn) {
    floor.run([&] { raw.run(folder / "raw"); });
    removeFile(folder / "raw");
    std::vector<store::StepRequest> requests;
    for (const auto& step : steps) {
      requests.push_back({{store::StepAction::Generated, {std::to_string(step.size())}}, {}});
      for (const auto& change : step) requests.back().edits.emplace_back(store::Insert{*change.after});
    }
    ours.run([&] {
      auto file = got(store::ConsortiumFile::create(folder / "ours", environment()));
      for (const auto& request : requests) got(file.perform(request));
    });
    removeFile(folder / "ours");
  }
  std::printf("%lld vouchers, %zu rows with who paid: SQLite alone into the same tables | the store\n",
              static_cast<long long>(kVouchers), raw.rows());
  printRatio("processor time", floor.cpu(), ours.cpu(), "at most 1.3");
  printRatio("elapsed time", floor.wall(), ours.wall(), "");
  std::printf("\n");
}

void timeQueries(const std::filesystem::path& large) {
  const auto file = got(store::ConsortiumFile::open(large, environment(), store::OpenIntent::Read));
  const auto bare = bench::openRaw(large, SQLITE_OPEN_READONLY);
  bench::execute(bare.get(), "PRAGMA cache_size = -16384");
  const auto compare = [&](const char* what, const char* sql, const auto& ours, const char* target) {
    const auto statement = bench::prepareRaw(bare.get(), sql);
    Series floor;
    Series mine;
    for (int turn = 0; turn < kQueries; ++turn) {
      floor.run([&] { bench::runRaw(statement.get()); });
      mine.run(ours);
    }
    printRatio(what, floor.wall(), mine.wall(), target);
  };
  std::printf("Queries over them: SQLite alone | the store\n");
  compare(
      "sums per project",
      "SELECT project_id, sum(eur), count(*) FROM expense INDEXED BY expense_by_project_day "
      "WHERE state <> 'cancelled' AND in_kind = 0 GROUP BY project_id",
      [&] { got(store::spending(file, {.byProject = true})); }, "at most 3");
  compare(
      "sums per project and month",
      "SELECT project_id, substr(spent_on, 1, 7), sum(eur), count(*) FROM expense INDEXED BY "
      "expense_by_project_day WHERE state <> 'cancelled' AND in_kind = 0 GROUP BY 1, 2",
      [&] { got(store::spending(file, {.byProject = true, .byMonth = true})); }, "at most 3");
  const char* const page = "SELECT * FROM expense ORDER BY spent_on, number LIMIT 100";
  compare(
      "the first 100 vouchers by day", page, [&] { got(store::listExpenses(file, {})); }, "");
  const char* const all = "SELECT count(*), sum(eur) FROM expense INDEXED BY expense_by_project_day";
  compare(
      "total of all", all, [&] { got(store::totalOf(file, {})); }, "");
  compare(
      "total without evidence", all, [&] { got(store::totalOf(file, {.withoutEvidence = true})); },
      "at most 3");
  compare(
      "total not eligible", all, [&] { got(store::totalOf(file, {.eligible = false})); }, "");
  compare(
      "a word search",
      "SELECT rowid FROM search WHERE search MATCH 'fournisseur AND 321*' ORDER BY rowid DESC LIMIT 20",
      [&] { got(store::search(file, "fournisseur 321")); }, "");
  std::printf("\n");
}

// What opening did until it proved the pages of the rows itself: SQLite looks at each row.
void quickCheckEach(const std::filesystem::path& large) {
  const auto bare = bench::openRaw(large, SQLITE_OPEN_READONLY);
  bench::execute(bare.get(), "PRAGMA cache_size = -16384; PRAGMA cell_size_check = ON");
  for (const auto kind : Choices<EntityKind>::codes) {
    const auto check = bench::prepareRaw(bare.get(), "PRAGMA quick_check('" + std::string(kind) + "')");
    bench::runRaw(check.get());
  }
}

void readEachRow(const std::filesystem::path& large) {
  const auto bare = bench::openRaw(large, SQLITE_OPEN_READONLY);
  auto tables = bench::prepareRaw(bare.get(),
                                  "SELECT 'SELECT * FROM \"' || name || '\"' FROM sqlite_master WHERE type "
                                  "= 'table' AND sql NOT LIKE '%VIRTUAL%'");
  while (sqlite3_step(tables.get()) == SQLITE_ROW) {
    const auto reading =
        bench::prepareRaw(bare.get(), reinterpret_cast<const char*>(sqlite3_column_text(tables.get(), 0)));
    int code = SQLITE_OK;
    std::int64_t sum = 0;
    while ((code = sqlite3_step(reading.get())) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(reading.get()); ++column) {
        sum += sqlite3_column_bytes(reading.get(), column);
      }
    }
    if (code != SQLITE_DONE || sum < 0) std::abort();
  }
}

// The system forgets what it holds of the file, and reads it from the disk again.
void dropFromMemory(const std::filesystem::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0 || fdatasync(file) != 0 || posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0) std::abort();
  close(file);
}

void openToRead(const std::filesystem::path& path) {
  got(store::ConsortiumFile::open(path, environment(), store::OpenIntent::Read));
}

void timeOpening(const std::filesystem::path& large) {
  Series reading;
  Series checking;
  Series ours;
  Series checkingCold;
  Series oursCold;
  for (int turn = 0; turn < kQueries; ++turn) {
    reading.run([&] { readEachRow(large); });
    checking.run([&] { quickCheckEach(large); });
    ours.run([&] { openToRead(large); });
    dropFromMemory(large);
    checkingCold.run([&] { quickCheckEach(large); });
    dropFromMemory(large);
    oursCold.run([&] { openToRead(large); });
  }
  std::printf("Opening with every row's page proven, %.0f MB\n",
              static_cast<double>(std::filesystem::file_size(large)) / 1e6);
  printRatio("SQLite reading every row | opening", reading.wall(), ours.wall(), "at most 2");
  printRatio("SQLite's quick_check | opening, processor", checking.cpu(), ours.cpu(), "at most 0.5");
  printRatio("the same from a cold disk, elapsed", checkingCold.wall(), oursCold.wall(), "at most 0.45");
  std::printf("\n");
}

// --- the plan of a file in text

// The sums that it needs, by SQLite alone: by project, and by project and reasons.
void runSumsOfPlan(const std::filesystem::path& large) {
  const auto bare = bench::openRaw(large, SQLITE_OPEN_READONLY);
  bench::execute(bare.get(), "PRAGMA cache_size = -16384");
  for (const char* const sql :
       {"SELECT project_id, sum(eur), count(*) FROM expense INDEXED BY expense_sums WHERE state <> "
        "'cancelled' AND in_kind = 0 GROUP BY project_id",
        "SELECT project_id, reasons, sum(eur), count(*) FROM expense_verdict CROSS JOIN expense ON "
        "row_number = expense_row WHERE reasons <> '' AND state <> 'cancelled' AND in_kind = 0 GROUP BY "
        "project_id, reasons"}) {
    const auto sums = bench::prepareRaw(bare.get(), sql);
    bench::runRaw(sums.get());
  }
}

void timePlan(const std::filesystem::path& large) {
  Series floor;
  Series ours;
  for (int turn = 0; turn < kQueries; ++turn) {
    floor.run([&] {
      openToRead(large);
      runSumsOfPlan(large);
    });
    ours.run([&] {
      const auto file = got(store::ConsortiumFile::open(large, environment(), store::OpenIntent::Read));
      const auto plan = funding::plan(got(store::readScenarioWithoutExpenses(file)));
      if (!plan || store::judgedSpending(file).empty()) std::abort();
    });
  }
  std::printf("What the plan of a file says in text\n");
  printRatio("opening and the sums in SQL | and the plan", floor.cpu(), ours.cpu(), "at most 1.5");
  std::printf("\n");
}

// --- evidence

// So many vouchers have a document as evidence: every tenth, then every second.
void timeEvidence(const std::filesystem::path& large) {
  for (const std::size_t each : {std::size_t{10}, std::size_t{2}}) {
    auto file = got(store::ConsortiumFile::open(large, environment()));
    std::vector<Expense> expenses;
    for (store::ExpenseQuery query{.most = 1'000};;) {
      auto page = store::listExpenses(file, query);
      for (auto& row : page.rows) {
        if (!row.hasEvidence) expenses.push_back(std::move(row.expense));
      }
      if (!page.next) break;
      query.after = page.next;
    }
    store::StepRequest step{{store::StepAction::Generated, {"0"}}, {}};
    const auto perform = [&] {
      if (!step.edits.empty()) got(file.perform(step));
      step.edits.clear();
    };
    for (std::size_t i = 0; i < expenses.size(); i += each) {
      const Document document{.id = Id<Document>(environment().newId()),
                              .attachedTo = {EntityKind::Expense, expenses[i].id.uuid()},
                              .kind = DocumentKind::Evidence,
                              .name = "facture.pdf",
                              .mediaType = "application/pdf",
                              .size = 1,
                              .sha256 = std::string(64, '0')};
      step.edits.emplace_back(store::Insert{toRecord(document)});
      if (step.edits.size() == 1'000) perform();
    }
    perform();
    Series all;
    Series without;
    for (int turn = 0; turn < kQueries; ++turn) {
      all.run([&] { got(store::totalOf(file, {})); });
      without.run([&] { got(store::totalOf(file, {.withoutEvidence = true})); });
    }
    const auto missing = store::totalOf(file, {.withoutEvidence = true}).count;
    std::printf("%lld of %lld vouchers without evidence\n", static_cast<long long>(missing),
                static_cast<long long>(kVouchers));
    printRatio("total of all | of those without evidence", all.cpu(), without.cpu(), "at most 3");
  }
  std::printf("\n");
}

// --- growth

void timeGrowth(const Folder& folder, std::int64_t most) {
  std::printf(
      "Growth: a voucher with who paid it, a step each thousand rows; then one more step and a page\n");
  for (std::int64_t vouchers = 10'000; vouchers <= most; vouchers *= 10) {
    auto file = newFile(folder / "growing.lianes");
    const auto filling = bench::timed([&] { fill(file, vouchers, kProjects); });
    const auto records = got(store::listRecords(file, {.kind = EntityKind::Organisation, .most = 8})).records;
    Series step;
    Series page;
    Series sums;
    for (int turn = 0; turn < kQueries; ++turn) {
      const auto request = editOf(records, turn);
      step.run([&] { got(file.perform(request)); });
      page.run([&] { got(store::listExpenses(file, {})); });
      sums.run([&] { got(store::spending(file, {.byProject = true})); });
    }
    const auto each = static_cast<double>(vouchers);
    std::printf(
        "  %9lld   %7.1f us cpu a voucher   step %6.2f ms   first page %6.2f ms   sums %6.1f ns a voucher\n",
        static_cast<long long>(vouchers), filling.cpu / each * 1e6, step.wall() * 1e3, page.wall() * 1e3,
        sums.wall() / each * 1e9);
    { const auto closing = std::move(file); }
    if (vouchers > kVouchers) {
      timeOpening(folder / "growing.lianes");
      timePlan(folder / "growing.lianes");
    }
    removeFile(folder / "growing.lianes");
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::int64_t most = count > 1 ? std::max(std::atoll(arguments[1]), 10'000LL) : kVouchers;
  const Folder folder;
  timeSteps(folder);
  bench::timeJournalModes(folder / "");
  const auto large = folder / "large.lianes";
  {
    auto file = newFile(large);
    fill(file, kVouchers, kProjects);
  }
  timeImport(folder, large);
  timeQueries(large);
  timeOpening(large);
  timePlan(large);
  timeEvidence(large);
  timeGrowth(folder, most);
  return 0;
}
