#include "gui/desk/undoing.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <optional>
#include <utility>

#include "gui/desk/prompts.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

QString inUndoing(const char* text) { return QCoreApplication::translate("Undoing", text); }

bool isOfReport(const store::Step& step) {
  return !step.label.arguments.empty() && step.label.arguments.front() == codeOf(EntityKind::Report);
}

// A report that the step moved to another state: as it was before and after.
struct MovedReport {
  Report before;
  Report after;
};

std::optional<MovedReport> movedReport(const store::ConsortiumFile& file, const store::Step& step) {
  if (!isOfReport(step)) return std::nullopt;
  for (const auto& change : store::changesOf(file, step.number)) {
    if (change.kind != EntityKind::Report || !change.before || !change.after) continue;
    MovedReport moved{fromRecord<Report>(*change.before), fromRecord<Report>(*change.after)};
    if (moved.before.state != moved.after.state) return moved;
  }
  return std::nullopt;
}

bool isWithMinistry(ReportState state) {
  return state == ReportState::Sent || state == ReportState::Accepted;
}

Undone reopened(Session& session, Id<Report> report, const QString& reason) {
  const auto step = session.read([&](const store::ConsortiumFile& file) {
    return app::reopeningStep(file, report, fromScreen(reason.trimmed()));
  });
  if (!step) return {.problems = {step.error()}};
  if (!*step) return {.problems = step->error()};
  return {.problems = session.perform(**step),
          .told = inUndoing(QT_TRANSLATE_NOOP("Undoing", "Le rapport est rouvert, et il est noté pourquoi.")),
          .isInstead = true};
}

void askReason(Session& session, Prompts& prompts, QWidget* parent, Id<Report> report,
               std::function<void(const Undone&)> then) {
  const TextQuestion question{
      inUndoing(QT_TRANSLATE_NOOP("Undoing", "Annuler un rapport figé")),
      inUndoing(QT_TRANSLATE_NOOP("Undoing",
                                  "L’étape à annuler a figé un rapport\u202f: cela se défait en le "
                                  "rouvrant.\n\nPourquoi le rouvrir\u202f:")),
      {}};
  prompts.askText(parent, question,
                  [guard = QPointer(&session), report, then = std::move(then)](const QString& reason) {
                    if (guard && guard->isWritable()) then(reopened(*guard, report, reason));
                  });
}

using Reverse = std::function<Problems(Session&)>;

Confirmation aboutReopening() {
  return {inUndoing(QT_TRANSLATE_NOOP("Undoing", "Annuler la réouverture d’un rapport")),
          inUndoing(QT_TRANSLATE_NOOP("Undoing",
                                      "L’étape à annuler a rouvert un rapport figé\u202f: l’annuler le fige "
                                      "de nouveau, avec les documents d’alors.")),
          inUndoing(QT_TRANSLATE_NOOP("Undoing", "Figer de nouveau"))};
}

Confirmation aboutSending(const QString& title) {
  return {inUndoing(QT_TRANSLATE_NOOP("Undoing", "Annuler ce qui concerne le ministère")),
          inUndoing(QT_TRANSLATE_NOOP("Undoing",
                                      "L’étape à annuler a noté ce qu’est devenu un rapport au "
                                      "ministère\u202f: « %1 ».\n\nL’annuler efface cette date du "
                                      "dossier\u202f; ce qui est envoyé le reste."))
              .arg(title),
          inUndoing(QT_TRANSLATE_NOOP("Undoing", "Annuler cette étape"))};
}

void ask(Session& session, Prompts& prompts, QWidget* parent, const Confirmation& question,
         std::function<void()> then) {
  prompts.confirm(parent, question, [guard = QPointer(&session), then = std::move(then)] {
    if (guard && guard->isWritable()) then();
  });
}

void takeBackBy(Session& session, Prompts& prompts, QWidget* parent, const store::Step& step,
                const Reverse& reverse, std::function<void(const Undone&)> then) {
  const auto moved = session.read([&](const store::ConsortiumFile& file) { return movedReport(file, step); });
  if (!moved) return then({.problems = {moved.error()}});
  const auto title = onScreen(wording::stepTitle(step, session.language()));
  const auto finish = [&session, reverse, title, then] {
    then({.problems = reverse(session),
          .told = inUndoing(QT_TRANSLATE_NOOP("Undoing", "Annulé\u202f: %1")).arg(title)});
  };
  if (!*moved) return finish();
  const auto& report = **moved;
  if (report.before.state == ReportState::Draft && report.after.state == ReportState::Frozen) {
    return askReason(session, prompts, parent, report.after.id, std::move(then));
  }
  if (isWithMinistry(report.before.state) || isWithMinistry(report.after.state)) {
    return ask(session, prompts, parent, aboutSending(title), finish);
  }
  if (report.before.state == ReportState::Frozen && report.after.state == ReportState::Draft) {
    return ask(session, prompts, parent, aboutReopening(), finish);
  }
  finish();
}

}  // namespace

void takeBack(Session& session, Prompts& prompts, QWidget* parent, const store::Step& step,
              std::function<void(const Undone&)> then) {
  takeBackBy(
      session, prompts, parent, step, [number = step.number](Session& open) { return open.undo(number); },
      std::move(then));
}

void takeBackNext(Session& session, Prompts& prompts, QWidget* parent,
                  std::function<void(const Undone&)> then) {
  const auto step = session.readOrNothing([](const store::ConsortiumFile& file) { return file.nextUndo(); });
  if (!step) return;
  takeBackBy(
      session, prompts, parent, *step,
      [number = step->number](Session& open) -> Problems {
        // While the question stood, another step may have come on top.
        const auto next = open.file().nextUndo();
        return next && next->number == number ? open.undo() : open.undo(number);
      },
      std::move(then));
}

}  // namespace lianes::gui
