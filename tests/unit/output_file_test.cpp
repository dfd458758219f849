#include <catch2/catch.hpp>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "lianes/base/files.hpp"
#include "lianes/base/passing_name.hpp"

namespace lianes {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void put(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void makeOld(const fs::path& file) {
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(48));
}

}  // namespace

TEST_CASE("A file on its way cannot be seen under its name, and is whole once it can") {
  const TemporaryFolder folder;
  const auto target = folder.path() / "rapport.txt";
  put(target, "avant");
  OutputFile file(target);
  file.write("après");
  CHECK(textOf(target) == "avant");
  file.sync();
  file.publish();
  CHECK(textOf(target) == "après");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("A new file never takes the place of one that appeared meanwhile") {
  const TemporaryFolder folder;
  const auto target = folder.path() / "essai.lianes";
  OutputFile file(target);
  file.write("nouveau");
  file.sync();
  put(target, "d’un autre");
  CHECK_THROWS_AS(file.publishNew(), WriteFailure);
  CHECK(textOf(target) == "d’un autre");
}

TEST_CASE("A link, a folder and a device are never replaced by a file") {
  const TemporaryFolder folder;
  put(folder.path() / "victime", "à moi");
  const auto link = folder.path() / "lien";
  fs::create_symlink("victime", link);
  CHECK_THROWS_AS(writeFile(link, "x"), WriteFailure);
  CHECK_THROWS_AS(writeFile(folder.path(), "x"), WriteFailure);
  CHECK_THROWS_AS(writeFile("/dev/null", "x"), WriteFailure);
  CHECK(textOf(folder.path() / "victime") == "à moi");
}

TEST_CASE("What a process that is gone has left is tidied, and what a living one or a person needs is not") {
  const TemporaryFolder folder;
  const auto living = passingName();
  auto gone = living;
  gone.replace(gone.find('-', 9) + 1, std::to_string(::getpid()).size(), "999999999");
  const std::string elsewhere = ".lianes-00000000-1-1-1";
  for (const auto& name : {living, gone, gone + "-journal", gone + ".Ab3xYz", elsewhere,
                           std::string(".lianes-notes"), gone + ".notes"}) {
    put(folder.path() / name, "x");
  }
  tidyAbandoned(folder.path());
  const auto isThere = [&](const std::string& name) { return fs::exists(folder.path() / name); };
  CHECK(isThere(living));
  CHECK_FALSE(isThere(gone));
  CHECK_FALSE(isThere(gone + "-journal"));
  CHECK_FALSE(isThere(gone + ".Ab3xYz"));
  CHECK(isThere(elsewhere));
  CHECK(isThere(".lianes-notes"));
  CHECK(isThere(gone + ".notes"));
  makeOld(folder.path() / elsewhere);
  tidyAbandoned(folder.path());
  CHECK_FALSE(isThere(elsewhere));
}

}  // namespace lianes
