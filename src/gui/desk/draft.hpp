#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <functional>
#include <optional>
#include <vector>

#include "lianes/domain/record.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::gui {

// Which form a draft belongs to: that of one record in one consortium.
struct DraftKey {
  QString owner;  // draftOwner of the file
  RecordReference record;
};

struct DraftContent {
  QString title;       // what the form was about, for the person who finds the draft
  QJsonObject fields;  // what was typed; empty: nothing
};

struct KeptDraft {
  DraftKey key;
  DraftContent content;
  QDateTime typedAt;
};

// What a form holds and has not saved, kept outside the consortium file: in the user's data folder, where
// only they can read it. It is written less than a second after a key, so that neither a closed window nor a
// killed program loses more than that; each writing is whole or not at all.
class Draft : public QObject {
  Q_OBJECT

 public:
  Draft(DraftKey key, std::function<DraftContent()> content, QObject* parent);

  ~Draft() override;

  void touch();    // something was typed
  void keep();     // writes what touch() announced now; while the form is still whole
  void discard();  // saved, or given up

 private:
  friend void moveDrafts(const QString& from, const QString& to);
  void write();

  DraftKey m_key;
  std::function<DraftContent()> m_content;
  QTimer m_pause;
};

// What names a consortium: its own record's identifier and where its file is, since a copy has drafts of its
// own.
QString draftOwner(const store::ConsortiumFile& file);

// What a form of that record is about, by its name or by what it is linked to; empty when only its identifier
// tells it.
QString draftTitle(const store::ConsortiumFile& file, const Record& record);

// The drafts of one consortium, the newest first. A file that is none is left out.
std::vector<KeptDraft> keptDrafts(const QString& owner);
std::optional<KeptDraft> keptDraft(const DraftKey& key);
void removeDraft(const DraftKey& key);

// The drafts of one owner are another's from now on, those being typed included: the file goes by another
// name.
void moveDrafts(const QString& from, const QString& to);

}  // namespace lianes::gui
