#include "gui/shell/preferences_dialog.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/kit/text.hpp"
#include "lianes/base/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kTextStep = 10;
constexpr int kMostPercent = 200;
constexpr int kLeastPercent = 100;
constexpr int kMostDays = 365;

QComboBox* choiceBox(QWidget* parent, const QString& name, const QStringList& choices) {
  auto* box = new QComboBox(parent);
  box->setObjectName(name);
  box->addItems(choices);
  return box;
}

}  // namespace

PreferencesDialog::PreferencesDialog(const QString& systemName, QWidget* parent)
    : QDialog(parent),
      m_search(new QLineEdit(this)),
      m_nothing(new QLabel(tr("Aucune préférence de ce nom."), this)),
      m_theme(choiceBox(this, QStringLiteral("theme"),
                        {tr("Comme le système"), tr("Clair"), tr("Sombre"), tr("Contraste élevé")})),
      m_textSize(new QSlider(Qt::Horizontal, this)),
      m_percent(new QLabel(this)),
      m_density(choiceBox(this, QStringLiteral("density"), {tr("Aérées"), tr("Serrées")})),
      m_language(choiceBox(this, QStringLiteral("language"),
                           {QStringLiteral("Français"), QStringLiteral("English")})),
      m_nextStart(new QLabel(tr("La langue change au prochain démarrage."), this)),
      m_author(new QLineEdit(this)),
      m_reminder(new QSpinBox(this)) {
  setWindowTitle(tr("Préférences"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_textSize->setObjectName(QStringLiteral("textSize"));
  m_textSize->setRange(kLeastPercent / kTextStep, kMostPercent / kTextStep);
  m_textSize->setPageStep(1);
  m_author->setObjectName(QStringLiteral("author"));
  m_author->setPlaceholderText(systemName);
  m_author->setToolTip(tr("Le nom que le journal donne à l’auteur de chaque étape."));
  m_reminder->setObjectName(QStringLiteral("placeReminder"));
  m_reminder->setRange(0, kMostDays);
  m_reminder->setSpecialValueText(tr("jamais"));
  m_reminder->setSuffix(tr(" jours"));
  m_reminder->setToolTip(
      tr("Quand la dernière copie dans le second endroit d’un fichier (Fichier › Sauvegardes…) est "
         "plus vieille, une barre le rappelle."));
  m_nextStart->setObjectName(QStringLiteral("nextStart"));
  m_nextStart->setWordWrap(true);
  m_nextStart->hide();
  layOut();
  showChosen(storedPreferences());
  connectChoices();
}

void PreferencesDialog::layOut() {
  auto* size = new QHBoxLayout;
  size->addWidget(m_textSize, 1);
  size->addWidget(m_percent);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  m_search->setObjectName(QStringLiteral("preferenceSearch"));
  m_search->setPlaceholderText(tr("Chercher une préférence"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  form->addRow(tr("&Thème"), m_theme);
  auto* sizeLabel = new QLabel(tr("T&aille du texte"), this);
  sizeLabel->setBuddy(m_textSize);
  form->addRow(sizeLabel, size);
  form->addRow(tr("&Lignes des tables"), m_density);
  form->addRow(tr("La&ngue"), m_language);
  form->addRow(QString(), m_nextStart);
  form->addRow(tr("Votre n&om"), m_author);
  form->addRow(tr("Rappeler la copie de se&cours après"), m_reminder);
  m_nothing->setWordWrap(true);
  m_nothing->hide();
  auto* buttons = new QDialogButtonBox(this);
  auto* reset = buttons->addButton(tr("Valeurs d’origine"), QDialogButtonBox::ResetRole);
  reset->setObjectName(QStringLiteral("resetPreferences"));
  reset->setToolTip(tr("Toutes les préférences comme au premier jour, sauf votre nom."));
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole)->setDefault(true);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_search);
  column->addLayout(form);
  column->addWidget(m_nothing);
  column->addStretch(1);
  column->addWidget(buttons);
  noteWords(*form);
  connect(m_search, &QLineEdit::textChanged, this, [this, form] { filter(*form); });
  connect(reset, &QPushButton::clicked, this, &PreferencesDialog::reset);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// By which each row is found.
void PreferencesDialog::noteWords(const QFormLayout& form) {
  const auto choices = [](const QComboBox* box) {
    QStringList texts;
    for (int at = 0; at < box->count(); ++at) texts.append(box->itemText(at));
    return texts.join(u' ');
  };
  const auto labelOf = [&form](int row) {
    const auto* label = qobject_cast<QLabel*>(form.itemAt(row, QFormLayout::LabelRole)->widget());
    return label->text().remove(u'&') + u' ';
  };
  m_rows = {{0, labelOf(0) + choices(m_theme)},    {1, labelOf(1)},
            {2, labelOf(2) + choices(m_density)},  {3, labelOf(3) + choices(m_language)},
            {5, labelOf(5) + m_author->toolTip()}, {6, labelOf(6) + m_reminder->toolTip()}};
}

void PreferencesDialog::connectChoices() {
  for (auto* box : {m_theme, m_density, m_language}) {
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::choose);
  }
  connect(m_language, &QComboBox::currentIndexChanged, m_nextStart, [this] { m_nextStart->show(); });
  connect(m_textSize, &QSlider::valueChanged, this, &PreferencesDialog::choose);
  connect(m_reminder, &QSpinBox::valueChanged, this, &PreferencesDialog::choose);
  connect(m_author, &QLineEdit::textChanged, this, [this] {
    choose();
    Q_EMIT authorChanged();
  });
}

void PreferencesDialog::showChosen(const Preferences& preferences) {
  m_theme->setCurrentIndex(static_cast<int>(preferences.theme));
  m_textSize->setValue(preferences.textPercent / kTextStep);
  m_density->setCurrentIndex(static_cast<int>(preferences.density));
  m_language->setCurrentIndex(static_cast<int>(preferences.language));
  m_author->setText(onScreen(preferences.author));
  m_reminder->setValue(preferences.placeReminderDays);
  showPercent(preferences.textPercent);
}

void PreferencesDialog::choose() {
  const Preferences chosen{static_cast<ThemeChoice>(m_theme->currentIndex()),
                           m_textSize->value() * kTextStep,
                           static_cast<Density>(m_density->currentIndex()),
                           static_cast<wording::Language>(m_language->currentIndex()),
                           fromScreen(m_author->text().trimmed()),
                           m_reminder->value()};
  const auto before = storedPreferences();
  if (chosen == before) return;
  const bool isLook = before.theme != chosen.theme || before.textPercent != chosen.textPercent ||
                      before.density != chosen.density;
  keepPreferences(chosen);
  showPercent(chosen.textPercent);
  if (isLook) applyLook();
}

void PreferencesDialog::reset() {
  Preferences first;
  first.author = storedPreferences().author;
  showChosen(first);
  choose();
}

// Leaves the rows that have every word in their label, their choices or their tip.
void PreferencesDialog::filter(QFormLayout& form) {
  const auto words = onScreen(foldForSearch(fromScreen(m_search->text()))).split(u' ', Qt::SkipEmptyParts);
  bool isAny = false;
  for (const auto& [field, known] : m_rows) {
    const auto text = onScreen(foldForSearch(fromScreen(known)));
    const bool hasAll =
        std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
    form.setRowVisible(field, hasAll);
    isAny = isAny || hasAll;
  }
  m_nothing->setVisible(!isAny);
}

void PreferencesDialog::showPercent(int percent) {
  m_percent->setText(tr("%1 %").arg(percent));
  m_textSize->setAccessibleDescription(m_percent->text());
}

}  // namespace lianes::gui
