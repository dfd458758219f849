#pragma once

#include <utility>
#include <variant>

#include "lianes/base/contract.hpp"

namespace lianes {

// Marks a value as the failure of a Result: `return failure(problem);`.
template <class E>
struct Failure {
  E error;
};

template <class E>
Failure<std::decay_t<E>> failure(E&& error) {
  return {std::forward<E>(error)};
}

// The outcome of something the user can make fail: a value, or an error with its code and arguments.
// Requires: value() only when ok(), error() only when not (else ContractViolation).
template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_outcome(std::in_place_index<0>, std::move(value)) {}
  Result(Failure<E> failure) : m_outcome(std::in_place_index<1>, std::move(failure.error)) {}

  bool ok() const { return m_outcome.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& { return (require(ok(), "a failed Result has no value"), std::get<0>(m_outcome)); }
  T& value() & { return (require(ok(), "a failed Result has no value"), std::get<0>(m_outcome)); }
  T&& value() && {
    return (require(ok(), "a failed Result has no value"), std::get<0>(std::move(m_outcome)));
  }
  const E& error() const { return (require(!ok(), "a good Result has no error"), std::get<1>(m_outcome)); }

  const T& operator*() const& { return value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, E> m_outcome;
};

}  // namespace lianes
