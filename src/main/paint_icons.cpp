// A tool of the build: paints vector icons as PNG, so that the window need not parse them each time it opens.
//
// lianes-paint-icons LIST: a line for each picture, `PIXELS<tab>FROM.svg<tab>TO.png`.
#include <QtCore/QFile>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <cstdio>

namespace {

bool paintIcon(const QStringList& line) {
  bool isNumber = false;
  const int pixels = line.value(0).toInt(&isNumber);
  QSvgRenderer drawing(line.value(1));
  if (!isNumber || !drawing.isValid()) return false;
  QImage picture(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  drawing.render(&painter);
  painter.end();
  return picture.save(line.value(2), "PNG");
}

}  // namespace

int main(int argumentCount, char** arguments) {
  QFile list(argumentCount == 2 ? QString::fromLocal8Bit(arguments[1]) : QString());
  if (!list.open(QIODevice::ReadOnly | QIODevice::Text)) {
    std::fputs("usage: lianes-paint-icons LIST\n", stderr);
    return 2;
  }
  while (!list.atEnd()) {
    const auto line = QString::fromUtf8(list.readLine()).trimmed();
    if (paintIcon(line.split(u'\t'))) continue;
    std::fprintf(stderr, "cannot paint: %s\n", qPrintable(line));
    return 1;
  }
  return 0;
}
