#include "gui/report_preview.hpp"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/background_query.hpp"
#include "gui/report_orders.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "gui/workshop.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kPreviewGap = 8;

struct PreviewText {
  QString html;
  QString refusal;  // why there is none
};

PreviewText previewOf(const store::ConsortiumFile& file, const Report& report, const app::Renderer& renderer,
                      wording::Language language) {
  const QTemporaryDir folder;
  if (!folder.isValid()) return {{}, folder.errorString()};
  const auto written =
      writeOrder(file, {orderOf(report), {app::ReportFormat::Html}}, pathFromScreen(folder.path()), renderer);
  if (!written.problems.empty()) return {{}, onScreen(wording::line(written.problems.front(), language))};
  if (!written.refusal.isEmpty() || written.files.empty()) return {{}, written.refusal};
  QFile page(QString::fromStdU16String(written.files.front().u16string()));
  if (!page.open(QIODevice::ReadOnly)) return {{}, page.errorString()};
  return {QString::fromUtf8(page.readAll()), {}};
}

}  // namespace

ReportPreview::ReportPreview(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(new BackgroundQuery(desk.session, this)),
      m_state(new QLabel(this)),
      m_text(new QTextBrowser(this)) {
  m_state->setWordWrap(true);
  m_state->setObjectName(QStringLiteral("previewState"));
  m_text->setObjectName(QStringLiteral("preview"));
  m_text->setAccessibleName(tr("Aperçu du rapport"));
  m_text->setOpenLinks(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kPreviewGap, 0, 0);
  column->setSpacing(kPreviewGap);
  column->addWidget(m_state);
  column->addWidget(m_text, 1);
  m_state->hide();
}

ReportPreview::~ReportPreview() = default;

void ReportPreview::show(const std::optional<Report>& report) {
  m_report = report;
  m_isStale = true;
  if (isVisible()) ask();
}

void ReportPreview::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isStale) ask();
}

void ReportPreview::ask() {
  m_isStale = false;
  if (!m_report) {
    m_query->drop();
    m_shown.reset();
    return m_text->clear();
  }
  if (!m_desk.workshop || !m_desk.workshop->renderer) {
    m_state->setText(tr("Ce programme ne sait pas écrire de rapport."));
    return m_state->show();
  }
  if (m_shown != m_report->id) m_text->clear();
  m_state->setText(tr("Préparation de l’aperçu…"));
  m_state->show();
  m_query->ask(
      [report = *m_report, renderer = m_desk.workshop->renderer, language = m_desk.session.language()](
          store::ConsortiumFile& file) { return previewOf(file, report, renderer, language); },
      [this](const PreviewText& made) {
        m_state->setText(made.refusal);
        m_state->setVisible(!made.refusal.isEmpty());
        showText(made.html);
      });
}

void ReportPreview::showText(const QString& html) {
  const bool isSame = std::exchange(m_shown, m_report->id) == m_report->id;
  auto* bar = m_text->verticalScrollBar();
  const auto place = isSame ? bar->value() : 0;
  m_text->setHtml(html);
  bar->setValue(std::min(place, bar->maximum()));
}

}  // namespace lianes::gui
