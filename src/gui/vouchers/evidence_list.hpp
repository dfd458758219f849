#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/document.hpp"

class QLabel;
class QListWidget;
class QMimeData;
class QProgressBar;
class QPushButton;

namespace lianes::gui {

class EvidenceIntake;

// The evidence of one voucher: files dropped here or chosen are kept in the consortium's own file; they are
// opened, taken out, and let go of.
class EvidenceList : public QWidget {
  Q_OBJECT

 public:
  explicit EvidenceList(const Desk& desk, QWidget* parent = nullptr);

  void setVoucher(std::optional<Id<Expense>> voucher);
  void refresh();
  void add(Id<Expense> voucher, const QStringList& paths);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void layOut();
  void show(std::vector<Document> documents);
  void showState();
  const Document* chosen() const;
  void askFiles();
  void askTarget();
  void openChosen();
  void extract(const Document& document, const QString& target, bool isOpened);
  void removeChosen();

  Desk m_desk;
  BackgroundQuery m_listing;
  BackgroundQuery m_extracting;
  EvidenceIntake* m_intake;
  std::optional<Id<Expense>> m_voucher;
  std::vector<Document> m_documents;
  QListWidget* m_list;
  QLabel* m_notice;
  QProgressBar* m_progress;
  QPushButton* m_cancel;
  QPushButton* m_add;
  QPushButton* m_open;
  QPushButton* m_extract;
  QPushButton* m_remove;
};

// The local files of a drag; empty when it carries none.
QStringList droppedFiles(const QMimeData* data);

}  // namespace lianes::gui
