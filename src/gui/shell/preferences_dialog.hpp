#pragma once

#include <QtWidgets/QDialog>

#include <utility>
#include <vector>

#include "lianes/gui/preferences.hpp"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSlider;
class QSpinBox;

namespace lianes::gui {

// The preferences; each choice counts at once, so there is nothing to confirm.
class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  // `systemName` is the author as the computer knows them, shown where none was typed.
  explicit PreferencesDialog(const QString& systemName, QWidget* parent = nullptr);

 Q_SIGNALS:
  void authorChanged();

 private:
  void layOut();
  void noteWords(const QFormLayout& form);
  void connectChoices();
  void showChosen(const Preferences& preferences);
  void choose();
  void showPercent(int percent);
  void reset();
  void filter(QFormLayout& form);

  QLineEdit* m_search;
  QLabel* m_nothing;
  QComboBox* m_theme;
  QSlider* m_textSize;
  QLabel* m_percent;
  QComboBox* m_density;
  QComboBox* m_language;
  QLabel* m_nextStart;
  QLineEdit* m_author;
  QSpinBox* m_reminder;
  std::vector<std::pair<int, QString>> m_rows;  // of the form, with the words each is found by
};

}  // namespace lianes::gui
