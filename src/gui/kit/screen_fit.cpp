#include "gui/kit/screen_fit.hpp"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "gui/kit/fitted_area.hpp"

namespace lianes::gui {
namespace {

constexpr QMargins kWindowFrame{4, 32, 4, 4};
constexpr int kBesideMessage = 140;  // icon and margins of a message
constexpr int kAboveAndBelowMessage = 160;
constexpr int kMessageWidth = 560;

const QString kScrollingName = QStringLiteral("scrollingContent");

bool isButtonRow(QLayout* row) {
  if (!row) return false;
  for (int at = 0; at < row->count(); ++at) {
    if (qobject_cast<QPushButton*>(row->itemAt(at)->widget())) return true;
  }
  return false;
}

// What stays in sight below: a box of buttons wherever it stands, else a last row with some.
QLayoutItem* takeButtons(QLayout& layout) {
  for (int at = layout.count() - 1; at >= 0; --at) {
    if (qobject_cast<QDialogButtonBox*>(layout.itemAt(at)->widget())) return layout.takeAt(at);
  }
  const int last = layout.count() - 1;
  return last > 0 && isButtonRow(layout.itemAt(last)->layout()) ? layout.takeAt(last) : nullptr;
}

void makeScrolling(QDialog& dialog) {
  const QPointer<QWidget> focus = dialog.focusWidget();
  auto* content = dialog.layout();
  const auto margins = content->contentsMargins();
  auto* buttons = takeButtons(*content);
  auto* area = new FittedArea(&dialog);
  area->setObjectName(kScrollingName);
  auto* body = new QWidget(area);
  body->setLayout(content);  // with all that stands in it
  area->hold(body);
  auto* column = new QVBoxLayout(&dialog);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(area, 1);
  if (buttons) {
    auto* below = new QVBoxLayout;
    below->setContentsMargins(margins.left(), 8, margins.right(), std::max(8, margins.bottom()));
    if (buttons->widget()) below->addWidget(buttons->widget());
    if (buttons->layout()) {
      below->addLayout(buttons->layout());
    } else {
      delete buttons;
    }
    column->addLayout(below);
  }
  if (focus) focus->setFocus(Qt::OtherFocusReason);
}

// Qt fixes the size of a message by its text.
void scrollLongMessage(QMessageBox& box, const QSize& room) {
  auto* label = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_label"));
  if (!label || box.findChild<QScrollArea*>(kScrollingName)) return;
  const int width = std::min(room.width() - kBesideMessage, kMessageWidth);
  label->setWordWrap(true);
  if (label->heightForWidth(width) + kAboveAndBelowMessage <= room.height()) return;
  auto* area = new QScrollArea(&box);
  area->setObjectName(kScrollingName);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  delete box.layout()->replaceWidget(label, area);
  area->setWidget(label);
  area->setAccessibleName(box.windowTitle());
  area->setMinimumSize(width, room.height() - kAboveAndBelowMessage);
}

void makeRoomIn(QDialog& dialog, const QSize& room) {
  if (auto* message = qobject_cast<QMessageBox*>(&dialog)) return scrollLongMessage(*message, room);
  if (!dialog.layout() || qobject_cast<QFileDialog*>(&dialog)) return;
  dialog.setMinimumSize(dialog.minimumSize().boundedTo(room));
  if (dialog.findChild<FittedArea*>(kScrollingName, Qt::FindDirectChildrenOnly)) return;
  const auto least = leastSize(dialog, std::min(dialog.width(), room.width()));
  if (least.width() > room.width() || least.height() > room.height()) makeScrolling(dialog);
}

}  // namespace

QRect roomFor(const QWidget& window) {
  const auto* screen = QGuiApplication::screenAt(window.geometry().center());
  const auto* owner = window.parentWidget();
  if (!screen && owner) screen = QGuiApplication::screenAt(owner->window()->geometry().center());
  if (!screen) screen = QGuiApplication::screenAt(window.pos());
  if (!screen) screen = QGuiApplication::primaryScreen();
  return screen->availableGeometry().marginsRemoved(kWindowFrame);
}

// Without the frame on either side: a frame is known only once a window manager has given one.
void keepWithin(QWidget& window, const QRect& room) {
  QRect place(window.geometry().topLeft(), window.size().boundedTo(room.size()));
  place.moveRight(std::min(place.right(), room.right()));
  place.moveBottom(std::min(place.bottom(), room.bottom()));
  place.moveLeft(std::max(place.left(), room.left()));
  place.moveTop(std::max(place.top(), room.top()));
  if (place != window.geometry()) window.setGeometry(place);
}

ScreenFit::ScreenFit(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool ScreenFit::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type != QEvent::Show && type != QEvent::LayoutRequest) return false;
  auto* window = qobject_cast<QWidget*>(watched);
  if (!window || !window->isWindow() || event->spontaneous() || qobject_cast<QMainWindow*>(window))
    return false;
  const auto kind = window->windowType();
  if (kind != Qt::Dialog && kind != Qt::Window && kind != Qt::Sheet) return false;
  if (type == QEvent::LayoutRequest && !window->isVisible()) return false;
  fit(*window, type == QEvent::Show);
  return false;
}

// What grows while it is open is met by the layout that made it so; where a person has put it is theirs.
void ScreenFit::fit(QWidget& window, bool isShown) {
  const auto room = roomFor(window);
  if (auto* dialog = qobject_cast<QDialog*>(&window)) makeRoomIn(*dialog, room.size());
  const bool isLarger = window.width() > room.width() || window.height() > room.height();
  const bool isPlaced = !isShown || window.testAttribute(Qt::WA_Moved);  // else Qt puts it over its window
  if (!isPlaced) {
    window.resize(window.size().boundedTo(room.size()));
  } else if (isLarger || (isShown && !room.contains(window.geometry()))) {
    keepWithin(window, room);
  }
}

}  // namespace lianes::gui
