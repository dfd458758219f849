#include "gui/funding/derivation_view.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "gui/desk/session.hpp"
#include "gui/funding/derivation_model.hpp"
#include "gui/kit/look.hpp"
#include "gui/kit/text.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/wording/derivation_text.hpp"

namespace lianes::gui {
namespace {

constexpr QSize kExplanationSize{880, 460};
constexpr int kDepthOpened = 2;
constexpr int kNameWidth = 250;

// In a text to hand on, a record has its name where the tree knows its id.
funding::Derivation withoutIds(funding::Derivation derivation) {
  if (derivation.source) derivation.source->id.clear();
  for (auto& operand : derivation.operands) operand = withoutIds(std::move(operand));
  return derivation;
}

}  // namespace

DerivationView::DerivationView(const Desk& desk, funding::Derivation derivation, SourceFinder find,
                               QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_find(std::move(find)),
      m_model(new DerivationModel(std::move(derivation), desk.session.language(), this)),
      m_tree(new QTreeView(this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  const auto language = m_desk.session.language();
  setWindowTitle(tr("Expliquer\u202f: %1").arg(onScreen(wording::figureName(m_model->root(), language))));

  auto* sentence = new QLabel(onScreen(wording::sentence(m_model->root(), language)), this);
  sentence->setObjectName(QStringLiteral("sentence"));
  sentence->setAccessibleName(tr("Explication en une phrase"));
  sentence->setWordWrap(true);
  sentence->setTextFormat(Qt::PlainText);
  sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

  m_tree->setObjectName(QStringLiteral("derivation"));
  m_tree->setAccessibleName(tr("Calcul, étape par étape"));
  m_tree->setModel(m_model);
  m_tree->setAlternatingRowColors(true);
  m_tree->setUniformRowHeights(true);
  m_tree->header()->setStretchLastSection(false);
  m_tree->expandToDepth(kDepthOpened);
  m_tree->setColumnWidth(DerivationModel::Name, Look::instance().scaled(kNameWidth));
  m_tree->resizeColumnToContents(DerivationModel::Rule);
  m_tree->resizeColumnToContents(DerivationModel::Rounding);
  m_tree->header()->setSectionResizeMode(DerivationModel::Value, QHeaderView::ResizeToContents);
  m_tree->header()->setSectionResizeMode(DerivationModel::Calculation, QHeaderView::Stretch);
  m_tree->setCurrentIndex(m_model->index(0, 0));

  auto* buttons = new QDialogButtonBox(this);
  m_toRecord = buttons->addButton(tr("Voir la &fiche"), QDialogButtonBox::ActionRole);
  m_toRecord->setIcon(QIcon::fromTheme(QStringLiteral("go-jump")));
  auto* copying = buttons->addButton(tr("&Copier le texte"), QDialogButtonBox::ActionRole);
  copying->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_toRecord, &QPushButton::clicked, this, &DerivationView::showRecord);
  connect(copying, &QPushButton::clicked, this, &DerivationView::copyText);
  connect(m_tree, &QTreeView::activated, this, &DerivationView::showRecord);
  connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DerivationView::showState);

  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  column->addWidget(sentence);
  column->addWidget(m_tree, 1);
  column->addWidget(buttons);
  m_tree->setFocus();
  resize(kExplanationSize);
  showState();
}

std::optional<RecordReference> DerivationView::chosenRecord() const {
  const auto index = m_tree->currentIndex();
  if (!index.isValid()) return std::nullopt;
  const auto& source = m_model->derivationAt(index).source;
  return source ? m_find(*source) : std::nullopt;
}

void DerivationView::showRecord() {
  const auto record = chosenRecord();
  if (!record) return;
  m_desk.navigator.open(*record);
  close();
}

void DerivationView::showState() {
  const bool leadsSomewhere = chosenRecord().has_value();
  m_toRecord->setEnabled(leadsSomewhere);
  m_toRecord->setToolTip(leadsSomewhere
                             ? tr("Ouvre la fiche d’où vient ce fait")
                             : tr("Choisissez un fait\u202f: un chiffre calculé n’a pas de fiche"));
}

void DerivationView::copyText() const {
  const auto language = m_desk.session.language();
  QGuiApplication::clipboard()->setText(
      onScreen(wording::sentence(m_model->root(), language)) + QStringLiteral("\n\n") +
      onScreen(wording::indentedText(withoutIds(m_model->root()), language)));
}

}  // namespace lianes::gui
