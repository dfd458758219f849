#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lianes/domain/problem.hpp"

struct XML_ParserStruct;

// XML in pieces, element by element, in memory that does not grow with it. Prefixes are told apart by
// `localName`; documents that declare anything (a DTD, entities) are refused before it is looked at.
namespace lianes::exchange {

// The attributes of an element while it is opened.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* list) : m_list(list) {}

  // By its whole name, "office:value"; nothing when it is not there.
  std::optional<std::string_view> find(std::string_view name) const;
  // By its name without prefix, wanted with one: "id" of "r:id".
  std::optional<std::string_view> findPrefixed(std::string_view name) const;
  std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view{}); }
  // Pairs of names and values, ended by a null pointer.
  const char* const* list() const { return m_list; }

 private:
  const char* const* m_list;
};

// "c" of "x:c".
inline std::string_view localName(std::string_view name) {
  if (name.size() == 1) return name;
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// "1", "true".
bool isTrue(std::string_view value);

// What reads a document. It may stop once it has all that it wanted, or refuse.
class XmlSink {
 public:
  XmlSink() = default;
  XmlSink(const XmlSink&) = delete;
  XmlSink& operator=(const XmlSink&) = delete;
  virtual ~XmlSink() = default;

  virtual void opened(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void closed(std::string_view name) = 0;
  virtual void characters(std::string_view text) = 0;  // a piece of a text

  bool isStopped() const { return m_isStopped; }
  const std::optional<Problem>& problem() const { return m_problem; }

 protected:
  void stop() { m_isStopped = true; }
  void refuse(Problem problem) {
    if (!m_problem) m_problem = std::move(problem);
    m_isStopped = true;
  }

 private:
  bool m_isStopped = false;
  std::optional<Problem> m_problem;
};

class XmlWalk {
 public:
  // `part` is what problems name. Requires: the sink outlives the walk.
  XmlWalk(XmlSink& sink, std::string part, std::size_t mostDepth);
  XmlWalk(const XmlWalk&) = delete;
  XmlWalk& operator=(const XmlWalk&) = delete;
  ~XmlWalk();

  // Where up to `size` bytes may be written, which feed() then takes.
  char* room(std::size_t size);
  // Answers whether more is wanted: not when something is wrong or the sink has stopped.
  bool feed(std::size_t size, bool isLast);
  bool feed(std::string_view bytes, bool isLast);

  // What was wrong: the sink's own problem, BrokenWorkbook, DeclaresEntities, TooDeep or TooBig.
  std::optional<Problem> problem() const;

 private:
  struct Handlers;
  bool afterPiece(bool isGood);
  void endWith(ProblemCode code, std::vector<std::string> arguments);

  XmlSink& m_sink;
  std::string m_part;
  std::size_t m_mostDepth;
  std::size_t m_depth = 0;
  std::size_t m_fed = 0;
  std::optional<Problem> m_problem;
  XML_ParserStruct* m_parser;
};

}  // namespace lianes::exchange
