#include "gui/reports/report_preview.hpp"

#include <QtPdf/QPdfDocument>
#include <QtPdf/QPdfPageNavigator>
#include <QtPdfWidgets/QPdfView>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/long_query.hpp"
#include "gui/desk/report_orders.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kPreviewGap = 8;
constexpr double kZoomStep = 1.25;
constexpr double kSmallestZoom = 0.25;
constexpr double kLargestZoom = 4;

QToolButton* previewTool(QWidget* tools, const QString& icon, const QString& text) {
  auto* tool = new QToolButton(tools);
  tool->setIcon(QIcon::fromTheme(icon));
  tool->setToolTip(text);
  tool->setAccessibleName(text);
  tool->setAutoRaise(true);
  return tool;
}

}  // namespace

ReportPreview::ReportPreview(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(new LongQuery(desk.session, this)),
      m_state(new QLabel(this)),
      m_page(new QLabel(this)),
      m_view(new QPdfView(this)),
      m_document(new QPdfDocument(this)) {
  m_state->setWordWrap(true);
  m_state->setObjectName(QStringLiteral("previewState"));
  m_state->hide();
  m_page->setObjectName(QStringLiteral("previewPage"));
  m_view->setObjectName(QStringLiteral("preview"));
  m_view->setAccessibleName(tr("Aperçu du rapport"));
  m_view->setFocusPolicy(Qt::StrongFocus);
  m_view->setPageMode(QPdfView::PageMode::MultiPage);
  m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
  m_view->setDocument(m_document);
  auto* tools = new QWidget(this);
  makeTools(tools);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kPreviewGap, 0, 0);
  column->setSpacing(kPreviewGap);
  column->addWidget(tools);
  column->addWidget(m_state);
  column->addWidget(m_view, 1);
  connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &ReportPreview::showState);
  showState();
}

ReportPreview::~ReportPreview() { m_view->setDocument(nullptr); }

void ReportPreview::makeTools(QWidget* tools) {
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kPreviewGap / 2);
  auto* smaller = previewTool(tools, QStringLiteral("zoom-out"), tr("Plus petit"));
  auto* larger = previewTool(tools, QStringLiteral("zoom-in"), tr("Plus grand"));
  m_fit = previewTool(tools, QStringLiteral("zoom-fit-width"), tr("À la largeur de la page"));
  m_fit->setCheckable(true);
  m_fit->setChecked(true);
  row->addWidget(m_page);
  row->addStretch(1);
  for (auto* tool : {smaller, larger, m_fit}) row->addWidget(tool);
  connect(smaller, &QToolButton::clicked, this, [this] { zoomBy(1 / kZoomStep); });
  connect(larger, &QToolButton::clicked, this, [this] { zoomBy(kZoomStep); });
  connect(m_fit, &QToolButton::clicked, this, [this] {
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_fit->setChecked(true);
  });
}

void ReportPreview::zoomBy(double factor) {
  auto zoom = m_view->zoomFactor();
  if (m_view->zoomMode() != QPdfView::ZoomMode::Custom && m_document->pageCount() > 0) {
    // From the size one sees, which only the view's width tells.
    constexpr double kPoints = 72;
    zoom = m_view->viewport()->width() / m_document->pagePointSize(0).width() * kPoints / logicalDpiX();
  }
  m_view->setZoomMode(QPdfView::ZoomMode::Custom);
  m_view->setZoomFactor(std::clamp(zoom * factor, kSmallestZoom, kLargestZoom));
  m_fit->setChecked(false);
}

void ReportPreview::show(const std::optional<Report>& report, std::vector<Id<MicroProject>> projects) {
  m_report = report;
  m_projects = std::move(projects);
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
    return showPages({});
  }
  if (!m_desk.workshop || !m_desk.workshop->renderer) {
    m_state->setText(tr("Ce programme ne sait pas écrire de rapport."));
    return m_state->show();
  }
  if (m_shown != m_report->id) showPages({});
  m_state->setText(tr("Préparation de l’aperçu…"));
  m_state->show();
  m_query->ask([order = orderOf(*m_report, m_projects),
                writer = DocumentWriter{m_desk.workshop->renderer, m_desk.session.language()}](
                   store::ConsortiumFile& file, LongWork& work) { return pdfOf(file, order, writer, work); },
               [this, id = m_report->id](const DocumentBytes& made) {
                 m_state->setText(made.refusal);
                 m_state->setVisible(!made.refusal.isEmpty());
                 showPages(made.bytes);
                 m_shown = id;
               });
}

void ReportPreview::showPages(const QByteArray& pdf) {
  auto* bar = m_view->verticalScrollBar();
  const auto place = m_report && m_shown == m_report->id ? bar->value() : 0;
  m_document->close();
  m_bytes.close();
  m_bytes.setData(pdf);
  if (!pdf.isEmpty() && m_bytes.open(QIODevice::ReadOnly)) m_document->load(&m_bytes);
  bar->setValue(std::min(place, bar->maximum()));
  showState();
}

void ReportPreview::showState() {
  const auto pages = m_document->pageCount();
  m_page->setText(pages > 0 ? tr("Page %1 sur %2").arg(m_view->pageNavigator()->currentPage() + 1).arg(pages)
                            : QString());
}

}  // namespace lianes::gui
