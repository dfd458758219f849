#pragma once

#include <catch2/catch.hpp>

#include <string>

#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/domain/problem.hpp"

// How Catch shows our values when an assertion fails.
namespace Catch {

template <>
struct StringMaker<lianes::Money> {
  static std::string convert(lianes::Money amount) {
    return lianes::formatMoney(amount) + ' ' + std::string(lianes::codeOf(amount.currency()));
  }
};

template <>
struct StringMaker<lianes::Date> {
  static std::string convert(lianes::Date date) { return date.text(); }
};

template <>
struct StringMaker<lianes::Problem> {
  static std::string convert(const lianes::Problem& problem) {
    auto text = "problem " + std::to_string(static_cast<int>(problem.code)) + " at '" + problem.place + "'";
    for (const auto& argument : problem.arguments) text += ", '" + argument + "'";
    return text;
  }
};

}  // namespace Catch
