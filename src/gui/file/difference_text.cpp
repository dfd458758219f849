#include "gui/file/difference_text.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kMostTold = 40;  // of each sort of change

QString inDifference(const char* text) { return QCoreApplication::translate("Difference", text); }

QString section(const QString& title, const QStringList& lines, std::size_t count) {
  if (count == 0) return {};
  auto text = QStringLiteral("<h4>%1 (%2)</h4><ul>").arg(title.toHtmlEscaped()).arg(count);
  for (const auto& line : lines) text += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
  if (count > kMostTold) text += QStringLiteral("<li>…</li>");
  return text + QStringLiteral("</ul>");
}

QStringList namesOf(const std::vector<store::RestoreDifference::Entry>& entries, wording::Language language) {
  QStringList names;
  for (std::size_t at = 0; at < entries.size() && at < kMostTold; ++at) {
    const auto& entry = entries[at];
    names.append(inDifference(QT_TRANSLATE_NOOP("Difference", "%1 « %2 »"))
                     .arg(onScreen(wording::kindLabel(entry.kind, language)), onScreen(entry.name)));
  }
  return names;
}

struct FourTitles {
  const char* added;
  const char* changed;
  const char* removed;
  const char* steps;
};

FourTitles titlesFor(DifferenceTitles titles) {
  if (titles == DifferenceTitles::TwoStates) {
    return {QT_TRANSLATE_NOOP("Difference", "Fiches que seul votre état contient"),
            QT_TRANSLATE_NOOP("Difference", "Fiches qui diffèrent"),
            QT_TRANSLATE_NOOP("Difference", "Fiches que seul l’autre fichier contient"),
            QT_TRANSLATE_NOOP("Difference", "Étapes que seul l’autre fichier contient")};
  }
  return {QT_TRANSLATE_NOOP("Difference", "Fiches qui reviendraient"),
          QT_TRANSLATE_NOOP("Difference", "Fiches qui retrouveraient leur état d’alors"),
          QT_TRANSLATE_NOOP("Difference", "Fiches qui disparaîtraient"),
          QT_TRANSLATE_NOOP("Difference", "Étapes défaites")};
}

}  // namespace

QString differenceText(const store::RestoreDifference& difference, DifferenceTitles titles,
                       wording::Language language) {
  QStringList steps;
  for (std::size_t at = 0; at < difference.stepsLost.size() && at < kMostTold; ++at) {
    const auto& step = difference.stepsLost[at];
    steps.append(QStringLiteral("%1 — %2").arg(
        momentOnScreen(QDateTime::fromMSecsSinceEpoch(step.at.millisecondsSince1970())),
        onScreen(wording::stepTitle(step, language))));
  }
  const auto heads = titlesFor(titles);
  return section(inDifference(heads.added), namesOf(difference.added, language), difference.added.size()) +
         section(inDifference(heads.changed), namesOf(difference.changed, language),
                 difference.changed.size()) +
         section(inDifference(heads.removed), namesOf(difference.removed, language),
                 difference.removed.size()) +
         section(inDifference(heads.steps), steps, difference.stepsLost.size());
}

}  // namespace lianes::gui
