#include "gui/projects/project_sheet.hpp"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/in_place_form.hpp"
#include "lianes/app/save_record.hpp"

namespace lianes::gui {

ProjectSheet::ProjectSheet(const Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
  auto* content = new QWidget(this);
  auto* columns = new QHBoxLayout(content);
  columns->setContentsMargins(0, 12, 8, 12);
  columns->setSpacing(24);
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  for (auto* side : {left, right}) {
    side->setSpacing(16);
    columns->addLayout(side, 1);
  }
  left->addWidget(
      makeGroup(tr("Le projet"), {"title", "code", "partnership_id", "field", "competence", "place",
                                  "manager_id", "implementer_id", "starts_on", "ends_on"}));
  left->addWidget(makeGroup(tr("Où il en est"), {"state", "state_since", "state_reason", "replaces_id",
                                                 "committed_on", "priority"}));
  left->addStretch();
  right->addWidget(
      makeGroup(tr("Ce qu’on en dit"), {"summary", "objectives", "beneficiaries", "progress", "note"}));
  right->addWidget(makeGroup(tr("Déclaration de l’aide (APD)"),
                             {"dac_code", "channel_code", "sdgs", "marker_gender", "marker_environment",
                              "marker_biodiversity", "marker_nutrition", "marker_inclusion"}));
  right->addStretch();
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scroll);
}

QWidget* ProjectSheet::makeGroup(const QString& title, std::vector<std::string_view> fields) {
  auto* group = new QWidget(this);
  auto* column = new QVBoxLayout(group);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new QLabel(QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()), group));
  auto* form = new InPlaceForm(m_desk.session, EntityKind::MicroProject, std::move(fields), group);
  column->addWidget(form);
  connect(form, &InPlaceForm::edited, this, [this, form](const Record& record) { save(form, record); });
  m_forms.push_back(form);
  return group;
}

void ProjectSheet::display(const std::optional<MicroProject>& project) {
  setEnabled(project.has_value());
  if (!project) return;
  const auto record = toRecord(*project);
  for (auto* form : m_forms) form->display(record);
}

void ProjectSheet::save(InPlaceForm* form, const Record& record) {
  auto& session = m_desk.session;
  form->say(app::placedInFields(
      session.performFrom([&](const store::ConsortiumFile& file) { return app::savingStep(file, record); })));
}

}  // namespace lianes::gui
