#include "lianes/store/documents.hpp"

#include <fstream>
#include <sstream>

#include "store/contents.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

using test::bytesOf;
using test::ConsortiumFixture;
using test::failureOf;
using test::numberFrom;

// Three pieces, the last one short.
std::string longBytes() {
  std::string bytes(600'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7 + i / 251);
  return bytes;
}

Document draftFor(ConsortiumFixture& fixture, const Organisation& town) {
  return {.id = Id<Document>(fixture.newId()),
          .attachedTo = {EntityKind::Organisation, town.id.uuid()},
          .name = "deliberation.pdf",
          .mediaType = "application/pdf",
          .size = 0};
}

Document addTo(ConsortiumFixture& fixture, const Organisation& town, const std::string& bytes) {
  auto draft = draftFor(fixture, town);
  std::istringstream stream(bytes);
  REQUIRE(addDocument(*fixture.file, stream, draft).ok());
  return fixture.file->find(draft.id).value();
}

Organisation addTown(ConsortiumFixture& fixture) {
  auto town = fixture.town("Roncq");
  fixture.add(town);
  return town;
}

std::int64_t piecesIn(const ConsortiumFixture& fixture) {
  return numberFrom(fixture.file->connection(), "SELECT count(*) FROM content_piece");
}

}  // namespace

TEST_CASE("A document comes out of the file as it went in, after reopening") {
  ConsortiumFixture fixture;
  const auto bytes = longBytes();
  const auto document = addTo(fixture, addTown(fixture), bytes);
  CHECK(document.size == 600'000);
  fixture.reopen();
  const auto target = fixture.folder() / "sortie.pdf";
  extractDocument(*fixture.file, document.id, target);
  const auto written = bytesOf(target);
  CHECK(std::string(written.begin(), written.end()) == bytes);
}

TEST_CASE("An empty document is a document") {
  ConsortiumFixture fixture;
  const auto document = addTo(fixture, addTown(fixture), "");
  CHECK(document.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  extractDocument(*fixture.file, document.id, fixture.folder() / "vide");
  CHECK(std::filesystem::file_size(fixture.folder() / "vide") == 0);
}

TEST_CASE("The same bytes are stored once") {
  ConsortiumFixture fixture;
  const auto town = addTown(fixture);
  addTo(fixture, town, longBytes());
  addTo(fixture, town, longBytes());
  CHECK(piecesIn(fixture) == 3);
  CHECK(numberFrom(fixture.file->connection(), "SELECT count(*) FROM document") == 2);
}

TEST_CASE("A document that cannot be added leaves no bytes") {
  ConsortiumFixture fixture;
  const auto town = addTown(fixture);
  auto draft = draftFor(fixture, town);
  draft.id = addTo(fixture, town, "un").id;
  std::istringstream stream(longBytes());
  const auto refused = addDocument(*fixture.file, stream, draft);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::DuplicateId);
  CHECK(piecesIn(fixture) == 1);
}

TEST_CASE("A document is attached to a record that exists") {
  ConsortiumFixture fixture;
  std::istringstream stream("x");
  const auto refused = addDocument(*fixture.file, stream, draftFor(fixture, fixture.town("nulle part")));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::RecordMissing);
  CHECK(refused.error().front().place == "attached_to");
}

TEST_CASE("A document whose bytes are not the ones that were added is refused and leaves no file") {
  ConsortiumFixture fixture;
  const auto document = addTo(fixture, addTown(fixture), longBytes());
  const auto target = fixture.folder() / "sortie.pdf";
  std::ofstream(target) << "avant";
  for (const auto* damage : {"UPDATE content_piece SET bytes = zeroblob(262144) WHERE position = 1",
                             "DELETE FROM content_piece WHERE position = 2"}) {
    fixture.file->connection().execute(damage);
    CHECK(failureOf([&] { extractDocument(*fixture.file, document.id, target); }) ==
          sql::DatabaseErrorKind::Damaged);
    const auto kept = bytesOf(target);
    CHECK(std::string(kept.begin(), kept.end()) == "avant");
  }
  for (const auto& entry : std::filesystem::directory_iterator(fixture.folder())) {
    CHECK_FALSE(entry.path().filename().string().starts_with(".lianes-"));
  }
}

TEST_CASE("Undoing the addition of a document keeps its bytes for redo") {
  ConsortiumFixture fixture;
  const auto document = addTo(fixture, addTown(fixture), longBytes());
  REQUIRE(fixture.file->undo().ok());
  CHECK_FALSE(fixture.file->find(document.id));
  CHECK(removeUnusedContents(*fixture.file) == 0);
  REQUIRE(fixture.file->redo().ok());
  extractDocument(*fixture.file, document.id, fixture.folder() / "sortie.pdf");
  CHECK(std::filesystem::file_size(fixture.folder() / "sortie.pdf") == 600'000);
}

TEST_CASE("Bytes that no document and no step names are removed") {
  ConsortiumFixture fixture;
  addTo(fixture, addTown(fixture), longBytes());
  {
    sql::Transaction transaction(fixture.file->connection());
    std::istringstream stream("de personne");
    insertContent(fixture.file->connection(), stream);
    transaction.commit();
  }
  CHECK(removeUnusedContents(*fixture.file) == 1);
  CHECK(piecesIn(fixture) == 3);
}

}  // namespace lianes::store
