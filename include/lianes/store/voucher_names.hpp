#pragma once

#include <map>
#include <string>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::store {

// How the vouchers of a file are numbered for people (domain/voucher_number.hpp), at one moment.
class VoucherNames {
 public:
  VoucherNames() = default;
  explicit VoucherNames(const ConsortiumFile& file);

  // "ORCH-2021-1".
  std::string textOf(const Expense& expense) const;
  std::string textOf(const std::optional<Uuid>& owner, Date spentOn, std::int64_t number) const;

  // The owners with that code, folded; the empty optional is what is shared.
  std::vector<std::optional<Uuid>> ownersCalled(const std::string& foldedCode) const;

 private:
  std::map<Uuid, std::string> m_codes;
};

}  // namespace lianes::store
