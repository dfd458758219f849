#include "gui/shell/status_line.hpp"

#include <QtCore/QDateTime>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStatusBar>

#include "gui/desk/session.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/elided_label.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/overview_sums.hpp"

namespace lianes::gui {
namespace {

constexpr int kPauseMilliseconds = 250;

struct FileFigures {
  std::optional<Instant> savedAt;
  std::optional<funding::ConsortiumPlan> consortium;  // nothing while the rules or an amount forbid a plan
  std::optional<funding::EnvelopePlan> envelope;
};

FileFigures readFigures(const store::ConsortiumFile& file) {
  FileFigures figures;
  const auto last = store::steps(file, {.most = 1});
  if (!last.empty()) figures.savedAt = last.front().at;
  const auto scenario = store::readScenarioWithoutExpenses(file);
  if (!scenario) return figures;
  const auto planned = funding::plan(scenario.value());
  if (!planned) return figures;
  figures.consortium = planned.value().consortium;
  figures.envelope = planned.value().envelope;
  return figures;
}

QString engagedText(const funding::ConsortiumPlan& consortium) {
  const auto text = consortium.engaged > 1 ? StatusLine::tr("%1 collectivités engagées sur %2")
                                           : StatusLine::tr("%1 collectivité engagée sur %2");
  return text.arg(consortium.engaged).arg(consortium.minimum);
}

// Whole percent, downwards: 100 % is said only of an envelope that is used up.
QString envelopeText(const funding::EnvelopePlan& envelope) {
  if (!envelope.granted) {
    return StatusLine::tr("enveloppe à demander\u202f: %1").arg(shownAmount(envelope.asked));
  }
  if (envelope.granted->isZero()) return StatusLine::tr("aucune enveloppe");
  const auto percent = envelope.used.checkedTimes(Ratio(100, envelope.granted->minor()), Rounding::Down);
  return percent ? StatusLine::tr("enveloppe %1").arg(shownPercent(percent->minor())) : QString();
}

}  // namespace

StatusLine::StatusLine(Session& session, QStatusBar* bar)
    : QObject(bar),
      m_session(session),
      m_state(new ElidedLabel(bar)),
      m_selection(new QLabel(bar)),
      m_query(session, this) {
  m_state->setObjectName(QStringLiteral("fileState"));
  m_state->setContentsMargins(12, 0, 0, 0);
  m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_selection->setObjectName(QStringLiteral("selectionState"));
  m_selection->setContentsMargins(0, 0, 12, 0);
  m_selection->setTextInteractionFlags(Qt::TextSelectableByMouse);
  bar->addWidget(m_state, 1);
  bar->addPermanentWidget(m_selection);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMilliseconds);
  connect(&m_pause, &QTimer::timeout, this, &StatusLine::read);
  connect(&session, &Session::opened, this, &StatusLine::read);
  connect(&session, &Session::changed, this, [this] {
    m_saved = tr("Enregistré à %1").arg(QTime::currentTime().toString(QStringLiteral("HH:mm")));
    showText();
    m_pause.start();
  });
  connect(&session, &Session::closed, this, [this] {
    m_pause.stop();
    m_saved.clear();
    m_figures.clear();
    m_selection->clear();
    showText();
  });
}

void StatusLine::showSelection(const QString& text) { m_selection->setText(text); }

void StatusLine::showState() {
  if (!m_session.isWritable()) m_saved = tr("Lecture seule");
  showText();
  m_pause.start();
}

void StatusLine::read() {
  if (!m_session.isOpen()) return;
  m_query.ask([](store::ConsortiumFile& file) { return readFigures(file); },
              [this](const FileFigures& figures) {
                QStringList parts;
                if (figures.consortium) parts.append(engagedText(*figures.consortium));
                if (figures.envelope) parts.append(envelopeText(*figures.envelope));
                if (!figures.consortium) parts.append(tr("plan incomplet\u202f: voir les règles de l’appel"));
                parts.removeAll(QString());
                m_figures = parts.join(QStringLiteral(" · "));
                if (figures.savedAt) {
                  const auto at = QDateTime::fromMSecsSinceEpoch(figures.savedAt->millisecondsSince1970());
                  m_saved = at.date() == QDate::currentDate()
                                ? tr("Enregistré à %1").arg(at.toString(QStringLiteral("HH:mm")))
                                : tr("Enregistré le %1").arg(momentOnScreen(at));
                  if (!m_session.isWritable()) m_saved = tr("Lecture seule");
                }
                showText();
              });
}

void StatusLine::showText() {
  m_state->say(m_figures.isEmpty() ? m_saved : m_saved + QStringLiteral(" · ") + m_figures);
}

}  // namespace lianes::gui
