#pragma once

#include <QtCore/QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace lianes::gui {

// A file to be named. Without a filter: a consortium.
struct FileQuestion {
  QString title;
  QString suggestion{};  // a path or a name
  QString filter{};      // as QFileDialog takes it
  QString suffix{};      // added to a name without one
  bool isNew = false;    // a file that is there is never written over, so there is nothing to ask about it
};

struct Confirmation {
  QString title;
  QString text;    // what will happen
  QString action;  // what the button that agrees says, a verb
};

struct TextQuestion {
  QString title;
  QString label;
  QString suggestion{};
};

// The questions the window asks a person. None of them blocks: the answer comes to `then`, or never when the
// person gives up. Tests answer by themselves.
class Prompts {
 public:
  virtual ~Prompts() = default;
  Prompts(const Prompts&) = delete;
  Prompts& operator=(const Prompts&) = delete;

  using Answer = std::function<void(const QString&)>;
  virtual void openFile(QWidget* parent, const FileQuestion& question, Answer then) = 0;
  virtual void saveFile(QWidget* parent, const FileQuestion& question, Answer then) = 0;
  virtual void chooseFolder(QWidget* parent, const QString& title, Answer then) = 0;
  virtual void confirm(QWidget* parent, const Confirmation& question, std::function<void()> then) = 0;
  virtual void askText(QWidget* parent, const TextQuestion& question, Answer then) = 0;
  using PrinterAnswer = std::function<void(std::shared_ptr<QPrinter>)>;
  virtual void choosePrinter(QWidget* parent, const QString& title, PrinterAnswer then) = 0;

 protected:
  Prompts() = default;
};

// By dialogs of Qt.
class DialogPrompts final : public Prompts {
 public:
  void openFile(QWidget* parent, const FileQuestion& question, Answer then) override;
  void saveFile(QWidget* parent, const FileQuestion& question, Answer then) override;
  void chooseFolder(QWidget* parent, const QString& title, Answer then) override;
  void confirm(QWidget* parent, const Confirmation& question, std::function<void()> then) override;
  void askText(QWidget* parent, const TextQuestion& question, Answer then) override;
  void choosePrinter(QWidget* parent, const QString& title, PrinterAnswer then) override;
};

}  // namespace lianes::gui
