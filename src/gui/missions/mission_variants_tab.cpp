#include "gui/missions/mission_variants_tab.hpp"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/desk/background_query.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/wrapped_head.hpp"
#include "gui/missions/mission_variants_model.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kVariantsGap = 8;
constexpr int kVariantNameWidth = 200;
constexpr int kVariantWidth = 150;
constexpr int kWidestVariant = 300;
constexpr int kNarrowestVariant = 60;
constexpr int kNarrowestVariantName = 110;

}  // namespace

MissionVariantsTab::MissionVariantsTab(const Desk& desk, QWidget* parent)
    : MissionTab(desk, parent),
      m_query(new BackgroundQuery(desk.session, this)),
      m_model(new MissionVariantsModel(desk.session, this)),
      m_table(new QTableView(this)),
      m_add(new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Ajouter une variante"), this)),
      m_open(new QPushButton(QIcon::fromTheme(QStringLiteral("document-edit")), tr("Ouvrir sa fiche"), this)),
      m_adopt(
          new QPushButton(QIcon::fromTheme(QStringLiteral("dialog-ok-apply")), tr("Retenir celle-ci"), this)),
      m_note(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kVariantsGap, 0, 0);
  column->setSpacing(kVariantsGap);
  auto* row = new QHBoxLayout;
  row->setSpacing(kVariantsGap);
  for (auto* button : {m_add, m_open, m_adopt}) row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  m_note->setWordWrap(true);
  column->addWidget(m_note);
  column->addWidget(m_table, 1);
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("variants"));
  m_table->setAccessibleName(tr("Comparaison des variantes"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_head = WrappedHead::of(m_table);
  connect(m_add, &QPushButton::clicked, this, &MissionVariantsTab::add);
  connect(m_adopt, &QPushButton::clicked, this, &MissionVariantsTab::adopt);
  connect(m_open, &QPushButton::clicked, this, [this] {
    if (const auto variant = chosenVariant()) Q_EMIT missionAsked(variant->id);
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &MissionVariantsTab::showState);
}

void MissionVariantsTab::show(const std::optional<Mission>& mission) {
  m_mission = mission;
  if (!mission) {
    m_query->drop();
    m_model->show({});
    return showState();
  }
  m_query->ask(
      [id = mission->id](store::ConsortiumFile& file) { return app::compareVariants(file, id); },
      [this](Result<std::vector<app::MissionView>, Problems> read) {
        if (!read) {
          m_model->show({});
          m_note->setText(onScreen(wording::sentence(read.error().front(), m_desk.session.language())));
          return;
        }
        m_model->show(std::move(read).value());
        fitColumns();
        showState();
      });
}

// A title is a person's own words: its column is wide enough for it on two lines, within reason.
void MissionVariantsTab::fitColumns() {
  const auto& look = Look::instance();
  const QAbstractItemView* view = m_table;
  for (int column = 0; column < m_model->columnCount(); ++column) {
    const int least = look.scaled(column == 0 ? kVariantNameWidth : kVariantWidth);
    const int wanted = std::max(m_head->leastWidth(column), view->sizeHintForColumn(column) + kVariantsGap);
    m_table->setColumnWidth(column, std::clamp(wanted, least, look.scaled(kWidestVariant)));
  }
  shareRoom();
}

// Variants are compared side by side: where they are too wide together, each gets as much, on more lines.
void MissionVariantsTab::shareRoom() {
  const int variants = m_model->columnCount() - 1;
  const int width = m_table->viewport()->width();
  if (variants < 1 || m_table->horizontalHeader()->length() <= width) return m_table->resizeRowsToContents();
  const auto& look = Look::instance();
  m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), look.scaled(kNarrowestVariantName)));
  const int room = width - m_table->columnWidth(0);
  const int least = look.scaled(kNarrowestVariant);
  for (int column = 1; column <= variants; ++column) {
    m_table->setColumnWidth(column, std::max({room / variants, least, m_head->leastWidth(column)}));
  }
  m_table->resizeRowsToContents();
}

void MissionVariantsTab::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitColumns();
}

std::optional<Mission> MissionVariantsTab::chosenVariant() const {
  const auto index = m_table->selectionModel()->currentIndex();
  if (!index.isValid() || index.column() == 0 || index.column() >= m_model->columnCount()) {
    return std::nullopt;
  }
  const auto& view = m_model->at(index.column());
  return view.isIfCancelled ? std::nullopt : std::optional(view.mission);
}

void MissionVariantsTab::showState() {
  const auto variant = chosenVariant();
  const bool isWritable = m_mission && m_desk.session.isWritable();
  m_add->setEnabled(isWritable);
  m_open->setEnabled(variant.has_value());
  m_adopt->setEnabled(isWritable && variant && variant->variantOf && variant->state == MissionState::Planned);
  m_adopt->setToolTip(m_adopt->isEnabled() ? QString()
                                           : tr("Choisissez la colonne d’une variante qui est prévue."));
  m_note->setText(
      m_model->columnCount() > 3
          ? tr("Une variante sans participants est calculée avec ceux de la mission.")
          : tr("Ajoutez un autre lieu, une autre date ou une rencontre à distance\u202f: les coûts, les "
               "parts et le solde se comparent ici avant de décider."));
}

void MissionVariantsTab::add() {
  if (!m_mission || !m_desk.session.isWritable()) return;
  auto variant = app::newVariant(*m_mission, m_desk.session.newId());
  variant.title = fromScreen(tr("%1 (variante)").arg(onScreen(variant.title)));
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(variant)); });
  if (problems.empty()) {
    Q_EMIT missionAsked(variant.id);
  } else {
    m_desk.navigator.say(onScreen(wording::sentence(problems.front(), m_desk.session.language())));
  }
}

void MissionVariantsTab::adopt() {
  const auto variant = chosenVariant();
  if (!variant || !variant->variantOf || !m_desk.session.isWritable()) return;
  const auto problems = m_desk.session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::adoptVariantStep(file, *variant); });
  if (problems.empty()) {
    m_desk.navigator.announceStep(tr("« %1 » est retenue.").arg(onScreen(variant->title)));
  } else {
    m_desk.navigator.say(onScreen(wording::line(problems.front(), m_desk.session.language())));
  }
}

}  // namespace lianes::gui
