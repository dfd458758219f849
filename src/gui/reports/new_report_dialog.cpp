#include "gui/reports/new_report_dialog.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>

#include <algorithm>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/field_editor.hpp"
#include "lianes/app/report_view.hpp"
#include "lianes/domain/entities/report.hpp"

namespace lianes::gui {
namespace {

constexpr int kNewReportWidth = 520;

}  // namespace

NewReportDialog::NewReportDialog(Session& session, QWidget* parent)
    : NewRecordDialog(
          session, toRecord(app::nextReport(session.file(), today(session))),
          {.title = tr("Nouveau rapport"),
           .guidance = tr("Un rapport intermédiaire compte ce qu’aucun autre n’a compté jusqu’à son "
                          "dernier jour\u202f; le rapport final compte tout le programme."),
           .adding = tr("Créer le rapport")},
          parent),
      m_period(new QComboBox(this)) {
  addFields();
  offerPeriods();
  followFields();
  draft().follow(m_period);  // what goes with a kind comes back after the kind
  beginDraft();
  editorOf("kind_of").widget()->setFocus();
  resize(std::max(kNewReportWidth, sizeHint().width()), sizeHint().height());
}

void NewReportDialog::addFields() {
  m_period->setObjectName(QStringLiteral("period"));
  m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_period->setAccessibleName(tr("Période"));
  for (const std::string_view name : {"kind_of", "title", "period_start", "period_end"}) {
    if (name == "period_start") form()->addRow(tr("Période"), m_period);
    addField(name, labelOf(name));
  }
  connect(m_period, &QComboBox::activated, this, &NewReportDialog::showPeriod);
  auto* kind = qobject_cast<QComboBox*>(editorOf("kind_of").widget());
  if (kind) connect(kind, &QComboBox::currentIndexChanged, this, &NewReportDialog::nameByKind);
}

void NewReportDialog::offerPeriods() {
  const auto next = fromRecord<Report>(record());
  m_offered.push_back(
      {tr("Depuis le dernier rapport, jusqu’à aujourd’hui"), next.periodStart, next.periodEnd});
  const auto consortium = app::onlyConsortium(session().file());
  if (consortium && consortium->startsOn && consortium->endsOn) {
    const auto first = *consortium->startsOn;
    const auto last = *consortium->endsOn;
    m_offered.push_back({tr("Tout le programme"), first, last});
    for (auto year = first.year(); year <= last.year(); ++year) {
      m_offered.push_back({tr("Année %1").arg(year), std::max(first, *Date::of(year, 1, 1)),
                           std::min(last, *Date::of(year, 12, 31))});
    }
  }
  for (const auto& each : m_offered) m_period->addItem(each.title);
  m_period->addItem(tr("Autre période"));
}

void NewReportDialog::showPeriod(int place) {
  if (place >= static_cast<int>(m_offered.size())) return editorOf("period_start").widget()->setFocus();
  const auto& chosen = m_offered[static_cast<std::size_t>(place)];
  editorOf("period_start").show(chosen.from);
  editorOf("period_end").show(chosen.to);
}

// The whole programme and its name go with a final report, as long as nobody says otherwise.
void NewReportDialog::nameByKind() {
  const auto kind = editorOf("kind_of").value();
  if (!kind) return;
  auto report = record();
  report.values[*describe(EntityKind::Report).indexOf("kind_of")] = *kind;
  const bool isFinal = fromRecord<Report>(report).kind == ReportKind::Final;
  editorOf("title").show(fromScreen(isFinal ? tr("Compte rendu final") : tr("Compte rendu intermédiaire")));
  const int place = isFinal && m_offered.size() > 1 ? 1 : 0;
  m_period->setCurrentIndex(place);
  showPeriod(place);
}

}  // namespace lianes::gui
