#include "lianes/store/voucher_names.hpp"

#include "lianes/base/text.hpp"
#include "lianes/domain/voucher_number.hpp"
#include "store/rows.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

VoucherNames::VoucherNames(const ConsortiumFile& file) {
  std::vector<VoucherOwnerName> owners;
  auto& rows = file.connection().cached(
      "SELECT id, coalesce(code, ''), title FROM micro_project UNION ALL SELECT id, '', title FROM mission");
  while (rows.step()) {
    owners.push_back({uuidOf(rows.blob(0)), std::string(rows.text(1)), std::string(rows.text(2))});
  }
  rows.reset();
  m_codes = voucherCodes(std::move(owners));
}

std::string VoucherNames::textOf(const std::optional<Uuid>& owner, Date spentOn, std::int64_t number) const {
  const auto code = owner ? m_codes.find(*owner) : m_codes.end();
  return voucherText(code == m_codes.end() ? kSharedVoucherCode : std::string_view(code->second), spentOn,
                     number);
}

std::string VoucherNames::textOf(const Expense& expense) const {
  std::optional<Uuid> owner;
  if (expense.mission) owner = expense.mission->uuid();
  if (expense.project) owner = expense.project->uuid();
  return textOf(owner, expense.spentOn, expense.number);
}

std::vector<std::optional<Uuid>> VoucherNames::ownersCalled(const std::string& foldedCode) const {
  std::vector<std::optional<Uuid>> owners;
  for (const auto& [id, code] : m_codes) {
    if (foldForSearch(code) == foldedCode) owners.emplace_back(id);
  }
  if (foldForSearch(kSharedVoucherCode) == foldedCode) owners.emplace_back(std::nullopt);
  return owners;
}

}  // namespace lianes::store
