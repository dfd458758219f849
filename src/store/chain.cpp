#include "store/chain.hpp"

#include <algorithm>

#include "store/chain_hasher.hpp"
#include "store/record_folder.hpp"

namespace lianes::store {

Hash contentOf(const StoredStep& step, const std::vector<StoredChange>& changes, RecordFolder& folder) {
  ChainHasher hasher;
  hasher.add(step.number);
  hasher.add(step.at);
  hasher.add(step.author);
  hasher.add(step.action);
  hasher.add(step.arguments);
  hasher.add(step.sealedArguments);
  hasher.add(step.nature);
  hasher.add(step.target);
  hasher.add(step.below);
  hasher.add(step.undoTop);
  hasher.add(step.redoTop);
  hasher.add(step.changes);
  for (const auto& change : changes) {
    hasher.add(codeOf(change.kind));
    hasher.add(change.id.bytes());
    hasher.add(folder.formOf(change));
    hasher.add(change.before);
    hasher.add(change.after);
  }
  return hasher.finish();
}

Hash hashOf(const Hash& previous, const StoredStep& step, const Hash& content) {
  ChainHasher hasher;
  hasher.add(std::string_view("lianes chain 3"));
  hasher.add(previous);
  hasher.add(step.identity);
  hasher.add(step.earlier ? std::span<const std::uint8_t>(*step.earlier) : std::span<const std::uint8_t>());
  hasher.add(content);
  return hasher.finish();
}

StepIdentity newIdentity(const Hash& previous, const Hash& content) {
  ChainHasher hasher;
  hasher.add(std::string_view("lianes step identity"));
  hasher.add(previous);
  hasher.add(content);
  const auto hash = hasher.finish();
  StepIdentity identity{};
  std::copy_n(hash.begin(), identity.size(), identity.begin());
  return identity;
}

}  // namespace lianes::store
