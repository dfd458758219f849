#include "gui/vouchers/import_questions_panel.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "gui/kit/text.hpp"

namespace lianes::gui {
namespace {

constexpr int kGapOfQuestions = 8;
constexpr int kTallestQuestions = 260;
constexpr int kAnswerLetters = 28;

}  // namespace

ImportQuestionsPanel::ImportQuestionsPanel(wording::Language language, QWidget* parent)
    : QWidget(parent), m_language(language) {
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("questions_scroll"));
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setMaximumHeight(kTallestQuestions);
  auto* title = new QLabel(tr("<b>Avant de saisir, répondez à ceci.</b> Vos réponses sont retenues pour les "
                              "tableaux qui ont les mêmes titres."),
                           this);
  title->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGapOfQuestions);
  column->addWidget(title);
  column->addWidget(scroll);
  setVisible(false);
}

void ImportQuestionsPanel::show(const std::vector<app::OpenQuestion>& questions) {
  m_asked.clear();
  auto* scroll = findChild<QScrollArea*>(QStringLiteral("questions_scroll"));
  m_inside = new QWidget(scroll);
  auto* grid = new QGridLayout(m_inside);
  grid->setContentsMargins(0, 0, kGapOfQuestions, 0);
  grid->setHorizontalSpacing(kGapOfQuestions);
  grid->setVerticalSpacing(kGapOfQuestions / 2);
  grid->setColumnStretch(1, 1);
  for (const auto& question : questions) ask(question, grid);
  scroll->setWidget(m_inside);  // deletes the earlier ones
  scroll->setMinimumHeight(std::min(kTallestQuestions, m_inside->sizeHint().height() + kGapOfQuestions));
  setVisible(!questions.empty());
}

void ImportQuestionsPanel::ask(const app::OpenQuestion& question, QGridLayout* grid) {
  const auto sentence = onScreen(wording::questionSentence(question.question, question.about, m_language));
  auto* label = new QLabel(sentence, m_inside);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  Asked asked{question};
  const int row = grid->rowCount();
  grid->addWidget(label, row, 0, 1, 2);
  QWidget* control = nullptr;
  if (question.readings.empty()) {
    asked.text = new QLineEdit(m_inside);
    asked.text->setPlaceholderText(tr("par exemple 606"));
    connect(asked.text, &QLineEdit::textChanged, this, &ImportQuestionsPanel::answersChanged);
    control = asked.text;
  } else {
    asked.choice = new QComboBox(m_inside);
    asked.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    asked.choice->setMinimumContentsLength(kAnswerLetters);
    asked.choice->addItem(tr("(à choisir)"));
    for (const auto& reading : question.readings) {
      asked.choice->addItem(onScreen(wording::answerSentence(question.question, reading.answer, m_language)));
    }
    control = asked.choice;
  }
  control->setObjectName(QStringLiteral("answer_") + onScreen(question.key));
  control->setAccessibleName(sentence);
  label->setBuddy(control);
  grid->addWidget(control, row + 1, 0, Qt::AlignTop);
  asked.results = new QLabel(m_inside);
  asked.results->setObjectName(QStringLiteral("results_") + onScreen(question.key));
  asked.results->setTextFormat(Qt::PlainText);
  asked.results->setTextInteractionFlags(Qt::TextSelectableByMouse);
  asked.results->setWordWrap(true);
  grid->addWidget(asked.results, row + 1, 1);
  showResults(asked);
  if (asked.choice) {
    connect(asked.choice, &QComboBox::currentIndexChanged, this, [this, asked] {
      showResults(asked);
      Q_EMIT answersChanged();
    });
  }
  m_asked.push_back(std::move(asked));
}

QString ImportQuestionsPanel::resultsOf(const app::ImportReading& reading) const {
  QStringList rows;
  for (const auto& row : reading.rows) {
    rows.append(tr("ligne %1 : %2")
                    .arg(row.line)
                    .arg(onScreen(wording::readingSentence(row.day, row.amount, m_language))));
  }
  return rows.join(QStringLiteral(" · "));
}

void ImportQuestionsPanel::showResults(const Asked& asked) const {
  const int chosen = asked.choice ? asked.choice->currentIndex() : 0;
  QStringList lines;
  for (std::size_t way = 0; way < asked.question.readings.size(); ++way) {
    if (chosen > 0 && static_cast<int>(way) != chosen - 1) continue;
    const auto& reading = asked.question.readings[way];
    const auto results = resultsOf(reading);
    const auto answer =
        onScreen(wording::answerSentence(asked.question.question, reading.answer, m_language));
    lines.append(chosen > 0 ? results : answer + QStringLiteral(" → ") + results);
  }
  asked.results->setText(lines.join(u'\n'));
}

std::map<std::string, std::string> ImportQuestionsPanel::answers() const {
  std::map<std::string, std::string> given;
  for (const auto& asked : m_asked) {
    if (asked.text && !asked.text->text().trimmed().isEmpty()) {
      given.emplace(asked.question.key, fromScreen(asked.text->text().trimmed()));
    }
    if (asked.choice && asked.choice->currentIndex() > 0) {
      const auto way = static_cast<std::size_t>(asked.choice->currentIndex() - 1);
      given.emplace(asked.question.key, asked.question.readings[way].answer);
    }
  }
  return given;
}

void ImportQuestionsPanel::focusFirst() {
  if (m_asked.empty()) return;
  const auto& first = m_asked.front();
  QWidget* control = first.text;
  if (first.choice) control = first.choice;
  control->setFocus(Qt::OtherFocusReason);
}

}  // namespace lianes::gui
