#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/money.hpp"
#include "lianes/domain/period.hpp"

// What is typed to filter a list or to search the file, read once for all of them:
//   ndiaye, n'diaye, N’Diaye     words, accents, case and apostrophes apart; in an index each begins a word
//   12/03/2021, 2021-03-12       that day; 03/2021 that month
//   1234,50, 1 234,5, 150000 F   that amount, with or without its spaces and its unit
//   >500, <=1 000, >=12/03/2021  more or less than that: euros unless a unit says francs, or a day
//   12/2020..03/2021, ..500      from one to the other, both included; either may be left out
//   ORCH-2021-1                  the voucher of that number
// A row answers when it meets every term.
namespace lianes {

// In minor units of the currency; what is left out is no bound.
struct AmountBounds {
  Currency currency = Currency::Eur;
  std::optional<std::int64_t> least{};
  std::optional<std::int64_t> most{};

  bool contains(Money amount) const {
    return amount.currency() == currency && (!least || *least <= amount.minor()) &&
           (!most || amount.minor() <= *most);
  }
  friend bool operator==(const AmountBounds&, const AmountBounds&) = default;
};

// A word in its two forms, both folded: with its apostrophe left out ("ndiaye"), and as two words where one
// may stand ("n diaye"; else empty).
struct FilterWord {
  std::string joined;
  std::string apart;

  friend bool operator==(const FilterWord&, const FilterWord&) = default;
};

// "ORCH-2021-1": the code folded.
struct TypedVoucherNumber {
  std::string code;
  int year = 0;
  std::int64_t number = 0;

  friend bool operator==(const TypedVoucherNumber&, const TypedVoucherNumber&) = default;
};

// Met by any one of what it holds; by all of its words together.
struct FilterTerm {
  std::vector<FilterWord> words{};
  std::optional<Period> days{};
  std::vector<AmountBounds> amounts{};
  std::optional<std::int64_t> number{};  // a whole number alone: the count of a voucher
  std::optional<int> year{};             // four digits alone, which may be a year
  std::optional<TypedVoucherNumber> voucher{};

  // A comparison or a range: no word can meet it.
  bool isBound() const { return words.empty(); }
  friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

struct ListFilter {
  std::vector<FilterTerm> terms{};

  bool isEmpty() const { return terms.empty(); }
  friend bool operator==(const ListFilter&, const ListFilter&) = default;
};

// Any text is a filter: what is neither a comparison nor a range is words. An operator that nothing follows
// yet asks for nothing.
ListFilter parseListFilter(std::string_view text);

// Whether a row answers, by its cells as they are shown: a cell that is a day or an amount is compared as
// one. Words are found anywhere in a cell.
bool answers(const ListFilter& filter, const std::vector<std::string>& cells);

}  // namespace lianes
