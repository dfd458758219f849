#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lianes::render {

// A PDF as QPdfWriter makes it, taken apart into its objects, so that bookmarks, links and metadata can be
// added, and written anew with objects in the order in which they are reached: Qt numbers fonts by chance.
class PdfObjects {
 public:
  // Requires: bytes that QPdfWriter wrote; they outlive the object. Throws ContractViolation.
  explicit PdfObjects(std::string_view bytes);

  std::size_t root() const { return m_root; }
  std::size_t info() const { return m_info; }
  const std::vector<std::size_t>& pages() const { return m_pages; }  // in order

  std::size_t add(std::string dictionary);
  void set(std::size_t object, std::string dictionary) { m_objects[object].head = std::move(dictionary); }
  // Adds "/Key value" to a dictionary that does not have it.
  void extend(std::size_t object, std::string_view entries);

  // Takes an entry away, whose value is a reference, a number or an array of them.
  void drop(std::size_t object, std::string_view key);

  std::string written() const;

 private:
  struct Object {
    std::string head;         // all, or what comes before the stream
    std::string_view stream;  // from "stream" on
  };
  void findPages();

  std::vector<Object> m_objects;  // by number; 0 is none
  std::size_t m_root = 0;
  std::size_t m_info = 0;
  std::vector<std::size_t> m_pages;
};

// "12 0 R"
std::string pdfReference(std::size_t object);
// Text of a bookmark or of the metadata, from UTF-16 units.
std::string pdfText(std::u16string_view text);

}  // namespace lianes::render
