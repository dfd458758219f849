#include "gui/records/draft_bar.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/dialog_draft.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/labels.hpp"

namespace lianes::gui {
namespace {

constexpr int kBarMargin = 8;
constexpr int kBarIcon = 22;

}  // namespace

DraftBar::DraftBar(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_text(new QLabel(this)) {
  setObjectName(QStringLiteral("drafts"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::AlternateBase);
  auto* icon = new QLabel(this);
  icon->setPixmap(QIcon::fromTheme(QStringLiteral("document-edit")).pixmap(kBarIcon));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_takeUp = new QPushButton(tr("Reprendre"), this);
  auto* giving = new QPushButton(tr("Abandonner"), this);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kBarMargin, kBarMargin / 2, kBarMargin, kBarMargin / 2);
  row->addWidget(icon);
  row->addWidget(m_text, 1);
  row->addWidget(m_takeUp);
  row->addWidget(giving);
  connect(m_takeUp, &QPushButton::clicked, this, &DraftBar::takeUp);
  connect(giving, &QPushButton::clicked, this, &DraftBar::giveUp);
  connect(&session, &Session::opened, this, &DraftBar::look);
  connect(&session, &Session::closed, this, &DraftBar::look);
  look();
}

void DraftBar::look() {
  m_drafts.clear();
  if (m_session.isWritable()) m_drafts = keptDrafts(draftOwner(m_session.file()));
  setVisible(!m_drafts.empty());
  if (!m_drafts.empty()) m_text->setText(sentence(m_drafts.front()));
}

QString DraftBar::sentence(const KeptDraft& draft) const {
  auto kind = onScreen(wording::kindLabel(draft.key.record.kind, m_session.language()));
  auto title = draft.content.title;
  if (title.isEmpty()) {
    title = m_session.readOrNothing([&](const store::ConsortiumFile& file) {
      const auto record = file.find(draft.key.record.kind, draft.key.record.id);
      return record ? draftTitle(file, *record) : QString();
    });
  }
  auto text = title.isEmpty() ? tr("Une saisie non terminée vous attend\u202f: %1.").arg(kind)
                              : tr("Une saisie non terminée vous attend\u202f: %1 « %2 ».").arg(kind, title);
  const auto others = m_drafts.size() - 1;
  if (others == 1) text += u' ' + tr("Puis une autre.");
  if (others > 1) text += u' ' + tr("Puis %1 autres.").arg(others);
  return text;
}

// A record removed since, or never saved, is begun anew: saving adds it.
void DraftBar::takeUp() {
  const auto [kind, id] = m_drafts.front().key.record;
  if (DialogDraft::isKey(m_drafts.front().key)) return askAddition(kind);
  const auto record = m_session.find(kind, id);
  auto* form = new RecordForm(m_session, record ? *record : app::blankRecord(kind, id), window());
  connect(form, &QObject::destroyed, this, &DraftBar::look);
  setVisible(false);
  form->open();
}

void DraftBar::askAddition(EntityKind kind) {
  setVisible(false);
  Q_EMIT additionAsked(kind);
  for (const auto* draft : window()->findChildren<DialogDraft*>()) {
    if (draft->adds() == kind) return void(connect(draft, &QObject::destroyed, this, &DraftBar::look));
  }
  look();
}

void DraftBar::giveUp() {
  removeDraft(m_drafts.front().key);
  look();
}

}  // namespace lianes::gui
