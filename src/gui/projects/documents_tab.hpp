#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/document.hpp"

class QComboBox;

namespace lianes::gui {

class LinkedRecords;

// The documents of one record: files dropped here or chosen are kept inside the consortium's file, one step
// each; they are opened and extracted by a worker.
class DocumentsTab : public QWidget {
  Q_OBJECT

 public:
  explicit DocumentsTab(const Desk& desk, QWidget* parent = nullptr);

  void setOwner(const std::optional<RecordReference>& owner);
  void refresh();
  bool choose(Uuid document);
  bool canRemove() const;
  void removeSelected();
  void add(const QStringList& paths);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void askFiles();
  void addOne(const QString& path, const RecordReference& owner, DocumentKind kind);
  void openSelected();
  void askTarget();
  void extract(const Document& document, const QString& target, bool isOpened);

  Desk m_desk;
  BackgroundQuery m_query;
  QComboBox* m_kind;
  LinkedRecords* m_list;
};

}  // namespace lianes::gui
