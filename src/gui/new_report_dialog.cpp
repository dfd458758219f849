#include "gui/new_report_dialog.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/field_editor.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "gui/today.hpp"
#include "gui/tones.hpp"
#include "lianes/app/report_view.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kNewReportWidth = 520;
constexpr int kNewReportGap = 12;

}  // namespace

NewReportDialog::NewReportDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_record(toRecord(app::nextReport(session.file(), today(session)))),
      m_period(new QComboBox(this)),
      m_others(new QLabel(this)),
      m_draft(session, EntityKind::Report, this) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Nouveau rapport"));
  setMinimumWidth(kNewReportWidth);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kNewReportGap);
  auto* guidance = new QLabel(tr("Un rapport intermédiaire compte ce qu’aucun autre n’a compté jusqu’à son "
                                 "dernier jour\u202f; le rapport final compte tout le programme."),
                              this);
  guidance->setWordWrap(true);
  column->addWidget(guidance);
  column->addWidget(makeForm());
  m_others->setWordWrap(true);
  m_others->hide();
  column->addWidget(m_others);
  auto* buttons = new QDialogButtonBox(this);
  auto* create = buttons->addButton(tr("Créer le rapport"), QDialogButtonBox::AcceptRole);
  create->setObjectName(QStringLiteral("createReport"));
  buttons->addButton(tr("Annuler"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &NewReportDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, &m_draft, &DialogDraft::discard);
  connect(buttons, &QDialogButtonBox::rejected, this, &NewReportDialog::reject);
  column->addWidget(buttons);
  offerPeriods();
  followTyping();
  editorOf("kind_of").widget()->setFocus();
}

NewReportDialog::~NewReportDialog() = default;

// What goes with a kind comes back after the kind.
void NewReportDialog::followTyping() {
  for (const auto& row : m_rows) m_draft.follow(row.editor->widget()->objectName(), *row.editor);
  m_draft.follow(m_period);
  m_draft.begin([this] { return editorOf("title").typed().toString(); });
}

QWidget* NewReportDialog::makeForm() {
  auto* fields = new QWidget(this);
  auto* form = new QFormLayout(fields);
  form->setContentsMargins(0, 0, 0, 0);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto& description = describe(EntityKind::Report);
  for (const auto* name : {"kind_of", "title", "period_start", "period_end"}) {
    const auto index = *description.indexOf(name);
    auto editor = makeEditor(EntityKind::Report, description.fields[index], m_session, fields);
    editor->show(m_record.values[index]);
    auto text = onScreen(wording::fieldLabel(EntityKind::Report, name, m_session.language()));
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    auto* control = editor->widget();
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(text);
    if (control->focusProxy()) control->focusProxy()->setAccessibleName(text);
    auto* problem = new QLabel(fields);
    problem->setObjectName(QStringLiteral("problem"));
    problem->setWordWrap(true);
    auto palette = problem->palette();
    palette.setColor(QPalette::WindowText, colourOf(Tone::Bad, palette));
    problem->setPalette(palette);
    problem->hide();
    if (std::string_view(name) == "period_start") form->addRow(tr("Période"), m_period);
    form->addRow(text, control);
    form->addRow(QString(), problem);
    m_rows.push_back({index, std::move(editor), problem});
  }
  m_period->setObjectName(QStringLiteral("period"));
  m_period->setAccessibleName(tr("Période"));
  connect(m_period, &QComboBox::activated, this, &NewReportDialog::showPeriod);
  auto* kind = qobject_cast<QComboBox*>(editorOf("kind_of").widget());
  if (kind) connect(kind, &QComboBox::currentIndexChanged, this, &NewReportDialog::nameByKind);
  return fields;
}

FieldEditor& NewReportDialog::editorOf(std::string_view field) {
  const auto index = describe(EntityKind::Report).indexOf(field);
  const auto row =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) { return each.index == index; });
  require(row != m_rows.end(), "the form has this field");
  return *row->editor;
}

void NewReportDialog::offerPeriods() {
  const auto next = fromRecord<Report>(m_record);
  m_offered.push_back(
      {tr("Depuis le dernier rapport, jusqu’à aujourd’hui"), next.periodStart, next.periodEnd});
  const auto consortium = app::onlyConsortium(m_session.file());
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
  auto record = m_record;
  record.values[*describe(EntityKind::Report).indexOf("kind_of")] = *kind;
  const bool isFinal = fromRecord<Report>(record).kind == ReportKind::Final;
  editorOf("title").show(fromScreen(isFinal ? tr("Compte rendu final") : tr("Compte rendu intermédiaire")));
  const int place = isFinal && m_offered.size() > 1 ? 1 : 0;
  m_period->setCurrentIndex(place);
  showPeriod(place);
}

void NewReportDialog::accept() {
  auto record = m_record;
  Problems problems;
  for (const auto& row : m_rows) {
    auto value = row.editor->value();
    if (value) {
      record.values[row.index] = std::move(value).value();
    } else {
      auto problem = value.error();
      problem.place = describe(EntityKind::Report).fields[row.index].name;
      problems.push_back(std::move(problem));
    }
  }
  const auto id = record.id;
  if (problems.empty()) {
    problems = app::placedInFields(m_session.perform(app::savingStep(m_session.file(), std::move(record))));
  }
  say(problems);
  if (!problems.empty()) return;
  m_draft.discard();
  QDialog::accept();
  Q_EMIT created(id);
}

void NewReportDialog::say(const Problems& problems) {
  QStringList elsewhere;
  for (const auto& row : m_rows) row.problem->hide();
  for (const auto& problem : problems) {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) {
      return describe(EntityKind::Report).fields[each.index].name == problem.place;
    });
    if (row == m_rows.end()) {
      elsewhere.append(
          onScreen(wording::namedFieldSentence(EntityKind::Report, problem, m_session.language())));
    } else {
      row->problem->setText(
          onScreen(wording::fieldSentence(EntityKind::Report, problem, m_session.language())));
      row->problem->show();
    }
  }
  m_others->setText(elsewhere.join(u'\n'));
  m_others->setVisible(!elsewhere.isEmpty());
}

}  // namespace lianes::gui
