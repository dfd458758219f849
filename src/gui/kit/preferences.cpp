#include "lianes/gui/preferences.hpp"

#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QTranslator>
#include <QtGui/QFont>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>

#include "gui/kit/look.hpp"
#include "gui/kit/qt_texts.hpp"
#include "gui/kit/text.hpp"
#include "lianes/base/embedded.hpp"
#include "lianes/gui/theme.hpp"

namespace lianes::gui {
namespace {

constexpr int kSmallestText = 100;
constexpr int kLargestText = 200;
constexpr int kReminderDays = 7;
constexpr int kMostReminderDays = 365;

constexpr std::array<const char*, 4> kThemeNames{"system", "light", "dark", "high_contrast"};
constexpr std::array<const char*, 2> kDensityNames{"comfortable", "compact"};
constexpr std::array<const char*, 2> kLanguageNames{"fr", "en"};

template <class Choice, std::size_t Size>
Choice readChoice(const char* name, const std::array<const char*, Size>& names) {
  const auto kept = QSettings().value(QStringLiteral("preferences/") + QString::fromLatin1(name)).toString();
  for (std::size_t at = 0; at < Size; ++at) {
    if (kept == QLatin1String(names[at])) return static_cast<Choice>(at);
  }
  return static_cast<Choice>(0);
}

template <class Choice, std::size_t Size>
void writeChoice(const char* name, const std::array<const char*, Size>& names, Choice choice) {
  QSettings().setValue(QStringLiteral("preferences/") + QString::fromLatin1(name),
                       QString::fromLatin1(names[static_cast<std::size_t>(choice)]));
}

// What the desktop wanted before this program painted itself.
struct Desktop {
  bool isDark;
  QFont font;
};

const Desktop& desktop() {
  static const Desktop found{QApplication::palette().color(QPalette::Window).lightness() <
                                 QApplication::palette().color(QPalette::WindowText).lightness(),
                             QApplication::font()};
  return found;
}

Theme themeOf(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::System:
      return desktop().isDark ? Theme::Dark : Theme::Light;
    case ThemeChoice::Light:
      return Theme::Light;
    case ThemeChoice::Dark:
      return Theme::Dark;
    case ThemeChoice::HighContrast:
      return Theme::HighContrast;
  }
  return Theme::Light;
}

// Nothing where Qt's own texts are not installed: its buttons are then in English.
void loadQtTexts(QTranslator& translator, wording::Language language) {
  const auto locale = language == wording::Language::French ? QStringLiteral("fr") : QStringLiteral("en");
  if (translator.load(QStringLiteral("qtbase_") + locale, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&translator);
}

}  // namespace

Preferences storedPreferences() {
  const QSettings settings;
  return {readChoice<ThemeChoice>("theme", kThemeNames),
          std::clamp(settings.value(QStringLiteral("preferences/text_percent"), kSmallestText).toInt(),
                     kSmallestText, kLargestText),
          readChoice<Density>("density", kDensityNames),
          readChoice<wording::Language>("language", kLanguageNames),
          fromScreen(settings.value(QStringLiteral("preferences/author")).toString()),
          std::clamp(settings.value(QStringLiteral("preferences/place_reminder_days"), kReminderDays).toInt(),
                     0, kMostReminderDays)};
}

void keepPreferences(const Preferences& preferences) {
  QSettings settings;
  settings.setValue(QStringLiteral("preferences/text_percent"), preferences.textPercent);
  settings.setValue(QStringLiteral("preferences/author"), onScreen(preferences.author));
  settings.setValue(QStringLiteral("preferences/place_reminder_days"), preferences.placeReminderDays);
  writeChoice("theme", kThemeNames, preferences.theme);
  writeChoice("density", kDensityNames, preferences.density);
  writeChoice("language", kLanguageNames, preferences.language);
}

void applyLook() {
  const auto preferences = storedPreferences();
  auto font = desktop().font;
  font.setPointSizeF(font.pointSizeF() * preferences.textPercent / kSmallestText);
  applyTheme(themeOf(preferences.theme));
  QApplication::setFont(font);
  Look::instance().set(preferences.density, preferences.textPercent);
}

void applyLanguage() {
  static QTranslator ours;
  static QTranslator qts;
  static MovedQtTexts moved(qts);
  QCoreApplication::removeTranslator(&moved);
  QCoreApplication::removeTranslator(&ours);
  QCoreApplication::removeTranslator(&qts);
  const auto language = storedPreferences().language;
  loadQtTexts(qts, language);
  QCoreApplication::installTranslator(&moved);
  // Also how amounts stand on the screen (shown_values.hpp); days are written as in French in both.
  QLocale::setDefault(language == wording::Language::French
                          ? QLocale(QLocale::French, QLocale::France)
                          : QLocale(QLocale::English, QLocale::UnitedKingdom));
  if (language == wording::Language::French) return;
  const auto& file = embedded::translations().front();
  const auto* bytes = reinterpret_cast<const uchar*>(file.bytes.data());
  if (ours.load(bytes, static_cast<int>(file.bytes.size()))) QCoreApplication::installTranslator(&ours);
}

}  // namespace lianes::gui
