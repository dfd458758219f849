#include "gui/reports/report_texts_tab.hpp"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/fields_panel.hpp"
#include "lianes/report/words.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kTextsGap = 8;
constexpr int kMostStaleTold = 5;  // stale figures in words; the checks list them all

QString staleSentence(const std::vector<app::StaleText>& stale) {
  QStringList told;
  for (const auto& text : stale) {
    const auto each =
        ReportTextsTab::tr("%1\u202f: %2 → %3")
            .arg(onScreen(text.figure.name), onScreen(text.figure.written), onScreen(text.figure.now));
    if (!told.contains(each)) told.append(each);
  }
  const auto others = told.size() - kMostStaleTold;
  if (others > 0) {
    told.erase(told.begin() + kMostStaleTold, told.end());
    told.append(ReportTextsTab::tr("et %1 autres (voyez les contrôles)").arg(others));
  }
  return ReportTextsTab::tr("Des chiffres cités ont changé depuis que les textes ont été écrits. %1.")
      .arg(told.join(QStringLiteral("\u202f; ")));
}

}  // namespace

ReportTextsTab::ReportTextsTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_facts(new FieldsPanel(desk.session, EntityKind::Report,
                              {{"kind_of", "number"}, {"period_start", "period_end"}}, this)),
      m_texts(new FieldsPanel(desk.session, EntityKind::Report,
                              {{"title", "summary", "activities", "difficulties", "lessons", "gap_comments",
                                "justification", "signatory_id", "signed_on", "signed_at", "note"}},
                              this)) {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* inner = new QWidget(scroll);
  auto* column = new QVBoxLayout(inner);
  column->setContentsMargins(0, kTextsGap, kTextsGap, 0);
  column->setSpacing(kTextsGap);
  column->addWidget(m_facts);
  column->addWidget(m_texts);
  column->addStretch(1);
  scroll->setWidget(inner);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, kTextsGap, 0, 0);
  whole->setSpacing(kTextsGap);
  whole->addWidget(makeStale());
  whole->addWidget(makeQuoting());
  whole->addWidget(scroll, 1);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { noteFocus(now); });
}

QWidget* ReportTextsTab::makeStale() {
  m_staleBox = new QFrame(this);
  m_staleBox->setObjectName(QStringLiteral("staleBox"));
  m_staleBox->setAutoFillBackground(true);
  m_staleBox->setBackgroundRole(QPalette::AlternateBase);
  m_stale = new QLabel(m_staleBox);
  m_stale->setObjectName(QStringLiteral("stale"));
  m_stale->setWordWrap(true);
  m_refresh =
      new QPushButton(QIcon::fromTheme(QStringLiteral("view-refresh")), tr("Mettre à jour"), m_staleBox);
  m_refresh->setObjectName(QStringLiteral("refreshFigures"));
  auto* row = new QHBoxLayout(m_staleBox);
  row->setContentsMargins(kTextsGap, kTextsGap / 2, kTextsGap, kTextsGap / 2);
  row->addWidget(m_stale, 1);
  row->addWidget(m_refresh);
  m_staleBox->hide();
  connect(m_refresh, &QPushButton::clicked, this, &ReportTextsTab::refreshStale);
  return m_staleBox;
}

QWidget* ReportTextsTab::makeQuoting() {
  auto* whole = new QWidget(this);
  auto* label = new QLabel(tr("Citer un chiffre dans le texte\u202f:"), whole);
  m_figures = new QComboBox(whole);
  m_figures->setObjectName(QStringLiteral("figures"));
  m_figures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_figures->setMinimumContentsLength(24);
  m_figures->setToolTip(tr("Le chiffre se met où était le curseur, et se met à jour quand il change."));
  label->setBuddy(m_figures);
  auto* row = new QHBoxLayout(whole);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kTextsGap);
  row->addWidget(label);
  row->addWidget(m_figures, 1);
  connect(m_figures, &QComboBox::activated, this, &ReportTextsTab::quote);
  return whole;
}

void ReportTextsTab::noteFocus(QWidget* now) {
  if (qobject_cast<QPlainTextEdit*>(now) && m_texts->isAncestorOf(now) && !now->objectName().isEmpty()) {
    m_lastText = now->objectName();
  }
}

void ReportTextsTab::show(const std::optional<Record>& record, bool isDraft) {
  m_isDraft = isDraft && m_desk.session.isWritable();
  m_facts->show(record);
  m_texts->show(record);
  m_facts->setEnabled(m_isDraft);
  m_texts->setEnabled(m_isDraft);
  m_figures->setEnabled(m_isDraft && m_figures->count() > 1);
  m_refresh->setEnabled(m_isDraft);
}

void ReportTextsTab::showView(const app::ReportView* view) {
  m_staleTexts = view && m_isDraft ? view->stale : std::vector<app::StaleText>();
  m_staleBox->setVisible(!m_staleTexts.empty());
  if (!m_staleTexts.empty()) m_stale->setText(staleSentence(m_staleTexts));
  if (!view) return;
  m_quotable = view->figures;
  m_figures->clear();
  m_figures->addItem(tr("Choisir un chiffre…"));
  for (const auto& figure : m_quotable.figures) {
    m_figures->addItem(
        tr("%1\u202f: %2")
            .arg(onScreen(report::titleOf(figure, m_desk.session.language())), shownAmount(figure.value)));
  }
  m_figures->setEnabled(m_isDraft && m_figures->count() > 1);
}

void ReportTextsTab::save() {
  m_facts->save();
  m_texts->save();
}

void ReportTextsTab::begin() {
  if (auto* first = m_texts->findChild<QWidget*>(QStringLiteral("summary"))) first->setFocus();
}

void ReportTextsTab::quote(int place) {
  m_figures->setCurrentIndex(0);
  if (place < 1 || place > static_cast<int>(m_quotable.figures.size())) return;
  auto* text = m_texts->findChild<QPlainTextEdit*>(m_lastText);
  if (!text) return;
  text->insertPlainText(
      onScreen(report::liveFigure(m_quotable.figures[static_cast<std::size_t>(place) - 1])));
  text->setFocus();
}

void ReportTextsTab::refreshStale() {
  save();
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::refreshingStep(file, m_staleTexts, m_quotable); });
  if (!problems.empty()) {
    m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  }
}

}  // namespace lianes::gui
