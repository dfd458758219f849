#include "gui/vouchers/import_columns_page.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "gui/kit/plain_table.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tones.hpp"
#include "gui/vouchers/import_words.hpp"
#include "lianes/wording/directory_text.hpp"

namespace lianes::gui {
namespace {

using exchange::ExpenseColumn;

constexpr int kGapOfColumns = 8;
constexpr int kColumnsAcross = 4;
constexpr std::size_t kRowsShown = 6;
constexpr std::size_t kHeadsOffered = 12;
constexpr int kLongestTitle = 28;
constexpr int kSampleHeight = 150;
constexpr auto kSeparators = std::to_array<char>({';', ',', '\t', '|'});

// "B – Date facture", as a spreadsheet names its columns.
QString columnTitle(const app::ImportPlan& plan, std::size_t at) {
  constexpr std::size_t kLetters = 26;
  QString letters;
  for (auto rest = at + 1; rest > 0; rest = (rest - 1) / kLetters) {
    letters.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % kLetters)));
  }
  auto head = onScreen(plan.heads[at]).simplified();
  if (head.isEmpty()) return letters;
  if (head.size() > kLongestTitle) head = head.left(kLongestTitle - 1) + u'…';
  return QStringLiteral("%1 – %2").arg(letters, head);
}

// -1 to 1 for nothing, first, second.
template <class Enum>
int placeOf(const std::optional<Enum>& value) {
  return value ? static_cast<int>(*value) + 1 : 0;
}

template <class Enum>
std::optional<Enum> valueAt(int place) {
  return place > 0 ? std::optional(static_cast<Enum>(place - 1)) : std::nullopt;
}

}  // namespace

ImportColumnsPage::ImportColumnsPage(wording::Language language, QWidget* parent)
    : QWidget(parent),
      m_language(language),
      m_source(new QLabel(this)),
      m_missing(new QLabel(this)),
      m_separator(
          box(QStringLiteral("separator"), tr("Séparateur"),
              {tr("Trouvé seul"), tr("Point-virgule"), tr("Virgule"), tr("Tabulation"), tr("Barre")})),
      m_encoding(box(QStringLiteral("encoding"), tr("Encodage"),
                     {tr("Trouvé seul"), QStringLiteral("UTF-8"), QStringLiteral("Windows-1252"),
                      QStringLiteral("ISO 8859-15"), QStringLiteral("UTF-16")})),
      m_head(box(QStringLiteral("head"), tr("Rangée des titres"), {tr("Aucune")})),
      m_sheet(box(QStringLiteral("sheet"), tr("Feuille du classeur"), {})),
      m_decimal(
          box(QStringLiteral("decimal"), tr("Nombres"),
              {tr("Trouvés seuls"), tr("Virgule décimale : 1 234,50"), tr("Point décimal : 1,234.50")})),
      m_days(box(QStringLiteral("days"), tr("Dates"),
                 {tr("Trouvées seules"), tr("Jour d’abord : 31/12/2021"), tr("Mois d’abord : 12/31/2021")})),
      m_currency(box(QStringLiteral("default_currency"), tr("Devise, sans indication"),
                     {tr("Trouvée seule"), tr("Euro"), tr("Franc CFA")})),
      m_owner(box(QStringLiteral("default_owner"), tr("Projet ou mission, sans indication"),
                  {tr("Commun à tous")})),
      m_sign(box(QStringLiteral("sign"), tr("Montants des dépenses"),
                 {tr("Trouvés seuls"), tr("Positifs : -12 est un avoir"), tr("Négatifs : 12 est reçu")})),
      m_account(new QLineEdit(this)),
      m_evidence(new QCheckBox(tr("Joindre les fichiers que les rangées nomment"), this)),
      m_folder(new QPushButton(QIcon::fromTheme(QStringLiteral("folder-open")), tr("Dossier…"), this)),
      m_sample(new PlainTable({}, {}, this)),
      m_sampleTable(new QTableView(this)) {
  m_source->setObjectName(QStringLiteral("source"));
  m_source->setWordWrap(true);
  m_missing->setObjectName(QStringLiteral("missing"));
  m_missing->setWordWrap(true);
  m_evidence->setObjectName(QStringLiteral("attach_evidence"));
  m_folder->setObjectName(QStringLiteral("evidence_folder"));
  for (auto* label : {m_source, m_missing}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* inside = new QWidget(this);
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(0, 0, kGapOfColumns, 0);
  column->addWidget(makeForm());
  column->addWidget(makeColumns());
  column->addWidget(makeHabits());
  column->addWidget(m_sampleTable);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(m_source);
  all->addWidget(scroll, 1);
  all->addWidget(m_missing);
  m_sampleTable->setObjectName(QStringLiteral("sample"));
  m_sampleTable->setAccessibleName(tr("Premières rangées du tableau"));
  m_sampleTable->setModel(m_sample);
  m_sampleTable->setMinimumHeight(kSampleHeight);
  m_sampleTable->setTabKeyNavigation(false);
  new TableHabits(m_sampleTable, QStringLiteral("import_sample"));
  connectBoxes();
}

void ImportColumnsPage::connectBoxes() {
  for (auto* chosen : {m_separator, m_encoding}) {
    connect(chosen, &QComboBox::currentIndexChanged, this, [this] {
      if (m_table && !m_isShowing) Q_EMIT formChanged();
    });
  }
  connect(m_head, &QComboBox::currentIndexChanged, this, [this](int place) {
    if (m_table && !m_isShowing && place >= 0) Q_EMIT headChanged(static_cast<std::size_t>(place));
  });
  for (auto* chosen : m_columns)
    connect(chosen, &QComboBox::currentIndexChanged, this, &ImportColumnsPage::readBoxes);
  connect(m_account, &QLineEdit::editingFinished, this, &ImportColumnsPage::readBoxes);
  connect(m_sheet, &QComboBox::activated, this, [this] { Q_EMIT formChanged(); });
  for (auto* chosen : {m_decimal, m_days, m_currency, m_owner, m_sign}) {
    connect(chosen, &QComboBox::currentIndexChanged, this, &ImportColumnsPage::readBoxes);
  }
}

QComboBox* ImportColumnsPage::box(const QString& name, const QString& label, const QStringList& choices) {
  auto* made = new QComboBox(this);
  made->setObjectName(name);
  made->setAccessibleName(label);
  made->addItems(choices);
  // Choices of ours are read whole; what a table holds may be of any length.
  if (!choices.isEmpty()) {
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return made;
  }
  made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  made->setMinimumContentsLength(10);
  return made;
}

void ImportColumnsPage::put(QGridLayout* grid, int place, QComboBox* control) {
  auto* label = new QLabel(control->accessibleName(), this);
  label->setBuddy(control);
  const int row = 2 * (place / kColumnsAcross);
  grid->addWidget(label, row, place % kColumnsAcross, Qt::AlignBottom);
  grid->addWidget(control, row + 1, place % kColumnsAcross);
  grid->setColumnStretch(place % kColumnsAcross, 1);
}

QWidget* ImportColumnsPage::makeForm() {
  auto* part = new QWidget(this);
  auto* grid = new QGridLayout(part);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kGapOfColumns);
  grid->setVerticalSpacing(2);
  put(grid, 0, m_separator);
  put(grid, 1, m_encoding);
  put(grid, 2, m_head);
  put(grid, 4, m_sheet);
  auto* other =
      new QPushButton(QIcon::fromTheme(QStringLiteral("document-open")), tr("Autre fichier…"), part);
  other->setObjectName(QStringLiteral("other_file"));
  other->setAutoDefault(false);
  grid->addWidget(other, 1, kColumnsAcross - 1);
  connect(other, &QPushButton::clicked, this, &ImportColumnsPage::otherFileAsked);
  return part;
}

QWidget* ImportColumnsPage::makeColumns() {
  auto* part = new QWidget(this);
  auto* grid = new QGridLayout(part);
  grid->setContentsMargins(0, kGapOfColumns, 0, kGapOfColumns);
  grid->setHorizontalSpacing(kGapOfColumns);
  grid->setVerticalSpacing(2);
  for (std::size_t at = 0; at < exchange::kExpenseColumns; ++at) {
    const auto column = static_cast<ExpenseColumn>(at);
    m_columns[at] =
        box(QStringLiteral("column_") + onScreen(codeOf(column)), importColumnWord(column, m_language), {});
    put(grid, static_cast<int>(at), m_columns[at]);
  }
  return part;
}

QWidget* ImportColumnsPage::makeHabits() {
  auto* part = new QWidget(this);
  auto* grid = new QGridLayout(part);
  grid->setContentsMargins(0, 0, 0, kGapOfColumns);
  grid->setHorizontalSpacing(kGapOfColumns);
  grid->setVerticalSpacing(2);
  put(grid, 0, m_decimal);
  put(grid, 1, m_days);
  put(grid, 2, m_currency);
  put(grid, 3, m_owner);
  put(grid, 4, m_sign);
  m_account->setObjectName(QStringLiteral("default_account"));
  m_account->setAccessibleName(tr("Compte, sans indication"));
  m_account->setPlaceholderText(tr("par exemple 606"));
  auto* label = new QLabel(m_account->accessibleName(), part);
  label->setBuddy(m_account);
  grid->addWidget(label, 2, 1, Qt::AlignBottom);
  grid->addWidget(m_account, 3, 1);
  grid->addWidget(m_evidence, 4, 0, 1, kColumnsAcross - 1);
  grid->addWidget(m_folder, 4, kColumnsAcross - 1);
  m_folder->setAutoDefault(false);
  connect(m_folder, &QPushButton::clicked, this, &ImportColumnsPage::folderAsked);
  connect(m_evidence, &QCheckBox::toggled, this, &ImportColumnsPage::planChanged);
  return part;
}

void ImportColumnsPage::setChoices(const VoucherChoices& choices) {
  m_owners = choices.owners;
  const QSignalBlocker quiet(m_owner);
  while (m_owner->count() > 1) m_owner->removeItem(1);
  for (const auto& owner : m_owners) m_owner->addItem(owner.name);
}

std::map<store::VoucherOwner, QString> ImportColumnsPage::ownerNames() const {
  std::map<store::VoucherOwner, QString> names;
  for (const auto& owner : m_owners) names.emplace(owner.owner, owner.name);
  return names;
}

void ImportColumnsPage::setSheets(const exchange::OfferedTable& offered) {
  m_isSheetSure = offered.isSheetSure;
  m_sheet->clear();
  if (!m_isSheetSure) m_sheet->addItem(tr("(à choisir)"));
  for (const auto& sheet : offered.sheets) m_sheet->addItem(onScreen(sheet));
  const auto shown = m_isSheetSure ? onScreen(offered.sheet) : tr("(à choisir)");
  m_sheet->setCurrentIndex(std::max(0, m_sheet->findText(shown)));
  m_sheet->setEnabled(!offered.sheets.empty());
  m_sheet->setToolTip(offered.sheets.empty() ? tr("Ce tableau n’a qu’une feuille.") : QString());
}

void ImportColumnsPage::setEvidenceFolder(const QString& folder) {
  m_folder->setToolTip(folder);
  m_evidence->setEnabled(!folder.isEmpty());
  m_evidence->setText(folder.isEmpty()
                          ? tr("Joindre les fichiers que les rangées nomment : choisissez leur dossier")
                          : tr("Joindre les fichiers que les rangées nomment, pris dans « %1 »")
                                .arg(folder.section(u'/', -1)));
}

void ImportColumnsPage::show(const QString& name, std::shared_ptr<const exchange::DelimitedTable> table,
                             app::ImportPlan plan) {
  m_isShowing = true;
  m_table = std::move(table);
  m_plan = std::move(plan);
  const auto separator =
      std::find(kSeparators.begin(), kSeparators.end(), m_table->separator) - kSeparators.begin();
  const auto count = m_table->rows.size() - std::min(m_plan.firstRow, m_table->rows.size());
  const auto digits = onScreen(wording::groupedDigits(static_cast<std::int64_t>(count), m_language));
  const auto rows = count > 1 ? tr("%1 rangées").arg(digits) : tr("%1 rangée").arg(digits);
  m_source->setText(
      tr("<b>%1</b> : %2, séparateur : %3, encodage : %4.")
          .arg(name.toHtmlEscaped(), rows, m_separator->itemText(static_cast<int>(separator) + 1).toLower(),
               m_encoding->itemText(static_cast<int>(m_table->encoding) + 1)) +
      (m_table->isSeparatorSure ? QString()
                                : u' ' + tr("Le séparateur est incertain : vérifiez-le ci-dessous.")));
  listColumns();
  m_decimal->setCurrentIndex(placeOf(m_plan.decimal));
  m_days->setCurrentIndex(placeOf(m_plan.days));
  m_currency->setCurrentIndex(placeOf(m_plan.currency));
  m_sign->setCurrentIndex(placeOf(m_plan.sign));
  m_account->setText(onScreen(m_plan.account));
  const auto owner = onScreen(m_plan.project.empty() ? m_plan.mission : m_plan.project);
  m_owner->setCurrentIndex(std::max(0, m_owner->findText(owner)));
  m_isShowing = false;
  showSample();
  readBoxes();
}

void ImportColumnsPage::listColumns() {
  m_head->clear();
  m_head->addItem(tr("Aucune"));
  for (std::size_t row = 0; row < std::min(kHeadsOffered, m_table->rows.size()); ++row) {
    m_head->addItem(tr("Ligne %1").arg(m_table->rows[row].line));
  }
  m_head->setCurrentIndex(static_cast<int>(std::min(m_plan.firstRow, kHeadsOffered)));
  for (std::size_t at = 0; at < m_columns.size(); ++at) {
    auto* chosen = m_columns[at];
    chosen->clear();
    chosen->addItem(tr("(aucune)"));
    for (std::size_t column = 0; column < m_plan.heads.size(); ++column) {
      chosen->addItem(columnTitle(m_plan, column));
    }
    chosen->setCurrentIndex(m_plan.columns[at] ? static_cast<int>(*m_plan.columns[at]) + 1 : 0);
  }
}

void ImportColumnsPage::readBoxes() {
  if (m_isShowing || !m_table) return;
  const auto amountBefore = m_plan.of(ExpenseColumn::Amount);
  for (std::size_t at = 0; at < m_columns.size(); ++at) {
    const int place = m_columns[at]->currentIndex();
    m_plan.columns[at] = place > 0 ? std::optional(static_cast<std::size_t>(place - 1)) : std::nullopt;
  }
  m_plan.decimal = valueAt<exchange::DecimalMark>(m_decimal->currentIndex());
  m_plan.days = valueAt<exchange::DayOrder>(m_days->currentIndex());
  m_plan.currency = valueAt<Currency>(m_currency->currentIndex());
  m_plan.sign = valueAt<exchange::SpentSign>(m_sign->currentIndex());
  m_plan.account = fromScreen(m_account->text().trimmed());
  if (m_plan.of(ExpenseColumn::Amount) != amountBefore) m_plan.amountChoices.clear();
  m_plan.project.clear();
  m_plan.mission.clear();
  if (const int place = m_owner->currentIndex(); place > 0) {
    const auto& owner = m_owners[static_cast<std::size_t>(place - 1)];
    const bool isProject = std::holds_alternative<Id<MicroProject>>(owner.owner);
    (isProject ? m_plan.project : m_plan.mission) = fromScreen(owner.name);
  }
  const bool namesFiles = m_plan.of(ExpenseColumn::Evidence).has_value();
  m_evidence->setVisible(namesFiles);
  m_folder->setVisible(namesFiles);
  sayState();
  Q_EMIT planChanged();
}

void ImportColumnsPage::sayState() {
  QStringList missing;
  if (!m_isSheetSure) missing.append(tr("la feuille du classeur"));
  for (const auto column : m_plan.missing()) missing.append(importColumnWord(column, m_language));
  auto palette = m_missing->palette();
  palette.setColor(QPalette::WindowText,
                   colourOf(missing.isEmpty() ? Tone::Good : Tone::Bad, this->palette()));
  m_missing->setPalette(palette);
  m_missing->setText(missing.isEmpty()
                         ? tr("Tout ce qu’il faut est choisi.")
                         : tr("À choisir encore : %1.").arg(missing.join(QStringLiteral(", "))));
}

void ImportColumnsPage::showSample() {
  QStringList heads;
  for (std::size_t at = 0; at < m_plan.heads.size(); ++at) heads.append(columnTitle(m_plan, at));
  std::vector<PlainTable::Row> rows;
  for (std::size_t at = m_plan.firstRow; at < m_table->rows.size() && rows.size() < kRowsShown; ++at) {
    QStringList cells;
    for (const auto& cell : m_table->rows[at].cells) cells.append(onScreen(cell).simplified());
    rows.push_back({cells});
  }
  m_sample->show(heads, std::move(rows));
}

exchange::TableForm ImportColumnsPage::form() const {
  exchange::TableForm form;
  if (const int place = m_separator->currentIndex(); place > 0) {
    form.separator = kSeparators[static_cast<std::size_t>(place - 1)];
  }
  form.encoding = valueAt<exchange::TextEncoding>(m_encoding->currentIndex());
  const bool isChosen = m_sheet->count() > 0 && m_sheet->currentText() != tr("(à choisir)");
  if (isChosen) form.sheet = fromScreen(m_sheet->currentText());
  return form;
}

bool ImportColumnsPage::attachesEvidence() const {
  return m_evidence->isEnabled() && m_evidence->isChecked() && m_plan.of(ExpenseColumn::Evidence).has_value();
}

void ImportColumnsPage::focusFirst() {
  const auto missing = m_plan.missing();
  if (!missing.empty()) m_columns[static_cast<std::size_t>(missing.front())]->setFocus(Qt::OtherFocusReason);
}

}  // namespace lianes::gui
