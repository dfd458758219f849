#include "gui/reports/format_choice.hpp"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kFormatGap = 4;

QString formatTitle(app::ReportFormat format) {
  switch (format) {
    case app::ReportFormat::Pdf:
      return FormatChoice::tr("PDF\u202f: envoyer, imprimer");
    case app::ReportFormat::Odt:
      return FormatChoice::tr("ODT\u202f: reprendre le texte dans LibreOffice ou Word");
    case app::ReportFormat::Xlsx:
      return FormatChoice::tr("XLSX\u202f: les tableaux, avec leurs formules");
    case app::ReportFormat::Csv:
      return FormatChoice::tr("CSV\u202f: un fichier par tableau");
    case app::ReportFormat::Html:
      return FormatChoice::tr("HTML\u202f: lire à l’écran");
    case app::ReportFormat::Iati:
      return FormatChoice::tr("IATI\u202f: publier les données de l’aide");
    case app::ReportFormat::Ics:
      return FormatChoice::tr("ICS\u202f: un calendrier pour un agenda");
  }
  return {};
}

}  // namespace

FormatChoice::FormatChoice(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kFormatGap);
  for (const auto code : Choices<app::ReportFormat>::codes) {
    auto* box = new QCheckBox(formatTitle(*choiceOf<app::ReportFormat>(code)), this);
    box->setObjectName(onScreen(code));
    m_boxes.push_back(box);
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &FormatChoice::changed);
  }
}

void FormatChoice::offer(const std::vector<app::ReportFormat>& formats,
                         const std::vector<app::ReportFormat>& chosen) {
  const auto has = [](const std::vector<app::ReportFormat>& all, std::size_t at) {
    return std::find(all.begin(), all.end(), static_cast<app::ReportFormat>(at)) != all.end();
  };
  for (std::size_t at = 0; at < m_boxes.size(); ++at) {
    m_boxes[at]->setVisible(has(formats, at));
    m_boxes[at]->setEnabled(true);
    m_boxes[at]->setChecked(has(formats, at) && has(chosen, at));
  }
  Q_EMIT changed();
}

void FormatChoice::insistOn(app::ReportFormat format) {
  boxOf(format)->setChecked(true);
  boxOf(format)->setEnabled(false);
  boxOf(format)->setToolTip(tr("Toujours gardé\u202f: c’est ce qui s’affiche et s’imprime."));
}

std::vector<app::ReportFormat> FormatChoice::chosen() const {
  std::vector<app::ReportFormat> all;
  for (std::size_t at = 0; at < m_boxes.size(); ++at) {
    if (m_boxes[at]->isChecked()) all.push_back(static_cast<app::ReportFormat>(at));
  }
  return all;
}

}  // namespace lianes::gui
