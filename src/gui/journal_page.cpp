#include "gui/journal_page.hpp"

#include <QtWidgets/QHeaderView>

#include "gui/journal_model.hpp"
#include "gui/session.hpp"
#include "gui/text.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/step_text.hpp"
#include "ui_journal_page.h"

namespace lianes::gui {
namespace {

constexpr std::size_t kChangesTold = 200;

// A reference is told by the name of what it refers to; what is gone keeps its id.
QString toldValue(const store::ConsortiumFile& file, const FieldDescription& field, EntityKind kind,
                  const FieldValue& value, wording::Language language) {
  if (const auto* id = std::get_if<Uuid>(&value); id && field.target) {
    const auto linked = file.find(*field.target, *id);
    return linked ? onScreen(store::nameIn(file, *linked)) : onScreen(id->text());
  }
  return onScreen(wording::fieldText(kind, field.name, value, language));
}

QString toldChange(const store::ConsortiumFile& file, const store::Change& change,
                   wording::Language language) {
  const auto& record = change.after ? *change.after : *change.before;
  QString text = QStringLiteral("<p><b>%1 — %2</b>")
                     .arg(onScreen(wording::kindLabel(change.kind, language)).toHtmlEscaped(),
                          onScreen(store::nameIn(file, record)).toHtmlEscaped());
  const auto& description = describe(change.kind);
  for (const auto& changed : store::fieldChanges(change)) {
    const auto& field = description.fields[description.indexOf(changed.field).value()];
    text += QStringLiteral("<br>%1\u202f: %2 → %3")
                .arg(onScreen(wording::fieldLabel(change.kind, field.name, language)).toHtmlEscaped(),
                     toldValue(file, field, change.kind, changed.before, language).toHtmlEscaped(),
                     toldValue(file, field, change.kind, changed.after, language).toHtmlEscaped());
  }
  return text + QStringLiteral("</p>");
}

}  // namespace

JournalPage::JournalPage(Session& session, QWidget* parent)
    : Page(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::JournalPage>()),
      m_model(new JournalModel(session, this)) {
  m_ui->setupUi(this);
  m_ui->steps->setModel(m_model);
  m_ui->steps->verticalHeader()->hide();
  m_ui->steps->horizontalHeader()->setSectionResizeMode(JournalModel::When, QHeaderView::ResizeToContents);
  m_ui->steps->horizontalHeader()->setSectionResizeMode(JournalModel::Who, QHeaderView::ResizeToContents);
  m_ui->steps->horizontalHeader()->setStretchLastSection(true);
  connect(m_ui->steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &JournalPage::showChanges);
  connect(m_model, &QAbstractItemModel::modelReset, this, &JournalPage::showChanges);
  showChanges();
}

JournalPage::~JournalPage() = default;

void JournalPage::refresh() { m_model->reload(); }

void JournalPage::showChanges() {
  const auto current = m_ui->steps->selectionModel()->currentIndex();
  if (!current.isValid()) {
    m_ui->changes->setHtml(tr("<p>Choisissez une étape pour voir ce qu’elle a changé, champ par champ.</p>"));
    return;
  }
  const auto changes = store::changesOf(m_session.file(), m_model->stepAt(current.row()).number);
  QString told;
  for (std::size_t at = 0; at < changes.size() && at < kChangesTold; ++at) {
    told += toldChange(m_session.file(), changes[at], m_session.language());
  }
  if (changes.size() > kChangesTold) {
    told += tr("<p>… et %1 autres fiches.</p>").arg(changes.size() - kChangesTold);
  }
  m_ui->changes->setHtml(told);
}

}  // namespace lianes::gui
