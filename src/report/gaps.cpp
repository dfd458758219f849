#include "lianes/report/gaps.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"
#include "report/grant_tables.hpp"

namespace lianes::report {

std::vector<Gap> gapsOf(const Facts& facts) {
  const auto whole = consolidated(grantUnits(facts));
  const auto comments =
      facts.report ? gapComments(facts.report->gapComments) : std::map<std::string, std::string>();
  std::vector<Gap> gaps;
  for (const auto* lines : {&whole.charges, &whole.indirect, &whole.products, &whole.own}) {
    for (const auto& line : *lines) {
      if (line.forecast == line.total) continue;
      gaps.push_back({line.account, line.label, line.forecast, line.total, commentOn(comments, line.account),
                      isSignificant(facts, line.forecast, line.total)});
    }
  }
  return gaps;
}

std::vector<AccountTotal> accountTotalsOf(const Facts& facts) { return accountTotals(grantUnits(facts)); }

std::string withGapComment(std::string_view comments, std::string_view account, std::string_view comment) {
  std::string told(trimmed(comment));
  std::replace_if(
      told.begin(), told.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const auto line = told.empty() ? std::string() : std::string(account) + "\u202f: " + told;
  std::string all;
  bool isPlaced = line.empty();
  const auto put = [&](std::string_view text) { all.append(all.empty() ? "" : "\n").append(text); };
  while (!comments.empty()) {
    const auto each = comments.substr(0, comments.find('\n'));
    comments.remove_prefix(std::min(comments.size(), each.size() + 1));
    const auto colon = each.find(':');
    const bool isIts = colon != std::string_view::npos && trimmed(each.substr(0, colon)) == account;
    if (!isIts) {
      put(each);
    } else if (!isPlaced) {
      put(line);
      isPlaced = true;
    }
  }
  if (!isPlaced) put(line);
  return all;
}

}  // namespace lianes::report
