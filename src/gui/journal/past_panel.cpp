#include "gui/journal/past_panel.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <map>
#include <utility>

#include "gui/desk/background_query.hpp"
#include "gui/desk/session.hpp"
#include "gui/desk/today.hpp"
#include "gui/journal/past_model.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "lianes/wording/step_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kPastGap = 8;
constexpr std::size_t kPastFields = 8;  // the first ones; a record's own page shows them all

QString pastLabel(std::string_view text) { return capitalised(onScreen(text)); }

// What a list was after a step, each reference by the name it had then.
PastModel::Table readPast(store::ConsortiumFile& file, EntityKind kind, store::StepNumber step,
                          wording::Language language) {
  const auto& fields = describe(kind).fields;
  const auto count = std::min(fields.size(), kPastFields);
  std::map<Uuid, QString> names;
  const auto nameThen = [&](EntityKind target, Uuid id) {
    const auto known = names.find(id);
    if (known != names.end()) return known->second;
    const auto record = store::findAt(file, target, id, step);
    return names.emplace(id, record ? onScreen(store::nameIn(file, *record)) : QString()).first->second;
  };
  PastModel::Table table;
  for (std::size_t at = 0; at < count; ++at) {
    table.heads.append(pastLabel(wording::fieldLabel(kind, fields[at].name, language)));
  }
  for (const auto& record : store::listAt(file, kind, step)) {
    QStringList row;
    for (std::size_t at = 0; at < count; ++at) {
      const auto& value = record.values[at];
      const auto* id = std::get_if<Uuid>(&value);
      const auto* reference = std::get_if<RecordReference>(&value);
      if (isErased(record, at)) {
        row.append(onScreen(wording::erasedText(language)));
      } else if (std::holds_alternative<std::monostate>(value)) {
        row.append(QString());
      } else if (id && fields[at].target) {
        row.append(nameThen(*fields[at].target, *id));
      } else if (reference) {
        row.append(nameThen(reference->kind, reference->id));
      } else {
        row.append(onScreen(wording::fieldText(kind, fields[at].name, value, language)));
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

PastPanel::PastPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_query(new BackgroundQuery(session, this)),
      m_model(new PastModel(this)),
      m_kind(new QComboBox(this)),
      m_day(new QLineEdit(this)),
      m_told(new QLabel(this)),
      m_table(new QTableView(this)) {
  for (std::size_t at = 0; at < Choices<EntityKind>::codes.size(); ++at) {
    const auto kind = static_cast<EntityKind>(at);
    m_kind->addItem(pastLabel(wording::kindPlural(kind, session.language())), static_cast<int>(at));
  }
  m_kind->setCurrentIndex(static_cast<int>(EntityKind::Membership));
  m_kind->setAccessibleName(tr("Liste"));
  m_day->setAccessibleName(tr("À la fin du"));
  m_day->setText(onScreen(formatFrench(today(m_session))));
  m_day->setMaximumWidth(120);
  auto* row = new QHBoxLayout;
  row->setSpacing(kPastGap);
  auto* kindLabel = new QLabel(tr("&Liste"), this);
  kindLabel->setBuddy(m_kind);
  auto* dayLabel = new QLabel(tr("à la fin du"), this);
  dayLabel->setBuddy(m_day);
  auto* show = new QPushButton(QIcon::fromTheme(QStringLiteral("appointment-new")), tr("Afficher"), this);
  for (auto* part : std::initializer_list<QWidget*>{kindLabel, m_kind, dayLabel, m_day, show}) {
    row->addWidget(part);
  }
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kPastGap, 0, 0);
  column->setSpacing(kPastGap);
  column->addLayout(row);
  m_told->setObjectName(QStringLiteral("told"));
  m_told->setWordWrap(true);
  m_told->setText(
      tr("Choisissez une liste et un jour\u202f: elle s’affiche telle qu’elle était ce soir-là."));
  column->addWidget(m_told);
  column->addWidget(m_table, 1);
  column->addStretch(0);
  m_table->hide();  // until there is a day to show
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("past"));
  m_table->setAccessibleName(tr("La liste telle qu’elle était"));
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  connect(show, &QPushButton::clicked, this, &PastPanel::readTyped);
  connect(m_day, &QLineEdit::returnPressed, this, &PastPanel::readTyped);
  connect(m_kind, &QComboBox::activated, this, &PastPanel::ask);
}

void PastPanel::showAfter(const store::Step& step) {
  m_step = step.number;
  const auto moment = QDateTime::fromMSecsSinceEpoch(step.at.millisecondsSince1970());
  m_day->setText(QLocale().toString(moment.date(), QStringLiteral("dd/MM/yyyy")));
  ask();
}

void PastPanel::readTyped() {
  m_step.reset();
  ask();
}

void PastPanel::ask() {
  const auto day = parseTypedDate(fromScreen(m_day->text().trimmed()), today(m_session));
  if (!day && !m_step) {
    m_told->setText(onScreen(wording::sentence(day.error(), m_session.language())));
    return;
  }
  store::StepNumber step = m_step.value_or(0);
  if (!m_step) {
    const QDate evening(day->year(), static_cast<int>(day->month()), static_cast<int>(day->day()));
    const auto end = evening.addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
    step = store::stepAt(m_session.file(), Instant(end));
  }
  const auto kind = static_cast<EntityKind>(m_kind->currentData().toInt());
  const bool isAfterStep = m_step.has_value();
  m_query->ask(
      [kind, step, language = m_session.language()](store::ConsortiumFile& file) {
        return readPast(file, kind, step, language);
      },
      [this, isAfterStep](PastModel::Table table) {
        const auto count = table.rows.size();
        m_model->show(std::move(table));
        m_table->show();
        m_table->resizeColumnsToContents();
        m_told->setText(
            isAfterStep ? tr("Après l’étape choisie, le %1\u202f: %2 fiches").arg(m_day->text()).arg(count)
                        : tr("À la fin du %1\u202f: %2 fiches").arg(m_day->text()).arg(count));
      });
}

}  // namespace lianes::gui
