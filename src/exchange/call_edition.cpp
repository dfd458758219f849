#include "lianes/exchange/call_edition.hpp"

#include <algorithm>
#include <utility>

#include "exchange/json_document.hpp"
#include "lianes/base/embedded.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/record.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kLargestText = 256 * 1024;
constexpr std::size_t kMostRules = 1000;
constexpr std::string_view kRules = "rules";

// Stands for the identities that an edition does not have yet.
constexpr Uuid kNobody{Uuid::Bytes{}};

class Reader {
 public:
  Problems problems;

  std::optional<CallEdition> read(const JsonValue& root) {
    if (root.type != JsonValue::Type::Object) {
      add(ProblemCode::WrongType, "", {"object"});
      return std::nullopt;
    }
    const auto call = record(EntityKind::Call, root, "");
    std::vector<CallRule> rules;
    if (const auto* found = root.find(kRules)) rules = readRules(*found);
    if (problems.empty()) checkTogether(rules);
    if (!problems.empty()) return std::nullopt;
    return edition(fromRecord<Call>(call), rules);
  }

 private:
  void add(ProblemCode code, std::string place, std::vector<std::string> arguments = {}) {
    problems.push_back({code, std::move(place), std::move(arguments)});
  }

  std::vector<CallRule> readRules(const JsonValue& list) {
    std::vector<CallRule> rules;
    if (list.type != JsonValue::Type::Array) {
      return (add(ProblemCode::WrongType, std::string(kRules), {"list"}), rules);
    }
    if (list.items.size() > kMostRules) {
      return (add(ProblemCode::TooBig, std::string(kRules), {std::to_string(kMostRules)}), rules);
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const auto place = std::string(kRules) + '[' + std::to_string(i) + ']';
      if (list.items[i].type != JsonValue::Type::Object) {
        add(ProblemCode::WrongType, place, {"object"});
        continue;
      }
      const auto before = problems.size();
      const auto rule = record(EntityKind::CallRule, list.items[i], place + '.');
      if (problems.size() == before) rules.push_back(fromRecord<CallRule>(rule));
    }
    return rules;
  }

  // The object's members as the fields of their description, then what the domain finds wrong with them.
  Record record(EntityKind kind, const JsonValue& object, const std::string& prefix) {
    const auto& fields = describe(kind).fields;
    Record record{kind, kNobody, std::vector<FieldValue>(fields.size())};
    const auto before = problems.size();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const auto* found = object.find(fields[i].name);
      if (fields[i].type == FieldType::Reference) {
        record.values[i] = kNobody;
      } else if (found != nullptr) {
        record.values[i] = value(fields[i], *found, prefix);
      }
    }
    for (const auto& member : object.members) {
      if (!isKey(kind, member.name)) add(ProblemCode::UnknownKey, prefix + member.name);
    }
    for (auto& problem : validate(record)) {
      problem.place = prefix + problem.place;
      const auto samePlace = [&](const Problem& other) { return other.place == problem.place; };
      // A value that could not be read is not missing as well.
      const auto first = problems.begin() + static_cast<std::ptrdiff_t>(before);
      if (std::none_of(first, problems.end(), samePlace)) problems.push_back(std::move(problem));
    }
    return record;
  }

  static bool isKey(EntityKind kind, std::string_view key) {
    if (kind == EntityKind::Call && key == kRules) return true;
    const auto index = describe(kind).indexOf(key);
    return index && describe(kind).fields[*index].type != FieldType::Reference;
  }

  FieldValue value(const FieldDescription& field, const JsonValue& content, const std::string& prefix) {
    auto place = prefix + std::string(field.name);
    if (content.type != JsonValue::Type::String) {
      add(ProblemCode::WrongType, std::move(place), {std::string(codeOf(field.type))});
      return {};
    }
    const auto& text = content.text;
    if (field.type != FieldType::Date) return text;
    if (const auto date = Date::parse(text)) return *date;
    add(ProblemCode::NotADate, std::move(place), {text});
    return {};
  }

  void checkTogether(const std::vector<CallRule>& rules) {
    const auto typed = rulesOf(rules);
    if (typed) return;
    for (auto problem : typed.error()) {
      problem.place = std::string(kRules) + '.' + problem.place;
      problems.push_back(std::move(problem));
    }
  }

  static CallEdition edition(Call call, const std::vector<CallRule>& rules) {
    CallEdition edition{call.title,     call.edition,  call.funder,   call.reference,
                        call.country,   call.openedOn, call.closedOn, call.periodStart,
                        call.periodEnd, call.website,  call.note,     {}};
    for (const auto& rule : rules) {
      edition.rules.push_back({rule.rule, rule.value, rule.decidedOn, rule.source, rule.note});
    }
    return edition;
  }
};

}  // namespace

Result<CallEdition, Problems> readCallEdition(std::string_view text) {
  if (text.size() > kLargestText) {
    return failure(Problems{{ProblemCode::TooBig, {}, {std::to_string(kLargestText / 1024) + " KiB"}}});
  }
  const auto root = parseJson(text);
  if (!root) return failure(Problems{root.error()});
  Reader reader;
  auto edition = reader.read(*root);
  if (!edition) return failure(std::move(reader.problems));
  return *std::move(edition);
}

std::vector<CallEdition> builtinCallEditions() {
  std::vector<CallEdition> editions;
  for (const auto& file : embedded::callEditions()) {
    auto edition = readCallEdition(file.bytes);
    require(edition.ok(), "the editions inside the program are sound");
    editions.push_back(std::move(edition).value());
  }
  return editions;
}

Call callOf(const CallEdition& edition, Id<Call> id) {
  return {id,
          edition.title,
          edition.edition,
          edition.funder,
          edition.reference,
          edition.country,
          edition.openedOn,
          edition.closedOn,
          edition.periodStart,
          edition.periodEnd,
          edition.website,
          edition.note};
}

std::vector<CallRule> callRulesOf(const CallEdition& edition, Id<Call> call, UuidSource& ids) {
  std::vector<CallRule> rules;
  for (const auto& rule : edition.rules) {
    rules.push_back(
        {Id<CallRule>(ids.next()), call, rule.rule, rule.value, rule.decidedOn, rule.source, rule.note});
  }
  return rules;
}

}  // namespace lianes::exchange
