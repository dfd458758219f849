#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/text_check.hpp"
#include "lianes/domain/record.hpp"

namespace lianes {

// A record seen through the members of its entity, without requiring that the record be sound: a field that
// is empty or holds something else than its type reads as nothing. Rules between fields are written on it.
template <Described Entity>
class TypedView {
 public:
  TypedView(const Record& record, Problems& problems) : m_record(record), m_problems(problems) {}

  const Uuid& id() const { return m_record.id; }

  // `optional<T>` for a member of type T or optional<T>.
  template <class Member>
  auto operator[](Member Entity::*member) const {
    return decode<Member>(m_record.values[place(member).index]);
  }
  template <class Member>
  bool has(Member Entity::*member) const {
    return !std::holds_alternative<std::monostate>(m_record.values[place(member).index]);
  }
  template <class Member, class Value>
  bool is(Member Entity::*member, const Value& value) const {
    return (*this)[member] == value;
  }

  template <class Member>
  void add(ProblemCode code, Member Entity::*member, std::vector<std::string> arguments = {}) {
    m_problems.push_back({code, std::string(place(member).name), std::move(arguments)});
  }

  // What the situation requires or has no use for.
  template <class Member>
  void needs(Member Entity::*member, bool needed = true) {
    if (!needed || has(member)) return;
    const auto type = FieldCodec<Member>::type;
    const bool link = type == FieldType::Reference || type == FieldType::AnyReference;
    add(link ? ProblemCode::NotLinked : ProblemCode::Missing, member);
  }
  template <class Member>
  void forbids(Member Entity::*member, bool forbidden = true) {
    if (forbidden && has(member)) add(ProblemCode::NotAllowedHere, member);
  }
  // Both or neither.
  template <class First, class Second>
  void together(First Entity::*first, Second Entity::*second) {
    needs(first, has(second));
    needs(second, has(first));
  }
  template <class First, class Second>
  void ordered(First Entity::*earlier, Second Entity::*later) {
    const auto first = (*this)[earlier];
    const auto last = (*this)[later];
    if (first && last && *last < *first) add(ProblemCode::EndBeforeStart, later);
  }
  template <class First, class Second>
  void differ(First Entity::*one, Second Entity::*other) {
    const auto first = (*this)[one];
    const auto second = (*this)[other];
    if (first && second && *first == *second) add(ProblemCode::SameOnBothSides, other);
  }
  template <class Member>
  void notItself(Member Entity::*member) {
    const auto target = (*this)[member];
    if (target && target->uuid() == id()) add(ProblemCode::SameOnBothSides, member);
  }
  template <class Test>
  void shaped(std::string Entity::*member, Test test, const char* example) {
    const auto text = (*this)[member];
    // What is not UTF-8 is reported as such, and must not be repeated in a problem's arguments.
    if (text && utf8Length(*text) && !test(*text)) add(ProblemCode::Malformed, member, {*text, example});
  }
  template <class Member>
  void atMostOne(Member Entity::*member) {
    const auto ratio = (*this)[member];
    if (ratio && ratio->numerator() > ratio->denominator()) add(ProblemCode::OutOfRange, member, {"0", "1"});
  }

 private:
  struct Place {
    std::size_t index = 0;
    std::string_view name;
  };

  template <class Member>
  static Place place(Member Entity::*member) {
    Place found;
    bool known = false;
    std::size_t index = 0;
    const auto look = [&]<class Other>(const Field<Entity, Other>& field) {
      if constexpr (std::is_same_v<Other, Member>) {
        if (field.member == member) {
          found = {index, field.name};
          known = true;
        }
      }
      ++index;
    };
    std::apply([&](const auto&... fields) { (look(fields), ...); }, Description<Entity>::fields);
    require(known, "a rule speaks of described fields");
    return found;
  }

  template <class T>
  struct Plain {
    using type = T;
  };
  template <class T>
  struct Plain<std::optional<T>> {
    using type = T;
  };

  template <class Member>
  static auto decode(const FieldValue& value) {
    using T = typename Plain<Member>::type;
    using Found = std::optional<T>;
    if constexpr (Choice<T>) {
      const auto* code = std::get_if<std::string>(&value);
      return code != nullptr ? choiceOf<T>(*code) : Found();
    } else if constexpr (FieldCodec<T>::type == FieldType::Reference) {
      const auto* uuid = std::get_if<Uuid>(&value);
      return uuid != nullptr ? Found(T(*uuid)) : Found();
    } else {
      const auto* content = std::get_if<T>(&value);
      return content != nullptr ? Found(*content) : Found();
    }
  }

  const Record& m_record;
  Problems& m_problems;
};

}  // namespace lianes
