#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "gui/desk/background_query.hpp"
#include "gui/desk/navigator.hpp"
#include "gui/vouchers/import_preview_model.hpp"
#include "gui/vouchers/voucher_choices.hpp"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace lianes::gui {

class ImportColumnsPage;
class ImportPreviewPage;

// Where a table comes from: a file, or a text that was pasted.
struct ImportSource {
  QString name;                  // as people and the journal call it
  std::filesystem::path file{};  // empty: the text
  std::string text{};
  QString owner{};  // the project of rows that name none; empty: shared by all
};

// Brings the expenses of a table in: which column is what, then what each row becomes, then one step.
// Reading, judging and entering run on the worker, with progress and a way to stop; until the last button
// nothing has changed. Every way through it is open to the keyboard: Enter goes on, Escape leaves.
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(const Desk& desk, ImportSource source, QWidget* parent);
  ~ImportDialog() override;

 public Q_SLOTS:
  void reject() override;  // stops what is running, else goes back a page, else leaves

 protected:
  void closeEvent(QCloseEvent* event) override;

 private:
  struct Loaded;
  struct Previewed;
  // What a worker tells while it works.
  struct Progress {
    std::atomic<std::size_t> done = 0;
    std::atomic<std::size_t> total = 0;
    std::atomic<bool> isStopped = false;
    std::atomic<bool> isEntered = false;  // too late to stop
  };

  void layOut();
  void load();
  void showLoaded(Loaded loaded);
  void takeHead(std::size_t head);
  void goOn();
  void preview();
  void showPreview(Previewed previewed);
  void answer();
  void enter();
  void noteReading();
  void finish(std::size_t count, const Problems& problems);
  void askFile();
  void askFolder();
  void refuse(const QString& sentence);
  void begin(const QString& doing);
  void end();
  void showState();
  bool isOnPreview() const;

  Desk m_desk;
  ImportSource m_source;
  QString m_folder;
  ImportColumnsPage* m_columns;
  ImportPreviewPage* m_preview;
  QStackedWidget* m_pages;
  QLabel* m_said;
  QProgressBar* m_bar;
  QPushButton* m_back;
  QPushButton* m_next;
  QPushButton* m_cancel;
  BackgroundQuery m_reading;
  QTimer m_look;  // at the progress
  std::shared_ptr<Progress> m_progress;
  bool m_awaitsReading = false;  // of the table or of what becomes of it
  std::shared_ptr<const exchange::DelimitedTable> m_table;
  std::shared_ptr<const app::ImportPreview> m_previewed;
};

// Asks for the file of a table, then imports it. Nothing where the desk has no questions to ask.
void askExpenseImport(const Desk& desk, const QString& owner, QWidget* parent);

// The rows on the clipboard; false where it holds no text, or the file is not to be written.
bool importPastedExpenses(const Desk& desk, const QString& owner, QWidget* parent);

// The table that is on the clipboard, or in a dropped file.
void importExpensesFrom(const Desk& desk, ImportSource source, QWidget* parent);

}  // namespace lianes::gui
