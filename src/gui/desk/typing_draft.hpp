#pragma once

#include <QtCore/QJsonObject>

#include <functional>
#include <memory>
#include <optional>

#include "gui/desk/draft.hpp"

namespace lianes::gui {

class Session;

// The draft of fields that are saved one by one as they are left: what is being typed, or was refused, is
// kept until it is saved. A form of the record takes it up (DraftBar).
class TypingDraft {
 public:
  // `unsaved` gives what stands in the fields of `record` and is not in the file, by their names.
  TypingDraft(Session& session, std::function<QJsonObject()> unsaved);
  ~TypingDraft();

  // Another record is shown from here on; what was refused of the one before stays kept.
  void follow(const std::optional<Record>& record);
  void touch();   // something was typed
  void settle();  // something was saved or refused

  // What shows a record in its fields types nothing.
  class Quiet {
   public:
    explicit Quiet(TypingDraft& draft) : m_draft(draft) { ++m_draft.m_quiet; }
    ~Quiet() { --m_draft.m_quiet; }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

   private:
    TypingDraft& m_draft;
  };

 private:
  Session& m_session;
  std::function<QJsonObject()> m_unsaved;
  std::optional<RecordReference> m_record;
  QString m_title;
  std::unique_ptr<Draft> m_draft;  // once something is typed
  int m_quiet = 0;
};

// The draft of lines that make a new record, such as those for the next voucher: it comes back by itself.
class LinesDraft {
 public:
  // `name` tells these lines from others of the file; `lines` gives their texts, by their names.
  LinesDraft(Session& session, RecordReference name, std::function<QJsonObject()> lines, QObject* parent);

  std::optional<KeptDraft> kept() const;
  void touch() { m_draft.touch(); }
  void keep() { m_draft.keep(); }
  void discard() { m_draft.discard(); }

 private:
  DraftKey m_key;
  Draft m_draft;
};

}  // namespace lianes::gui
