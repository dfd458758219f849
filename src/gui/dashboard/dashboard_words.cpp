#include "gui/dashboard/dashboard_words.hpp"

#include <QtCore/QCoreApplication>

#include <algorithm>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/due_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::int64_t kSoonDays = 7;
constexpr std::int64_t kAheadDays = 30;

QString inDashboard(const char* text) { return QCoreApplication::translate("Dashboard", text); }

// Chosen in code: the two forms are whole sentences.
QString counted(std::int64_t count, const QString& one, const QString& several) {
  return count > 1 ? several.arg(count) : one.arg(count);
}

// Rounded down: nothing reads 100 % before it is.
std::optional<std::int64_t> percentOf(Money part, Money whole) {
  if (whole.minor() <= 0) return std::nullopt;
  const auto hundredfold = part.checkedTimes(Ratio(100, whole.minor()), Rounding::Down);
  return hundredfold ? std::optional(hundredfold->minor()) : std::nullopt;
}

QString percentOrDash(std::optional<std::int64_t> percent) {
  return percent ? shownPercent(*percent) : QStringLiteral("–");
}

QString joined(const std::vector<app::NamedRecord>& records) {
  QStringList names;
  for (const auto& each : records) names += onScreen(each.name);
  return names.join(QStringLiteral(", "));
}

QString dueIcon(std::int64_t days) {
  if (days < 0) return QStringLiteral("data-error");
  if (days <= kSoonDays) return QStringLiteral("data-warning");
  return QStringLiteral("view-calendar-day");
}

QString dueWhen(std::int64_t days) {
  if (days == 0) return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "aujourd’hui"));
  if (days == 1) return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "demain"));
  if (days == -1) return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "en retard d’un jour"));
  if (days < 0) return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "en retard de %1 jours")).arg(-days);
  return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "dans %1 jours")).arg(days);
}

}  // namespace

QString payerName(Payer payer) {
  switch (payer) {
    case Payer::Collectivities:
      return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Collectivités"));
    case Payer::Ministry:
      return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "MEAE"));
    case Payer::Cofunders:
      return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Cofinanceurs"));
    case Payer::Nobody:
      return inDashboard(QT_TRANSLATE_NOOP("Dashboard", "À financer"));
  }
  return {};
}

FigurePart payerPart(Payer payer, Money amount, const QPalette& palette) {
  switch (payer) {
    case Payer::Collectivities:
      return {amount.minor(), seriesColour(0, palette)};
    case Payer::Ministry:
      return {amount.minor(), seriesColour(2, palette)};
    case Payer::Cofunders:
      return {amount.minor(), seriesColour(4, palette)};
    case Payer::Nobody:
      return {amount.minor(), colourOf(Tone::Bad, palette), true};
  }
  return {};
}

TileContent consortiumTile(const app::ConsortiumOverview& consortium, const QPalette& palette) {
  TileContent content;
  content.figure = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "%1 sur %2"))
                       .arg(consortium.engaged)
                       .arg(std::max(consortium.known, consortium.engaged));
  content.caption = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "engagées"));
  content.parts = {{consortium.engaged, colourOf(Tone::Accent, palette)}};
  content.whole = std::max({consortium.known, consortium.minimum, consortium.engaged});
  content.lines += inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Seuil de l’appel\u202f: %1 collectivités"))
                       .arg(consortium.minimum);
  if (consortium.margin < 0) {
    content.tone = Tone::Bad;
    content.state =
        counted(-consortium.margin, inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✗ Il en manque %1")),
                inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✗ Il en manque %1")));
  } else if (consortium.margin == 0) {
    content.tone = Tone::Warning;
    content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "⚠ Marge 0\u202f: chaque départ compte"));
    content.lines += joined(consortium.critical);
  } else {
    content.tone = Tone::Good;
    content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✓ Marge de %1")).arg(consortium.margin);
  }
  return content;
}

TileContent envelopeTile(const funding::EnvelopePlan& envelope, const QPalette& palette) {
  TileContent content;
  const auto asked =
      inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Demandé\u202f: %1")).arg(shownAmount(envelope.asked));
  if (!envelope.granted) {
    content.figure = shownAmount(envelope.asked);
    content.caption = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "à demander"));
    content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Pas encore de réponse"));
    return content;
  }
  content.figure = percentOrDash(percentOf(envelope.used, *envelope.granted));
  content.caption = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "de %1")).arg(shownAmount(*envelope.granted));
  content.parts = {payerPart(Payer::Ministry, envelope.used, palette)};
  content.whole = envelope.granted->minor();
  content.lines += asked;
  content.lines +=
      inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Attribué\u202f: %1")).arg(shownAmount(envelope.used));
  if (!envelope.missing.isZero()) {
    content.tone = Tone::Bad;
    content.state =
        inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✗ Il manque %1")).arg(shownAmount(envelope.missing));
  } else {
    content.tone = Tone::Good;
    content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✓ Reste libre\u202f: %1"))
                        .arg(shownAmount(envelope.free.value_or(Money())));
  }
  return content;
}

TileContent spendingTile(const app::Overview& overview, const QPalette& palette) {
  const auto& spending = overview.spending;
  TileContent content;
  const auto percent = percentOf(spending.spent, spending.budget);
  content.figure = percent ? percentOrDash(percent) : shownAmount(spending.spent);
  content.caption = percent ? inDashboard(QT_TRANSLATE_NOOP("Dashboard", "du budget"))
                            : inDashboard(QT_TRANSLATE_NOOP("Dashboard", "dépensés, sans budget"));
  content.parts = {{spending.spent.minor(), seriesColour(0, palette)}};
  content.whole = spending.budget.minor();
  content.lines +=
      inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Dépensé\u202f: %1")).arg(shownAmount(spending.spent));
  content.lines +=
      inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Budget\u202f: %1")).arg(shownAmount(spending.budget));
  content.tone = Tone::Good;
  content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✓ Dans le budget"));
  for (const auto& missing : overview.missing) {
    if (missing.kind != app::MissingKind::Evidence) continue;
    content.tone = Tone::Warning;
    content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "⚠ %1 sans justificatif")).arg(missing.count);
  }
  if (spending.spent > spending.budget && !spending.budget.isZero()) {
    content.tone = Tone::Bad;
    content.state = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✗ Budget dépassé"));
  }
  return content;
}

TileContent dueTile(const app::Overview& overview, const QPalette& palette) {
  std::int64_t late = 0;
  std::int64_t soon = 0;
  std::int64_t ahead = 0;
  for (const auto& due : overview.dues) {
    const auto days = due.date.daysSince(overview.day);
    if (days < 0) ++late;
    if (days >= 0 && days <= kSoonDays) ++soon;
    if (days >= 0 && days <= kAheadDays) ++ahead;
  }
  TileContent content;
  content.figure = QString::number(late + ahead);
  content.caption = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "à faire sous 30 jours"));
  content.parts = {{late, colourOf(Tone::Bad, palette)},
                   {soon, colourOf(Tone::Warning, palette)},
                   {ahead - soon, colourOf(Tone::Accent, palette)}};
  content.whole = late + ahead;
  content.lines += inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Dans les 7 jours\u202f: %1")).arg(soon);
  content.lines += inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Dans les 30 jours\u202f: %1")).arg(ahead);
  content.tone = late > 0 ? Tone::Bad : Tone::Good;
  content.state = late > 0 ? inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✗ En retard\u202f: %1")).arg(late)
                           : inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✓ Rien en retard"));
  return content;
}

FigureRowContent projectRow(const app::ProjectOverview& project, Money largest, const QPalette& palette) {
  FigureRowContent row;
  row.title = onScreen(project.name);
  row.parts = {payerPart(Payer::Collectivities, project.contribution, palette),
               payerPart(Payer::Ministry, project.grant, palette),
               payerPart(Payer::Cofunders, project.cofunding, palette),
               payerPart(Payer::Nobody, project.gap, palette)};
  row.whole = largest.minor();
  row.value = project.gap.isZero()
                  ? inDashboard(QT_TRANSLATE_NOOP("Dashboard", "✓ financé"))
                  : inDashboard(QT_TRANSLATE_NOOP("Dashboard", "manque %1")).arg(shownAmount(project.gap));
  row.tone = project.gap.isZero() ? Tone::Good : Tone::Bad;
  row.detail =
      inDashboard(QT_TRANSLATE_NOOP("Dashboard",
                                    "Budget %1 · collectivités %2 · MEAE %3 · cofinanceurs %4 · dépensé %5"))
          .arg(shownAmount(project.budget), shownAmount(project.contribution), shownAmount(project.grant),
               shownAmount(project.cofunding), percentOrDash(percentOf(project.spent, project.budget)));
  row.told = row.detail + QStringLiteral(" · ") +
             inDashboard(QT_TRANSLATE_NOOP("Dashboard", "à financer %1")).arg(shownAmount(project.gap));
  return row;
}

FigureRowContent missionRow(const app::MissionOverview& mission, const QPalette& palette) {
  FigureRowContent row;
  row.title = onScreen(mission.name);
  row.icon = mission.overfull ? QStringLiteral("data-error") : QStringLiteral("globe");
  row.parts = {payerPart(Payer::Collectivities, mission.shares, palette)};
  row.whole = mission.cost.minor();
  row.value = percentOrDash(percentOf(mission.shares, mission.cost));
  row.tone = mission.overfull ? Tone::Bad : Tone::Muted;
  if (mission.overfull) {
    row.detail = inDashboard(QT_TRANSLATE_NOOP(
        "Dashboard", "Les parts dépassent 100\u202f% du coût\u202f: elles sont réduites · "));
  }
  row.detail +=
      inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Coût %1 · parts des collectivités %2 · reste %3"))
          .arg(shownAmount(mission.cost), shownAmount(mission.shares), shownAmount(mission.balance));
  if (mission.capped > 0) {
    row.detail +=
        inDashboard(QT_TRANSLATE_NOOP("Dashboard", " · ramenées au plafond\u202f: %1")).arg(mission.capped);
  }
  row.told = row.detail;
  return row;
}

FigureRowContent dueRow(const DueItem& due, Date today, wording::Language language) {
  const auto days = due.date.daysSince(today);
  FigureRowContent row;
  row.icon = dueIcon(days);
  row.lead = onScreen(formatFrench(due.date));
  row.title = onScreen(wording::sentence(due, language));
  row.value = dueWhen(days);
  row.tone = days < 0 ? Tone::Bad : days <= kSoonDays ? Tone::Warning : Tone::Muted;
  row.told = QStringLiteral("%1, %2, %3").arg(row.title, row.lead, row.value);
  return row;
}

FigureRowContent missingRow(const app::Missing& missing) {
  FigureRowContent row;
  row.icon = QStringLiteral("data-warning");
  row.value = QString::number(missing.count);
  row.tone = Tone::Warning;
  switch (missing.kind) {
    case app::MissingKind::Letter:
      row.title = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Lettres d’intention à recevoir"));
      row.detail = joined(missing.records);
      break;
    case app::MissingKind::Transmission:
      row.title = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Conventions à transmettre au préfet"));
      row.detail = joined(missing.records);
      break;
    case app::MissingKind::Evidence:
      row.title = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Dépenses sans justificatif"));
      break;
    case app::MissingKind::Ineligible:
      row.title = inDashboard(QT_TRANSLATE_NOOP("Dashboard", "Dépenses non éligibles"));
      break;
  }
  row.told = row.title + QStringLiteral("\u202f: ") + row.value;
  if (!row.detail.isEmpty()) row.told += QStringLiteral(". ") + row.detail;
  return row;
}

}  // namespace lianes::gui
