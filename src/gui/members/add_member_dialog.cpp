#include "gui/members/add_member_dialog.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QIcon>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/kit/problem_label.hpp"
#include "gui/kit/row_icons.hpp"
#include "gui/kit/text.hpp"
#include "gui/members/directory_source.hpp"
#include "gui/records/field_editor.hpp"
#include "gui/records/organisation_box.hpp"
#include "lianes/app/joining.hpp"
#include "lianes/domain/entities/mandate.hpp"
#include "lianes/wording/directory_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kJoiningSize{600, 520};
constexpr std::size_t kMostMatches = 12;
constexpr qsizetype kLettersOfAName = 3;

std::unique_ptr<FieldEditor> dateEditorOf(EntityKind kind, std::string_view field, Session& session,
                                          QWidget* parent) {
  const auto& description = describe(kind);
  return makeEditor(kind, description.fields[description.indexOf(field).value()], session, parent);
}

std::optional<Date> dateIn(const FieldEditor& editor, Problems& problems) {
  const auto value = editor.value();
  if (!value) problems.push_back(value.error());
  const auto* date = value ? std::get_if<Date>(&*value) : nullptr;
  return date ? std::optional(*date) : std::nullopt;
}

std::vector<Organisation> associationsOf(Session& session) {
  auto all = organisationsWith(session, {{"kind_of", "twinning_association"}});
  auto others = organisationsWith(session, {{"kind_of", "association"}});
  std::move(others.begin(), others.end(), std::back_inserter(all));
  return all;
}

}  // namespace

AddMemberDialog::AddMemberDialog(Session& session, DirectorySource& source, std::vector<Organisation> members,
                                 QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_source(source),
      m_members(std::move(members)),
      m_text(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_association(new OrganisationBox(associationsOf(session), this)),
      m_contactedOn(dateEditorOf(EntityKind::Membership, "contacted_on", session, this)),
      m_mandateFrom(dateEditorOf(EntityKind::Mandate, "valid_from", session, this)),
      m_problem(new ProblemLabel(this)),
      m_added(new QLabel(this)),
      m_draft(session, EntityKind::Membership, this) {
  setWindowTitle(tr("Ajouter une collectivité"));
  setAttribute(Qt::WA_DeleteOnClose);
  layOut();
  connect(m_text, &QLineEdit::textEdited, this, &AddMemberDialog::search);
  connect(&m_source, &DirectorySource::loaded, this, &AddMemberDialog::search);
  connect(m_list, &QListWidget::itemDoubleClicked, this, &AddMemberDialog::accept);
  m_source.load();
  followTyping();
  resize(kJoiningSize);
  m_text->setFocus();
}

AddMemberDialog::~AddMemberDialog() = default;

void AddMemberDialog::layOut() {
  auto* label = new QLabel(tr("&Nom, code INSEE, SIREN ou code postal"), this);
  label->setBuddy(m_text);
  m_text->setObjectName(QStringLiteral("directoryText"));
  m_text->setAccessibleName(tr("Nom, code INSEE, SIREN ou code postal"));
  m_text->setPlaceholderText(tr("Trois lettres suffisent\u202f; ↓ pour choisir, Entrée pour ajouter"));
  m_text->setClearButtonEnabled(true);
  m_text->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("directoryMatches"));
  m_list->setAccessibleName(tr("Collectivités trouvées"));
  m_list->setFocusPolicy(Qt::ClickFocus);  // the arrows come from the text
  m_list->setAlternatingRowColors(true);
  m_list->setItemDelegate(new RowIcons(m_list));

  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto row = [&](const QString& text, QWidget* control, const char* name) {
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(text);
    form->addRow(text, control);
  };
  row(tr("Premier contact le"), m_contactedOn->widget(), "contactedOn");
  row(tr("Association qui agit pour elle (facultatif)"), m_association, "association");
  row(tr("Mandat à partir du (facultatif)"), m_mandateFrom->widget(), "mandateFrom");
  m_contactedOn->show(today(m_session));
  m_association->lineEdit()->setPlaceholderText(tr("Une association connue, ou un nom nouveau"));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  column->addWidget(label);
  column->addWidget(m_text);
  column->addWidget(m_list, 1);
  column->addLayout(form);
  column->addWidget(m_problem);
  m_added->setObjectName(QStringLiteral("added"));
  m_added->setWordWrap(true);
  m_added->hide();
  column->addWidget(m_added);
  auto* buttons = m_draft.makeButtons(tr("Ajouter"));
  auto* next = buttons->addButton(tr("Ajouter et continuer"), QDialogButtonBox::ActionRole);
  next->setObjectName(QStringLiteral("addAndGoOn"));
  next->setToolTip(tr("Ctrl+Entrée"));
  next->setAutoDefault(false);
  connect(next, &QPushButton::clicked, this, &AddMemberDialog::addAndGoOn);
  column->addWidget(buttons);
}

void AddMemberDialog::followTyping() {
  m_draft.follow(m_text);
  m_draft.follow(m_association);
  m_draft.follow(m_contactedOn->widget()->objectName(), *m_contactedOn);
  m_draft.follow(m_mandateFrom->widget()->objectName(), *m_mandateFrom);
  if (m_draft.begin([this] { return m_text->text(); })) search();
}

bool AddMemberDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_text && event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) {
      addAndGoOn();
      return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
      QCoreApplication::sendEvent(m_list, event);
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void AddMemberDialog::addAndGoOn() {
  m_goesOn = true;
  accept();
  m_goesOn = false;
}

void AddMemberDialog::beginNext(const Organisation& added) {
  m_members.push_back(added);
  m_addedNames.append(onScreen(added.name));
  m_added->setText(tr("Ajoutées\u202f: %1").arg(m_addedNames.join(QStringLiteral(", "))));
  m_added->show();
  m_association->setEditText(QString());
  m_text->clear();
  search();
  m_text->setFocus();
}

bool AddMemberDialog::isMember(const store::DirectoryEntry& entry) const {
  return std::any_of(m_members.begin(), m_members.end(), [&](const Organisation& member) {
    return member.country == "FR" && member.level == entry.level && member.officialCode == entry.code;
  });
}

void AddMemberDialog::search() {
  m_list->clear();
  m_choices.clear();
  m_problem->say({});
  const auto text = m_text->text().trimmed();
  const auto* directory = m_source.directory();
  if (!directory) {
    m_list->addItem(tr("Lecture de l’annuaire des collectivités…"));
    return;
  }
  const auto language = m_session.language();
  const auto found = directory->find(fromScreen(text), kMostMatches);
  for (const auto* entry : found) {
    QStringList parts{onScreen(wording::choiceLabel(entry->level, language))};
    if (!entry->departmentName.empty() && entry->departmentName != entry->name) {
      parts.append(onScreen(entry->departmentName));
    }
    if (entry->population) {
      parts.append(tr("%1 habitants").arg(onScreen(wording::groupedDigits(*entry->population, language))));
    }
    const bool isThere = isMember(*entry);
    if (isThere) parts.append(tr("déjà membre"));
    addChoice(entry, QStringLiteral("%1 — %2").arg(onScreen(entry->name), parts.join(QStringLiteral(" · "))),
              isThere ? QStringLiteral("checkmark") : QStringLiteral("view-institution"));
  }
  if (text.size() >= kLettersOfAName) {
    addChoice(Typed{"ML", OrganisationKind::Collectivity},
              tr("« %1 » — collectivité malienne, à ajouter sous ce nom").arg(text),
              QStringLiteral("list-add"));
    addChoice(Typed{"FR", OrganisationKind::Other},
              tr("« %1 » — autre organisme, à ajouter sous ce nom").arg(text), QStringLiteral("list-add"));
  }
  // A slip of the pen is not a new body: to add one under a name nobody knows is chosen, never assumed.
  if (!found.empty()) m_list->setCurrentRow(0);
}

void AddMemberDialog::addChoice(Choice choice, const QString& text, const QString& icon) {
  m_choices.push_back(std::move(choice));
  m_list->addItem(new QListWidgetItem(QIcon::fromTheme(icon), text));
}

void AddMemberDialog::accept() {
  const auto row = m_list->currentRow();
  if (row < 0 && !m_choices.empty()) {
    return m_problem->say(
        tr("Aucune collectivité française ne correspond à « %1 ». Vérifiez le nom, ou choisissez avec ↓ "
           "de l’ajouter tel quel.")
            .arg(m_text->text().trimmed()));
  }
  if (row < 0 || static_cast<std::size_t>(row) >= m_choices.size()) {
    return m_problem->say(tr("Écrivez le nom de la collectivité, puis choisissez-la dans la liste."));
  }
  const auto& choice = m_choices[static_cast<std::size_t>(row)];
  const auto& file = m_session.file();
  if (const auto* typed = std::get_if<Typed>(&choice)) {
    const auto name = m_text->text().trimmed();
    return addOrganisation(app::typedOrganisation(file, fromScreen(name), typed->kind, typed->country), name);
  }
  const auto& entry = *std::get<const store::DirectoryEntry*>(choice);
  const auto name = onScreen(entry.name);
  const auto known = app::organisationLike(file, entry);
  if (!known) {
    return addOrganisation(app::organisationFrom(entry, Id<Organisation>(m_session.newId())), name);
  }
  const auto membership = app::membershipOf(file, *known);
  if (!membership) return addOrganisation(*known, name);
  m_draft.discard();
  Q_EMIT memberFound(membership->id.uuid(), name);
  QDialog::accept();
}

void AddMemberDialog::addOrganisation(const std::variant<Id<Organisation>, Organisation>& organisation,
                                      const QString& name) {
  Problems problems;
  const auto contactedOn = dateIn(*m_contactedOn, problems);
  const auto mandateFrom = dateIn(*m_mandateFrom, problems);
  const auto addition = app::addMember(
      m_session.file(),
      {.organisation = organisation,
       .contactedOn = contactedOn,
       .association = m_association->value(m_session, OrganisationKind::TwinningAssociation, "FR"),
       .mandateFrom = mandateFrom});
  if (problems.empty()) problems = m_session.perform(addition.step);
  if (!problems.empty()) {
    return m_problem->say(onScreen(
        wording::namedFieldSentence(EntityKind::Membership, problems.front(), m_session.language())));
  }
  m_draft.discard();
  Q_EMIT memberAdded(addition.membership.uuid(), name);
  const auto membership = m_goesOn ? m_session.file().find(addition.membership) : std::nullopt;
  const auto added = membership ? m_session.file().find(membership->organisation) : std::nullopt;
  if (added) return beginNext(*added);
  QDialog::accept();
}

}  // namespace lianes::gui
