#include "gui/file/backup_drill.hpp"

#include <QtCore/QThreadPool>

#include <algorithm>

#include "gui/desk/errand.hpp"
#include "gui/file/file_times.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/check_text.hpp"
#include "lianes/wording/file_text.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kMostListed = 40;

QString listOf(const QStringList& lines, std::size_t count) {
  if (lines.isEmpty()) return {};
  auto text = QStringLiteral("<ul>");
  for (const auto& line : lines) text += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
  if (count > kMostListed) text += QStringLiteral("<li>…</li>");
  return text + QStringLiteral("</ul>");
}

}  // namespace

struct BackupDrill::Progress {
  std::atomic<bool> isStopped = false;
  std::atomic<int> percent = 0;
};

struct BackupDrill::Outcome {
  std::filesystem::path folder;
  std::optional<store::Drill> drill{};
  std::optional<Problem> problem{};
};

BackupDrill::BackupDrill(wording::Language language, QObject* parent)
    : QObject(parent), m_language(language) {}

BackupDrill::~BackupDrill() { stop(); }

void BackupDrill::stop() {
  if (m_progress) m_progress->isStopped = true;
  m_progress.reset();
}

int BackupDrill::percent() const { return m_progress ? m_progress->percent.load() : 0; }

void BackupDrill::start(const std::filesystem::path& file, const std::vector<std::filesystem::path>& names,
                        const store::Environment& environment) {
  stop();
  m_progress = std::make_shared<Progress>();
  sendErrand(
      *QThreadPool::globalInstance(), this, file.string(),
      [file, names, environment, progress = m_progress] {
        std::vector<Outcome> outcomes;
        for (const auto& name : names) {
          Outcome outcome{name.parent_path()};
          const auto share = 100 / static_cast<int>(names.size());
          const auto done = share * static_cast<int>(outcomes.size());
          auto drilled = store::tryLastBackup(file, name, environment, [&](int percent) {
            progress->percent = done + percent * share / 100;
            return !progress->isStopped;
          });
          if (drilled) {
            outcome.drill = std::move(drilled).value();
          } else {
            outcome.problem = drilled.error();
          }
          outcomes.push_back(std::move(outcome));
        }
        return outcomes;
      },
      [this, file, progress = m_progress](const Result<std::vector<Outcome>, Problem>& outcomes) {
        if (progress != m_progress) return;  // stopped, or begun anew
        m_progress.reset();
        QString html;
        if (!outcomes) html = sectionOf({file.parent_path(), {}, outcomes.error()});
        for (const auto& outcome : outcomes ? *outcomes : std::vector<Outcome>()) html += sectionOf(outcome);
        Q_EMIT told(html);
      });
}

QString BackupDrill::sectionOf(const Outcome& outcome) const {
  auto html = QStringLiteral("<h4>%1</h4>").arg(onScreen(outcome.folder.string()).toHtmlEscaped());
  if (outcome.problem) {
    return html +
           QStringLiteral("<p>%1.</p>")
               .arg(capitalised(onScreen(wording::sentence(*outcome.problem, m_language))).toHtmlEscaped());
  }
  if (!outcome.drill) return html;
  const auto& drill = *outcome.drill;
  html += QStringLiteral("<p>%1</p>")
              .arg(onScreen(wording::drillSentence(drill, m_language, shownFileMoment)).toHtmlEscaped());
  QStringList findings;
  for (std::size_t at = 0; at < std::min(kMostListed, drill.check.findings.size()); ++at) {
    findings.append(onScreen(wording::sentence(drill.check.findings[at], m_language)));
  }
  QStringList steps;
  for (std::size_t at = 0; drill.lost && at < std::min(kMostListed, drill.lost->size()); ++at) {
    const auto& step = (*drill.lost)[at];
    steps.append(QStringLiteral("%1 — %2").arg(onScreen(shownFileMoment(step.at)),
                                               onScreen(wording::stepTitle(step, m_language))));
  }
  return html + listOf(findings, drill.check.findings.size()) +
         listOf(steps, drill.lost ? drill.lost->size() : 0);
}

}  // namespace lianes::gui
