#include "lianes/store/check.hpp"

#include <spdlog/spdlog.h>

#include <utility>

#include "lianes/store/record_json.hpp"
#include "lianes/store/snapshot.hpp"
#include "store/contents.hpp"
#include "store/earlier_journal.hpp"
#include "store/file_state.hpp"
#include "store/record_folder.hpp"
#include "store/record_history.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"
#include "store/signatures.hpp"
#include "store/sql/page_scan.hpp"
#include "store/step_titles.hpp"
#include "store/verdicts.hpp"
#include "store/verification.hpp"

namespace lianes::store {
namespace {

struct Cancelled {};

sql::Statement begun(sql::Connection& connection, const char* sql) {
  auto statement = connection.prepare(sql);
  statement.step();
  return statement;
}

// While it lives, the wish to stop ends whatever statement is under way or comes next.
class Stoppable {
 public:
  Stoppable(sql::Connection& connection, const std::stop_token& stop)
      : m_underWay(begun(connection, "VALUES (1), (2)")),
        m_stopping(stop, [&connection] { connection.interrupt(); }) {}
  Stoppable(const Stoppable&) = delete;
  Stoppable& operator=(const Stoppable&) = delete;

 private:
  // SQLite forgets an interruption that comes between two statements, unless a third one is not done yet.
  // This one reads no table, and so stands in nobody's way.
  sql::Statement m_underWay;
  std::stop_callback<std::function<void()>> m_stopping;
};

constexpr std::int64_t kBetweenReports = 1000;

class FileCheck {
 public:
  FileCheck(ConsortiumFile& file, const CheckProgress& progress, const std::stop_token& stop)
      : m_file(file), m_connection(file.connection()), m_progress(progress), m_stop(stop) {}

  CheckReport run() {
    try {
      const Stoppable stoppable(m_connection, m_stop);
      // One moment of the file, whoever writes it meanwhile.
      m_connection.execute("BEGIN");
      part(CheckPart::Pages, [&] { checkPages(); });
      part(CheckPart::Structure, [&] { checkStructure(); });
      part(CheckPart::References, [&] { checkForeignKeys(); });
      part(CheckPart::Chain, [&] { checkChain(); });
      for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
        part(CheckPart::Rows, [&] { checkRows(static_cast<EntityKind>(i)); });
      }
      part(CheckPart::Contents, [&] { checkContents(); });
      part(CheckPart::Search, [&] { checkSearch(); });
      part(CheckPart::Verdicts, [&] { checkVerdicts(); });
    } catch (const Cancelled&) {
      m_report.cancelled = true;
    } catch (const sql::DatabaseError&) {
      if (!m_stop.stop_requested()) throw;
      m_report.cancelled = true;
    }
    if (m_connection.inTransaction()) m_connection.execute("ROLLBACK");
    return std::move(m_report);
  }

 private:
  // A part that meets a page which cannot be read ends there; the next one is still worth its time.
  void part(CheckPart name, auto check) {
    m_part = name;
    m_done = 0;
    report();
    try {
      check();
    } catch (const sql::DatabaseError& error) {
      if (error.kind() != sql::DatabaseErrorKind::Damaged &&
          error.kind() != sql::DatabaseErrorKind::NotDatabase)
        throw;
      find({FindingCode::StructureDamaged, {}, {}, error.what()});
    }
  }

  void report() {
    if (m_stop.stop_requested() || (m_progress && !m_progress(m_part, m_done))) throw Cancelled();
  }
  void advance() {
    if (++m_done % kBetweenReports == 0) report();
  }
  // What is interrupted finds things that are not so.
  void find(Finding finding) {
    if (m_stop.stop_requested()) throw Cancelled();
    m_report.findings.push_back(std::move(finding));
  }

  void checkPages() {
    m_connection.execute("PRAGMA schema_version");  // from here on the moment stands
    const auto damaged = sql::damagedPages(m_connection, [this](std::int64_t pages) {
      m_done = pages;
      report();
    });
    for (const auto page : damaged) find({FindingCode::PageDamaged, {}, {}, std::to_string(page)});
  }

  void checkStructure() {
    auto lines = m_connection.prepare("PRAGMA integrity_check");
    while (lines.step()) {
      if (lines.text(0) != "ok") find({FindingCode::StructureDamaged, {}, {}, std::string(lines.text(0))});
      advance();
    }
  }

  void checkForeignKeys() {
    auto rows = m_connection.prepare("PRAGMA foreign_key_check");
    while (rows.step()) {
      find({FindingCode::ReferenceBroken,
            {},
            {},
            std::string(rows.text(0)) + ' ' + std::to_string(rows.integer(1))});
      advance();
    }
  }

  void checkChain() {
    const auto last = readLastStep(m_connection);
    m_report.fingerprint = fingerprintOf(m_file);
    SignatureCheck signatures(m_connection, m_file.environment().keys.get());
    Hash previous{};
    Hash earlier{};
    for (StepNumber number = 1; last && number <= last->step.number; ++number, advance()) {
      const auto step = readStep(m_connection, number);
      if (!step) {
        find({FindingCode::StepMissing, {}, number, {}});
        continue;
      }
      const bool proven = step->previous == previous && isProven(*step, earlier);
      earlier = step->step.earlier.value_or(Hash{});
      if (!proven) find({FindingCode::StepBroken, {}, number, {}});
      previous = step->hash;
      if (proven) checkSignature(signatures, number, step->step.earlier.value_or(step->hash));
    }
    m_report.hands = signatures.hands();
    checkBlocks();
  }

  // A record whose blocks were not found would have no past.
  void checkBlocks() {
    const auto block = blockOutOfPlace(m_connection);
    if (block) find({FindingCode::StructureDamaged, {}, {}, "change_block " + std::to_string(*block)});
  }

  bool isProven(const ChainedStep& chained, const Hash& earlier) {
    const auto& step = chained.step;
    try {
      const auto changes = readChanges(m_connection, step.number);
      if (step.changes != static_cast<std::int64_t>(changes.size())) return false;
      if (hashOf(chained.previous, step, contentOf(step, changes, m_folder)) != chained.hash) return false;
      return !step.earlier || isAsSigned(chained, earlier, changes);
    } catch (const sql::DatabaseError& error) {
      if (error.kind() != sql::DatabaseErrorKind::Damaged) throw;
      return false;  // what it wrote down makes no sense
    }
  }

  // A step of forms 1 and 2 still gives the hash it had there, as long as nothing of it was erased.
  bool isAsSigned(const ChainedStep& chained, const Hash& previous,
                  const std::vector<StoredChange>& changes) {
    auto step = chained.step;
    step.arguments = argumentsOf(step, m_folder.seals());
    bool isWhole = step.sealedArguments.empty() || step.arguments != chained.step.arguments;
    std::vector<EarlierChange> earlier;
    for (const auto& change : changes) {
      const auto before = m_folder.before(change);
      const auto after = m_folder.after(change);
      isWhole = isWhole && (!before || before->erased == 0) && (!after || after->erased == 0);
      earlier.push_back({change.kind, change.id, before ? writeRecord(*before) : std::string(),
                         after ? writeRecord(*after) : std::string()});
    }
    return !isWhole || earlierHashOf(previous, step, earlier) == *step.earlier;
  }

  void checkSignature(SignatureCheck& signatures, StepNumber number, const Hash& hash) {
    ++m_report.steps;
    const auto outcome = signatures.of(number, hash);
    if (outcome == SignatureCheck::Outcome::Unsigned) ++m_report.unsignedSteps;
    if (outcome == SignatureCheck::Outcome::DoesNotFit) find({FindingCode::SignatureWrong, {}, number, {}});
  }

  void checkRows(EntityKind kind) {
    auto rows = m_connection.prepare("SELECT " + columnList(kind) + " FROM \"" + std::string(codeOf(kind)) +
                                     "\" ORDER BY id");
    LastStates states(m_connection, kind, INT64_MAX);
    bool more = rows.step();
    auto state = states.next();
    while (more || state) {
      const auto id = more ? std::optional(uuidOf(rows.blob(0))) : std::nullopt;
      if (!state || (id && *id < state->id)) {
        find({FindingCode::RowUnknown, RecordReference{kind, *id}, {}, {}});
        more = rows.step();
      } else if (!id || state->id < *id) {
        if (!state->after.empty())
          find({FindingCode::RowMissing, RecordReference{kind, state->id}, state->step, {}});
        state = states.next();
      } else {
        compare(kind, rows, *state);
        more = rows.step();
        state = states.next();
      }
      advance();
    }
  }

  // What was erased of the journal is empty in the row.
  static bool isAsJournaled(const Record& row, const Record& after) { return row.values == after.values; }

  void compare(EntityKind kind, const sql::Statement& row, const JournaledState& state) {
    const RecordReference record{kind, state.id};
    ++m_report.records;
    if (state.after.empty()) return find({FindingCode::RowUnknown, record, state.step, {}});
    try {
      const auto after = m_folder.after({kind, state.id, {}, state.after}).value();
      if (!isAsJournaled(readRow(kind, row), after)) find({FindingCode::RowDiffers, record, state.step, {}});
    } catch (const sql::DatabaseError& error) {
      find({FindingCode::RowUnreadable, record, state.step, error.what()});
    }
  }

  void checkContents() {
    auto named = namedContents(m_connection);
    auto contents = m_connection.prepare(
        "SELECT sha256, size, purged_on IS NOT NULL AND lower(hex(sha256)) NOT IN (SELECT sha256 FROM "
        "document) "
        "FROM content");
    while (contents.step()) {
      const ContentKey key{hexOf(contents.blob(0)), contents.integer(1)};
      if (contents.integer(2) != 0) {
        named.erase(key.sha256);
        continue;
      }
      try {
        readContent(m_connection, key, [&](sql::Blob) { advance(); });
        ++m_report.contents;
      } catch (const sql::DatabaseError&) {
        find({FindingCode::ContentDamaged, {}, {}, key.sha256});
      }
      named.erase(key.sha256);
    }
    for (const auto& sha256 : named) find({FindingCode::ContentMissing, {}, {}, sha256});
  }

  void checkSearch() {
    try {
      if (!m_file.isReadOnly())
        m_connection.execute("INSERT INTO search (search) VALUES ('integrity-check')");
      const auto words = wordsUnlikeRows(m_connection);
      if (words > 0) find({FindingCode::SearchDiffers, {}, {}, std::to_string(words)});
    } catch (const sql::DatabaseError& error) {
      if (error.kind() != sql::DatabaseErrorKind::Damaged) throw;
      find({FindingCode::SearchDamaged, {}, {}, error.what()});
    }
  }

  void checkVerdicts() {
    auto rows = m_connection.prepare(
        "SELECT expense_row FROM expense_verdict WHERE NOT EXISTS (SELECT 1 FROM expense WHERE row_number = "
        "expense_row)");
    while (rows.step()) find({FindingCode::VerdictWithoutExpense, {}, {}, std::to_string(rows.integer(0))});
    for (const auto row : staleVerdicts(m_connection)) {
      find({FindingCode::VerdictDiffers, {}, {}, std::to_string(row)});
    }
  }

  ConsortiumFile& m_file;
  sql::Connection& m_connection;
  RecordFolder m_folder{m_connection};
  const CheckProgress& m_progress;
  const std::stop_token& m_stop;
  CheckPart m_part = CheckPart::Pages;
  std::int64_t m_done = 0;
  CheckReport m_report;
};

}  // namespace

CheckReport checkFile(ConsortiumFile& file, const CheckProgress& progress, const std::stop_token& stop) {
  return FileCheck(file, progress, stop).run();
}

bool opensWhole(const std::filesystem::path& file, const Environment& environment,
                const std::stop_token& stop) {
  // Without the proof, which cannot be stopped there.
  auto opened = ConsortiumFile::open(file, environment, OpenIntent::ReadAgain);
  if (!opened) return false;
  try {
    const Stoppable stoppable(opened.value().connection(), stop);
    return !quickDamage(opened.value().connection()) && !stop.stop_requested();
  } catch (const sql::DatabaseError& error) {
    spdlog::warn("a file does not prove itself whole: code {}", error.code());
    return false;
  }
}

}  // namespace lianes::store
