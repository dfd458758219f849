#pragma once

#include <QtCore/QString>

#include <variant>

#include "lianes/domain/record.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::gui {

class Session;
struct Workshop;

// What was changed of a record, in the journal.
struct HistoryOf {
  RecordReference record;
};

// What a page can be asked to show: one record, its history, or the vouchers of a filter.
using Target = std::variant<RecordReference, store::ExpenseFilter, HistoryOf>;

// What a page asks of the window around it.
class Navigator {
 public:
  virtual ~Navigator() = default;
  Navigator(const Navigator&) = delete;
  Navigator& operator=(const Navigator&) = delete;

  // Goes to the page that shows it; Back returns from there. Nothing when no page does.
  virtual void open(const Target& target) = 0;
  virtual void openPage(const QString& id) = 0;  // of the navigation
  // Goes there, and begins what its adding button begins.
  virtual void addOnPage(const QString& id) { openPage(id); }

  virtual void say(const QString& sentence) = 0;        // what was refused and the remedy, until closed
  virtual void announceStep(const QString& title) = 0;  // what the last step did, with a way to undo it
  // What was done and cannot be undone, or only is: in the same place, and nothing to answer.
  virtual void announce(const QString& sentence) { say(sentence); }

  // What the selected rows come to, at the right of the status bar until another page is shown; empty:
  // nothing.
  virtual void showSelection(const QString&) {}

 protected:
  Navigator() = default;
};

// Where a page works: the consortium, the window, and what documents are made with (of the pages of a
// window).
struct Desk {
  Session& session;
  Navigator& navigator;
  const Workshop* workshop = nullptr;
};

}  // namespace lianes::gui
