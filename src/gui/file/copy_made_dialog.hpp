#pragma once

#include <QtWidgets/QDialog>

#include "lianes/store/file_copy.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::gui {

enum class CopyPurpose : std::uint8_t { Keeping, Sending };

// That the copy is made: where, how large, up to which step. For one to be sent, also the words that go with
// it.
class CopyMadeDialog : public QDialog {
  Q_OBJECT

 public:
  CopyMadeDialog(const store::FileCopy& copy, CopyPurpose purpose, wording::Language language,
                 QWidget* parent);
};

}  // namespace lianes::gui
