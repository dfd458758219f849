#include "render/iati_rules.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>

#include "lianes/domain/date.hpp"

namespace lianes::test {
namespace {

using nlohmann::json;

json dataOf(const std::string& name) {
  std::ifstream stream(std::string(LIANES_SOURCE_DIR) + "/tests/data/iati/" + name);
  return json::parse(stream);
}

std::string valueOf(const pugi::xpath_node& found) {
  return found.attribute() ? found.attribute().value() : found.node().text().get();
}

std::vector<std::string> valuesAt(const pugi::xml_node& node, const std::string& path) {
  std::vector<std::string> values;
  for (const auto& found : node.select_nodes(path.c_str())) values.push_back(valueOf(found));
  return values;
}

bool holds(const pugi::xml_node& node, const std::string& condition) {
  return pugi::xpath_query(condition.c_str()).evaluate_boolean(node);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

class RuleJudge {
 public:
  RuleJudge(const pugi::xml_document& document, std::string now)
      : m_document(document), m_now(std::move(now)) {
    const auto lists = dataOf("codelists.json");
    for (const auto& [code, state] : lists["lists"]["OrganisationRegistrationAgency"]["codes"].items()) {
      if (state == "active") m_agencies.push_back(code);
    }
    REQUIRE_FALSE(m_agencies.empty());
  }

  std::vector<std::string> judge() {
    const auto rules = dataOf("ruleset-standard.json");
    std::size_t judged = 0;
    for (const auto& [context, kinds] : rules.items()) {
      if (context.find("iati-organisations") != std::string::npos) continue;
      for (const auto& node : m_document.select_nodes(context.c_str())) {
        for (const auto& [kind, cases] : kinds.items()) {
          for (const auto& each : cases["cases"]) apply(node.node(), kind, each);
          ++judged;
        }
      }
    }
    REQUIRE(judged > 0);
    return m_broken;
  }

 private:
  void breaks(const json& rule) {
    const auto& info = rule["ruleInfo"];
    m_broken.push_back(info["id"].get<std::string>() + ' ' + info["severity"].get<std::string>() + ": " +
                       info["message"].get<std::string>());
  }

  void require(bool isKept, const json& rule) {
    if (!isKept) breaks(rule);
  }

  std::vector<std::string> allAt(const pugi::xml_node& node, const json& rule) const {
    std::vector<std::string> all;
    for (const auto& path : rule["paths"]) {
      for (auto& value : valuesAt(node, path.get<std::string>())) all.push_back(std::move(value));
    }
    return all;
  }

  void apply(const pugi::xml_node& node, const std::string& kind, const json& rule) {
    if (rule.contains("condition") && !holds(node, rule["condition"].get<std::string>())) return;
    if (kind == "atleast_one") return require(!allAt(node, rule).empty(), rule);
    if (kind == "no_more_than_one") return require(allAt(node, rule).size() <= 1, rule);
    if (kind == "unique") return requireUnique(allAt(node, rule), rule);
    if (kind == "startswith") return requireStart(node, rule);
    if (kind == "one_or_all") return requireOneOrAll(node, rule);
    if (kind == "date_now") {
      for (const auto& value : valuesAt(node, rule["date"].get<std::string>())) {
        require(value.substr(0, 10) <= m_now, rule);
      }
      return;
    }
    if (kind == "date_order") return requireOrder(node, rule);
    if (kind == "time_limit") return requireYear(node, rule);
    if (kind == "regex_matches") {
      const std::regex form(rule["regex"].get<std::string>());
      for (const auto& value : allAt(node, rule)) require(std::regex_search(value, form), rule);
      return;
    }
    if (kind == "no_spaces") {
      for (const auto& value : allAt(node, rule)) {
        require(value.find_first_of(" \n\r\t") != 0 && value.find_last_of(" \n\r\t") + 1 != value.size(),
                rule);
      }
      return;
    }
    if (kind == "range") {
      for (const auto& value : allAt(node, rule)) {
        require(std::stod(value) >= rule["min"] && std::stod(value) <= rule["max"], rule);
      }
      return;
    }
    if (kind == "strict_sum") {
      double sum = 0;
      for (const auto& value : allAt(node, rule)) sum += std::stod(value);
      return require(sum == rule["sum"].get<double>(), rule);
    }
    if (kind == "if_then") {
      if (holds(node, rule["if"].get<std::string>()))
        require(holds(node, rule["then"].get<std::string>()), rule);
      return;
    }
    if (kind == "loop") return repeat(node, rule);
    FAIL("a rule of a kind that is not known: " << kind);
  }

  void requireUnique(const std::vector<std::string>& values, const json& rule) {
    require(std::set<std::string>(values.begin(), values.end()).size() == values.size(), rule);
  }

  void requireStart(const pugi::xml_node& node, const json& rule) {
    std::vector<std::string> starts;
    for (const auto& prefix : rule["prefix"]) {
      if (prefix == "ORG-ID-PREFIX") {
        starts.insert(starts.end(), m_agencies.begin(), m_agencies.end());
      } else {
        for (auto& value : valuesAt(node, prefix.get<std::string>())) starts.push_back(std::move(value));
      }
    }
    const auto separator = rule.value("separator", std::string("-"));
    for (const auto& value : allAt(node, rule)) {
      require(std::any_of(starts.begin(), starts.end(),
                          [&](const std::string& start) { return value.starts_with(start + separator); }),
              rule);
    }
  }

  // Where the whole does not say it, every part that could must.
  void requireOneOrAll(const pugi::xml_node& node, const json& rule) {
    if (!valuesAt(node, rule["one"].get<std::string>()).empty()) return;
    const auto all = rule["all"].get<std::string>();
    if (all == "lang") return require(!holds(node, "descendant::narrative[not(@xml:lang)]"), rule);
    if (all == "currency") return require(!holds(node, "descendant::value[not(@currency)]"), rule);
    require(all == "sector" && !holds(node, "transaction[not(sector)]"), rule);
  }

  void requireOrder(const pugi::xml_node& node, const json& rule) {
    const auto more = rule["more"].get<std::string>();
    const auto later = more == "NOW" ? std::vector{m_now} : valuesAt(node, more);
    for (const auto& earlier : valuesAt(node, rule["less"].get<std::string>())) {
      for (const auto& each : later) require(earlier <= each, rule);
    }
  }

  void requireYear(const pugi::xml_node& node, const json& rule) {
    for (const auto& start : valuesAt(node, rule["start"].get<std::string>())) {
      for (const auto& end : valuesAt(node, rule["end"].get<std::string>())) {
        require(Date::parse(end).value().daysSince(Date::parse(start).value()) <= 365, rule);
      }
    }
  }

  void repeat(const pugi::xml_node& node, const json& rule) {
    const auto values = valuesAt(node, rule["foreach"].get<std::string>());
    for (const auto& value : std::set<std::string>(values.begin(), values.end())) {
      const auto each = json::parse(replaced(rule["do"].dump(), "$1", value));
      for (const auto& [kind, cases] : each.items()) {
        for (const auto& inner : cases["cases"]) apply(node, kind, inner);
      }
    }
  }

  const pugi::xml_document& m_document;
  std::string m_now;
  std::vector<std::string> m_agencies;
  std::vector<std::string> m_broken;
};

}  // namespace

std::vector<std::string> brokenRules(const std::string& xml, const std::string& now) {
  pugi::xml_document document;
  REQUIRE(document.load_buffer(xml.data(), xml.size()));
  return RuleJudge(document, now).judge();
}

std::vector<std::string> unknownCodes(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_buffer(xml.data(), xml.size()));
  const auto data = dataOf("codelists.json");
  std::vector<std::string> unknown;
  for (const auto& mapping : data["mappings"]) {
    const auto& list = data["lists"][mapping["list"].get<std::string>()];
    if (list.is_null() || list["complete"] != "1") continue;
    const auto path = mapping["path"].get<std::string>();
    if (path.find("xml:lang") != std::string::npos) continue;
    for (const auto& found : document.select_nodes(path.c_str())) {
      const auto owner = found.attribute() ? found.parent() : found.node();
      if (!mapping["condition"].is_null() && !holds(owner, mapping["condition"].get<std::string>())) continue;
      const auto& codes = list["codes"];
      const auto code = valueOf(found);
      if (!codes.contains(code) || codes[code] != "active") unknown.push_back(path + ": " + code);
    }
  }
  return unknown;
}

}  // namespace lianes::test
