#include "gui/projects/new_project_dialog.hpp"

#include "gui/desk/session.hpp"
#include "gui/records/field_editor.hpp"
#include "lianes/app/save_record.hpp"

namespace lianes::gui {
namespace {

constexpr int kNewProjectWidth = 560;

}  // namespace

NewProjectDialog::NewProjectDialog(Session& session, QWidget* parent)
    : NewRecordDialog(
          session, app::blankRecord(EntityKind::MicroProject, session.newId()),
          {.title = tr("Nouveau micro-projet"),
           .guidance = tr("Un micro-projet est choisi par un partenariat, dans la compétence de la "
                          "collectivité malienne. Le reste se complète sur sa fiche."),
           .adding = tr("Créer le projet")},
          parent) {
  setMinimumWidth(kNewProjectWidth);
  const auto& description = describe(EntityKind::MicroProject);
  for (const std::string_view name :
       {"partnership_id", "title", "code", "field", "place", "dac_code", "starts_on", "ends_on", "summary"}) {
    const bool isRequired = description.fields[*description.indexOf(name)].required;
    addField(name, isRequired ? tr("%1 (obligatoire)").arg(labelOf(name)) : labelOf(name));
  }
  followFields();
  beginDraft();
  editorOf("partnership_id").widget()->setFocus();
}

}  // namespace lianes::gui
