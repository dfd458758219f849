#pragma once

#include <QtGui/QImage>

#include <string_view>

namespace lianes::render {

// A PNG or JPEG no larger than paper needs; null when it is neither, damaged, or absurdly large.
QImage readPicture(std::string_view bytes);

}  // namespace lianes::render
