#include "store/signatures.hpp"

#include <algorithm>

#include "store/journal_rows.hpp"

namespace lianes::store {

StepSignature signStep(sql::Connection& connection, const SigningKey& key, const Hash& hash,
                       std::string_view now) {
  auto& known = connection.cached("SELECT number FROM hand WHERE public_key = $1");
  known.bind(1, sql::Blob(key.publicKey()));
  const auto number = known.step() ? std::optional(known.integer(0)) : std::nullopt;
  known.reset();
  if (number) return {*number, key.sign(hash)};
  auto& enter = connection.cached("INSERT INTO hand (public_key, label, since) VALUES ($1, $2, $3)");
  enter.bind(1, sql::Blob(key.publicKey()));
  enter.bind(2, std::string_view(key.label()));
  enter.bind(3, now);
  enter.run();
  return {connection.lastRow(), key.sign(hash)};
}

SignatureCheck::SignatureCheck(sql::Connection& connection, const KeyRing* keys) : m_connection(connection) {
  const auto knownHere = keys ? keys->known() : std::vector<KnownHand>();
  auto rows = connection.prepare("SELECT number, public_key, label FROM hand ORDER BY number");
  while (rows.step()) {
    const auto blob = rows.blob(1);
    PublicKey key{};
    if (blob.size() != key.size()) continue;  // whatever it has signed does not fit
    std::copy(blob.begin(), blob.end(), key.begin());
    SigningHand hand{key, std::string(rows.text(2)), false, 0};
    const auto same = std::find_if(knownHere.begin(), knownHere.end(),
                                   [&](const KnownHand& known) { return known.key == key; });
    if (same != knownHere.end()) {
      hand.known = true;
      hand.label = same->label;
    }
    m_hands.emplace(rows.integer(0), std::move(hand));
  }
}

SignatureCheck::Outcome SignatureCheck::of(StepNumber step, const Hash& hash) {
  auto& row = m_connection.cached("SELECT hand, signature FROM step WHERE number = $1");
  row.bind(1, step);
  auto outcome = Outcome::Unsigned;
  if (row.step() && !(row.isNull(0) && row.isNull(1))) {
    const auto hand = m_hands.find(row.integer(0));
    const bool fits = hand != m_hands.end() && hasSigned(hand->second.key, hash, row.blob(1));
    if (fits) ++hand->second.steps;
    outcome = fits ? Outcome::Fits : Outcome::DoesNotFit;
  }
  row.reset();
  return outcome;
}

std::vector<SigningHand> SignatureCheck::hands() const {
  std::vector<SigningHand> hands;
  for (const auto& [number, hand] : m_hands) hands.push_back(hand);
  return hands;
}

std::vector<SigningHand> handsIn(const ConsortiumFile& file) {
  SignatureCheck check(file.connection(), file.environment().keys.get());
  auto steps =
      file.connection().prepare("SELECT number, coalesce(earlier_hash, hash) FROM step ORDER BY number");
  while (steps.step()) {
    Hash hash{};
    const auto blob = steps.blob(1);
    if (blob.size() == hash.size()) std::copy(blob.begin(), blob.end(), hash.begin());
    (void)check.of(steps.integer(0), hash);
  }
  return check.hands();
}

}  // namespace lianes::store
