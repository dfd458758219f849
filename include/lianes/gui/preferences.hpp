#pragma once

#include <cstdint>
#include <string>

#include "lianes/wording/language.hpp"

namespace lianes::gui {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrast };
enum class Density : std::uint8_t { Comfortable, Compact };

// What a person chose about the program, whatever file is open; kept in QSettings. Without a choice of
// theirs, the language is French on every computer.
struct Preferences {
  ThemeChoice theme = ThemeChoice::System;
  int textPercent = 100;  // 100 to 200
  Density density = Density::Comfortable;
  wording::Language language = wording::Language::French;
  std::string author{};       // of the steps; empty: as the computer knows them
  int placeReminderDays = 7;  // without a copy in the second place; 0: never told

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

Preferences storedPreferences();
void keepPreferences(const Preferences& preferences);

// Gives the application the theme, the text size and the row height of the stored preferences, now and in
// what is on screen. Requires: a QApplication.
void applyLook();

// Loads the texts of the stored language, and Qt's own: before the first window.
void applyLanguage();

}  // namespace lianes::gui
