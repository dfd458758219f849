#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QVBoxLayout;

namespace lianes::gui {

// A titled group of a page, on a ground of its own; what it holds is added to `body`.
class Card : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const QString& title, QWidget* parent = nullptr);

  QVBoxLayout* body() const { return m_body; }
  void setNote(const QString& note);  // beside the title

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void dress();

  QLabel* m_title;
  QLabel* m_note;
  QVBoxLayout* m_body;
};

}  // namespace lianes::gui
