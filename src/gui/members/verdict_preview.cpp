#include "gui/members/verdict_preview.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::gui {
namespace {

constexpr int kIconSize = 22;
constexpr int kExamples = 3;

bool isEligible(const std::optional<store::Verdict>& verdict) { return verdict && verdict->empty(); }

}  // namespace

VerdictPreview::VerdictPreview(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_text(new QLabel(this)) {
  setObjectName(QStringLiteral("verdictPreview"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* icon = new QLabel(this);
  icon->setPixmap(QIcon::fromTheme(QStringLiteral("dialog-warning")).pixmap(kIconSize));
  m_text->setObjectName(QStringLiteral("verdictText"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_apply = new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-ok-apply")), tr("Appliquer"), this);
  m_apply->setObjectName(QStringLiteral("applyButton"));
  auto* giveUp = new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-cancel")), tr("Renoncer"), this);
  giveUp->setObjectName(QStringLiteral("giveUpButton"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 8, 12, 8);
  row->setSpacing(8);
  row->addWidget(icon, 0, Qt::AlignTop);
  row->addWidget(m_text, 1);
  row->addWidget(m_apply);
  row->addWidget(giveUp);
  connect(m_apply, &QPushButton::clicked, this, [this] {
    if (const auto step = std::exchange(m_step, std::nullopt)) {
      hide();
      Q_EMIT applied(*step);
    }
  });
  connect(giveUp, &QPushButton::clicked, this, [this] {
    dismiss();
    Q_EMIT givenUp();
  });
  hide();
}

bool VerdictPreview::waitFor(const store::StepRequest& step) {
  const auto changes = m_session.previewVerdicts(step);
  if (changes.empty()) {
    dismiss();
    return false;
  }
  m_step = step;
  m_text->setText(told(changes));
  show();
  m_apply->setFocus(Qt::OtherFocusReason);
  return true;
}

void VerdictPreview::dismiss() {
  m_step.reset();
  hide();
}

QString VerdictPreview::told(const std::vector<store::VerdictChange>& changes) const {
  int lost = 0;
  int won = 0;
  QStringList examples;
  for (const auto& change : changes) {
    const bool was = isEligible(change.before);
    const bool willBe = isEligible(change.after);
    lost += was && !willBe ? 1 : 0;
    won += !was && willBe ? 1 : 0;
    if (examples.size() == kExamples || was == willBe) continue;
    const auto expense = m_session.find(change.expense);
    if (!expense) continue;
    auto example = QStringLiteral("« %1 » (%2)").arg(onScreen(expense->label), shownAmount(expense->eur));
    if (change.after && !change.after->empty()) {
      example += QStringLiteral("\u202f: ") +
                 onScreen(wording::sentence(change.after->front(), m_session.language()));
    }
    examples.append(example);
  }
  QStringList sentences;
  if (lost == 1) sentences.append(tr("1 dépense deviendrait inéligible."));
  if (lost > 1) sentences.append(tr("%1 dépenses deviendraient inéligibles.").arg(lost));
  if (won == 1) sentences.append(tr("1 dépense deviendrait éligible."));
  if (won > 1) sentences.append(tr("%1 dépenses deviendraient éligibles.").arg(won));
  if (lost + won == 0) sentences.append(tr("Les motifs d’inéligibilité de dépenses changeraient."));
  auto text = QStringLiteral("<b>%1</b>").arg(sentences.join(u' ').toHtmlEscaped());
  for (const auto& example : std::as_const(examples))
    text += QStringLiteral("<br>") + example.toHtmlEscaped();
  if (lost + won > examples.size()) text += QStringLiteral("<br>…");
  return text;
}

}  // namespace lianes::gui
