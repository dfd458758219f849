#include "lianes/domain/voucher_number.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "lianes/base/text.hpp"

namespace lianes {
namespace {

constexpr std::size_t kMostInitials = 5;
constexpr std::array<std::string_view, 16> kPassedOver{"de", "du", "des", "d",  "la", "le",   "les", "l",
                                                       "a",  "au", "aux", "et", "en", "pour", "sur", "un"};

// "RB2021" of "Rencontre de Bamako 2021".
std::string initialsOf(std::string_view title) {
  std::string initials;
  std::size_t count = 0;
  const auto folded = foldForSearch(title);
  for (std::string_view rest = folded; !rest.empty() && count < kMostInitials;) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (std::find(kPassedOver.begin(), kPassedOver.end(), word) != kPassedOver.end()) continue;
    const bool isNumber = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const char first = word.front();
    if (isNumber) {
      initials += word.substr(0, 4);
    } else if (first >= 'a' && first <= 'z') {
      initials += static_cast<char>(first - 'a' + 'A');
    } else {
      continue;
    }
    ++count;
  }
  return initials.empty() ? "X" : initials;
}

}  // namespace

std::map<Uuid, std::string> voucherCodes(std::vector<VoucherOwnerName> owners) {
  // Who has a short name keeps it; among the others the earlier record does.
  std::sort(owners.begin(), owners.end(), [](const VoucherOwnerName& a, const VoucherOwnerName& b) {
    return std::tuple(a.code.empty(), a.id) < std::tuple(b.code.empty(), b.id);
  });
  std::set<std::string> taken{foldForSearch(kSharedVoucherCode)};
  std::map<Uuid, std::string> codes;
  for (const auto& owner : owners) {
    const auto wished =
        trimmed(owner.code).empty() ? initialsOf(owner.title) : std::string(trimmed(owner.code));
    auto code = wished;
    for (int next = 2; !taken.insert(foldForSearch(code)).second; ++next)
      code = wished + std::to_string(next);
    codes.emplace(owner.id, std::move(code));
  }
  return codes;
}

std::string voucherText(std::string_view code, Date spentOn, std::int64_t number) {
  return std::string(code) + '-' + spentOn.text().substr(0, 4) + '-' + std::to_string(number);
}

}  // namespace lianes
