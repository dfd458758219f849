#include "gui/records/line_editors.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QIcon>
#include <QtGui/QShortcut>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QWidgetAction>

#include <charconv>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "lianes/app/budget_entry.hpp"
#include "lianes/base/contract.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::int64_t kPercent = 100;

QString inEditor(const char* text) { return QCoreApplication::translate("FieldEditor", text); }

Date dateOf(QDate day) {
  const auto date =
      Date::of(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  require(date.has_value(), "a day of the calendar is a date");
  return *date;
}

QDate dayOf(const Date& date) {
  return QDate::fromString(onScreen(formatFrench(date)), QStringLiteral("dd/MM/yyyy"));
}

}  // namespace

LineEditor::LineEditor(const FieldDescription& field, QWidget* parent)
    : m_field(field), m_line(new QLineEdit(parent)) {}

// A text longer than its field is read from its beginning.
void LineEditor::show(const FieldValue& value) {
  m_line->setText(textOf(value));
  if (!m_line->hasFocus()) m_line->setCursorPosition(0);
}

Checked<FieldValue> LineEditor::value() const {
  const auto text = fromScreen(m_line->text().trimmed());
  if (text.empty()) return FieldValue();
  auto read = parse(text);
  if (read) return read;
  auto problem = read.error();
  problem.place = std::string(m_field.name);
  return failure(std::move(problem));
}

void LineEditor::whenLeft(std::function<void()> left) {
  QObject::connect(m_line, &QLineEdit::editingFinished, m_line, [this, left = std::move(left)] {
    if (const auto read = value(); read && m_line->isModified()) show(*read);
    left();
  });
}

void LineEditor::whenTyped(std::function<void()> typing) {
  QObject::connect(m_line, &QLineEdit::textChanged, m_line, std::move(typing));
}

QString LineEditor::textOf(const FieldValue& value) const {
  const auto* text = std::get_if<std::string>(&value);
  return text ? onScreen(*text) : QString();
}

Checked<FieldValue> LineEditor::parse(const std::string& text) const { return FieldValue(text); }

IntegerEditor::IntegerEditor(const FieldDescription& field, QWidget* parent) : LineEditor(field, parent) {
  line()->setAlignment(Qt::AlignRight);
}

QString IntegerEditor::textOf(const FieldValue& value) const {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? QString::number(*number) : QString();
}

Checked<FieldValue> IntegerEditor::parse(const std::string& text) const {
  std::string digits;
  for (const auto character : QString::fromStdString(text)) {
    if (!character.isSpace()) digits += fromScreen(QString(character));
  }
  std::int64_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
    return failure(Problem{ProblemCode::Malformed, {}, {text, "1234"}});
  }
  return FieldValue(number);
}

QString RatioEditor::textOf(const FieldValue& value) const {
  const auto* ratio = std::get_if<Ratio>(&value);
  if (!ratio) return {};
  if (ratio->denominator() != kPercent) return onScreen(ratio->text());
  return QStringLiteral("%1\u202f%").arg(ratio->numerator());
}

// "7:3", or a share of a hundred: "10 %", "2,5%".
Checked<FieldValue> RatioEditor::parse(const std::string& text) const {
  const auto refused = [&text] { return failure(Problem{ProblemCode::Malformed, {}, {text, "7:3, 10 %"}}); };
  auto typed = onScreen(text).remove(QRegularExpression(QStringLiteral("\\s")));
  if (!typed.endsWith(u'%')) {
    const auto ratio = Ratio::parse(fromScreen(typed));
    return ratio ? Checked<FieldValue>(FieldValue(*ratio)) : refused();
  }
  typed.chop(1);
  const auto share = app::parseTypedQuantity(fromScreen(typed));
  if (!share) return refused();
  const auto ratio = Ratio::make(share->numerator(), share->denominator() * kPercent);
  return ratio ? Checked<FieldValue>(FieldValue(*ratio)) : refused();
}

CountryEditor::CountryEditor(const FieldDescription& field, QWidget* parent) : LineEditor(field, parent) {
  line()->setToolTip(inEditor(QT_TRANSLATE_NOOP("FieldEditor", "Le nom du pays, ou son code\u202f: ML")));
}

// Qt knows countries by their names in the languages spoken there: French for most that matter here.
Checked<FieldValue> CountryEditor::parse(const std::string& text) const {
  constexpr std::size_t kCode = 2;
  if (text.size() == kCode) return FieldValue(fromScreen(onScreen(text).toUpper()));
  const auto wanted = foldForSearch(text);
  for (const auto& locale :
       QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
    const auto code = QLocale::territoryToCode(locale.territory());
    if (code.size() != static_cast<qsizetype>(kCode)) continue;
    for (const auto& name : {locale.nativeTerritoryName(), QLocale::territoryToString(locale.territory())}) {
      if (foldForSearch(fromScreen(name)) == wanted) return FieldValue(fromScreen(code));
    }
  }
  return failure(Problem{ProblemCode::Malformed, {}, {text, "ML, FR"}});
}

DateEditor::DateEditor(const FieldDescription& field, QWidget* parent) : LineEditor(field, parent) {
  line()->setPlaceholderText(inEditor(QT_TRANSLATE_NOOP("FieldEditor", "jj/mm/aaaa")));
  line()->setToolTip(inEditor(QT_TRANSLATE_NOOP(
      "FieldEditor", "12/3, +7 (dans une semaine) ou t (aujourd’hui)\u202f; Alt+↓ ouvre le calendrier")));
  auto* button =
      line()->addAction(QIcon::fromTheme(QStringLiteral("view-calendar")), QLineEdit::TrailingPosition);
  button->setText(inEditor(QT_TRANSLATE_NOOP("FieldEditor", "Calendrier")));
  QObject::connect(button, &QAction::triggered, line(), [this] { dropCalendar(); });
  const auto* key =
      new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), line(), nullptr, nullptr, Qt::WidgetShortcut);
  QObject::connect(key, &QShortcut::activated, line(), [this] { dropCalendar(); });
  for (auto* tool : line()->findChildren<QToolButton*>()) tool->setAccessibleName(button->text());
}

void DateEditor::dropCalendar() {
  auto* menu = new QMenu(line());
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* calendar = new QCalendarWidget(menu);
  calendar->setAccessibleName(inEditor(QT_TRANSLATE_NOOP("FieldEditor", "Calendrier")));
  calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  calendar->setFirstDayOfWeek(Qt::Monday);
  if (const auto shown = value(); shown && std::holds_alternative<Date>(*shown)) {
    calendar->setSelectedDate(dayOf(std::get<Date>(*shown)));
  }
  const auto pick = [this, menu](QDate day) {
    line()->setText(onScreen(formatFrench(dateOf(day))));
    menu->close();
  };
  QObject::connect(calendar, &QCalendarWidget::clicked, line(), pick);
  QObject::connect(calendar, &QCalendarWidget::activated, line(), pick);
  auto* holder = new QWidgetAction(menu);
  holder->setDefaultWidget(calendar);
  menu->addAction(holder);
  menu->popup(line()->mapToGlobal(QPoint(0, line()->height())));
  calendar->setFocus();
}

QString DateEditor::textOf(const FieldValue& value) const {
  const auto* date = std::get_if<Date>(&value);
  return date ? onScreen(formatFrench(*date)) : QString();
}

Checked<FieldValue> DateEditor::parse(const std::string& text) const {
  const auto date = parseTypedDate(text, dateOf(QDate::currentDate()));
  if (!date) return failure(date.error());
  return FieldValue(*date);
}

MoneyEditor::MoneyEditor(const FieldDescription& field, QWidget* parent)
    : LineEditor(field, parent), m_onlyCurrency(field.options.currency), m_whole(new QWidget(parent)) {
  auto* row = new QHBoxLayout(m_whole);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(line(), 1);
  line()->setAlignment(Qt::AlignRight);
  m_whole->setFocusProxy(line());
  if (m_onlyCurrency) return;
  m_currency = new QComboBox(m_whole);
  m_currency->addItem(QStringLiteral("EUR"));
  m_currency->addItem(QStringLiteral("XOF"));
  m_currency->setAccessibleName(inEditor(QT_TRANSLATE_NOOP("FieldEditor", "Devise")));
  row->addWidget(m_currency);
}

void MoneyEditor::show(const FieldValue& value) {
  LineEditor::show(value);
  const auto* money = std::get_if<Money>(&value);
  if (money && m_currency) m_currency->setCurrentIndex(static_cast<int>(money->currency()));
}

QJsonValue MoneyEditor::typed() const {
  return QJsonObject{{QStringLiteral("text"), line()->text()},
                     {QStringLiteral("currency"), onScreen(codeOf(currency()))}};
}

void MoneyEditor::retype(const QJsonValue& typed) {
  line()->setText(typed[QStringLiteral("text")].toString());
  const auto code = choiceOf<Currency>(fromScreen(typed[QStringLiteral("currency")].toString()));
  if (code && m_currency) m_currency->setCurrentIndex(static_cast<int>(*code));
}

void MoneyEditor::whenTyped(std::function<void()> typing) {
  LineEditor::whenTyped(typing);
  if (m_currency) {
    QObject::connect(m_currency, &QComboBox::currentIndexChanged, m_currency, std::move(typing));
  }
}

QString MoneyEditor::textOf(const FieldValue& value) const {
  const auto* money = std::get_if<Money>(&value);
  return money ? shownAmount(*money) : QString();
}

Checked<FieldValue> MoneyEditor::parse(const std::string& text) const {
  const auto money =
      m_onlyCurrency ? parseTypedMoney(text, *m_onlyCurrency) : parseMoneyOfAnyUnit(text, currency());
  if (!money) return failure(money.error());
  return FieldValue(*money);
}

Currency MoneyEditor::currency() const {
  if (m_onlyCurrency) return *m_onlyCurrency;
  return m_currency->currentIndex() == 0 ? Currency::Eur : Currency::Xof;
}

}  // namespace lianes::gui
