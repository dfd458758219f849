#include "gui/projects/results_tab.hpp"

#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/linked_records.hpp"
#include "lianes/app/budget_entry.hpp"
#include "lianes/app/results.hpp"
#include "lianes/domain/date_text.hpp"

namespace lianes::gui {
namespace {

QString measured(const std::optional<Ratio>& value) {
  return value ? shownDecimal(onScreen(app::formatQuantity(*value))) : QStringLiteral("—");
}

}  // namespace

ResultsTab::ResultsTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_indicators(new LinkedRecords(
          desk,
          {EntityKind::Indicator,
           "project_id",
           {"name", "level", "unit", "baseline", "target", "target_on"},
           tr("Indicateurs"),
           tr("Nouvel indicateur…"),
           tr("Aucun indicateur. Un indicateur compte ce qui change\u202f: des foyers raccordés, des élus "
              "formés.\nDonnez-lui une valeur de départ et une cible.")},
          this)),
      m_measures(new LinkedRecords(desk,
                                   {EntityKind::Measure,
                                    "indicator_id",
                                    {"measured_on", "category", "value", "source", "comment"},
                                    tr("Relevés de l’indicateur"),
                                    tr("Nouveau relevé…"),
                                    tr("Aucun relevé. Notez la valeur d’un jour, et d’où elle vient.")},
                                   this)),
      m_progress(new QLabel(this)) {
  m_progress->setObjectName(QStringLiteral("progress"));
  m_progress->setWordWrap(true);
  m_progress->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* below = new QWidget(this);
  auto* lower = new QVBoxLayout(below);
  lower->setContentsMargins(0, 4, 0, 0);
  lower->setSpacing(4);
  lower->addWidget(m_progress);
  lower->addWidget(m_measures, 1);
  auto* split = new QSplitter(Qt::Vertical, this);
  split->setChildrenCollapsible(false);
  split->addWidget(m_indicators);
  split->addWidget(below);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(split);
  connect(m_indicators, &LinkedRecords::selectionChanged, this, &ResultsTab::showMeasures);
}

void ResultsTab::setProject(const std::optional<Id<MicroProject>>& project) {
  m_indicators->setOwner(project ? std::optional(RecordReference{EntityKind::MicroProject, project->uuid()})
                                 : std::nullopt);
  if (!m_indicators->selected()) m_indicators->table()->selectRow(0);
}

void ResultsTab::refresh() { m_indicators->refresh(); }

bool ResultsTab::choose(const RecordReference& record) {
  if (record.kind == EntityKind::Indicator) return m_indicators->choose(record.id);
  const auto measure = m_desk.session.find(Id<Measure>(record.id));
  return measure && m_indicators->choose(measure->indicator.uuid()) && m_measures->choose(record.id);
}

bool ResultsTab::canRemove() const { return m_measures->canRemove() || m_indicators->canRemove(); }

void ResultsTab::removeSelected() { (m_measures->canRemove() ? m_measures : m_indicators)->removeSelected(); }

void ResultsTab::showMeasures() {
  const auto record = m_indicators->selected();
  m_measures->setVisible(record.has_value());
  m_progress->setVisible(record.has_value());
  if (!record) return;
  m_measures->setOwner(RecordReference{EntityKind::Indicator, record->id});
  const auto indicator = fromRecord<Indicator>(*record);
  const auto latest = m_desk.session.readOrNothing(
      [&](const store::ConsortiumFile& file) { return app::latestMeasure(file, indicator.id); });
  const auto unit = indicator.unit.empty() ? QString() : u' ' + onScreen(indicator.unit);
  auto text = tr("<b>%1</b>\u202f: départ %2, cible %3, ")
                  .arg(onScreen(indicator.name).toHtmlEscaped(), measured(indicator.baseline) + unit,
                       measured(indicator.target) + unit);
  text += latest ? tr("atteint <b>%1</b> le %2")
                       .arg(measured(latest->value) + unit, onScreen(formatFrench(latest->measuredOn)))
                 : tr("rien de relevé");
  const auto percent = latest ? app::progressOf(indicator, latest->value) : std::nullopt;
  if (percent) text += tr(" (%1 % du chemin)").arg(*percent);
  m_progress->setText(text);
}

}  // namespace lianes::gui
