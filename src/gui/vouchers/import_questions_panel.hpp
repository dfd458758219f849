#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>
#include <vector>

#include "lianes/app/import_expenses.hpp"
#include "lianes/wording/language.hpp"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace lianes::gui {

// What a table leaves open: each question with its answers, and beside them what the chosen one makes of the
// table's own first rows; until one is chosen, what all of them make of them.
class ImportQuestionsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ImportQuestionsPanel(wording::Language language, QWidget* parent = nullptr);

  void show(const std::vector<app::OpenQuestion>& questions);
  bool isEmpty() const { return m_asked.empty(); }
  std::map<std::string, std::string> answers() const;  // by the key of their question
  void focusFirst();

 Q_SIGNALS:
  void answersChanged();

 private:
  struct Asked {
    app::OpenQuestion question;
    QComboBox* choice = nullptr;  // either this
    QLineEdit* text = nullptr;    // or this
    QLabel* results = nullptr;
  };

  void ask(const app::OpenQuestion& question, QGridLayout* grid);
  void showResults(const Asked& asked) const;
  QString resultsOf(const app::ImportReading& reading) const;

  wording::Language m_language;
  QWidget* m_inside = nullptr;
  std::vector<Asked> m_asked;
};

}  // namespace lianes::gui
