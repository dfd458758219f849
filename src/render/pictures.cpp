#include "render/pictures.hpp"

#include <QtCore/QBuffer>
#include <QtCore/QByteArray>
#include <QtGui/QImageReader>

#include <algorithm>

#include "render/picture_kind.hpp"

namespace lianes::render {

QImage readPicture(std::string_view bytes) {
  constexpr int kLongest = 30000;        // pixels of a side
  constexpr int kEnoughForPaper = 1600;  // 17 cm at 240 to the inch
  constexpr std::size_t kLargest = 64U << 20U;
  const auto type = mediaTypeOf(bytes);
  if (type.empty() || bytes.size() > kLargest) return {};
  auto content = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&content);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer, type == "image/png" ? "png" : "jpeg");
  reader.setAutoTransform(true);
  const auto size = reader.size();
  if (!size.isValid() || size.width() > kLongest || size.height() > kLongest) return {};
  if (std::max(size.width(), size.height()) > kEnoughForPaper) {
    reader.setScaledSize(
        size.scaled(kEnoughForPaper, kEnoughForPaper, Qt::KeepAspectRatio).expandedTo({1, 1}));
  }
  return reader.read();
}

}  // namespace lianes::render
