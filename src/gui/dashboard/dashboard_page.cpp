#include "gui/dashboard/dashboard_page.hpp"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtGui/QIcon>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QWidgetAction>

#include <algorithm>

#include "gui/dashboard/dashboard_words.hpp"
#include "gui/dashboard/month_chart.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/card.hpp"
#include "gui/kit/figure_legend.hpp"
#include "gui/kit/figure_list.hpp"
#include "gui/kit/page_title.hpp"
#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/kit/tile.hpp"
#include "gui/kit/wrapped_label.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr std::size_t kDuesShown = 7;
constexpr int kDashboardGap = 12;
constexpr int kDashboardSides = 56;  // the margins, and a bar to scroll by

void emptyGrid(QGridLayout* grid) {
  while (grid->count() > 0) delete grid->takeAt(0);
  for (int column = 0; column < grid->columnCount(); ++column) grid->setColumnStretch(column, 0);
  for (int row = 0; row < grid->rowCount(); ++row) grid->setRowStretch(row, 0);
}

QDate onCalendar(Date day) {
  return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())};
}

}  // namespace

DashboardPage::DashboardPage(const Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_query(desk.session, this) {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  whole->addWidget(scroll);
  auto* content = new QWidget(scroll);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(12);
  makeHead(content);
  makeGuidance(content);
  m_figures = new QWidget(content);
  auto* figures = new QVBoxLayout(m_figures);
  figures->setContentsMargins(0, 0, 0, 0);
  figures->setSpacing(12);
  makeTiles(m_figures);
  makeCards(m_figures);
  column->addWidget(m_figures, 1);
  m_figures->hide();
  m_guidance->hide();
  scroll->setWidget(content);
  refresh();
}

void DashboardPage::makeHead(QWidget* content) {
  auto* head = new QHBoxLayout;
  auto* title = new PageTitle(tr("Tableau de bord"), content);
  m_day = new QToolButton(content);
  m_day->setPopupMode(QToolButton::InstantPopup);
  m_day->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_day->setIcon(QIcon::fromTheme(QStringLiteral("view-calendar-day")));
  m_day->setAutoRaise(true);
  m_day->setAccessibleName(tr("Jour du tableau de bord"));
  auto* menu = new QMenu(m_day);
  connect(menu->addAction(tr("Aujourd’hui")), &QAction::triggered, this, [this] { chooseDay(std::nullopt); });
  connect(menu->addAction(tr("Fin de l’année dernière")), &QAction::triggered, this,
          [this] { chooseDay(Date::of(today(m_desk.session).year() - 1, 12, 31)); });
  connect(menu->addAction(tr("Fin de la période du programme")), &QAction::triggered, this, [this] {
    if (m_overview && m_overview->periodEnd) chooseDay(m_overview->periodEnd);
  });
  menu->addSeparator();
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    if (!m_calendar) makeCalendar(menu);
    m_calendar->setSelectedDate(onCalendar(day()));
  });
  m_day->setMenu(menu);
  head->addWidget(title);
  head->addStretch();
  head->addWidget(m_day);
  auto* column = qobject_cast<QBoxLayout*>(content->layout());
  column->addLayout(head);
  m_problem = new QLabel(content);
  m_problem->setWordWrap(true);
  m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_problem->hide();
  column->addWidget(m_problem);
  showDay();
}

void DashboardPage::makeCalendar(QMenu* menu) {
  m_calendar = new QCalendarWidget(menu);
  m_calendar->setLocale(QLocale());
  m_calendar->setAccessibleName(tr("Jour"));
  auto* choice = new QWidgetAction(menu);
  choice->setDefaultWidget(m_calendar);
  menu->addAction(choice);
  const auto chosen = [this, menu](QDate picked) {
    menu->close();
    chooseDay(
        Date::of(picked.year(), static_cast<unsigned>(picked.month()), static_cast<unsigned>(picked.day())));
  };
  connect(m_calendar, &QCalendarWidget::clicked, this, chosen);
  connect(m_calendar, &QCalendarWidget::activated, this, chosen);
}

void DashboardPage::makeTiles(QWidget* content) {
  m_tileGrid = new QGridLayout;
  m_tileGrid->setSpacing(12);
  qobject_cast<QBoxLayout*>(content->layout())->addLayout(m_tileGrid);
  const auto add = [&](const char* name, const QString& icon, const QString& title, auto open) {
    auto* tile = new Tile(icon, title, content);
    tile->setObjectName(QString::fromLatin1(name));
    connect(tile, &QAbstractButton::clicked, this, open);
    m_tiles.push_back(tile);
  };
  auto* around = &m_desk.navigator;
  add("consortiumTile", QStringLiteral("view-institution"), tr("Consortium"),
      [around] { around->openPage(QStringLiteral("members")); });
  add("envelopeTile", QStringLiteral("view-bank"), tr("Enveloppe MEAE"),
      [around] { around->openPage(QStringLiteral("money")); });
  add("spendingTile", QStringLiteral("view-financial-list"), tr("Dépenses"), [this] {
    m_desk.navigator.openPage(QStringLiteral("vouchers"));
    m_desk.navigator.open(store::ExpenseFilter{.period = Period(std::nullopt, day())});
  });
  add("dueTile", QStringLiteral("view-calendar-tasks"), tr("À faire"), [this] {
    if (m_overview && !m_overview->dues.empty()) {
      m_desk.navigator.open(m_overview->dues.front().record);
    } else {
      m_desk.navigator.openPage(QStringLiteral("meetings"));
    }
  });
}

void DashboardPage::makeCards(QWidget* content) {
  m_cardGrid = new QGridLayout;
  m_cardGrid->setSpacing(12);
  qobject_cast<QBoxLayout*>(content->layout())->addLayout(m_cardGrid, 1);
  const auto card = [&](const QString& title) {
    m_cards.push_back(new Card(title, content));
    return m_cards.back();
  };
  auto* funding = card(tr("Financement par projet"));
  m_projects = new FigureList(funding);
  m_legend = new FigureLegend(funding);
  m_legend->setContentsMargins(8, 4, 8, 0);
  funding->body()->addWidget(m_projects);
  funding->body()->addStretch();
  funding->body()->addWidget(m_legend);
  auto* dues = card(tr("Prochaines échéances"));
  m_dues = new FigureList(dues);
  dues->body()->addWidget(m_dues);
  dues->body()->addStretch();
  auto* spending = card(tr("Dépenses, mois par mois"));
  m_months = new MonthChart(spending);
  m_months->setMinimumHeight(180);
  m_months->setAccessibleName(tr("Dépenses, mois par mois"));
  m_monthText = new WrappedLabel(spending);
  m_monthText->setContentsMargins(8, 0, 8, 4);
  spending->body()->addWidget(m_months, 1);
  spending->body()->addWidget(m_monthText);
  spending->body()->addStretch();
  connect(m_months, &MonthChart::monthChosen, this, &DashboardPage::showMonth);
  connect(m_months, &MonthChart::monthOpened, this, [this](const Date& first) {
    const auto next = first.plusMonths(1);
    m_desk.navigator.open(
        store::ExpenseFilter{.period = Period(first, next ? next->plusDays(-1) : std::nullopt)});
  });
  auto* rest = card(tr("À compléter"));
  m_missing = new FigureList(rest);
  rest->body()->addWidget(m_missing);
  rest->body()->addStretch();
  auto* missions = card(tr("Missions"));
  m_missions = new FigureList(missions);
  missions->body()->addWidget(m_missions);
  missions->body()->addStretch();
}

void DashboardPage::makeGuidance(QWidget* content) {
  auto* card = new Card(tr("Trois premiers pas"), content);
  m_guidance = card;
  const auto step = [&](const QString& text, const QString& button, const QString& icon,
                        const QString& page) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(12);
    auto* told = new QLabel(text, card);
    told->setWordWrap(true);
    auto* start = new QPushButton(QIcon::fromTheme(icon), button, card);
    start->setAccessibleDescription(text);
    connect(start, &QPushButton::clicked, this, [this, page] { m_desk.navigator.addOnPage(page); });
    row->addWidget(told, 1);
    row->addWidget(start);
    card->body()->addLayout(row);
  };
  step(tr("1. Ajoutez les collectivités qui forment le consortium, de leur premier contact à la "
          "convention."),
       tr("Ajouter des collectivités…"), QStringLiteral("view-institution"), QStringLiteral("members"));
  step(tr("2. Liez chacune à sa collectivité malienne\u202f: c’est leur partenariat."),
       tr("Créer un partenariat…"), QStringLiteral("network-connect"), QStringLiteral("partnerships"));
  step(tr("3. Choisissez le micro-projet de chaque partenariat et saisissez son budget."),
       tr("Créer un micro-projet…"), QStringLiteral("project-development"), QStringLiteral("projects"));
  auto* column = qobject_cast<QBoxLayout*>(content->layout());
  column->addWidget(card, 0, Qt::AlignTop);
}

// As many side by side as are whole.
void DashboardPage::arrange() {
  const int room = width() - kDashboardSides;
  int needed = 3 * kDashboardGap;
  for (const auto* tile : m_tiles) needed += tile->minimumSizeHint().width();
  const auto tiles = needed <= room ? 4 : 2;
  if (tiles != m_tileColumns) {
    m_tileColumns = tiles;
    emptyGrid(m_tileGrid);
    for (int place = 0; place < static_cast<int>(m_tiles.size()); ++place) {
      m_tileGrid->addWidget(m_tiles[static_cast<std::size_t>(place)], place / tiles, place % tiles);
      m_tileGrid->setColumnStretch(place % tiles, 1);
    }
  }
  const auto least = [this](std::initializer_list<std::size_t> places) {
    int widest = 0;
    for (const auto place : places) widest = std::max(widest, m_cards[place]->minimumSizeHint().width());
    return widest;
  };
  const auto cards = least({0, 2}) + kDashboardGap + least({1, 3, 4}) <= room ? 2 : 1;
  if (cards == m_cardColumns) return;
  m_cardColumns = cards;
  emptyGrid(m_cardGrid);
  if (cards == 1) {
    for (int place = 0; place < static_cast<int>(m_cards.size()); ++place) {
      m_cardGrid->addWidget(m_cards[static_cast<std::size_t>(place)], place, 0);
    }
    m_cardGrid->setColumnStretch(0, 1);
    return;
  }
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  for (auto* column : {left, right}) column->setSpacing(12);
  left->addWidget(m_cards[0]);
  left->addWidget(m_cards[2], 1);
  right->addWidget(m_cards[1]);
  right->addWidget(m_cards[3]);
  right->addWidget(m_cards[4], 1);
  m_cardGrid->addLayout(left, 0, 0);
  m_cardGrid->addLayout(right, 0, 1);
  m_cardGrid->setColumnStretch(0, 11);
  m_cardGrid->setColumnStretch(1, 9);
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void DashboardPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  arrange();
}

void DashboardPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::FontChange && m_cardGrid) arrange();
  if (event->type() == QEvent::PaletteChange && m_overview) showOverview();
}

void DashboardPage::chooseDay(std::optional<Date> day) {
  m_chosenDay = day;
  showDay();
  refresh();
}

void DashboardPage::showDay() { m_day->setText(tr("au %1").arg(onScreen(formatFrench(day())))); }

void DashboardPage::refresh() {
  if (!m_desk.session.isOpen()) return;
  m_query.ask([asked = day()](store::ConsortiumFile& file) { return app::overview(file, asked); },
              [this](const Checked<app::Overview>& answer) { showOverview(answer); });
}

void DashboardPage::showOverview(const Checked<app::Overview>& answer) {
  m_problem->setVisible(!answer.ok());
  if (!answer) {
    m_problem->setText(tr("Le tableau de bord attend une correction\u202f: %1")
                           .arg(onScreen(wording::sentence(answer.error(), m_desk.session.language()))));
    return;
  }
  m_overview = *answer;
  showOverview();
}

// All is filled in before it is seen, and painted once its layout has settled: labels and charts are laid out
// anew for every size they pass through.
void DashboardPage::showOverview() {
  m_figures->setUpdatesEnabled(false);
  fill();
  m_guidance->setVisible(m_overview->isBlank());
  m_figures->setVisible(!m_overview->isBlank());
  arrange();
  QTimer::singleShot(0, this, [this] { m_figures->setUpdatesEnabled(true); });
}

void DashboardPage::fill() {
  const auto& overview = *m_overview;
  m_tiles[0]->setContent(consortiumTile(overview.consortium, palette()));
  m_tiles[1]->setContent(envelopeTile(overview.envelope, palette()));
  m_tiles[2]->setContent(spendingTile(overview, palette()));
  m_tiles[3]->setContent(dueTile(overview, palette()));
  showFunding();
  std::vector<MonthChart::Month> months;
  for (const auto& month : overview.months) months.push_back({month.first, month.spent, month.spentUntil});
  m_months->setVisible(!months.empty());
  m_months->setMonths(std::move(months), overview.spending.budget);
  auto* around = &m_desk.navigator;
  std::vector<FigureList::Entry> dues;
  for (std::size_t place = 0; place < std::min(kDuesShown, overview.dues.size()); ++place) {
    const auto& due = overview.dues[place];
    // What ends with the programme has no list of its own: its projects are what it ends.
    const bool isOfAll = due.code == DueCode::PeriodEnd || due.code == DueCode::ConsortiumEnd;
    if (isOfAll) {
      dues.push_back({dueRow(due, overview.day, m_desk.session.language()),
                      [around] { around->openPage(QStringLiteral("projects")); }});
      continue;
    }
    dues.push_back({dueRow(due, overview.day, m_desk.session.language()),
                    [around, record = due.record] { around->open(record); }});
  }
  const auto more = overview.dues.size() - dues.size();
  m_cards[1]->setNote(more > 0 ? tr("et %1 de plus").arg(more) : QString());
  m_dues->setEntries(std::move(dues));
  std::vector<FigureList::Entry> missing;
  for (const auto& each : overview.missing) {
    const auto target = [&]() -> Target {
      if (each.kind == app::MissingKind::Evidence) return store::ExpenseFilter{.withoutEvidence = true};
      if (each.kind == app::MissingKind::Ineligible) return store::ExpenseFilter{.eligible = false};
      return each.records.front().record;
    }();
    missing.push_back({missingRow(each), [around, target] { around->open(target); }});
  }
  m_cards[3]->setNote(missing.empty() ? tr("✓ rien ne manque") : QString());
  m_missing->setEntries(std::move(missing));
}

void DashboardPage::showFunding() {
  const auto& overview = *m_overview;
  auto* around = &m_desk.navigator;
  Money largest;
  for (const auto& project : overview.projects) {
    largest = std::max(
        {largest, project.budget, project.contribution + project.grant + project.cofunding + project.gap});
  }
  std::vector<FigureList::Entry> projects;
  for (const auto& project : overview.projects) {
    const RecordReference record{EntityKind::MicroProject, project.id.uuid()};
    projects.push_back({projectRow(project, largest, palette()), [around, record] { around->open(record); }});
  }
  m_legend->setVisible(!projects.empty());
  m_cards[0]->setNote(projects.empty() ? tr("aucun micro-projet engagé") : QString());
  m_projects->setEntries(std::move(projects));
  std::vector<FigureLegend::Entry> legend;
  for (const auto payer : {Payer::Collectivities, Payer::Ministry, Payer::Cofunders, Payer::Nobody}) {
    legend.push_back({payerPart(payer, Money(), palette()), payerName(payer)});
  }
  m_legend->setEntries(std::move(legend));
  std::vector<FigureList::Entry> missions;
  for (const auto& mission : overview.missions) {
    const RecordReference record{EntityKind::Mission, mission.id.uuid()};
    missions.push_back({missionRow(mission, palette()), [around, record] { around->open(record); }});
  }
  m_missions->setEntries(std::move(missions));
  m_cards[4]->setVisible(!overview.missions.empty());
}

void DashboardPage::showMonth() {
  const auto month = m_months->chosen();
  if (!month) return m_monthText->showText(tr("Aucune dépense à ce jour."));
  const auto text = tr("%1\u202f: %2 dans le mois, %3 depuis le début.")
                        .arg(QLocale().toString(onCalendar(month->first), QStringLiteral("MMMM yyyy")),
                             shownAmount(month->spent), shownAmount(month->spentUntil));
  m_monthText->showText(text);
  m_months->setAccessibleDescription(text);
}

}  // namespace lianes::gui
