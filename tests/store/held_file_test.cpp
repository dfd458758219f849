#include "store/os/held_file.hpp"

#include "lianes/base/files.hpp"
#include "support/database.hpp"

namespace lianes::store::os {
namespace {

namespace fs = std::filesystem;

// A file in a folder of its own.
struct Book {
  Book() {
    fs::create_directory(inner);
    test::writeBytes(path, {1, 2, 3});
  }

  TemporaryFolder folder;
  fs::path inner = folder.path() / "dossier";
  fs::path path = inner / "book.lianes";
};

}  // namespace

TEST_CASE("A name is known to lead to the held file, to another one or nowhere") {
  const Book book;
  const HeldFile held(book.path);
  CHECK(held.standingOf(book.path) == Named::Here);
  fs::rename(book.path, book.inner / "autre.lianes");
  CHECK(held.standingOf(book.path) == Named::Nowhere);
  CHECK(held.standingOf(book.inner / "autre.lianes" / "book.lianes") == Named::Nowhere);
  test::writeBytes(book.path, {4, 5, 6});
  CHECK(held.standingOf(book.path) == Named::Other);
}

TEST_CASE("A name whose folder is out of reach is not taken for one that is gone") {
  const Book book;
  const HeldFile held(book.path);
  fs::rename(book.inner, book.folder.path() / "ailleurs");
  // A link to itself refuses everybody, root as well.
  fs::create_symlink(book.inner.filename(), book.inner);
  CHECK(held.standingOf(book.path) == Named::Unknown);
  CHECK_FALSE(held.isNamed(book.path));
}

}  // namespace lianes::store::os
