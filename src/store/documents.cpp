#include "lianes/store/documents.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>
#include <set>
#include <string>

#include "lianes/base/files.hpp"
#include "store/contents.hpp"
#include "store/rows.hpp"

namespace lianes::store {
namespace {

// The records that the edits of a step add.
std::set<std::pair<EntityKind, Uuid>> addedBy(const StepRequest& step) {
  std::set<std::pair<EntityKind, Uuid>> added;
  for (const auto& edit : step.edits) {
    if (const auto* insert = std::get_if<Insert>(&edit))
      added.emplace(insert->record.kind, insert->record.id);
  }
  return added;
}

}  // namespace

Result<StepNumber, Problems> addDocument(ConsortiumFile& file, std::istream& bytes, Document draft) {
  draft.size = 0;
  draft.sha256 = std::string(64, '0');
  StepLabel label{StepAction::Added, {std::string(codeOf(EntityKind::Document)), nameOf(toRecord(draft))}};
  return addDocuments(file, std::array{NewDocument{bytes, std::move(draft)}}, {std::move(label), {}});
}

Result<StepNumber, Problems> addDocuments(ConsortiumFile& file, std::span<const NewDocument> documents,
                                          StepRequest others) {
  // What can be said before a long stream is read.
  Problems problems;
  const auto newRecords = addedBy(others);
  for (const auto& document : documents) {
    auto draft = document.draft;
    draft.size = 0;
    draft.sha256 = std::string(64, '0');
    auto wrong = validate(draft);
    const auto& target = draft.attachedTo;
    const bool isThere =
        newRecords.contains({target.kind, target.id}) || rowNumber(file.connection(), target.kind, target.id);
    if (wrong.empty() && !isThere) {
      wrong.push_back({ProblemCode::RecordMissing, "attached_to", {target.id.text()}});
    }
    std::move(wrong.begin(), wrong.end(), std::back_inserter(problems));
  }
  if (!problems.empty()) return failure(std::move(problems));
  return file.performComposed([&]() -> Result<StepRequest, Problems> {
    std::vector<Edit> edits;
    for (const auto& document : documents) {
      auto added = document.draft;
      auto key = insertContent(file.connection(), document.bytes);
      if (document.bytes.bad()) return failure(Problems{{ProblemCode::CannotRead, added.name, {}}});
      added.size = key.size;
      added.sha256 = std::move(key.sha256);
      edits.emplace_back(Insert{toRecord(added)});
    }
    std::move(others.edits.begin(), others.edits.end(), std::back_inserter(edits));
    return StepRequest{std::move(others.label), std::move(edits)};
  });
}

void extractDocument(const ConsortiumFile& file, Id<Document> id, const std::filesystem::path& target) {
  const auto document = file.find(id);
  require(document.has_value(), "a document that is extracted exists");
  OutputFile written(target);
  readContent(file.connection(), {document->sha256, document->size}, [&](sql::Blob piece) {
    written.write({reinterpret_cast<const char*>(piece.data()), piece.size()});
  });
  written.sync();
  written.publish();
}

std::int64_t removeUnusedContents(ConsortiumFile& file) {
  auto& connection = file.connection();
  sql::Transaction transaction(connection);
  const auto named = namedContents(connection);
  std::vector<std::int64_t> unused;
  {
    auto contents = connection.prepare("SELECT number, sha256 FROM content");
    while (contents.step()) {
      if (!named.contains(hexOf(contents.blob(1)))) unused.push_back(contents.integer(0));
    }
  }
  for (const auto number : unused) {
    for (const auto* sql :
         {"DELETE FROM content_piece WHERE content = $1", "DELETE FROM content WHERE number = $1"}) {
      auto& statement = connection.cached(sql);
      statement.bind(1, number);
      statement.run();
    }
  }
  transaction.commit();
  return static_cast<std::int64_t>(unused.size());
}

}  // namespace lianes::store
