#include "gui/desk/typing_draft.hpp"

#include <utility>

#include "gui/desk/session.hpp"

namespace lianes::gui {

TypingDraft::TypingDraft(Session& session, std::function<QJsonObject()> unsaved)
    : m_session(session), m_unsaved(std::move(unsaved)) {}

TypingDraft::~TypingDraft() = default;

void TypingDraft::follow(const std::optional<Record>& record) {
  const auto next = record ? std::optional(RecordReference{record->kind, record->id}) : std::nullopt;
  if (next == m_record) return;
  if (m_draft) m_draft->keep();
  m_draft.reset();
  m_record = next;
  if (!record) return m_title.clear();
  m_title =
      m_session.readOrNothing([&](const store::ConsortiumFile& file) { return draftTitle(file, *record); });
}

void TypingDraft::touch() {
  if (m_quiet > 0 || !m_record || !m_session.isWritable()) return;
  if (!m_draft) {
    m_draft = std::make_unique<Draft>(
        DraftKey{draftOwner(m_session.file()), *m_record},
        [this] {
          return DraftContent{m_title, m_unsaved()};
        },
        nullptr);
  }
  m_draft->touch();
}

void TypingDraft::settle() {
  if (!m_draft) return;
  m_draft->touch();
  m_draft->keep();
}

LinesDraft::LinesDraft(Session& session, RecordReference name, std::function<QJsonObject()> lines,
                       QObject* parent)
    : m_key{draftOwner(session.file()) + QStringLiteral("-lines"), name},
      m_draft(
          m_key,
          [lines = std::move(lines)] {
            return DraftContent{{}, lines()};
          },
          parent) {}

std::optional<KeptDraft> LinesDraft::kept() const { return keptDraft(m_key); }

}  // namespace lianes::gui
