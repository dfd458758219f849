#include "gui/file/place_bar.hpp"

#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "gui/file/place_keeper.hpp"
#include "gui/file/recent_files.hpp"
#include "gui/kit/text.hpp"
#include "lianes/wording/problem_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kPlaceMargin = 8;
constexpr int kPlaceIcon = 22;
constexpr int kPlaceTick = 300;  // milliseconds

}  // namespace

PlaceBar::PlaceBar(PlaceKeeper& keeper, wording::Language language, QWidget* parent)
    : QFrame(parent),
      m_keeper(keeper),
      m_language(language),
      m_text(new QLabel(this)),
      m_copy(new QPushButton(tr("Copier maintenant"), this)),
      m_later(new QPushButton(tr("Plus tard"), this)) {
  setObjectName(QStringLiteral("placeBar"));
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::AlternateBase);
  auto* icon = new QLabel(this);
  icon->setPixmap(QIcon::fromTheme(QStringLiteral("drive-removable-media")).pixmap(kPlaceIcon));
  m_text->setObjectName(QStringLiteral("placeText"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_copy->setObjectName(QStringLiteral("placeCopy"));
  m_later->setObjectName(QStringLiteral("placeLater"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kPlaceMargin, kPlaceMargin / 2, kPlaceMargin, kPlaceMargin / 2);
  row->addWidget(icon);
  row->addWidget(m_text, 1);
  row->addWidget(m_copy);
  row->addWidget(m_later);
  hide();
  m_ticking.setInterval(kPlaceTick);
  connect(&m_ticking, &QTimer::timeout, this, &PlaceBar::tell);
  connect(&keeper, &PlaceKeeper::changed, this, &PlaceBar::tell);
  connect(m_later, &QPushButton::clicked, this, &PlaceBar::putOff);
  connect(m_copy, &QPushButton::clicked, this, [this] {
    m_isAsked = true;
    m_keeper.copyNow();
  });
}

void PlaceBar::putOff() {
  m_putOff = sentence();
  tell();
}

void PlaceBar::tell() {
  const bool isUnderWay = m_isAsked && m_keeper.isCopying();
  if (!m_keeper.isCopying()) m_isAsked = false;
  if (isUnderWay != m_ticking.isActive()) isUnderWay ? m_ticking.start() : m_ticking.stop();
  const auto told =
      isUnderWay ? tr("Copie vers le second endroit\u202f: %1 %…").arg(m_keeper.percent()) : sentence();
  m_copy->setEnabled(!m_keeper.isCopying());
  m_later->setVisible(!isUnderWay);
  m_text->setText(told);
  setVisible(!told.isEmpty() && told != m_putOff);
}

QString PlaceBar::sentence() const {
  const auto& place = m_keeper.place();
  if (!place) return {};
  const auto folder = onScreen(place->folder().string());
  if (const auto& problem = m_keeper.problem()) {
    return tr("La copie dans le second endroit (%1) n’a pas pu se faire\u202f: %2.")
        .arg(folder, onScreen(wording::sentence(*problem, m_language)));
  }
  const auto days = m_keeper.daysToRemindOf();
  if (!days) return {};
  const auto since =
      place->copiedAt.isValid()
          ? tr("La dernière copie dans le second endroit (%1) date du %2, il y a %3 jours.")
                .arg(folder, place->copiedAt.toLocalTime().toString(QStringLiteral("dd/MM/yyyy")))
                .arg(*days)
          : tr("Il n’y a pas encore de copie dans le second endroit (%1), choisi il y a %2 jours.")
                .arg(folder)
                .arg(*days);
  return m_keeper.isThere()
             ? since
             : since + u' ' + tr("Branchez la clé ou le disque\u202f: la copie se fera d’elle-même.");
}

}  // namespace lianes::gui
