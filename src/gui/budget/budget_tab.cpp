#include "gui/budget/budget_tab.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/budget/budget_agreement_bar.hpp"
#include "gui/budget/budget_comparison.hpp"
#include "gui/budget/budget_grid.hpp"
#include "gui/budget/budget_model.hpp"
#include "gui/budget/budget_paste_preview.hpp"
#include "gui/budget/budget_version_dialog.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/flow_layout.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

QPushButton* budgetButton(const QString& text, const char* icon, QWidget* parent) {
  return new QPushButton(QIcon::fromTheme(QString::fromLatin1(icon)), text, parent);
}

// Rich text takes every space for one between words: these keep an amount on one line.
QString budgetUnbroken(const QString& text) {
  return QStringLiteral("<span style='white-space:nowrap'>%1</span>").arg(text.toHtmlEscaped());
}

QString budgetColoured(const QString& html, Tone tone, const QWidget& widget) {
  return QStringLiteral("<span style='color:%1'>%2</span>")
      .arg(colourOf(tone, widget.palette()).name(), html);
}

QString budgetEuros(Money amount) { return shownAmount(amount); }

}  // namespace

BudgetTab::BudgetTab(const Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new BudgetModel(desk.session, this)),
      m_grid(new BudgetGrid(m_model, this)),
      m_stack(new QStackedWidget(this)) {
  auto* budget = new QWidget(this);
  auto* column = new QVBoxLayout(budget);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(8);
  column->addWidget(makeBar());
  column->addWidget(m_grid, 1);
  m_message = new QLabel(budget);
  m_message->setObjectName(QStringLiteral("budgetProblem"));
  m_message->setWordWrap(true);
  m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_message->hide();
  column->addWidget(m_message);
  column->addWidget(makeFoot());
  m_agreement = new BudgetAgreementBar(m_desk, budget);
  connect(m_agreement, &BudgetAgreementBar::refused, this, &BudgetTab::say);
  column->addWidget(m_agreement);
  m_stack->addWidget(makeEmpty());
  m_stack->addWidget(budget);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_stack);
  connect(m_model, &BudgetModel::refused, this, &BudgetTab::say);
  connect(m_grid, &BudgetGrid::pasted, this, &BudgetTab::previewPaste);
  connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BudgetTab::showState);
}

QWidget* BudgetTab::makeBar() {
  auto* bar = new QWidget(this);
  auto* row = new FlowLayout(8, bar);
  m_choice = new QComboBox(bar);
  m_choice->setObjectName(QStringLiteral("version"));
  m_choice->setAccessibleName(tr("Version du budget"));
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_banner = new QLabel(bar);
  m_remove = budgetButton(tr("Supprimer la ligne"), "edit-delete", bar);
  m_compare = budgetButton(tr("Comparer…"), "vcs-diff", bar);
  m_approve = budgetButton(tr("Approuver…"), "dialog-ok-apply", bar);
  m_revise = budgetButton(tr("Créer un avenant…"), "document-new", bar);
  row->addWidget(m_choice);
  row->addWidget(m_banner);
  m_banner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  for (auto* button : {m_remove, m_compare, m_approve, m_revise}) row->addWidget(button);
  connect(m_choice, &QComboBox::currentIndexChanged, this, &BudgetTab::showChosen);
  connect(m_remove, &QPushButton::clicked, this, &BudgetTab::removeSelected);
  connect(m_compare, &QPushButton::clicked, this, &BudgetTab::compare);
  connect(m_approve, &QPushButton::clicked, this, &BudgetTab::askApproval);
  connect(m_revise, &QPushButton::clicked, this, &BudgetTab::askRevision);
  return bar;
}

QWidget* BudgetTab::makeEmpty() {
  auto* empty = new QWidget(this);
  auto* column = new QVBoxLayout(empty);
  auto* guidance = new QLabel(tr("Ce projet n’a pas encore de budget.\nCommencez la version initiale\u202f: "
                                 "chaque ligne se tape au clavier, "
                                 "ou se colle depuis un tableur."),
                              empty);
  guidance->setAlignment(Qt::AlignCenter);
  guidance->setWordWrap(true);
  m_begin = budgetButton(tr("Commencer le budget"), "list-add", empty);
  m_begin->setObjectName(QStringLiteral("beginBudget"));
  connect(m_begin, &QPushButton::clicked, this, &BudgetTab::beginBudget);
  column->addStretch();
  column->addWidget(guidance);
  column->addWidget(m_begin, 0, Qt::AlignCenter);
  column->addStretch();
  return empty;
}

QWidget* BudgetTab::makeFoot() {
  auto* foot = new QWidget(this);
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(0, 0, 0, 8);
  row->setSpacing(24);
  m_balance = new QLabel(foot);
  m_balance->setObjectName(QStringLiteral("balance"));
  m_inKind = new QLabel(foot);
  m_inKind->setObjectName(QStringLiteral("inKind"));
  for (auto* label : {m_balance, m_inKind}) {
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    row->addWidget(label, 1);
  }
  m_inKind->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return foot;
}

void BudgetTab::setProject(const std::optional<Id<MicroProject>>& project) {
  if (project == m_project) return refresh();
  m_project = project;
  m_choice->blockSignals(true);
  m_choice->clear();
  m_choice->blockSignals(false);
  m_message->hide();
  refresh();
}

void BudgetTab::refresh() {
  readVersions();
  showChosen();
}

// Keeps the version that is shown, except that a new one comes to the front.
void BudgetTab::readVersions() {
  const auto before = chosen();
  const auto known = m_versions.size();
  const bool isSameProject = before && m_project && before->project == m_project;
  m_versions = m_project && m_desk.session.isOpen()
                   ? m_desk.session.readOrNothing([&](const store::ConsortiumFile& file) {
                       return app::budgetVersions(file, *m_project);
                     })
                   : std::vector<BudgetVersion>();
  const QSignalBlocker quiet(m_choice);
  m_choice->clear();
  int shown = static_cast<int>(m_versions.size()) - 1;
  for (std::size_t at = 0; at < m_versions.size(); ++at) {
    const auto& version = m_versions[at];
    const auto kind = onScreen(wording::choiceLabel(version.kind, m_desk.session.language()));
    const auto state = version.approvedOn
                           ? tr("approuvée le %1").arg(onScreen(formatFrench(*version.approvedOn)))
                           : tr("brouillon");
    m_choice->addItem(tr("Version %1 (%2, %3)").arg(version.number).arg(kind, state));
    const bool isKept = isSameProject && m_versions.size() <= known && before->id == version.id;
    if (isKept) shown = static_cast<int>(at);
  }
  m_choice->setCurrentIndex(shown);
}

std::optional<BudgetVersion> BudgetTab::chosen() const {
  const int at = m_choice->currentIndex();
  if (at < 0 || static_cast<std::size_t>(at) >= m_versions.size()) return std::nullopt;
  return m_versions[static_cast<std::size_t>(at)];
}

bool BudgetTab::showVersion(Id<BudgetVersion> version) {
  const auto found = std::find_if(m_versions.begin(), m_versions.end(),
                                  [&](const BudgetVersion& each) { return each.id == version; });
  if (found == m_versions.end()) return false;
  m_choice->setCurrentIndex(static_cast<int>(found - m_versions.begin()));
  return true;
}

bool BudgetTab::hasDraft() const {
  return std::any_of(m_versions.begin(), m_versions.end(),
                     [](const BudgetVersion& version) { return !version.approvedOn; });
}

void BudgetTab::showChosen() {
  m_model->show(chosen());
  m_stack->setCurrentIndex(m_versions.empty() ? 0 : 1);
  showState();
  showBalance();
  const auto version = chosen();
  if (version && m_project) {
    m_agreement->compare(*m_project, version->id, !version->approvedOn);
  } else {
    m_agreement->forget();
  }
}

void BudgetTab::showState() {
  const bool isWritable = m_desk.session.isWritable();
  const auto version = chosen();
  m_begin->setEnabled(isWritable && m_project);
  m_approve->setVisible(version && !version->approvedOn);
  m_approve->setEnabled(isWritable);
  m_revise->setVisible(version && version->approvedOn && !hasDraft());
  m_revise->setEnabled(isWritable);
  m_compare->setVisible(m_versions.size() > 1);
  m_remove->setVisible(version && !version->approvedOn);
  m_remove->setEnabled(canRemove());
  m_remove->setToolTip(canRemove() ? QString() : tr("Choisissez d’abord une ligne."));
  if (!version) return;
  m_banner->setText(
      version->approvedOn
          ? (hasDraft() ? tr("Lecture seule\u202f: un avenant est en brouillon.") : tr("Lecture seule"))
          : QString());
  m_banner->setToolTip(onScreen(version->reason));
}

void BudgetTab::showBalance() {
  const auto& totals = m_model->totals();
  if (!totals) return m_balance->setText(tr("Les montants dépassent ce qui peut être additionné."));
  const auto missing = totals->missing();
  const auto state =
      missing.isZero() ? budgetColoured(budgetUnbroken(tr("équilibre ✓")), Tone::Good, *this)
      : missing.isNegative()
          ? budgetColoured(budgetUnbroken(tr("▲ %1 de trop").arg(budgetEuros(-missing))), Tone::Warning,
                           *this)
          : budgetColoured(budgetUnbroken(tr("▼ manque %1").arg(budgetEuros(missing))), Tone::Bad, *this);
  m_balance->setText(tr("Dépenses <b>%1</b> · Ressources <b>%2</b> · <b>%3</b>")
                         .arg(budgetUnbroken(budgetEuros(totals->of(app::BudgetSection::Charges))),
                              budgetUnbroken(budgetEuros(totals->of(app::BudgetSection::Resources))), state));
  const auto gap = totals->inKindGap();
  const auto check =
      gap.isZero()
          ? budgetColoured(budgetUnbroken(tr("86 = 87 ✓")), Tone::Good, *this)
          : budgetColoured(budgetUnbroken(tr("86 ≠ 87, écart %1").arg(budgetEuros(gap))), Tone::Bad, *this);
  m_inKind->setText(tr("En nature, à part\u202f: %1 · <b>%2</b>")
                        .arg(budgetUnbroken(budgetEuros(totals->of(app::BudgetSection::InKindUses))), check));
}

void BudgetTab::say(const QString& sentence) {
  m_message->setText(sentence.isEmpty()
                         ? QString()
                         : budgetColoured(u'⚠' + (u' ' + sentence.toHtmlEscaped()), Tone::Bad, *this));
  m_message->setVisible(!sentence.isEmpty());
}

bool BudgetTab::perform(const app::StepOrProblem& step) {
  const auto problems = step ? m_desk.session.perform(*step) : Problems{step.error()};
  if (problems.empty()) return true;
  say(capitalised(onScreen(wording::sentence(problems.front(), m_desk.session.language()))) + u'.');
  return false;
}

void BudgetTab::beginBudget() {
  if (!m_project || !perform(app::firstVersionStep(m_desk.session.file(), *m_project))) return;
  refresh();
  m_grid->begin(app::BudgetSection::Charges);
}

void BudgetTab::askRevision() {
  if (!m_project) return;
  auto* dialog = BudgetVersionDialog::revision(this);
  connect(dialog, &BudgetVersionDialog::chosen, this,
          [this](const std::optional<Date>&, const QString& reason) {
            if (m_project) perform(app::revisionStep(m_desk.session.file(), *m_project, fromScreen(reason)));
          });
  dialog->open();
}

// A new line that is not whole yet is told of, rather than left behind by what freezes the version.
bool BudgetTab::addNewLines() {
  return std::all_of(app::kBudgetSections.begin(), app::kBudgetSections.end(),
                     [this](app::BudgetSection section) { return m_model->saveNew(section); });
}

void BudgetTab::askApproval() {
  const auto version = chosen();
  if (!version || !addNewLines()) return;
  auto* dialog = BudgetVersionDialog::approval(*version, this);
  if (const auto& totals = m_model->totals()) {
    QStringList unequal;
    if (!totals->missing().isZero()) {
      unequal.append(tr("dépenses %1, ressources %2")
                         .arg(budgetEuros(totals->of(app::BudgetSection::Charges)),
                              budgetEuros(totals->of(app::BudgetSection::Resources))));
    }
    if (!totals->inKindGap().isZero()) {
      unequal.append(tr("86 et 87, écart %1").arg(budgetEuros(totals->inKindGap())));
    }
    if (!unequal.isEmpty()) {
      dialog->warn(
          tr("Cette version ne s’équilibre pas\u202f: %1.").arg(unequal.join(QStringLiteral("\u202f; "))));
    }
  }
  connect(dialog, &BudgetVersionDialog::chosen, this,
          [this, id = version->id](const std::optional<Date>& day, const QString& reason) {
            if (day) perform(app::approvalStep(m_desk.session.file(), id, *day, fromScreen(reason)));
          });
  dialog->open();
}

void BudgetTab::compare() {
  if (m_versions.size() < 2) return;
  (new BudgetComparison(m_desk.session, m_versions, this))->open();
}

void BudgetTab::previewPaste(const QString& text) {
  const auto version = chosen();
  if (!version) return;
  const auto pasted = app::readPastedBudget(fromScreen(text), BudgetModel::headings(), m_model->entry({}),
                                            version->id, [this] { return m_desk.session.newId(); });
  auto* preview = new BudgetPastePreview(m_desk.session, pasted, this);
  connect(preview, &QDialog::accepted, this, [this, id = version->id, lines = pasted.lines] {
    if (!perform(app::linesStep(m_desk.session.file(), id, lines))) return;
    say({});
    m_desk.navigator.announceStep(tr("Lignes collées\u202f: %1.").arg(lines.size()));
  });
  preview->open();
}

bool BudgetTab::canRemove() const { return m_model->isEditable() && !m_grid->selectedLines().empty(); }

void BudgetTab::removeSelected() {
  const auto version = chosen();
  if (!version || !canRemove()) return;
  const auto lines = m_grid->selectedLines();
  if (!perform(app::removeLinesStep(m_desk.session.file(), version->id, lines))) return;
  m_desk.navigator.announceStep(lines.size() == 1 ? tr("La ligne est supprimée.")
                                                  : tr("Lignes supprimées\u202f: %1.").arg(lines.size()));
}

}  // namespace lianes::gui
