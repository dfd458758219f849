#pragma once

#include <concepts>
#include <optional>
#include <tuple>
#include <type_traits>

#include "lianes/domain/description.hpp"

// Counts the members of an aggregate, to prove that a description forgets none.
namespace lianes {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

// Stand for one more initialiser of whatever type. Two, because one that converted to everything would make
// the initialisation of an optional ambiguous, and so seem impossible.
struct AnyPlainMember {
  template <class T>
  requires(!IsOptional<T>::value) constexpr operator T() const;
};
struct AnyOptionalMember {
  template <class T>
  requires(IsOptional<T>::value) constexpr operator T() const;
};

template <class Entity, class... Members>
concept InitialisedBy = requires {
  Entity{std::declval<Members>()...};
};

// Whether the described members initialise the struct in their order, and nothing is left after them.
template <Described Entity>
constexpr bool describesEveryMember() {
  return std::apply(
      []<class... Members>(const Field<Entity, Members>&...) {
        return InitialisedBy<Entity, Id<Entity>, Members...> &&
               !InitialisedBy<Entity, Id<Entity>, Members..., AnyPlainMember> &&
               !InitialisedBy<Entity, Id<Entity>, Members..., AnyOptionalMember>;
      },
      Description<Entity>::fields);
}

}  // namespace lianes
