#pragma once

#include "lianes/store/consortium_file.hpp"
#include "store/os/file_lock.hpp"

namespace lianes::store {

inline Holder toHolder(const os::LockHolder& holder) {
  return {holder.user, holder.host, holder.process, holder.since};
}

}  // namespace lianes::store
