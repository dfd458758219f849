#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"

namespace lianes::gui {

struct OwnerChoice {
  store::VoucherOwner owner;
  QString name;
  std::optional<Id<Organisation>> member;  // whose letter makes its vouchers eligible
};

struct MemberChoice {
  Id<Organisation> id;
  QString name;
};

// What a voucher can belong to: projects, then missions; and the collectivités of the consortium.
struct VoucherChoices {
  std::vector<OwnerChoice> owners;
  std::vector<MemberChoice> members;
};

// For a worker.
VoucherChoices readVoucherChoices(const store::ConsortiumFile& file);

}  // namespace lianes::gui
