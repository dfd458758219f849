#include "lianes/wording/step_text.hpp"

#include "lianes/wording/labels.hpp"
#include "lianes/wording/values.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {
namespace {

using store::Step;
using store::StepAction;
using store::StepLabel;
using store::StepNature;

std::string argumentOf(const StepLabel& label, std::size_t index) {
  return index < label.arguments.size() ? shown(label.arguments[index]) : std::string();
}

// "organisation « Roncq »", from the code of a kind and the name of a record.
std::string recordNamed(const StepLabel& label, Language language) {
  const auto kind = choiceOf<EntityKind>(argumentOf(label, 0));
  if (!kind) return argumentOf(label, 1);
  if (label.arguments.size() > 1 && label.arguments[1].empty()) {
    return fill("{0} ({1})", {std::string(kindLabel(*kind, language)), erasedText(language)});
  }
  // A record that nothing names was noted by its identifier, which tells a reader nothing.
  if (Uuid::parse(argumentOf(label, 1))) return std::string(kindLabel(*kind, language));
  return fill(pick({"{0} «\u00a0{1}\u00a0»", "{0} “{1}”"}, language),
              {std::string(kindLabel(*kind, language)), argumentOf(label, 1)});
}

std::string actionTitle(const StepLabel& label, Language language) {
  const auto title = [&](Bilingual pattern, std::vector<std::string> arguments = {}) {
    return fill(pattern, arguments, language);
  };
  switch (label.action) {
    case StepAction::Created:
      return title({"création du fichier", "file created"});
    case StepAction::Added:
      return title({"ajout\u202f: {0}", "added: {0}"}, {recordNamed(label, language)});
    case StepAction::Changed:
      return title({"modification\u202f: {0}", "changed: {0}"}, {recordNamed(label, language)});
    case StepAction::Removed:
      return title({"suppression\u202f: {0}", "removed: {0}"}, {recordNamed(label, language)});
    case StepAction::Put:
      return title({"saisie de {0} {0|enregistrement|enregistrements}", "{0} {0|record|records} put"},
                   {argumentOf(label, 0)});
    case StepAction::Imported:
      return title({"import de {1} {1|enregistrement|enregistrements} depuis {0}",
                    "{1} {1|record|records} imported from {0}"},
                   {argumentOf(label, 0), argumentOf(label, 1)});
    case StepAction::Generated:
      return title({"génération de {0} {0|enregistrement|enregistrements} d’essai",
                    "{0} test {0|record|records} generated"},
                   {argumentOf(label, 0)});
    case StepAction::RestorePoint:
      return title({"point de reprise «\u00a0{0}\u00a0»", "restore point “{0}”"}, {argumentOf(label, 0)});
    case StepAction::Frozen:
      return title({"figé\u202f: {0}", "frozen: {0}"}, {recordNamed(label, language)});
    case StepAction::Reopened:
      return title({"rouvert\u202f: {0}", "reopened: {0}"}, {recordNamed(label, language)});
    case StepAction::ClockCorrected:
      return title(
          {"dates des étapes {0} à {1} déclarées fausses", "dates of the steps {0} to {1} declared wrong"},
          {argumentOf(label, 0), argumentOf(label, 1)});
    case StepAction::Anonymised:
      return title({"anonymisation\u202f: {0}", "anonymised: {0}"}, {recordNamed(label, language)});
    case StepAction::TravelErased:
      return title({"effacement des données de voyage de {0} {0|participation|participations}",
                    "travel data of {0} {0|participation|participations} erased"},
                   {argumentOf(label, 0)});
  }
  return {};
}

struct FieldText {
  EntityKind kind;
  std::string_view field;
  FieldType type;
  Language language;

  std::string operator()(std::monostate) const { return pick({"vide", "empty"}, language); }
  std::string operator()(const std::string& written) const {
    if (type == FieldType::Choice) return std::string(choiceLabel(kind, field, written, language));
    return shown(written);
  }
  std::string operator()(const Instant& moment) const { return moment.text(); }
  std::string operator()(const Uuid& id) const { return id.text(); }
  std::string operator()(const RecordReference& reference) const { return reference.text(); }
  std::string operator()(const auto& value) const { return text(funding::Value(value), language); }
};

}  // namespace

std::string stepTitle(const Step& step, Language language) {
  auto title = actionTitle(step.label, language);
  switch (step.nature) {
    case StepNature::Do:
      break;
    case StepNature::Undo:
      title = fill(pick({"annulation\u202f: {0}", "undone: {0}"}, language), {title});
      break;
    case StepNature::Redo:
      title = fill(pick({"rétablissement\u202f: {0}", "redone: {0}"}, language), {title});
      break;
  }
  return capitalised(title);
}

std::string fieldText(EntityKind kind, std::string_view field, const FieldValue& value, Language language) {
  const auto& description = describe(kind);
  const auto index = description.indexOf(field);
  require(index.has_value(), "a field that is told belongs to its kind");
  return std::visit(FieldText{kind, field, description.fields[*index].type, language}, value);
}

std::string erasedText(Language language) { return pick({"effacé", "erased"}, language); }

std::string keepsErased(std::string_view backup, Language language) {
  return fill(
      pick({"La sauvegarde «\u00a0{0}\u00a0» n’a pas pu être réécrite et garde ce qui vient d’être "
            "effacé\u202f: "
            "supprimez ce fichier, ou rouvrez le consortium pour réessayer.",
            "The backup “{0}” could not be rewritten and keeps what was just erased: remove that file, or "
            "open the consortium anew to try again."},
           language),
      {std::string(backup)});
}

std::string fieldChangeSentence(EntityKind kind, const store::FieldChange& change, Language language) {
  const auto told = [&](const FieldValue& value, bool isErased) {
    return isErased ? erasedText(language) : fieldText(kind, change.field, value, language);
  };
  return fill(pick({"{0}\u202f: {1} → {2}", "{0}: {1} → {2}"}, language),
              {std::string(fieldLabel(kind, change.field, language)),
               told(change.before, change.beforeErased), told(change.after, change.afterErased)});
}

}  // namespace lianes::wording
