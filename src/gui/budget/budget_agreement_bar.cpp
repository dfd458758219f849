#include "gui/budget/budget_agreement_bar.hpp"

#include <QtCore/QStringList>
#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/session.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfAgreement = 8;
constexpr std::size_t kMostDifferencesTold = 4;

std::optional<app::BudgetAgreement> readAgreement(const store::ConsortiumFile& file, Id<MicroProject> project,
                                                  Id<BudgetVersion> version) {
  const auto view = app::readFunding(file, project);
  if (!view || !app::placeOf(view->scenario, project)) return std::nullopt;
  return app::agreementOf(app::budgetLines(file, version), store::allRecords<Organisation>(file), *view,
                          project);
}

}  // namespace

BudgetAgreementBar::BudgetAgreementBar(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_query(desk.session, this),
      m_text(new QLabel(this)),
      m_take(new QPushButton(QIcon::fromTheme(QStringLiteral("document-import")),
                             tr("Reprendre les montants du financement"), this)),
      m_follow(
          new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Suivre au financement"), this)) {
  m_text->setObjectName(QStringLiteral("agreement"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_take->setObjectName(QStringLiteral("takeFunding"));
  m_follow->setObjectName(QStringLiteral("followInFunding"));
  m_follow->setToolTip(
      tr("Ces bailleurs deviennent des cofinancements à l’étude, que l’onglet Financement suit ensuite"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(kGapOfAgreement);
  buttons->addWidget(m_take);
  buttons->addWidget(m_follow);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGapOfAgreement / 2);
  column->addWidget(m_text);
  column->addLayout(buttons);
  connect(m_take, &QPushButton::clicked, this, &BudgetAgreementBar::take);
  connect(m_follow, &QPushButton::clicked, this, &BudgetAgreementBar::follow);
  hide();
}

void BudgetAgreementBar::compare(Id<MicroProject> project, Id<BudgetVersion> version, bool isDraft) {
  m_project = project;
  m_version = version;
  m_isDraft = isDraft;
  if (!m_desk.session.isOpen()) return forget();
  m_query.ask(
      [project, version](store::ConsortiumFile& file) { return readAgreement(file, project, version); },
      [this](const std::optional<app::BudgetAgreement>& agreement) { show(agreement); });
}

void BudgetAgreementBar::forget() {
  m_query.drop();
  show({});
}

void BudgetAgreementBar::show(const std::optional<app::BudgetAgreement>& agreement) {
  m_agreement = agreement.value_or(app::BudgetAgreement());
  const auto& differences = m_agreement.differences;
  const bool canWrite = m_desk.session.isWritable();
  const auto any = [&](auto meets) { return std::any_of(differences.begin(), differences.end(), meets); };
  m_take->setVisible(m_isDraft && any([](const app::FundingDifference& each) {
                       return each.funder && !each.funding.isZero();
                     }));
  m_follow->setVisible(any(app::isUnknownToFunding));
  m_take->setEnabled(canWrite);
  m_follow->setEnabled(canWrite);
  tint(m_text, Tone::Warning);
  m_text->setText(sentenceOf(m_agreement));
  setVisible(!m_text->text().isEmpty());
  Q_EMIT compared();
}

QString BudgetAgreementBar::sentenceOf(const app::BudgetAgreement& agreement) const {
  QStringList told;
  for (const auto& each : agreement.differences) {
    if (told.size() == static_cast<qsizetype>(kMostDifferencesTold)) break;
    told.append(tr("%1\u202f: %2 au budget, %3 au financement")
                    .arg(each.funder ? onScreen(each.name) : tr("sans bailleur indiqué"),
                         shownAmount(each.budget), shownAmount(each.funding)));
  }
  const auto more = agreement.differences.size() - static_cast<std::size_t>(told.size());
  if (more > 0) told.append(tr("et %1 autres").arg(more));
  QStringList sentences;
  if (!told.isEmpty()) {
    sentences.append(tr("⚠ Le budget et le financement ne disent pas la même chose. %1.")
                         .arg(told.join(QStringLiteral("\u202f; "))));
  }
  if (!agreement.gap.isZero()) {
    sentences.append(tr("Il reste %1 à financer (onglet Financement).").arg(shownAmount(agreement.gap)));
  }
  return sentences.join(u' ');
}

void BudgetAgreementBar::take() {
  if (!m_version || !m_desk.session.isWritable()) return;
  const auto step = app::takeFundingStep(m_desk.session.file(), *m_version, m_agreement);
  const auto problems = step ? m_desk.session.perform(*step) : Problems{step.error()};
  if (problems.empty()) {
    return m_desk.navigator.announceStep(tr("Les montants du financement sont repris au budget."));
  }
  Q_EMIT refused(capitalised(onScreen(wording::sentence(problems.front(), m_desk.session.language()))) +
                 u'.');
}

void BudgetAgreementBar::follow() {
  if (!m_project || !m_desk.session.isWritable()) return;
  const auto problems = m_desk.session.performFrom([&](const store::ConsortiumFile& file) {
    return app::followInFundingStep(file, *m_project, m_agreement);
  });
  if (problems.empty()) {
    return m_desk.navigator.announceStep(
        tr("Le financement les suit comme cofinancements à l’étude\u202f: notez-y leur réponse."));
  }
  Q_EMIT refused(capitalised(onScreen(wording::sentence(problems.front(), m_desk.session.language()))) +
                 u'.');
}

}  // namespace lianes::gui
