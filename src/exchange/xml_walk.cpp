#include "exchange/xml_walk.hpp"

#include <expat.h>

#include <new>
#include <utility>

#include "lianes/base/contract.hpp"

namespace lianes::exchange {
namespace {

// A tag, a comment or the like is in memory as a whole, and is looked at again with each piece.
constexpr std::size_t kLongestTag = std::size_t{1} << 20U;

// Most elements of a sheet have names of a single letter.
std::string_view elementName(const char* name) {
  const bool isLetter = name[0] != '\0' && name[1] == '\0';
  return isLetter ? std::string_view(name, 1) : std::string_view(name);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const auto* at = m_list; *at != nullptr; at += 2) {
    if (name == *at) return at[1];
  }
  return std::nullopt;
}

std::optional<std::string_view> XmlAttributes::findPrefixed(std::string_view name) const {
  for (const auto* at = m_list; *at != nullptr; at += 2) {
    const std::string_view whole = *at;
    if (whole.size() > name.size() && localName(whole) == name) return at[1];
  }
  return std::nullopt;
}

bool isTrue(std::string_view value) { return value == "1" || value == "true"; }

// Called by expat, perhaps once more after the parser was stopped.
struct XmlWalk::Handlers {
  static void open(void* data, const char* name, const char** attributes) {
    auto& walk = *static_cast<XmlWalk*>(data);
    if (walk.m_problem || walk.m_sink.isStopped()) return;
    if (++walk.m_depth > walk.m_mostDepth) {
      return walk.endWith(ProblemCode::TooDeep, {std::to_string(walk.m_mostDepth)});
    }
    walk.m_sink.opened(elementName(name), XmlAttributes(attributes));
    if (walk.m_sink.isStopped()) XML_StopParser(walk.m_parser, XML_FALSE);
  }

  static void close(void* data, const char* name) {
    auto& walk = *static_cast<XmlWalk*>(data);
    if (walk.m_problem || walk.m_sink.isStopped()) return;
    --walk.m_depth;
    walk.m_sink.closed(elementName(name));
    if (walk.m_sink.isStopped()) XML_StopParser(walk.m_parser, XML_FALSE);
  }

  static void text(void* data, const char* text, int length) {
    auto& walk = *static_cast<XmlWalk*>(data);
    if (walk.m_problem || walk.m_sink.isStopped()) return;
    walk.m_sink.characters({text, static_cast<std::size_t>(length)});
    if (walk.m_sink.isStopped()) XML_StopParser(walk.m_parser, XML_FALSE);
  }

  static void documentType(void* data, const char*, const char*, const char*, int) {
    auto& walk = *static_cast<XmlWalk*>(data);
    walk.endWith(ProblemCode::DeclaresEntities, {walk.m_part});
  }
};

XmlWalk::XmlWalk(XmlSink& sink, std::string part, std::size_t mostDepth)
    : m_sink(sink), m_part(std::move(part)), m_mostDepth(mostDepth), m_parser(XML_ParserCreate(nullptr)) {
  if (m_parser == nullptr) throw std::bad_alloc();
  XML_SetUserData(m_parser, this);
  XML_SetElementHandler(m_parser, &Handlers::open, &Handlers::close);
  XML_SetCharacterDataHandler(m_parser, &Handlers::text);
  XML_SetStartDoctypeDeclHandler(m_parser, &Handlers::documentType);
}

XmlWalk::~XmlWalk() { XML_ParserFree(m_parser); }

char* XmlWalk::room(std::size_t size) {
  auto* room = static_cast<char*>(XML_GetBuffer(m_parser, static_cast<int>(size)));
  if (room == nullptr) throw std::bad_alloc();
  return room;
}

bool XmlWalk::feed(std::size_t size, bool isLast) {
  m_fed += size;
  return afterPiece(XML_ParseBuffer(m_parser, static_cast<int>(size), isLast ? 1 : 0) == XML_STATUS_OK);
}

bool XmlWalk::feed(std::string_view bytes, bool isLast) {
  m_fed += bytes.size();
  return afterPiece(XML_Parse(m_parser, bytes.data(), static_cast<int>(bytes.size()), isLast ? 1 : 0) ==
                    XML_STATUS_OK);
}

bool XmlWalk::afterPiece(bool isGood) {
  if (m_problem || m_sink.isStopped()) return false;
  if (!isGood) {
    if (XML_GetErrorCode(m_parser) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    m_problem = Problem{ProblemCode::BrokenWorkbook, {}, {m_part}};
    return false;
  }
  const auto done = XML_GetCurrentByteIndex(m_parser);
  const auto passed = done < 0 ? std::size_t{0} : static_cast<std::size_t>(done);
  if (m_fed > passed && m_fed - passed > kLongestTag) {
    m_problem = Problem{ProblemCode::TooBig, m_part, {std::to_string(kLongestTag >> 20U) + " MiB"}};
    return false;
  }
  return true;
}

void XmlWalk::endWith(ProblemCode code, std::vector<std::string> arguments) {
  if (!m_problem) m_problem = Problem{code, {}, std::move(arguments)};
  XML_StopParser(m_parser, XML_FALSE);
}

std::optional<Problem> XmlWalk::problem() const { return m_sink.problem() ? m_sink.problem() : m_problem; }

}  // namespace lianes::exchange
