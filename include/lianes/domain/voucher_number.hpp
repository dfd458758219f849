#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/base/id.hpp"
#include "lianes/domain/date.hpp"

// The number by which people name a voucher, on screen, on paper, in exports and in what is typed to find it:
//
//   the code of its project or mission - the year of spending - its count there      ORCH-2021-1
//
// A file counts vouchers from 1 for each project, each mission and what is shared, in each year: the count
// alone names several. The code is the project's short name; of what has none, it is made of the initials of
// the title ("Rencontre de Bamako 2021" is RB2021); what is shared is COMMUN. Where two codes would be the
// same, the later records of the file get a digit more: RB2.
namespace lianes {

inline constexpr std::string_view kSharedVoucherCode = "COMMUN";

struct VoucherOwnerName {
  Uuid id;
  std::string code;  // empty: made of the title
  std::string title;
};

// The code of each owner, all different. The order of the list decides nothing.
std::map<Uuid, std::string> voucherCodes(std::vector<VoucherOwnerName> owners);

std::string voucherText(std::string_view code, Date spentOn, std::int64_t number);

}  // namespace lianes
