#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

enum class DocumentKind : std::uint8_t {
  Evidence,
  Quote,
  Letter,
  Deliberation,
  Agreement,
  Minutes,
  Security,
  Photo,
  Report,
  Other
};

template <>
struct Choices<DocumentKind> {
  static constexpr std::array<std::string_view, 10> codes{"evidence",  "quote",   "letter",   "deliberation",
                                                          "agreement", "minutes", "security", "photo",
                                                          "report",    "other"};
};

// A file kept inside the consortium's file, its bytes stored once by their SHA-256.
struct Document {
  Id<Document> id;
  RecordReference attachedTo;  // any record
  DocumentKind kind = DocumentKind::Evidence;
  std::string name{};    // of the file
  std::string title{};   // caption of a photo
  std::string number{};  // of the piece of evidence
  std::optional<Date> datedOn{};
  std::string mediaType{};          // "application/pdf"
  std::int64_t size;                // bytes
  std::string sha256{};             // lower-case hexadecimal
  std::optional<Date> keepUntil{};  // vouchers: at least ten years
  std::string note{};

  friend bool operator==(const Document&, const Document&) = default;
};

template <>
struct Description<Document> {
  static constexpr EntityKind kind = EntityKind::Document;
  static constexpr auto fields = std::tuple{
      field("attached_to", &Document::attachedTo),
      field("kind_of", &Document::kind),
      field("name", &Document::name, {.required = true, .longest = 500}),
      field("title", &Document::title, {.longest = 500}),
      field("number", &Document::number, {.longest = 50}),
      field("dated_on", &Document::datedOn),
      field("media_type", &Document::mediaType, {.required = true, .longest = 100}),
      field("size", &Document::size),
      field("sha256", &Document::sha256, {.required = true, .longest = 64}),
      field("keep_until", &Document::keepUntil),
      field("note", &Document::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
