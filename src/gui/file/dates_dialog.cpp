#include "gui/file/dates_dialog.hpp"

#include <QtCore/QDateTime>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kDatesSize{700, 380};
constexpr int kDatesGap = 12;

QString spanOnScreen(const WrongDates& wrong) {
  const auto first = dateOnScreen(wrong.first);
  const auto last = dateOnScreen(wrong.last);
  return first == last ? first : DatesDialog::tr("%1 – %2").arg(first, last);
}

}  // namespace

QString dateOnScreen(Instant at) {
  const auto moment = QDateTime::fromMSecsSinceEpoch(at.millisecondsSince1970());
  return DatesDialog::tr("%1 à %2").arg(moment.toString(QStringLiteral("dd/MM/yyyy")),
                                        moment.toString(QStringLiteral("HH:mm")));
}

QString stepsOnScreen(const store::ClockJump& steps) {
  return steps.first == steps.last ? DatesDialog::tr("l’étape %1").arg(steps.first)
                                   : DatesDialog::tr("les étapes %1 à %2").arg(steps.first).arg(steps.last);
}

DatesDialog::DatesDialog(Session& session, std::vector<WrongDates> wrong, QWidget* parent)
    : QDialog(parent), m_session(session), m_wrong(std::move(wrong)), m_list(new QTreeWidget(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("dates"));
  setWindowTitle(tr("Dates du journal"));
  resize(kDatesSize);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kDatesGap);
  auto* head = new QLabel(
      tr("L’horloge d’un ordinateur était fausse\u202f: les dates de ces étapes contredisent celles qui les "
         "entourent, ou l’horloge de cet ordinateur, qui dit %1. Déclarées fausses, ces étapes compteront à "
         "la "
         "date de celle qui les précède. Le journal n’est pas réécrit\u202f: une étape de plus le dit.")
          .arg(dateOnScreen(session.now())),
      this);
  head->setWordWrap(true);
  column->addWidget(head);
  column->addWidget(m_list, 1);
  m_list->setObjectName(QStringLiteral("wrongDates"));
  m_list->setAccessibleName(tr("Étapes dont la date est fausse"));
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setHeaderLabels({tr("Étapes"), tr("Datées du"), tr("Compteraient au")});
  auto* buttons = new QDialogButtonBox(this);
  m_correct = buttons->addButton(tr("Déclarer ces dates fausses"), QDialogButtonBox::AcceptRole);
  m_correct->setObjectName(QStringLiteral("correct"));
  buttons->addButton(tr("Ne rien changer"), QDialogButtonBox::RejectRole);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &DatesDialog::correct);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_list, &QTreeWidget::itemChanged, this, &DatesDialog::showChosen);
  list();
}

void DatesDialog::list() {
  for (const auto& wrong : m_wrong) {
    auto* item =
        new QTreeWidgetItem(m_list, {capitalised(stepsOnScreen(wrong.steps)), spanOnScreen(wrong),
                                     wrong.before ? dateOnScreen(*wrong.before) : tr("celle qui suit")});
    item->setCheckState(0, Qt::Checked);
  }
  for (int part = 0; part < m_list->columnCount(); ++part) m_list->resizeColumnToContents(part);
}

void DatesDialog::showChosen() {
  bool isAny = false;
  for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
    isAny = isAny || m_list->topLevelItem(row)->checkState(0) == Qt::Checked;
  }
  m_correct->setEnabled(isAny);
}

void DatesDialog::correct() {
  for (std::size_t at = 0; at < m_wrong.size(); ++at) {
    if (m_list->topLevelItem(static_cast<int>(at))->checkState(0) != Qt::Checked) continue;
    const auto problems = m_session.carryOut(
        [&](store::ConsortiumFile& file) { return store::correctClock(file, m_wrong[at].steps); });
    if (problems.empty()) continue;
    Q_EMIT refused(onScreen(wording::sentence(problems.front(), m_session.language())));
    break;
  }
  Q_EMIT corrected();
  accept();
}

}  // namespace lianes::gui
