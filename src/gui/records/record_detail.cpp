#include "gui/records/record_detail.hpp"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/in_place_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {

RecordDetail::RecordDetail(const Desk& desk, EntityKind kind, std::vector<std::string_view> fields,
                           QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(new QLabel(this)),
      m_around(new QLabel(this)),
      m_form(new InPlaceForm(desk.session, kind, std::move(fields), this)),
      m_buttons(new QHBoxLayout) {
  m_title->setWordWrap(true);
  m_title->setTextFormat(Qt::RichText);
  m_around->setObjectName(QStringLiteral("around"));
  m_around->setWordWrap(true);
  m_around->setTextFormat(Qt::RichText);
  m_around->setTextInteractionFlags(Qt::TextBrowserInteraction);
  m_buttons->setSpacing(8);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 0, 4, 0);
  column->setSpacing(8);
  column->addWidget(m_title);
  column->addWidget(m_around);
  column->addLayout(m_buttons);
  column->addWidget(m_form);
  column->addStretch();
  connect(m_form, &InPlaceForm::edited, this, &RecordDetail::save);
  connect(m_around, &QLabel::linkActivated, this, [this](const QString& link) {
    if (const auto record = RecordReference::parse(fromScreen(link))) m_desk.navigator.open(*record);
  });
}

void RecordDetail::display(const Record& record, const QString& title, const QString& around) {
  m_title->setText(QStringLiteral("<h3 style=\"margin:0\">%1</h3>").arg(title.toHtmlEscaped()));
  m_around->setText(around);
  m_around->setVisible(!around.isEmpty());
  m_form->display(record);
}

void RecordDetail::save(const Record& record) {
  auto& session = m_desk.session;
  const auto problems = app::placedInFields(
      session.performFrom([&](const store::ConsortiumFile& file) { return app::savingStep(file, record); }));
  m_form->say(problems);
  const auto& fields = describe(record.kind);
  for (const auto& problem : problems) {
    if (fields.indexOf(problem.place)) continue;  // told beside its field
    m_desk.navigator.say(onScreen(wording::sentence(problem, session.language())));
  }
}

QString recordLink(EntityKind kind, const Uuid& id, const QString& text) {
  return QStringLiteral("<a href=\"%1\">%2</a>")
      .arg(onScreen(RecordReference{kind, id}.text()), text.toHtmlEscaped());
}

}  // namespace lianes::gui
