#pragma once

#include <QtCore/QString>

#include <filesystem>

#include "lianes/gui/theme.hpp"
#include "lianes/store/consortium_file.hpp"

class QListWidget;
class QWidget;

namespace lianes {

namespace gui {
class MainWindow;
}

// Pictures of every page of a consortium with its tabs, of the dialogs that add and that make documents, and
// of an import, in one theme. A picture is taken once all that it shows has been read and drawn; what is not
// ready in time is said on standard error, and has no picture.
class PagePictures {
 public:
  struct Look {
    gui::Theme theme;
    QString name;  // the end of each picture's name
  };

  // In the middle of what the sample tells, so that its dates are near.
  static store::Environment environment();

  PagePictures(QString folder, Look look) : m_folder(std::move(folder)), m_look(std::move(look)) {}

  bool take(const std::filesystem::path& file);  // whether all could be taken

 private:
  void takePages(gui::MainWindow& window, const QListWidget& pages);
  void takeTabs(gui::MainWindow& window, const QString& title);
  void takeDialogs(gui::MainWindow& window, const QString& title);
  void takeImport(gui::MainWindow& window, const QString& title);
  void save(const gui::MainWindow& window, QWidget& what, const QString& title);
  void tellMissing(const QString& name);  // on standard error

  QString m_folder;
  Look m_look;
  bool m_isWhole = true;
};

}  // namespace lianes
