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

#include "gui/kit/text.hpp"

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
  auto* size = new QHBoxLayout;
  size->addWidget(m_textSize, 1);
  size->addWidget(m_percent);
  auto* form = new QFormLayout(this);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  form->addRow(tr("&Thème"), m_theme);
  auto* sizeLabel = new QLabel(tr("T&aille du texte"), this);
  sizeLabel->setBuddy(m_textSize);
  form->addRow(sizeLabel, size);
  form->addRow(tr("&Lignes des tables"), m_density);
  form->addRow(tr("La&ngue"), m_language);
  form->addRow(QString(), m_nextStart);
  form->addRow(tr("Votre n&om"), m_author);
  form->addRow(tr("Rappeler la copie de se&cours après"), m_reminder);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Fermer"), QDialogButtonBox::RejectRole);
  form->addRow(buttons);
  showChosen(storedPreferences());

  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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

void PreferencesDialog::showPercent(int percent) {
  m_percent->setText(tr("%1 %").arg(percent));
  m_textSize->setAccessibleDescription(m_percent->text());
}

}  // namespace lianes::gui
