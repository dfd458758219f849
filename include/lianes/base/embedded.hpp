#pragma once

#include <span>
#include <string_view>

// Data files of resources/ that travel inside the program (cmake/Embed.cmake).
namespace lianes {

struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

namespace embedded {

std::span<const EmbeddedFile> callEditions();
std::span<const EmbeddedFile> accountPlans();
std::span<const EmbeddedFile> schemaMigrations();
std::span<const EmbeddedFile> directory();      // of French collectivités
std::span<const EmbeddedFile> changelog();      // CHANGELOG.md
std::span<const EmbeddedFile> guide();          // the pages of the user guide, in French
std::span<const EmbeddedFile> englishGuide();   // the same pages under the same names
std::span<const EmbeddedFile> guidePictures();  // PNG, named as in docs/images
std::span<const EmbeddedFile> translations();   // compiled for Qt: English

}  // namespace embedded
}  // namespace lianes
