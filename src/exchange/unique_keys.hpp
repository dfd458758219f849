#pragma once

#include "lianes/domain/problem.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lianes {

// Watches a JSON text being parsed, because the parsed tree no longer knows of keys written twice: the last
// one silently wins. Pass `watch` as the parser's callback.
class UniqueKeys {
 public:
  using Event = nlohmann::json::parse_event_t;

  bool watch(int depth, Event event, const nlohmann::json& parsed) {
    switch (event) {
      case Event::object_start:
      case Event::array_start:
        enter(event == Event::array_start);
        if (depth == kDeepest)
          m_problems.push_back({ProblemCode::TooDeep, path(), {std::to_string(kDeepest)}});
        break;
      case Event::object_end:
      case Event::array_end:
        m_open.pop_back();
        break;
      case Event::key:
        name(parsed.get<std::string>());
        break;
      case Event::value:
        if (!m_open.empty() && m_open.back().array) ++m_open.back().index;
        break;
    }
    return true;
  }

  Problems& problems() { return m_problems; }

 private:
  static constexpr int kDeepest = 8;

  struct Open {
    bool array = false;
    int index = -1;
    std::string key{};
    std::set<std::string> keys{};
  };

  void enter(bool array) {
    if (!m_open.empty() && m_open.back().array) ++m_open.back().index;
    m_open.push_back({.array = array});
  }
  void name(std::string key) {
    auto& object = m_open.back();
    object.key = std::move(key);
    if (!object.keys.insert(object.key).second) {
      m_problems.push_back({ProblemCode::DuplicateKey, path(), {object.key}});
    }
  }
  std::string path() const {
    std::string text;
    for (const auto& level : m_open) {
      if (level.array && level.index >= 0) text += '[' + std::to_string(level.index) + ']';
      if (!level.array && !level.key.empty()) text += (text.empty() ? "" : ".") + level.key;
    }
    return text;
  }

  std::vector<Open> m_open;
  Problems m_problems;
};

}  // namespace lianes
