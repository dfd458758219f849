#include "gui/desk/work_bar.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kWorkMargin = 8;
constexpr int kWorkMoment = 300;  // milliseconds that nobody is told of, and between two looks
constexpr int kWorkBarWidth = 160;

QString stageWord(const std::string& stage) {
  if (stage.empty()) return {};
  if (stage == "facts") return WorkBar::tr("lecture du dossier");
  if (choiceOf<app::ReportFormat>(stage)) return onScreen(stage).toUpper();
  return onScreen(stage);
}

}  // namespace

WorkBar::WorkBar(Session& session, QWidget* parent)
    : QFrame(parent),
      m_query(new LongQuery(session, this)),
      m_told(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_stop(new QPushButton(QIcon::fromTheme(QStringLiteral("process-stop")), tr("Arrêter"), this)) {
  setObjectName(QStringLiteral("work"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::AlternateBase);
  m_told->setObjectName(QStringLiteral("workTold"));
  m_told->setWordWrap(true);
  m_bar->setRange(0, 0);
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(kWorkBarWidth);
  m_bar->setAccessibleName(tr("Travail en cours"));
  m_stop->setObjectName(QStringLiteral("workStop"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kWorkMargin, kWorkMargin / 2, kWorkMargin, kWorkMargin / 2);
  row->addWidget(m_told, 1);
  row->addWidget(m_bar);
  row->addWidget(m_stop);
  hide();
  m_ticking.setInterval(kWorkMoment);
  connect(&m_ticking, &QTimer::timeout, this, &WorkBar::showStage);
  connect(m_stop, &QPushButton::clicked, this, [this] {
    stop();
    Q_EMIT stopped();
  });
  // A failing disk ends the work without an answer.
  connect(m_query, &LongQuery::runningChanged, this, [this] {
    if (!m_query->isRunning()) end();
  });
}

void WorkBar::begin(const QString& what) {
  m_query->drop();
  m_what = what;
  m_isRunning = true;
  m_ticking.start();
}

void WorkBar::end() {
  if (!m_isRunning) return;
  m_isRunning = false;
  m_ticking.stop();
  hide();
  Q_EMIT runningChanged();
}

void WorkBar::stop() {
  m_query->drop();
  end();
}

void WorkBar::showStage() {
  const auto stage = stageWord(m_query->stage());
  m_told->setText(stage.isEmpty() ? tr("%1…").arg(m_what) : tr("%1\u202f: %2…").arg(m_what, stage));
  show();
}

}  // namespace lianes::gui
