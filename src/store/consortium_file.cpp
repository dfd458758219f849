#include "lianes/store/consortium_file.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "lianes/store/hands.hpp"
#include "store/clock.hpp"
#include "store/contents.hpp"
#include "store/file_state.hpp"
#include "store/record_folder.hpp"
#include "store/record_history.hpp"
#include "store/rows.hpp"
#include "store/step_writer.hpp"

namespace lianes::store {
namespace {

using Outcome = Result<StepNumber, Problems>;

std::string argumentsJson(const std::vector<std::string>& arguments) {
  return nlohmann::json(arguments).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

StepNumber undoTop(const std::optional<ChainedStep>& last) { return last ? last->step.undoTop : 0; }
StepNumber redoTop(const std::optional<ChainedStep>& last) { return last ? last->step.redoTop : 0; }

Problem movedOn(sql::Connection& connection, const StoredChange& change,
                const std::optional<Record>& current) {
  const auto later = lastState(connection, {change.kind, change.id}, INT64_MAX);
  return {ProblemCode::MovedOn,
          {},
          {std::string(codeOf(change.kind)), current ? nameOf(*current) : change.id.text(),
           std::to_string(later ? later->step : 0)}};
}

// What was erased of a person, or the content that was purged with a removed document.
bool isGone(sql::Connection& connection, const std::optional<Record>& record) {
  if (!record) return false;
  if (record->erased != 0) return true;
  return record->kind == EntityKind::Document && wasPurged(connection, contentNamedBy(*record));
}

// Puts every record back to what it was before the step; a record that has moved on is a problem instead.
Problems reverse(sql::Connection& connection, const std::vector<StoredChange>& changes, StepWriter& writer) {
  Problems problems;
  RecordFolder folder(connection);
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    const auto current = findRecord(connection, change->kind, change->id);
    const auto before = folder.before(*change);
    const auto after = folder.after(*change);
    if (isGone(connection, before) || (after && after->erased != 0)) {
      problems.push_back({ProblemCode::Erased, {}, {std::string(codeOf(change->kind))}});
    } else if (current == after) {
      writer.put(change->kind, change->id, before);
    } else {
      problems.push_back(movedOn(connection, *change, current));
    }
  }
  return problems;
}

}  // namespace

// The steps of an open file; one object lives as long as one call.
class StepPerformer {
 public:
  explicit StepPerformer(ConsortiumFile& file) : m_file(file), m_state(*file.m_state) {}

  Outcome perform(const StepRequest& request) {
    if (auto refused = refuseWriting()) return failure(std::move(*refused));
    sql::Transaction transaction(m_state.connection);
    return performIn(transaction, request);
  }

  Outcome performComposed(const std::function<Result<StepRequest, Problems>()>& compose) {
    if (auto refused = refuseWriting()) return failure(std::move(*refused));
    sql::Transaction transaction(m_state.connection);
    const auto composed = compose();
    if (!composed) return failure(composed.error());
    return performIn(transaction, *composed);
  }

  Outcome performIn(sql::Transaction& transaction, const StepRequest& request) {
    StepWriter writer(m_state.connection, m_state.environment.repeatable);
    for (const auto& edit : request.edits) writer.apply(edit);
    if (!writer.problems().empty()) return failure(writer.problems());
    const bool isMark = request.label.action == StepAction::RestorePoint ||
                        request.label.action == StepAction::ClockCorrected;
    if (writer.changedNothing() && !isMark && m_state.last) return m_state.last->step.number;

    auto step = nextStep(request.label.arguments, codeOf(request.label.action), StepNature::Do);
    if (isMark || erasesForGood(request.label.action)) {
      step.undoTop = undoTop();
      step.redoTop = redoTop();
    } else if (request.label.action != StepAction::Created) {  // a file's beginning stays
      step.below = undoTop();
      step.undoTop = step.number;
    }
    return finish(transaction, writer, std::move(step));
  }

  Problems check(const StepRequest& request) {
    sql::Transaction transaction(m_state.connection);  // rolled back
    StepWriter writer(m_state.connection);
    for (const auto& edit : request.edits) writer.apply(edit);
    if (writer.problems().empty()) {
      writer.checkReferences();
      writer.checkVoucherNumbers();
    }
    return writer.problems();
  }

  Outcome undo(StepNumber number) {
    const auto target = number == 0 ? std::nullopt : readStep(m_state.connection, number);
    if (!target) return failure(Problems{{ProblemCode::NothingToUndo, {}, {}}});
    return reverseStep(*target, [&](StoredStep& step) {
      step.nature = codeOf(StepNature::Undo);
      if (number == undoTop()) {
        step.undoTop = target->step.below;
        step.below = redoTop();
        step.redoTop = step.number;
      } else {
        step.below = undoTop();
        step.undoTop = step.number;
      }
    });
  }

  Outcome redo() {
    const auto target = redoTop() == 0 ? std::nullopt : readStep(m_state.connection, redoTop());
    if (!target) return failure(Problems{{ProblemCode::NothingToRedo, {}, {}}});
    return reverseStep(*target, [&](StoredStep& step) {
      step.nature = codeOf(StepNature::Redo);
      step.below = undoTop();
      step.undoTop = step.number;
      step.redoTop = target->step.below;
    });
  }

 private:
  StepNumber undoTop() const { return store::undoTop(m_state.last); }
  StepNumber redoTop() const { return store::redoTop(m_state.last); }

  std::optional<Problems> refuseWriting() {
    if (auto displaced = refuseDisplaced(m_file.whereabouts())) return displaced;
    if (m_state.report.readOnly) return Problems{{ProblemCode::FileReadOnly, {}, {}}};
    return std::nullopt;
  }

  // A step goes into the very file that is open, whatever its name; but what has the name by now is what
  // people will find.
  std::optional<Problems> refuseDisplaced(const Whereabouts& now) {
    if (!isLost(now.standing)) return std::nullopt;
    const auto kept = m_state.isSecond ? std::filesystem::path() : m_file.keepDisplaced();
    return Problems{{lossCode(now.standing), now.path.string(), {kept.string()}}};
  }

  static ProblemCode lossCode(Standing standing) {
    if (standing == Standing::Overwritten) return ProblemCode::FileOverwritten;
    return standing == Standing::Replaced ? ProblemCode::FileReplaced : ProblemCode::FileRemoved;
  }

  StoredStep nextStep(const std::vector<std::string>& arguments, std::string_view action,
                      StepNature nature) const {
    StoredStep step;
    step.number = m_state.last ? m_state.last->step.number + 1 : 1;
    const auto now = m_state.environment.now();
    step.at = now.text();
    const auto before = m_state.last ? Instant::parse(m_state.last->step.at) : std::nullopt;
    if (before && *before > now && !isDaysLater(*before, now)) step.at = before->text();
    step.author = m_state.environment.author;
    step.action = action;
    step.arguments = argumentsJson(arguments);
    step.nature = codeOf(nature);
    return step;
  }

  Outcome reverseStep(const ChainedStep& target, auto place) {
    if (auto refused = refuseWriting()) return failure(std::move(*refused));
    const auto changes = readChanges(m_state.connection, target.step.number);
    prove(m_state.connection, target, changes);
    sql::Transaction transaction(m_state.connection);
    StepWriter writer(m_state.connection, m_state.environment.repeatable);
    auto problems = reverse(m_state.connection, changes, writer);
    problems.insert(problems.end(), writer.problems().begin(), writer.problems().end());
    if (!problems.empty()) return failure(std::move(problems));

    auto step = nextStep({}, target.step.action, StepNature::Undo);
    step.arguments = target.step.arguments;
    step.sealedArguments = target.step.sealedArguments;
    step.target = target.step.number;
    place(step);
    return finish(transaction, writer, std::move(step));
  }

  Outcome finish(sql::Transaction& transaction, StepWriter& writer, StoredStep step) {
    writer.checkLooseReferences();
    writer.checkVoucherNumbers();
    if (!writer.problems().empty()) return failure(writer.problems());
    const auto& keys = m_state.environment.keys;
    const auto chained = writer.write(std::move(step), m_state.last ? m_state.last->hash : Hash{},
                                      keys ? keys->own() : nullptr);
    try {
      transaction.commit();
    } catch (const sql::DatabaseError& error) {
      if (error.kind() != sql::DatabaseErrorKind::Constraint) throw;
      writer.checkReferences();  // the database only says that something is amiss
      require(!writer.problems().empty(), "a refused reference is found again");
      return failure(writer.problems());
    }
    m_state.last = chained;
    m_state.noteSaved();
    const auto now = m_file.whereabouts();
    foldWhereNeeded(now.standing);
    if (auto displaced = refuseDisplaced(now)) return failure(std::move(*displaced));
    return chained.step.number;
  }

  // The log is folded in aside; a long piece of work, or a file whose name leads elsewhere, does not wait for
  // that.
  void foldWhereNeeded(Standing standing) {
    constexpr std::uint32_t kMostPages = 4096;
    const bool isLong = m_state.connection.logState().pages > kMostPages;
    if (!isLong && standing != Standing::Moved) return;
    try {
      (void)m_state.mark->fold(m_state.connection);
    } catch (const sql::DatabaseError& error) {
      // The step is on disk, in the log.
      spdlog::warn("the log is not folded in after a step: code {}", error.code());
    }
  }

  ConsortiumFile& m_file;
  ConsortiumFile::State& m_state;
};

ConsortiumFile::ConsortiumFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ConsortiumFile::ConsortiumFile(ConsortiumFile&&) noexcept = default;
ConsortiumFile& ConsortiumFile::operator=(ConsortiumFile&&) noexcept = default;

const std::filesystem::path& ConsortiumFile::path() const { return m_state->path; }
const OpenReport& ConsortiumFile::report() const { return m_state->report; }
Environment& ConsortiumFile::environment() const { return m_state->environment; }
sql::Connection& ConsortiumFile::connection() const { return m_state->connection; }
FileMark& ConsortiumFile::mark() const { return *m_state->mark; }

Outcome ConsortiumFile::perform(const StepRequest& request) { return StepPerformer(*this).perform(request); }

Outcome ConsortiumFile::performComposed(const std::function<Result<StepRequest, Problems>()>& compose) {
  return StepPerformer(*this).performComposed(compose);
}

Problems ConsortiumFile::check(const StepRequest& request) { return StepPerformer(*this).check(request); }

Outcome ConsortiumFile::undo() { return undo(undoTop(m_state->last)); }

Outcome ConsortiumFile::undo(StepNumber step) { return StepPerformer(*this).undo(step); }

Outcome ConsortiumFile::redo() { return StepPerformer(*this).redo(); }

std::optional<Step> ConsortiumFile::nextUndo() const {
  const auto step = readStep(m_state->connection, undoTop(m_state->last));
  return step ? std::optional(toStep(m_state->connection, step->step)) : std::nullopt;
}

std::optional<Step> ConsortiumFile::nextRedo() const {
  const auto step = readStep(m_state->connection, redoTop(m_state->last));
  return step ? std::optional(toStep(m_state->connection, step->step)) : std::nullopt;
}

std::optional<Record> ConsortiumFile::find(EntityKind kind, Uuid id) const {
  return findRecord(m_state->connection, kind, id);
}

}  // namespace lianes::store
