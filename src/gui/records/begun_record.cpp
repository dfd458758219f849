#include "gui/records/begun_record.hpp"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLabel>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/save_record.hpp"

namespace lianes::gui {
namespace {

void put(Record& record, std::string_view field, FieldValue value) {
  record.values[describe(record.kind).indexOf(field).value()] = std::move(value);
}

Record begunPerson(Session& session, const QString& name) {
  auto person = app::blankRecord(EntityKind::Person, session.newId());
  const auto space = name.lastIndexOf(u' ');
  if (space > 0) put(person, "given_name", fromScreen(name.left(space)));
  put(person, "family_name", fromScreen(name.mid(space + 1)));
  put(person, "collected_on", today(session));
  return person;
}

Record begunOrganisation(Session& session, const FieldDescription& field, const QString& name) {
  auto organisation = app::blankRecord(EntityKind::Organisation, session.newId());
  put(organisation, "name", fromScreen(name));
  put(organisation, "country", std::string("FR"));
  if (field.name == "association_id") put(organisation, "kind_of", std::string("twinning_association"));
  if (field.name == "funder_id") put(organisation, "kind_of", std::string("public_body"));
  return organisation;
}

}  // namespace

std::optional<Record> begunRecord(Session& session, const FieldDescription& field, const Problem& problem) {
  if (problem.code != ProblemCode::NotInList || problem.arguments.empty() || !session.isWritable()) {
    return std::nullopt;
  }
  const auto name = onScreen(problem.arguments.front()).simplified();
  if (field.target == EntityKind::Person) return begunPerson(session, name);
  if (field.target == EntityKind::Organisation) return begunOrganisation(session, field, name);
  return std::nullopt;
}

QString withBeginning(const QString& sentence) {
  return QStringLiteral("%1<br><a href=\"new\">%2</a>")
      .arg(sentence.toHtmlEscaped(), QCoreApplication::translate("RecordForm", "Créer sa fiche…"));
}

void allowBeginning(QLabel* label, bool isAllowed) {
  label->setTextFormat(isAllowed ? Qt::RichText : Qt::PlainText);
  label->setTextInteractionFlags(isAllowed ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
}

}  // namespace lianes::gui
