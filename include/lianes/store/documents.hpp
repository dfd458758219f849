#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>

#include "lianes/domain/entities/document.hpp"
#include "lianes/store/consortium_file.hpp"

// The bytes of documents, kept in the consortium's own file by their SHA-256: the same bytes are stored once.
// They pass through in pieces, so that the largest document needs no more memory than the smallest.
namespace lianes::store {

// Reads the stream to its end and performs one step that adds the document: both are in the file, or neither.
// The draft's size and hash are computed here. Problems are those of perform(), CannotRead when the stream
// fails, and RecordMissing when there is nothing to attach it to.
Result<StepNumber, Problems> addDocument(ConsortiumFile& file, std::istream& bytes, Document draft);

// A document to be added, and where its bytes come from.
struct NewDocument {
  std::istream& bytes;
  Document draft;
};

// The same for several documents and other edits, in one step with this label. The documents come first, and
// may be attached to what the other edits add.
Result<StepNumber, Problems> addDocuments(ConsortiumFile& file, std::span<const NewDocument> documents,
                                          StepRequest others);

// Writes the document's bytes under that name, which has the whole of them or is left as it was.
// Requires: there is such a document. Throws: DatabaseError (Damaged) when the bytes are not the ones that
// were added; std::system_error when they cannot be written.
void extractDocument(const ConsortiumFile& file, Id<Document> document, const std::filesystem::path& target);

// Removes the bytes that neither a document nor any step of the journal names, so that every undo and redo
// still finds its own. Returns how many contents went.
std::int64_t removeUnusedContents(ConsortiumFile& file);

}  // namespace lianes::store
