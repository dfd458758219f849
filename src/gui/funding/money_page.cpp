#include "gui/funding/money_page.hpp"

#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/funding/grants_section.hpp"
#include "gui/funding/withdrawal_section.hpp"
#include "gui/kit/page_title.hpp"

namespace lianes::gui {
namespace {

QScrollArea* inScroll(QWidget* section, QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setWidget(section);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  return scroll;
}

}  // namespace

struct MoneyPage::Answer {
  Result<FundingFacts, Problems> facts;
  PolicyPlans plans{};
};

MoneyPage::MoneyPage(const Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_query(desk.session, this),
      m_problem(new QLabel(this)),
      m_tabs(new QTabWidget(this)),
      m_envelope(new EnvelopeSection(desk, this)),
      m_grants(new GrantsSection(desk, this)),
      m_withdrawal(new WithdrawalSection(desk, this)) {
  m_tabs->setDocumentMode(true);
  m_tabs->addTab(inScroll(m_envelope, m_tabs), tr("Enveloppe et partage"));
  m_tabs->addTab(inScroll(m_grants, m_tabs), tr("Financeurs, tranches et solde"));
  m_tabs->addTab(inScroll(m_withdrawal, m_tabs), tr("Effet d’un retrait"));
  m_problem->setWordWrap(true);
  m_problem->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  column->addWidget(new PageTitle(tr("Financement"), this));
  column->addWidget(m_problem);
  column->addWidget(m_tabs, 1);
  recordsChanged();
}

bool MoneyPage::reveal(const Target& target) {
  const auto* record = std::get_if<RecordReference>(&target);
  if (!record || !m_grants->choose(*record)) return false;
  m_tabs->setCurrentIndex(1);
  m_wanted = *record;
  return true;
}

void MoneyPage::refresh() {
  m_query.ask(
      [](store::ConsortiumFile& file) {
        auto view = app::readFunding(file);
        if (!view) return Answer{failure(view.error())};
        auto facts = std::make_shared<const app::FundingView>(std::move(view).value());
        auto plans = plansOf(facts->scenario);
        return Answer{FundingFacts(std::move(facts)), std::move(plans)};
      },
      [this](Answer answer) { showAnswer(std::move(answer)); });
}

void MoneyPage::showAnswer(Answer answer) {
  const bool isReadable = answer.facts.ok();
  m_problem->setVisible(!isReadable);
  m_tabs->setVisible(isReadable);
  if (!isReadable) {
    const auto& problem = answer.facts.error().front();
    m_problem->setText(tr("Le financement ne peut pas être calculé. %1")
                           .arg(problemSentence(problem, m_desk.session.language())));
    return;
  }
  const auto& facts = answer.facts.value();
  m_envelope->show(facts, answer.plans);
  m_grants->show(facts);
  m_withdrawal->show(facts);
  if (m_wanted) m_grants->choose(*std::exchange(m_wanted, std::nullopt));
  Q_EMIT shown();
}

}  // namespace lianes::gui
